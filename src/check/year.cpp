#include "recognise/year.hpp"

#include "check/rules.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

FindingCell place(const Document& document, std::size_t sheet, CellAddress at, Role role) {
    return {Place(sheet, at), nullptr, nullptr, nullptr, role, document.blocks[sheet].grid.at(at).text};
}

// The first other year of a title or period.
void compare(const Form& form, const Document& document, const ReportYear& year, CellAddress at,
             std::vector<Finding>& findings) {
    for (const int other : years_in(document.blocks[year.sheet].grid.at(at).text)) {
        if (other == year.year)
            continue;
        if (Finding* finding = add_finding(
                form.rule(CheckKind::years), "",
                {place(document, year.sheet, at, Role::place), place(document, year.sheet, year.at, Role::total)},
                {{"expected", same_text(std::to_string(year.year))}, {"found", same_text(std::to_string(other))}},
                findings)) {
            finding->found = other;
            finding->expected = year.year;
        }
        return;
    }
}

// A form may be used for its years alone. Several sheets with tables of one report share its year; it is told once.
void check_form_year(const RecognisedReport& report, const Document& document, const std::vector<YearMarks>& marks,
                     const std::vector<bool>& with_tables, std::vector<Finding>& findings) {
    const Form& form = *report.form;
    std::vector<ReportYear> told;
    for (const RecognisedTable& table : report.tables) {
        const auto year = report_year(document, marks, table.sheet, with_tables);
        if (!year || form.covers(year->year) || std::find(told.begin(), told.end(), *year) != told.end())
            continue;
        told.push_back(*year);
        FindingCell corner = place(document, table.sheet, table.range.first, Role::place);
        corner.table = table.spec;
        if (Finding* finding =
                add_finding(form.rule(CheckKind::structure), "year",
                            {std::move(corner), place(document, year->sheet, year->at, Role::place)},
                            {{"table", table.spec->title}, {"found", same_text(std::to_string(year->year))}}, findings))
            finding->found = year->year;
    }
}

} // namespace

void check_year(const RecognisedReport& report, const Document& document, const std::vector<bool>& with_tables,
                std::vector<Finding>& findings) {
    const Form& form = *report.form;
    const std::vector<YearMarks> marks = year_marks(document, form);
    for (std::size_t sheet = 0; sheet < document.blocks.size(); ++sheet) {
        // Several reports on one sheet: nobody can tell which title belongs to which year.
        const std::vector<CellAddress>& cells = marks[sheet].year_cells;
        if (cells.size() != 1)
            continue;
        const ReportYear year{*year_value(document.blocks[sheet].grid.at(cells.front())), sheet, cells.front()};
        for (const CellAddress at : marks[sheet].dated)
            compare(form, document, year, at, findings);
    }
    check_form_year(report, document, marks, with_tables, findings);
}

} // namespace crossfoot
