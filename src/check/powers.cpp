#include "check/rules.hpp"
#include "form/publication.hpp"
#include "language/catalogue.hpp"
#include "text/fold.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <optional>

namespace crossfoot {
namespace {

// The cell of a template that tells of the organ; nothing where the table is not of that template, as another report
// in the same workbook may be.
std::optional<Place> field_beside(const Document& document, const Power& power, const ReportTable& table) {
    const NamedRange* const cells = document.named(defined_name(power.table));
    const bool same = cells && std::ranges::any_of(table.parts, [&](const Place& part) {
                          return part.block == cells->block && part.range() && part.range()->overlaps(cells->range);
                      });
    const NamedRange* const field = same ? document.named(defined_name(power.field)) : nullptr;
    return field && field->block < document.blocks.size() ? std::optional(Place(field->block, field->range.first))
                                                          : std::nullopt;
}

const std::string& text_at(const Document& document, const Place& place) {
    return document.blocks[place.block].grid.at(place.cell()).text;
}

bool is_level_without(const std::string& level, const Power& power) {
    return std::ranges::any_of(power.without, [&](const std::string& each) { return fold(each) == fold(level); });
}

// "青山镇人民政府", which no level has to be told of; "安和县教育局" by "县…局".
bool is_named_so(const std::string& organ, const Power& power) {
    const std::u32string name = fold(organ);
    constexpr std::u32string_view anything = U"..."; // what … is once it is folded
    return std::ranges::any_of(power.organs, [&](std::u32string_view end) {
        const std::size_t gap = end.find(anything);
        if (gap == std::u32string_view::npos)
            return name.ends_with(end);
        const std::u32string_view last = end.substr(gap + anything.size());
        const std::size_t first = name.find(end.substr(0, gap));
        return name.ends_with(last) && first != std::u32string::npos && first + gap + last.size() < name.size();
    });
}

void check_power(const Power& power, const Report& report, const ReportTable& table, const Document& document,
                 std::vector<Finding>& findings) {
    const std::optional<Place> place = field_beside(document, power, table);
    const std::string level = place ? std::string(trimmed(text_at(document, *place))) : "";
    if (level.empty() ? !is_named_so(report.organ, power) : !is_level_without(level, power))
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
    if (!level.empty())
        cells.push_back({*place, nullptr, nullptr, nullptr, Role::total, level, 0});
    add_finding(report.form->rule(power.rule), level.empty() ? "organ" : "", std::move(cells),
                {{"item", item}, {"found", found}, {"level", quoted_text(level.empty() ? report.organ : level)}},
                findings);
}

} // namespace

void check_powers(const Report& report, const Document& document, std::vector<Finding>& findings) {
    for (const Power& power : report.form->powers)
        if (const ReportTable* const table = report.table(*report.form->table(power.table)))
            check_power(power, report, *table, document, findings);
}

} // namespace crossfoot
