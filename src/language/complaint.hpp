// What is wrong in a form or another text file, in the language of the user.
#pragma once

#include "language/language.hpp"

#include <string>

namespace crossfoot {

// A TomlError's message, "seats.toml:3: unknown key "x"", as [complaint] of texts/*.toml has it: the English texts
// there are what is complained, by this program and by the parser of TOML. What is not among them stays as it is.
std::string complaint_in(Language language, const std::string& complaint);

} // namespace crossfoot
