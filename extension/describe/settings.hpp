// What Calc reads to know the cell functions before anything of ours is loaded.
#pragma once

#include "descriptions.hpp"

#include <string>

namespace crossfoot::describe {

// The text of CalcAddIns.xcu. Its descriptions end with the way to the help, because the function wizard's own button
// and F1 lead nowhere for functions of an extension.
std::string add_in_settings(const std::vector<Function>& functions, const Prose& prose);

} // namespace crossfoot::describe
