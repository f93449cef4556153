#include "recognise/row_in_order.hpp"

#include "recognise/row_sums.hpp"

#include <algorithm>
#include <string>

namespace crossfoot {
namespace {

// The row's cells, blank ones too, but for what heads cover.
std::vector<Place> cells_in_order(const View& view, int row) {
    std::vector<Place> cells;
    for (int column = 0; column < view.end(row); ++column)
        if (!view.label(row, column))
            cells.emplace_back(view.block(), view.address(row, column));
    return cells;
}

std::vector<std::string> texts_in(const View& view, const std::vector<std::optional<Place>>& cells) {
    std::vector<std::string> texts;
    texts.reserve(cells.size());
    for (const std::optional<Place>& cell : cells)
        texts.push_back(cell ? view.grid().at(cell->cell()).text : std::string());
    return texts;
}

} // namespace

void take_row_in_order(Candidate& candidate, const View& view, const Form& form) {
    const auto first = std::ranges::find_if(candidate.cells, [](const auto& cell) { return cell.has_value(); });
    if (view.transposed() || first == candidate.cells.end())
        return;
    const int row = (*first)->cell().row;
    const std::vector<Place> places = cells_in_order(view, row);
    const std::vector<std::optional<Place>> cells(places.begin(), places.end());
    if (cells.size() != candidate.spec->columns.size() || cells == candidate.cells)
        return;
    const std::vector<Relation> sums = equalities_across_rows(form, *candidate.spec);
    if (!add_up(texts_in(view, cells), sums) || add_up(texts_in(view, candidate.cells), sums))
        return;
    candidate.cells = cells;
    for (std::size_t column = 0; column < places.size(); ++column)
        if (ReportLine& line = candidate.columns[column]; !line.found)
            line = {true, 1, {view.block(), places[column].range()->first}, candidate.spec->columns[column].label};
    candidate.issues = {{StructureKind::aside, Axis::columns, 0, places.front(), {}, {}}};
    candidate.uncertain = false;
}

} // namespace crossfoot
