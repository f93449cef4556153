// What a wrong figure takes with it: the totals that were added up from it, so that their equations hold.
#pragma once

#include "locate/system.hpp"

namespace crossfoot::locator {

// Of each variable: itself by 1, and by how much each total follows it; ascending.
std::vector<Shifts> followings(const System& system, const TableModel& table);

} // namespace crossfoot::locator
