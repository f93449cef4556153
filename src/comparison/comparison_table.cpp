#include "comparison/comparison_table.hpp"

#include "comparison/year_on_year.hpp"
#include "tell/figures_table.hpp"
#include "tell/place.hpp"
#include "tell/suspects.hpp"
#include "text/shown.hpp"
#include "years/past_report.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace crossfoot {
namespace {

std::optional<Decimal> value_of(const ReportFigure* figure) {
    const bool there = figure && figure->known() && figure->figure.has_value();
    return there ? std::optional(figure->figure.value) : std::nullopt;
}

std::string shown_value(const std::optional<Decimal>& value) { return value ? value->str() : std::string(); }

// The rules by which it stands out, each once.
std::string rules_of(const ComparedFigure& figure, Language language) {
    std::string rules;
    for (const Finding* finding : figure.told)
        rules += (rules.empty() ? "" : " ") + rules_text(*finding, language);
    return rules;
}

} // namespace

std::string comparison_csv_head() {
    return csv_line({"file", "organ", "year", "form", "table", "row", "column", "item", "applicant", "value",
                     "last_value", "difference", "change", "rules", "place", "last_file", "last_place"});
}

std::string comparison_csv(std::string_view file, const CheckedReport& checked, const Document& document,
                           Language language) {
    const Report& report = checked.report;
    const YearOnYear compared = year_on_year(checked, document);
    const PastReport& past = *checked.last_year.report;
    std::string text;
    for (const ComparedFigure& figure : compared.figures) {
        const Line& row = figure.table->rows[static_cast<std::size_t>(figure.row)];
        const Line& column = figure.table->columns[static_cast<std::size_t>(figure.column)];
        const std::optional<Decimal> now = value_of(figure.now);
        const std::optional<Decimal> last = value_of(figure.last);
        const bool both = now && last;
        text += csv_line({std::string(file), report.organ, std::to_string(report.year->year), report.form->id,
                          figure.table->id, row.id, column.id, row.name.in(language), column.name.in(language),
                          shown_value(now), shown_value(last), both ? (*now - *last).str() : "",
                          both ? shown_value(change_in_per_cent(*now, *last)) : "", rules_of(figure, language),
                          figure.now ? place_text(document, figure.now->place, language, figure.table) : "",
                          shown_name(past.file),
                          figure.last ? place_text(past.outline, figure.last->place, language) : ""});
    }
    return text;
}

std::optional<Decimal> change_in_per_cent(const Decimal& now, const Decimal& last) {
    const unsigned places = std::max(now.places(), last.places());
    const auto before = last.units(places);
    const auto difference = (now - last).units(places);
    constexpr std::int64_t most = 1'000'000'000'000'000; // 2000 times that still fits
    if (!before || !difference || *before == 0 || std::abs(*difference) > most || std::abs(*before) > most)
        return {};
    const std::int64_t whole = std::abs(*before);
    const std::int64_t tenths = (2000 * std::abs(*difference) + whole) / (2 * whole); // of a per cent
    return Decimal::of_units(*difference < 0 ? -tenths : tenths, 1);
}

} // namespace crossfoot
