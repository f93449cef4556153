#include "template/book.hpp"

namespace crossfoot {

Workbook workbook(const Book& book) {
    Workbook result;
    result.names = book.names;
    for (const BookSheet& from : book.sheets) {
        Sheet& sheet = result.sheets.emplace_back();
        sheet.name = from.name;
        for (const auto& [at, cell] : from.cells) {
            if (cell.rows > 1 || cell.columns > 1)
                sheet.merged.push_back({at, {at.row + cell.rows - 1, at.column + cell.columns - 1}});
            if (cell.shown.kind == CellKind::empty && cell.formula.empty())
                continue;
            Cell shown = cell.shown;
            shown.formula = !cell.formula.empty();
            sheet.add(at, std::move(shown));
        }
        for (const int row : from.hidden_rows)
            sheet.hidden_rows.emplace_back(row, row);
    }
    return result;
}

} // namespace crossfoot
