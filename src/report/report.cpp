#include "report/report.hpp"

#include "document/cell_figure.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// What stands in a cell: spaces of any width show nothing, and a number may be stored in scientific notation.
std::string shown(const Cell& cell, const Figure& figure) {
    if (cell.kind == CellKind::number && figure.kind == FigureKind::number) {
        const bool plain = cell.text.find_first_not_of("0123456789") == std::string::npos &&
                           (cell.text.front() != '0' || cell.text.size() == 1);
        return plain ? cell.text : figure.value.str(); // most are plain, and need not be written anew
    }
    return cell.kind == CellKind::text && figure.kind == FigureKind::blank ? std::string() : cell.text;
}

} // namespace

ReportFigure read_cell(const Document& document, std::size_t block, CellAddress at) {
    const Grid& grid = document.blocks[block].grid;
    const Cell& cell = grid.at(at);
    ReportFigure read{Place(block, at), figure_in(cell), {}};
    read.text = shown(cell, read.figure);
    read.formula = cell.formula;
    read.uncalculated = cell.kind == CellKind::uncalculated;
    read.run_together = cell.kind == CellKind::run_together;
    read.picture = cell.kind == CellKind::picture;
    read.told_apart = cell.told_apart;
    read.told_in = cell.told_in;
    read.covered = cell.kind == CellKind::empty && grid.covering(at) != nullptr;
    read.hidden = grid.hidden(at);
    return read;
}

const ReportFigure* ReportTable::figure(int row, int column) const {
    const auto& found = figures[static_cast<std::size_t>(row) * columns.size() + static_cast<std::size_t>(column)];
    return found ? &*found : nullptr;
}

Place ReportTable::corner() const { return {parts.front().block, parts.front().cell()}; }

std::size_t ReportTable::missing() const {
    std::vector<bool> row_stands(rows.size(), false); // in a group that stands as one line
    std::vector<bool> column_stands(columns.size(), false);
    for (const Axis axis : {Axis::rows, Axis::columns})
        for (const ExtraLine& line : extra(axis))
            for (const int part : line.parts)
                if (line.kind == ExtraKind::group)
                    (axis == Axis::rows ? row_stands : column_stands)[static_cast<std::size_t>(part)] = true;
    std::size_t count = 0;
    for (std::size_t i = 0; i < figures.size(); ++i)
        count += !figures[i] && !row_stands[i / columns.size()] && !column_stands[i % columns.size()] ? 1 : 0;
    return count;
}

const ReportTable* Report::table(const TableSpec& spec) const {
    const auto found = std::ranges::find(tables, &spec, &ReportTable::spec);
    return found == tables.end() ? nullptr : &*found;
}

Place Report::place() const {
    if (!tables.empty())
        return tables.front().corner();
    return missing.empty() || !missing.front().heading ? Place() : *missing.front().heading;
}

std::string_view how_read(const ReportFigure* figure) {
    if (figure == nullptr)
        return "missing";
    return figure->told_apart || figure->figure.kind == FigureKind::text_number ? "text" : name(figure->figure.kind);
}

} // namespace crossfoot
