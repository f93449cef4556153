#include "review/remedy.hpp"

#include "language/catalogue.hpp"

#include <algorithm>
#include <iterator>

namespace crossfoot {
namespace {

bool is_total(const FindingCell& cell) {
    return (cell.item && cell.item->total) || (cell.applicant && cell.applicant->total);
}

bool is_to_be_filled_in(const Line& line, const ReportLine& found) { return !line.total && !found.doubtful(); }

} // namespace

std::optional<Remedy> remedy_of(const Finding& finding) {
    if (finding.rule->check == CheckKind::formulas && finding.variant->id == "altered")
        return Remedy::form;
    const bool blank = finding.rule->check == CheckKind::blanks && !finding.variant->id.empty() && // not words for 0
                       !finding.cells.front().in_text && !std::ranges::all_of(finding.cells, is_total);
    return blank ? std::optional(Remedy::zeros) : std::nullopt;
}

std::string remedy_text(Remedy remedy, Language language) {
    return say(language, remedy == Remedy::zeros ? "remedy.zeros" : "remedy.form");
}

std::vector<Place> blank_figures(const ReportTable& table) {
    std::vector<Place> blanks;
    if (table.in_text)
        return blanks;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const ReportFigure* const figure = table.figure(static_cast<int>(row), static_cast<int>(column));
            if (figure && figure->known() && figure->figure.kind == FigureKind::blank && !figure->formula &&
                !figure->covered && figure->told_in == ToldIn{} &&
                is_to_be_filled_in(table.spec->rows[row], table.rows[row]) &&
                is_to_be_filled_in(table.spec->columns[column], table.columns[column]))
                blanks.push_back(figure->place);
        }
    return blanks;
}

std::vector<Place> blank_figures(const Validation& validation) {
    std::vector<Place> blanks;
    for (const CheckedReport& report : validation.reports)
        for (const ReportTable& table : report.report.tables)
            std::ranges::copy(blank_figures(table), std::back_inserter(blanks));
    return blanks;
}

std::vector<Place> blank_figures(const Validation& validation, const Finding& finding) {
    for (const CheckedReport& report : validation.reports)
        for (const Finding& each : report.findings)
            if (&each == &finding)
                if (const ReportTable* const table = report.report.table(*finding.cells.front().table))
                    return blank_figures(*table);
    return {};
}

std::vector<Place> altered_cells(const Document& document) {
    std::vector<Place> cells;
    for (std::size_t block = 0; block < document.blocks.size(); ++block)
        for (const AlteredCell& altered : document.blocks[block].altered)
            cells.emplace_back(block, altered.at);
    return cells;
}

} // namespace crossfoot
