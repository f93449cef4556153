// The help inside the package: HTML pages that the command Help opens, in each language.
//
// They are not registered with the office's own help (application/vnd.sun.star.help), because F1 on a menu entry of
// ours would then end the office: LibreOffice 25.2 reads the help of any extension through a null pointer, and 7.4 does
// not survive that main_transform.xsl is missing, which comes with the package of its own help alone.
#pragma once

#include "descriptions.hpp"

#include <map>
#include <string>
#include <vector>

namespace crossfoot::describe {

// The pages of one language by their file names: index.html, commands.html, and <id in small letters>.html for each
// function. Names are ASCII.
std::map<std::string, std::string> help_pages(const std::vector<Function>& functions,
                                              const std::vector<Command>& commands, const Prose& prose,
                                              Language language);

} // namespace crossfoot::describe
