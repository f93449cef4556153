// What Calc reads to know the cell functions before anything of ours is loaded.
#pragma once

#include "descriptions.hpp"

#include <string>

namespace crossfoot::describe {

// The text of CalcAddIns.xcu.
std::string add_in_settings(const std::vector<Function>& functions);

} // namespace crossfoot::describe
