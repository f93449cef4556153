// The smallest sets of figures whose change makes every equation of a system hold.
//
// Fellegi and Holt's method, for sums: an equation that fails must lose one of its figures to the set. Eliminating that
// figure from the other equations leaves implied ones, of which again one that fails must lose a figure, until none
// fails. Every minimal set up to the given size is found exactly once.
#pragma once

#include "locate/system.hpp"

namespace crossfoot::locator {

struct Search {
    std::vector<Shifts> solutions;
    bool complete = true; // false: it was cut short
};

// Sets of as many figures as size, besides those that must change anyway, and smaller ones.
Search search(const System& system, const TableModel& table, std::size_t size);

} // namespace crossfoot::locator
