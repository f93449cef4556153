#include "check/table_figures.hpp"

#include "document/cell_figure.hpp"

namespace crossfoot {

TableFigures::TableFigures(const Document& document, const RecognisedTable& table)
    : sheet_(document.blocks[table.sheet].grid), table_(table) {
    const int rows = static_cast<int>(table.rows.size());
    const int columns = static_cast<int>(table.columns.size());
    entries_.reserve(table.rows.size() * table.columns.size());
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const auto at = table.cell(row, column);
            std::optional<Entry>& entry = entries_.emplace_back();
            if (at)
                entry.emplace(read(*at));
        }
}

TableFigures::Entry TableFigures::read(CellAddress at) const {
    Entry entry;
    entry.at = at;
    const Cell& cell = sheet_.at(at);
    entry.figure = figure_in(cell);
    entry.uncalculated = cell.kind == CellKind::uncalculated;
    entry.covered = cell.kind == CellKind::empty && sheet_.covering(at) != nullptr;
    return entry;
}

const TableFigures::Entry* TableFigures::entry(int row, int column) const {
    const auto& entry =
        entries_[static_cast<std::size_t>(row) * table_.columns.size() + static_cast<std::size_t>(column)];
    return entry ? &*entry : nullptr;
}

std::string TableFigures::shown(CellAddress at) const {
    const Cell& cell = sheet_.at(at);
    if (cell.kind == CellKind::number)
        if (const auto value = Decimal::parse(cell.text))
            return value->str();
    const bool blank = cell.kind == CellKind::text && read_figure(cell.text).kind == FigureKind::blank;
    return blank ? std::string() : cell.text; // spaces of any width show nothing
}

FindingCell TableFigures::cell(int row, int column, Role role) const {
    const TableFigures::Entry* figure = entry(row, column);
    FindingCell result = cell(figure ? figure->at : table_.range.first, role);
    result.item = &spec().rows[static_cast<std::size_t>(row)];
    result.applicant = &spec().columns[static_cast<std::size_t>(column)];
    return result;
}

FindingCell TableFigures::cell(CellAddress at, Role role) const {
    return {Place(table_.sheet, at), table_.spec, nullptr, nullptr, role, shown(at)};
}

} // namespace crossfoot
