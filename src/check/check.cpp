#include "check/check.hpp"

#include "check/acceptance.hpp"
#include "check/model.hpp"
#include "check/policy.hpp"
#include "check/prose.hpp"
#include "check/report_check.hpp"
#include "check/rules.hpp"
#include "recognise/recognise.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace crossfoot {
namespace {

// What checking one table has shown, before findings are weighed by a policy.
struct CheckedTable {
    std::vector<Finding> findings; // those of one cause are merged
    RelationCount relations;
    std::vector<RelationOutcome> outcomes;
};

CheckedTable check_table(const Form& form, const Document& document, const ReportTable& table) {
    CheckedTable result;
    TableRelations relations = check_relations(form, table, result.findings);
    check_values(form, table, result.findings);
    check_structure(form, document, table, result.findings);
    apply_acceptances(document, result.findings);
    add_outcomes(form, table, relations, result.findings, result.outcomes);
    result.relations = relations.count;
    result.relations.accepted = leave_out_accepted(relations, result.findings);
    merge_causes(table, relations, result.findings);
    return result;
}

template <typename Element> void append(std::vector<Element>& all, std::vector<Element>&& more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

// Without the report of the year before.
CheckedReport check_alone(const Document& document, Report&& report, const Policy& policy) {
    CheckedReport checked;
    for (const ReportTable& table : report.tables) {
        CheckedTable one = check_table(*report.form, document, table);
        checked.relations.add(one.relations);
        checked.by_table.push_back(one.relations);
        append(checked.findings, std::move(one.findings));
        append(checked.outcomes, std::move(one.outcomes));
    }
    std::vector<Finding> of_report;
    check_years(report, document, of_report);
    check_completeness(report, of_report);
    check_powers(report, document, of_report);
    checked.prose = check_prose(report, document, of_report, checked.witnesses);
    if (!checked.witnesses.empty())
        for (const ReportTable& table : report.tables)
            if (std::ranges::any_of(checked.findings,
                                    [&](const Finding& finding) { return is_of_relations(finding, *table.spec); }))
                locate_again(report, table, document, checked.witnesses, {}, {}, checked.findings);
    tell_apart(document, of_report);
    apply_acceptances(document, of_report);
    append(checked.findings, std::move(of_report));
    let_no_text_follow_doubtful_figures(checked.findings);
    apply(policy, checked.findings);
    sort(checked.findings);
    checked.report = std::move(report);
    return checked;
}

} // namespace

std::size_t leave_out_accepted(TableRelations& table, const std::vector<Finding>& findings) {
    return std::erase_if(table.checked, [&](const CheckedRelation& checked) {
        return checked.finding && findings[*checked.finding].accepted;
    });
}

void sort(std::vector<Finding>& findings) {
    std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
        return std::tuple(finding.accepted.has_value(), finding.severity, finding.cells.front().place);
    });
}

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
    Recogniser recogniser(forms);
    return check(document, recogniser, policy);
}

std::vector<CheckedReport> check(const Document& document, Recogniser& recogniser, const Policy& policy,
                                 const LastYears& last_years) {
    std::vector<Report> found = recogniser.recognise(document);
    std::vector<Predecessor> before = predecessors_of(found, document, last_years);
    std::vector<CheckedReport> reports;
    reports.reserve(found.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        reports.push_back(check_report(document, std::move(found[i]), std::move(before[i]), policy));
    return reports;
}

LastYear not_compared(Predecessor none) {
    LastYear last_year;
    last_year.reason = none.reason;
    last_year.instead = std::move(none.instead);
    return last_year;
}

CheckedReport check_report(const Document& document, Report&& report, Predecessor before, const Policy& policy) {
    CheckedReport checked = check_alone(document, std::move(report), policy);
    if (before.report)
        compare_with_last_year(checked, document, std::move(before.report), policy);
    else
        checked.last_year = not_compared(std::move(before));
    return checked;
}

} // namespace crossfoot
