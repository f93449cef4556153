// The outcome of a check as a person goes through it: what is open, in the order of reading.
#pragma once

#include "check/checked_report.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

struct SelectedRange {
    std::size_t sheet = 0;
    CellRange range;
};

// The reports point into their forms, not into the content.
struct Validation {
    Document content;
    std::vector<CheckedReport> reports;  // empty: there is no standard table in the document
    std::vector<std::string> complaints; // of form files that cannot be used

    // Those that are open, in the order of reading: by sheet, row and column of the cell to go to.
    std::vector<const Finding*> in_reading_order() const;
    // Of the gravest the first in that order; nullptr where none is open.
    const Finding* foremost() const;
    // Keeps the findings that concern one of these ranges.
    void restrict_to(const std::vector<SelectedRange>& selection);
};

// Where a finding leads to.
Place place_of(const Finding& finding);

// The index of the report that a person at that place means: the only one; of several the one with a table there, else
// the last that begins before it on the same sheet. Nothing where it cannot be told.
std::optional<std::size_t> report_at(const std::vector<CheckedReport>& reports, const Place& place);

enum class Direction { forward, backward };

// The index of the first finding that lies beyond the place in reading order, starting over at the end. Takes findings
// in reading order, at least one.
std::size_t beyond(const std::vector<const Finding*>& findings, Place place, Direction direction);

} // namespace crossfoot
