#include "review/remedy.hpp"

#include "figure/figure.hpp"
#include "language/catalogue.hpp"
#include "text/shown.hpp"

#include <algorithm>
#include <iterator>

namespace crossfoot {
namespace {

bool is_total(const FindingCell& cell) {
    return (cell.item && cell.item->total) || (cell.applicant && cell.applicant->total);
}

bool is_to_be_filled_in(const Line& line, const ReportLine& found) { return !line.total && !found.doubtful(); }

bool has_cells(const Finding& finding) {
    return std::ranges::none_of(finding.cells,
                                [](const FindingCell& cell) { return cell.in_text || cell.told_in != ToldIn{}; });
}

// "自2021年1月1日起至2021年12月31日止" for the same of 2020.
std::vector<Replacement> year_put_right(const Finding& finding) {
    if (!finding.found || !finding.expected || finding.cells.size() < 2)
        return {};
    const std::string wrong = finding.found->str();
    const std::string right = finding.expected->str();
    Replacement replacement{finding.cells.front().place, {}, finding.cells.front().found, {}};
    std::string& text = replacement.text;
    if (finding.cells[1].found != right || text.find(right) != std::string::npos)
        return {};
    std::size_t times = 0;
    for (std::size_t at = text.find(wrong); at != std::string::npos; at = text.find(wrong, at + right.size()), ++times)
        text.replace(at, wrong.size(), right);
    return times == 0 ? std::vector<Replacement>() : std::vector{replacement};
}

} // namespace

std::optional<Remedy> remedy_of(const Finding& finding) {
    if (finding.rule->check == CheckKind::formulas && finding.variant->id == "altered")
        return Remedy::form;
    if (const std::vector<Replacement> all = replacements(finding); !all.empty())
        return all.front().part ? Remedy::number_in_text : Remedy::meaning;
    const bool blank = finding.rule->check == CheckKind::blanks && !finding.variant->id.empty() && // not words for 0
                       !finding.cells.front().in_text && !std::ranges::all_of(finding.cells, is_total);
    return blank ? std::optional(Remedy::zeros) : std::nullopt;
}

std::vector<Replacement> replacements(const Finding& finding) {
    if (!has_cells(finding))
        return {};
    if (finding.number_in_text && finding.cells.front().place.range())
        return {{finding.cells.front().place, {}, finding.number_in_text->suggested, finding.number_in_text}};
    if (finding.rule->check == CheckKind::years && finding.variant->id.empty())
        return year_put_right(finding);
    const bool words = finding.rule->check == CheckKind::blanks && finding.variant->id.empty();
    if (!words && !(finding.rule->check == CheckKind::numbers && finding.variant->id == "text"))
        return {};
    std::vector<Replacement> numbers;
    for (const FindingCell& cell : finding.cells)
        numbers.push_back({cell.place, read_figure(cell.found).value, {}, {}});
    return numbers;
}

std::string remedy_text(const Finding& finding, Language language) {
    const std::vector<Replacement> all = replacements(finding);
    if (all.empty())
        return say(language, remedy_of(finding) == Remedy::zeros ? "remedy.zeros" : "remedy.form");
    if (all.size() > 1)
        return say(language, "remedy.numbers", {{"count", std::to_string(all.size())}});
    const Replacement& only = all.front();
    if (only.part)
        return say(language, "remedy.number_in_text",
                   {{"found", one_line(only.part->found)}, {"suggested", only.part->suggested}});
    return only.number ? say(language, "finding.change_to", {{"suggested", only.number->str()}})
                       : say(language, "remedy.text", {{"text", only.text}});
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
