// The commands as the program knows them.
#pragma once

#include "descriptions.hpp"

namespace crossfoot::describe {

// The header that src/office/command_list/command.hpp includes: the enumerators of Command, and for each its id, label
// and caption of a button, as macros' arguments. "validate" becomes Command::validate, "first-steps-2"
// Command::first_steps_2.
std::string command_list(const std::vector<Command>& commands);

} // namespace crossfoot::describe
