// Tables of plain text whose columns stand below each other, parted by blanks alone.
#pragma once

#include "read/budget.hpp"
#include "read/text_rows.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace crossfoot {

// "------ ---- ----": below heads or round a table, and no row of dashes that stand for figures.
bool is_line_of_dashes(std::string_view line);

// Of a text's beginning, up to a blank line or the end of what lines of dashes are drawn round.
struct AlignedBlock {
    std::vector<TextRow> rows; // equally long; none where it is no table whose columns are clear
    std::size_t first = 0;     // bytes before the table
    std::size_t end = 0;       // bytes that were looked at, or up to the end of the table
};

// Lines of dashes tell where columns begin; else blanks that all lines have below each other do, where cells are left
// blank: a line of all its figures is read as well without them.
AlignedBlock aligned_block(std::string_view text, Budget& budget);

} // namespace crossfoot
