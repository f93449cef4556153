#include "recognise/sheet_labels.hpp"

#include "figure/figure.hpp"

#include <algorithm>

namespace crossfoot {

const LabelUse* LabelHit::use(LabelKind kind, int table) const {
    const auto found = std::find_if(uses->begin(), uses->end(), [&](const LabelUse& candidate) {
        return candidate.kind == kind && candidate.table == table;
    });
    return found == uses->end() ? nullptr : &*found;
}

std::vector<LabelHit> labels_on(const Grid& sheet, const Form& form) {
    std::vector<LabelHit> hits;
    for (const Grid::Row& row : sheet.rows())
        for (const Grid::Entry& entry : row.cells)
            if (entry.cell.kind == CellKind::text)
                if (const auto* uses = form.labels.find(entry.cell.text))
                    hits.push_back({{row.row, entry.column}, uses});
    return hits;
}

std::span<const LabelHit* const> in_rows(std::span<const LabelHit* const> hits, int first, int rows) {
    const auto above = [](const LabelHit* hit, int row) { return hit->at.row < row; };
    const auto begin = std::lower_bound(hits.begin(), hits.end(), first, above);
    return {begin, std::lower_bound(begin, hits.end(), first + rows, above)};
}

bool holds_figure(const Grid& sheet, CellAddress at) {
    const Cell& cell = sheet.at(at);
    if (cell.kind != CellKind::text)
        return cell.kind != CellKind::empty;
    const FigureKind kind = read_figure(cell.text).kind;
    return kind != FigureKind::blank && kind != FigureKind::unreadable;
}

} // namespace crossfoot
