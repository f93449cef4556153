// The help inside the package: an HTML page that the command Help opens, in each language.
//
// It is not registered with the office's own help (application/vnd.sun.star.help), because F1 on a menu entry of
// ours would then end the office: LibreOffice 25.2 reads the help of any extension through a null pointer, and 7.4 does
// not survive that main_transform.xsl is missing, which comes with the package of its own help alone.
#pragma once

#include "descriptions.hpp"

#include <string>
#include <vector>

namespace crossfoot::describe {

// The page of one language. Each command and each function has an anchor: its id, in small letters. All on one page,
// since the office would leave a link to another one to the user's browser, and there may be none.
std::string help_page(const std::vector<Function>& functions, const std::vector<Command>& commands, const Prose& prose,
                      Language language);

} // namespace crossfoot::describe
