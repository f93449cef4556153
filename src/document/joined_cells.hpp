// A sentence over several cells: of a row that commas or blanks cut, or of lines below each other that somebody broke.
#pragma once

#include "document/grid.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot {

struct JoinedCells {
    struct Part {
        std::size_t first = 0; // byte of the text where the cell's begins
        std::size_t last = 0;  // behind it
        CellAddress at;
    };

    std::string text; // UTF-8
    std::vector<Part> parts;
};

// What the cells of a range of one row or one column say as one text. A comma stands where a row was cut at all of its
// commas, which are no more in its cells.
JoinedCells joined_cells(const Grid& grid, const CellRange& range);

// The same of some cells.
JoinedCells joined_cells(const Grid& grid, const std::vector<CellAddress>& cells);

} // namespace crossfoot
