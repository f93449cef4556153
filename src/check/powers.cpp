#include "check/rules.hpp"
#include "form/publication.hpp"
#include "language/catalogue.hpp"
#include "text/fold.hpp"
#include "text/trim.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// The cell of a template that tells of the organ; nothing where the table is not of that template, as another report
// in the same workbook may be.
const NamedRange* field_beside(const Document& document, const Power& power, const ReportTable& table) {
    const NamedRange* const cells = document.named(defined_name(power.table));
    const bool same = cells && std::ranges::any_of(table.parts, [&](const Place& part) {
                          return part.block == cells->block && part.range() && part.range()->overlaps(cells->range);
                      });
    return same ? document.named(defined_name(power.field)) : nullptr;
}

void check_power(const Power& power, const Report& report, const ReportTable& table, const Document& document,
                 std::vector<Finding>& findings) {
    const NamedRange* const field = field_beside(document, power, table);
    if (!field || field->block >= document.blocks.size())
        return;
    const Place place(field->block, field->range.first);
    const std::string level(trimmed(document.blocks[place.block].grid.at(place.cell()).text));
    const auto is_level = [&](const std::string& each) { return fold(each) == fold(level); };
    if (std::ranges::none_of(power.without, is_level))
        return;
    std::vector<FindingCell> cells;
    LocalText found;
    for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
        const ReportFigure* const figure = table.figure(power.row, column);
        if (!figure || !figure->known() || !figure->figure.has_value() || figure->figure.value.is_zero())
            continue;
        cells.push_back(cell_of(table, power.row, column, Role::place));
        const LocalText& name = cells.back().applicant->name;
        const std::string value = " " + figure->figure.value.str();
        found.zh_cn += (found.zh_cn.empty() ? "" : say(Language::zh_cn, "finding.list_comma")) + name.zh_cn + value;
        found.en += (found.en.empty() ? "" : say(Language::en, "finding.list_comma")) + name.en + value;
    }
    if (cells.empty())
        return;
    const LocalText item = cells.front().item->name;
    cells.push_back({place, nullptr, nullptr, nullptr, Role::total, level, 0});
    add_finding(report.form->rule(power.rule), "", std::move(cells),
                {{"item", item}, {"found", found}, {"level", quoted_text(level)}}, findings);
}

} // namespace

void check_powers(const Report& report, const Document& document, std::vector<Finding>& findings) {
    for (const Power& power : report.form->powers)
        if (const ReportTable* const table = report.table(*report.form->table(power.table)))
            check_power(power, report, *table, document, findings);
}

} // namespace crossfoot
