// The manual page, from the commands and options that the parser knows.
#pragma once

#include "language/language.hpp"

#include <CLI/CLI.hpp>

#include <string>

namespace crossfoot::cli {

// A page of section 1 for man, in the language of the parser's texts.
std::string manual_page(const CLI::App& app, Language language);

} // namespace crossfoot::cli
