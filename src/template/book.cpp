#include "template/book.hpp"

namespace crossfoot {

Document document(const Book& book) {
    Document result;
    result.set_names(book.names);
    for (const BookSheet& from : book.sheets) {
        Block& sheet = result.blocks.emplace_back();
        sheet.name = from.name;
        std::vector<CellRange> merged;
        for (const auto& [at, cell] : from.cells) {
            if (cell.rows > 1 || cell.columns > 1)
                merged.push_back({at, {at.row + cell.rows - 1, at.column + cell.columns - 1}});
            if (cell.shown.kind == CellKind::empty && cell.formula.empty())
                continue;
            Cell shown = cell.shown;
            shown.formula = !cell.formula.empty();
            sheet.grid.add(at, std::move(shown));
        }
        sheet.grid.merge(std::move(merged));
        for (const int row : from.hidden_rows)
            sheet.grid.hidden_rows.emplace_back(row, row);
    }
    return result;
}

} // namespace crossfoot
