#include "check/acceptance.hpp"
#include "check/policy.hpp"
#include "check/rules.hpp"

#include <algorithm>
#include <tuple>

namespace crossfoot {
namespace {

auto order(const Finding& finding) {
    const FindingCell& first = finding.cells.front();
    return std::tuple(finding.accepted.has_value(), finding.severity, first.sheet, first.at.row, first.at.column);
}

std::vector<bool> sheets_with_tables(const Workbook& workbook, const std::vector<RecognisedReport>& reports) {
    std::vector<bool> with_tables(workbook.sheets.size(), false);
    for (const RecognisedReport& report : reports)
        for (const RecognisedTable& table : report.tables)
            with_tables[table.sheet] = true;
    return with_tables;
}

// What the document accepts is no riddle any more. Gives how many relations that are.
std::size_t leave_out_accepted(TableRelations& table, const std::vector<Finding>& findings) {
    return std::erase_if(table.checked, [&](const CheckedRelation& checked) {
        return checked.finding && findings[*checked.finding].accepted;
    });
}

} // namespace

std::string_view name(Role role) {
    switch (role) {
    case Role::total:
        return "total";
    case Role::part:
        return "part";
    case Role::place:
        return "place";
    case Role::suspect:
        return "suspect";
    }
    return {};
}

Finding* add_finding(const Form& form, std::string_view rule, std::string_view variant, std::vector<FindingCell> cells,
                     const Placeholders& placeholders, std::vector<Finding>& findings) {
    const Rule* found = form.rule(rule);
    if (!found)
        return nullptr;
    const Variant& text = found->variant(variant);
    Finding finding;
    finding.rule = found;
    finding.variant = &text;
    finding.severity = text.severity;
    finding.cells = std::move(cells);
    finding.message = fill(text.message, placeholders);
    return &findings.emplace_back(std::move(finding));
}

std::vector<CheckedReport> check(const Workbook& workbook, const std::vector<std::shared_ptr<const Form>>& forms) {
    return check(workbook, forms, {});
}

std::vector<CheckedReport> check(const Workbook& workbook, const std::vector<std::shared_ptr<const Form>>& forms,
                                 const Policy& policy) {
    std::vector<CheckedReport> reports;
    std::vector<RecognisedReport> found = recognise(workbook, forms);
    const std::vector<bool> with_tables = sheets_with_tables(workbook, found);
    for (RecognisedReport& recognised : found) {
        CheckedReport report;
        report.recognised = std::move(recognised);
        const Form& form = *report.recognised.form;
        std::vector<TableFigures> all_figures;
        std::vector<TableRelations> relations;
        for (const RecognisedTable& table : report.recognised.tables) {
            const TableFigures& figures = all_figures.emplace_back(workbook, table);
            relations.push_back(check_relations(form, figures, report.findings));
            report.relations.checked += relations.back().count.checked;
            report.relations.failed += relations.back().count.failed;
            check_values(form, figures, report.findings);
            check_structure(form, workbook, figures, report.findings);
        }
        check_year(report.recognised, workbook, with_tables, report.findings);
        apply_acceptances(workbook, report.findings);
        for (std::size_t i = 0; i < relations.size(); ++i) {
            add_outcomes(form, all_figures[i], relations[i], report.findings, report.outcomes);
            report.relations.accepted += leave_out_accepted(relations[i], report.findings);
        }
        merge_causes(all_figures, relations, report.findings);
        apply(policy, report.findings);
        std::stable_sort(report.findings.begin(), report.findings.end(),
                         [](const Finding& a, const Finding& b) { return order(a) < order(b); });
        reports.push_back(std::move(report));
    }
    return reports;
}

} // namespace crossfoot
