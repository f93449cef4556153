#include "check/rules.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>

namespace crossfoot {
namespace {

FindingCell cell_at(const Document& document, const Place& place, Role role) {
    const Block& block = document.blocks[place.block];
    const TextSpan* span = std::get_if<TextSpan>(&place.in);
    std::string text = span ? block.text.substr(span->first, span->last - span->first) : std::string();
    if (place.range())
        text = block.grid.at(place.cell()).text;
    return {place, nullptr, nullptr, nullptr, role, std::move(text), 0};
}

// Once for each place, by the first other year that it names.
void compare(const Report& report, const Document& document, std::set<Place>& told, std::vector<Finding>& findings) {
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

// A period within the year, or one that goes on to its end from later than its beginning, as it may where the organ is
// new.
void look_at_period(const Report& report, const Document& document, const Place& place,
                    std::vector<Finding>& findings) {
    const Block& block = document.blocks[place.block];
    std::u32string text = fold(place.range() ? block.grid.at(place.cell()).text : block.text);
    std::erase(text, U' ');
    for (const std::string& label : report.form->period_labels) // what stands before is of something else
        if (const std::size_t at = text.find(fold(label)); at != std::u32string::npos)
            text.erase(0, at);
    const std::optional<Period> period = period_in(text);
    if (!period || (period->first.begins_year() && period->last.ends_year()))
        return;
    const Rule* rule = report.form->rule(CheckKind::years);
    const std::string_view variant = period->last.ends_year() ? "begin" : "period";
    if (!rule || rule->variant(variant).id != variant)
        return; // a form of one's own that has no words for it
    const std::string year = std::to_string(report.year->year);
    std::string found;
    for (std::size_t at = period->from; at < period->to; ++at)
        append_character(found, text[at]);
    add_finding(rule, variant, {cell_at(document, place, Role::place)},
                {{"text", quoted_text(found)}, {"expected", same_text(year)}}, findings);
}

} // namespace

void check_years(const Report& report, const Document& document, std::vector<Finding>& findings) {
    if (!report.year)
        return;
    std::set<Place> told;
    compare(report, document, told, findings);
    for (const NamedYear& named : report.years)
        if (!named.cell && told.insert(named.place).second)
            look_at_period(report, document, named.place, findings);
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
