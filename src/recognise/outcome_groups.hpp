// One group of a table without row labels: equal heads beside each other, and a row of figures below them.
#pragma once

#include "recognise/candidate.hpp"

#include <vector>

namespace crossfoot {

// How the columns of such a table are divided: groups with equal labels, or one group of all columns.
struct Grouping {
    std::size_t size = 0;  // columns of a group
    std::size_t count = 1; // groups
};
Grouping grouping_of(const TableSpec& spec);

struct OutcomeGroup {
    int row = 0;                       // of its figures
    int head = 0;                      // the first row of its heads
    int order = 0;                     // its first column, or 0 where groups stand one below the other
    std::vector<BlockLine> columns;    // by their line in the group
    std::vector<const Content*> texts; // that may name it: above, beside, in its row
    std::size_t beside = 1;            // groups in the same row
    std::size_t below = 1;             // rows of figures under the same heads
};

// Every one of a table in the view, in reading order.
std::vector<OutcomeGroup> outcome_groups(const View& view, const FormNames& names, std::size_t form, std::size_t table);

} // namespace crossfoot
