#include "recognise/typed_totals.hpp"

#include "form/totals.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// Where totals are calculated, one is blank only while all of its parts are.
bool has_parts(const ReportTable& table, const Relation& relation, const TotalPlace& total) {
    return std::ranges::any_of(relation.parts, [&](const Term& part) {
        const ReportFigure* figure =
            relation.across == Axis::rows ? table.figure(total.row, part.line) : table.figure(part.line, total.column);
        return figure != nullptr && figure->figure.has_value();
    });
}

} // namespace

void lead_to_typed_totals(const Document& document, const Form& form, ReportTable& table) {
    const NamedRange* cells = document.named(typed_totals_name(table.spec->id));
    if (cells == nullptr)
        return;
    CellAddress at = cells->range.first;
    for (const TotalPlace& total : totals_of(form, *table.spec)) {
        std::optional<ReportFigure>& shown =
            table.figures[static_cast<std::size_t>(total.row) * table.spec->columns.size() +
                          static_cast<std::size_t>(total.column)];
        if (shown && shown->formula && cells->range.contains(at)) {
            ReportFigure typed = read_cell(document, cells->block, at);
            const Figure& figure = typed.figure;
            const bool same =
                figure.has_value()
                    ? shown->figure.has_value() && figure.value == shown->figure.value
                    : typed.text.empty() && shown->text.empty() &&
                          has_parts(table, *relation_of_total(form, *table.spec, total.row, total.column), total);
            if (same) {
                typed.typed_elsewhere = true;
                shown = std::move(typed);
            }
        }
        ++at.row;
    }
}

} // namespace crossfoot
