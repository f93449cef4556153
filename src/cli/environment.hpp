// What the environment says about the user.
#pragma once

#include "form/form.hpp"

namespace crossfoot::cli {

// By the first of LC_ALL, LC_MESSAGES and LANG that is set; Chinese for a locale without a language (C, POSIX) and
// where none is set.
Language language_of_environment();

} // namespace crossfoot::cli
