// Which cells of a grid say something in sentences: each by itself, or one sentence between them.
#pragma once

#include "document/grid.hpp"

#include <string>
#include <vector>

namespace crossfoot {

// A cell with a text or a figure, in the order of the grid.
struct SpokenCell {
    CellAddress at;
    bool heading = false; // of a table, a section or the report
    bool below = false;   // stands below the heading of a section that has no tables
};

// Ranges of one cell, of the cells of a row, or of lines below each other. A sentence is known by its full stop; if any
// in the grid has one, whatever stands alone in its row below the heading of such a section is a sentence too, as in a
// text. Units are of UTF-8: "件".
std::vector<CellRange> cell_sentences(const Grid& grid, const std::vector<SpokenCell>& cells,
                                      const std::vector<std::string>& units);

} // namespace crossfoot
