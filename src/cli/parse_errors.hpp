// What a command line that was not understood is answered.
#pragma once

#include "commands.hpp"

#include <string>

namespace crossfoot::cli {

// What is wrong with it and where help is found, a line each.
std::string parse_error_text(const CLI::Error& error, Language language);

} // namespace crossfoot::cli
