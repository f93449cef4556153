#include "template/sheet_writing.hpp"

#include "template/styles.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

double needed(const BookSheet& sheet, CellAddress at, const BookCell& cell) {
    double width = 0;
    for (int column = at.column; column < at.column + cell.columns; ++column)
        width += sheet.widths[static_cast<std::size_t>(column)];
    return text_height(cell.shown.text, cell.look, width);
}

} // namespace

BookCell& put(BookSheet& sheet, const CellRange& where, Look look, std::string_view text) {
    BookCell& cell = sheet.cells[where.first];
    cell.look = look;
    cell.rows = where.last.row - where.first.row + 1;
    cell.columns = where.last.column - where.first.column + 1;
    if (!text.empty())
        cell.shown = {CellKind::text, std::string(text), false};
    return cell;
}

void fit_rows(BookSheet& sheet, double least) {
    std::set<int> fitting;
    for (const auto& [at, cell] : sheet.cells)
        if (cell.look == Look::prose)
            fitting.insert(at.row);
    for (const auto& [at, cell] : sheet.cells) {
        if (cell.rows > 1 || fitting.count(at.row) > 0)
            continue;
        double& height = sheet.heights[at.row];
        height = std::max({height, least, needed(sheet, at, cell)});
    }
    for (const auto& [at, cell] : sheet.cells) {
        if (cell.rows == 1 || fitting.count(at.row) > 0)
            continue;
        double room = 0;
        for (int row = at.row; row < at.row + cell.rows; ++row)
            room += sheet.heights.emplace(row, least).first->second;
        sheet.heights[at.row + cell.rows - 1] += std::max(0.0, needed(sheet, at, cell) - room);
    }
}

} // namespace crossfoot
