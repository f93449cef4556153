#include "document/joined_cells.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace crossfoot {
namespace {

constexpr std::array<std::string_view, 12> marks = {"，", ",",  "。", "；", ";",  "：",
                                                    "、", "！", "？", "（", "）", "“"};

bool ends_in_a_mark(std::string_view text) {
    return std::ranges::any_of(marks, [&](std::string_view mark) { return text.ends_with(mark); });
}

bool begins_with_a_mark(std::string_view text) {
    return std::ranges::any_of(marks, [&](std::string_view mark) { return text.starts_with(mark); });
}

bool has_a_comma(const Cell& cell) {
    return cell.text.find("，") != std::string::npos || cell.text.find(',') != std::string::npos;
}

} // namespace

JoinedCells joined_cells(const Grid& grid, const CellRange& range) {
    std::vector<CellAddress> cells;
    for (auto row = std::ranges::lower_bound(grid.rows(), range.first.row, {}, &Grid::Row::row);
         row != grid.rows().end() && row->row <= range.last.row; ++row)
        for (const Grid::RowCell& one : row->cells)
            if (one.column >= range.first.column && one.column <= range.last.column &&
                one.cell.kind != CellKind::empty && one.cell.kind != CellKind::picture)
                cells.push_back({row->row, one.column});
    return joined_cells(grid, cells);
}

JoinedCells joined_cells(const Grid& grid, const std::vector<CellAddress>& cells) {
    JoinedCells joined;
    if (cells.empty())
        return joined;
    const bool cut = cells.front().row == cells.back().row &&
                     std::ranges::none_of(cells, [&](CellAddress at) { return has_a_comma(grid.at(at)); });
    const Cell* before = nullptr;
    for (const CellAddress at : cells) {
        const Cell& cell = grid.at(at);
        if (cut && before && before->kind == CellKind::text && cell.kind == CellKind::text &&
            !ends_in_a_mark(before->text) && !begins_with_a_mark(cell.text))
            joined.text += "，";
        const std::size_t first = joined.text.size();
        joined.text += cell.text;
        joined.parts.push_back({first, joined.text.size(), at});
        before = &cell;
    }
    return joined;
}

} // namespace crossfoot
