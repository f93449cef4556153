// What the environment says about the user.
#pragma once

#include "form/form.hpp"
#include "process/office.hpp"

#include <chrono>

namespace crossfoot::cli {

// By the first of LC_ALL, LC_MESSAGES and LANG that is set; Chinese for a locale without a language (C, POSIX) and
// where none is set.
Language language_of_environment();

// Now, or what SOURCE_DATE_EPOCH says, by which the same files come out byte for byte. Throws std::runtime_error where
// that is no number of seconds.
std::chrono::sys_seconds time_of_writing();

// CROSSFOOT_OFFICE: a folder or program of LibreOffice; wherever it is, where that is not set.
OfficeChoice office_of_environment();

} // namespace crossfoot::cli
