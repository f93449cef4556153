// Equations over the figures of two reports, each of which agrees with itself: nothing there says which of the two is
// wrong.
#pragma once

#include "locate/system.hpp"

#include <optional>

namespace crossfoot::locator {

// Whether each equation that does not hold is over figures of both.
bool are_of_two_reports(const System& system, const TableModel& table);

// Of which the shifts are; nothing where they are of both.
std::optional<int> report_of(const Shifts& shifts, const System& system, const TableModel& table);

// Whole lines of one report that are off in each column in which it does not agree with the other, as its 上年结转, and
// that another line makes up for, as what was received: more figures than a search would find.
std::vector<Shifts> lines_that_differ(const System& system, const TableModel& table);

} // namespace crossfoot::locator
