#include "check/rules.hpp"

#include <algorithm>
#include <set>

namespace crossfoot {
namespace {

FindingCell cell_at(const Document& document, const Place& place, Role role) {
    return {place, nullptr, nullptr, nullptr, role, document.blocks[place.block].grid.at(place.cell()).text, 0};
}

// Once for each place, by the first other year that it names.
void compare(const Report& report, const Document& document, std::vector<Finding>& findings) {
    std::set<Place> told;
    for (const NamedYear& named : report.years) {
        if (named.year == report.year->year || named.place == report.year->place || !told.insert(named.place).second)
            continue;
        if (Finding* finding = add_finding(
                report.form->rule(CheckKind::years), "",
                {cell_at(document, named.place, Role::place), cell_at(document, report.year->place, Role::total)},
                {{"expected", same_text(std::to_string(report.year->year))},
                 {"found", same_text(std::to_string(named.year))}},
                findings)) {
            finding->found = named.year;
            finding->expected = report.year->year;
        }
    }
}

} // namespace

void check_years(const Report& report, const Document& document, std::vector<Finding>& findings) {
    if (!report.year)
        return;
    compare(report, document, findings);
    if (report.form->covers(report.year->year) || report.tables.empty())
        return;
    const ReportTable& first = report.tables.front();
    FindingCell corner{first.corner(), first.spec, nullptr, nullptr, Role::place, {}, first.copy};
    if (Finding* finding = add_finding(
            report.form->rule(CheckKind::structure), "year",
            {std::move(corner), cell_at(document, report.year->place, Role::place)},
            {{"table", first.spec->title}, {"found", same_text(std::to_string(report.year->year))}}, findings))
        finding->found = report.year->year;
}

} // namespace crossfoot
