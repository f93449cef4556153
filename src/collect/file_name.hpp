#pragma once

#include <set>
#include <string>

namespace crossfoot {

// A name for a file of that unit, without what a name of a file may not hold on any system, and no other's of the set,
// to which it is added: "甲局", "甲局-2".
std::string new_file_name(const std::string& unit, std::set<std::string>& names);

} // namespace crossfoot
