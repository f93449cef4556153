#include "check/acceptance.hpp"
#include "check/checker.hpp"
#include "check/policy.hpp"
#include "check/rules.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

namespace crossfoot {
namespace {

auto order(const Finding& finding) {
    const FindingCell& first = finding.cells.front();
    return std::tuple(finding.accepted.has_value(), finding.severity, first.place);
}

std::vector<bool> sheets_with_tables(const Document& document, const std::vector<RecognisedReport>& reports) {
    std::vector<bool> with_tables(document.blocks.size(), false);
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

CheckedTable check_table(const Form& form, const Document& document, const RecognisedTable& table) {
    CheckedTable result;
    const TableFigures figures(document, table);
    TableRelations relations = check_relations(form, figures, result.findings);
    check_values(form, figures, result.findings);
    check_structure(form, document, figures, result.findings);
    apply_acceptances(document, result.findings);
    add_outcomes(form, figures, relations, result.findings, result.outcomes);
    result.relations = relations.count;
    result.relations.accepted = leave_out_accepted(relations, result.findings);
    merge_causes(figures, relations, result.findings);
    return result;
}

template <typename Element> void append(std::vector<Element>& all, std::vector<Element>&& more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

// Gives what checking a table of the form has shown.
using TableCheck = std::function<CheckedTable(const std::shared_ptr<const Form>& form, const RecognisedTable& table)>;

std::vector<CheckedReport> check_by(const TableCheck& check_one, const Document& document,
                                    const std::vector<std::shared_ptr<const Form>>& forms, const Policy& policy) {
    std::vector<CheckedReport> reports;
    std::vector<RecognisedReport> found = recognise(document, forms);
    const std::vector<bool> with_tables = sheets_with_tables(document, found);
    for (RecognisedReport& recognised : found) {
        CheckedReport report;
        report.recognised = std::move(recognised);
        for (const RecognisedTable& table : report.recognised.tables) {
            CheckedTable checked = check_one(report.recognised.form, table);
            report.relations.checked += checked.relations.checked;
            report.relations.failed += checked.relations.failed;
            report.relations.accepted += checked.relations.accepted;
            append(report.findings, std::move(checked.findings));
            append(report.outcomes, std::move(checked.outcomes));
        }
        std::vector<Finding> of_years;
        check_year(report.recognised, document, with_tables, of_years);
        apply_acceptances(document, of_years);
        append(report.findings, std::move(of_years));
        apply(policy, report.findings);
        std::stable_sort(report.findings.begin(), report.findings.end(),
                         [](const Finding& a, const Finding& b) { return order(a) < order(b); });
        reports.push_back(std::move(report));
    }
    return reports;
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

Finding* add_finding(const Rule* rule, std::string_view variant, std::vector<FindingCell> cells,
                     Placeholders placeholders, std::vector<Finding>& findings) {
    if (!rule)
        return nullptr;
    const Variant& text = rule->variant(variant);
    Finding finding;
    finding.rule = rule;
    finding.variant = &text;
    finding.severity = text.severity;
    finding.cells = std::move(cells);
    finding.placeholders = std::move(placeholders);
    return &findings.emplace_back(std::move(finding));
}

std::vector<CheckedReport> check(const Document& document, const std::vector<std::shared_ptr<const Form>>& forms) {
    return check(document, forms, {});
}

std::vector<CheckedReport> check(const Document& document, const std::vector<std::shared_ptr<const Form>>& forms,
                                 const Policy& policy) {
    return check_by([&](const std::shared_ptr<const Form>& form,
                        const RecognisedTable& table) { return check_table(*form, document, table); },
                    document, forms, policy);
}

std::vector<CheckedReport> Checker::check(const Document& document,
                                          const std::vector<std::shared_ptr<const Form>>& forms, const Policy& policy) {
    const bool same_around = document.names == before_.names && document.properties == before_.properties;
    std::vector<bool> same(document.blocks.size(), false);
    for (std::size_t i = 0; same_around && i < std::min(same.size(), before_.blocks.size()); ++i)
        same[i] = document.blocks[i] == before_.blocks[i];
    std::vector<Known> now;
    std::vector<CheckedReport> reports = check_by(
        [&](const std::shared_ptr<const Form>& form, const RecognisedTable& table) {
            const auto known = std::find_if(known_.begin(), known_.end(), [&](const Known& one) {
                return one.form == form && one.spec == table.spec && one.sheet == table.sheet &&
                       one.range == table.range;
            });
            now.push_back(
                {form, table.spec, table.sheet, table.range,
                 known != known_.end() && same[table.sheet] ? known->checked : check_table(*form, document, table)});
            return now.back().checked;
        },
        document, forms, policy);
    known_ = std::move(now);
    before_ = document;
    return reports;
}

} // namespace crossfoot
