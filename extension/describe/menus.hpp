// What the office reads to show the commands, before anything of ours is loaded: the menu, the toolbar, the notebookbar
// and their icons.
#pragma once

#include "descriptions.hpp"

#include <string>

namespace crossfoot::describe {

// The text of Addons.xcu.
std::string menu_settings(const std::vector<Command>& commands, const Prose& prose);

} // namespace crossfoot::describe
