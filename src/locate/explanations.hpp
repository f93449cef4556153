// What may have broken the equations of a system, and how likely each explanation is.
#pragma once

#include "locate/system.hpp"

namespace crossfoot::locator {

struct Weighed {
    Shifts shifts;
    std::vector<ErrorKind> kinds; // of each shift
    double weight = 0;            // its chance
    int slips = 0;                // how many errors it takes, besides what is wrong for certain
};

// The likeliest first. Beyond the bounds of the search each figure stands for itself, and none is certain.
std::vector<Weighed> explanations_of(const TableModel& table, const System& system);

} // namespace crossfoot::locator
