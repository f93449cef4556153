// What --help prints, in the user's language.
#pragma once

#include "commands.hpp"

namespace crossfoot::cli {

// For the program and all its commands, which have to be there already.
void format_help(CLI::App& app, Language language);

} // namespace crossfoot::cli
