#include "template/sheet_writing.hpp"

#include "template/styles.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

double needed(const BookSheet& sheet, CellAddress at, const BookCell& cell) {
    return text_height(cell.shown.text, cell.look, width_of(sheet, {at, {at.row, at.column + cell.columns - 1}}));
}

} // namespace

double width_of(const BookSheet& sheet, const CellRange& range) {
    double width = 0;
    for (int column = range.first.column; column <= range.last.column; ++column)
        width += sheet.widths[static_cast<std::size_t>(column)];
    return width;
}

std::string between_words(std::string_view head, double width) {
    const std::u32string all = characters(head);
    const bool chinese = std::ranges::all_of(all, [](char32_t one) { return one >= U'\u4E00' && one <= U'\u9FFF'; });
    const std::size_t line = characters_in(Look::head, width);
    if (!chinese || all.size() <= line || line < 2)
        return std::string(head);
    std::string broken;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0 && i % (line - line % 2) == 0)
            broken += '\n';
        append_character(broken, all[i]);
    }
    return broken;
}

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
