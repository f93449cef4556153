#include "check/check.hpp"

#include "check/acceptance.hpp"
#include "check/checker.hpp"
#include "check/model.hpp"
#include "check/policy.hpp"
#include "check/prose.hpp"
#include "check/rules.hpp"
#include "recognise/recognise.hpp"
#include "years/past_report.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace crossfoot {
namespace {

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

// Gives what checking a table of the form has shown.
using TableCheck = std::function<CheckedTable(const std::shared_ptr<const Form>& form, const ReportTable& table)>;

CheckedReport check_one_by(const TableCheck& check_one, const Document& document, Report&& report,
                           const Policy& policy) {
    CheckedReport checked;
    for (const ReportTable& table : report.tables) {
        CheckedTable one = check_one(report.form, table);
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

// The reports of one document among themselves; and what it keeps of the year before.
class OwnPredecessors {
public:
    OwnPredecessors(const std::vector<CheckedReport>& reports, const Document& document) {
        if (are_of_several_years(reports))
            for (const CheckedReport& checked : reports)
                if (const auto past = past_report(checked.report, document, {}))
                    beside_.add(*past);
        for (const DocumentProperty& property : document.properties)
            if (property.name == kept_property)
                if (const auto past = kept_report(property.value, forms_of(reports)))
                    kept_.add(*past);
    }

    Predecessor of(const Report& report, Predecessors::From from) const {
        Predecessor found = beside_.empty() ? Predecessor() : beside_.of(report, from);
        if (found.reason == "no_report")
            found.instead.clear(); // the report itself is among them
        if (!found.report && !kept_.empty())
            found = kept_.of(report, from);
        return found;
    }

private:
    static bool are_of_several_years(const std::vector<CheckedReport>& reports) {
        std::set<int> years;
        for (const CheckedReport& checked : reports)
            if (checked.report.year)
                years.insert(checked.report.year->year);
        return years.size() > 1;
    }

    // That of last year may be of an older form than all of them.
    static std::vector<std::shared_ptr<const Form>> forms_of(const std::vector<CheckedReport>& reports) {
        std::set<std::shared_ptr<const Form>> own;
        for (const CheckedReport& checked : reports)
            own.insert(checked.report.form);
        std::vector<std::shared_ptr<const Form>> forms(own.begin(), own.end());
        forms.insert(forms.end(), built_in_forms().begin(), built_in_forms().end());
        return forms;
    }

    Predecessors beside_;
    Predecessors kept_;
};

// Where another report of the same year is beside it, that of last year may be either's.
Predecessors::From from(const Report& report, const std::vector<CheckedReport>& reports) {
    const auto same_year = [&](const CheckedReport& other) {
        return other.report.year && report.year && other.report.year->year == report.year->year;
    };
    return std::ranges::count_if(reports, same_year) > 1 ? Predecessors::From::many : Predecessors::From::chosen;
}

void compare_with_last_years(std::vector<CheckedReport>& reports, const Document& document, const Policy& policy,
                             const LastYears& last_years) {
    const OwnPredecessors own(reports, document);
    for (CheckedReport& checked : reports) {
        if (!checked.report.form->last_year_rules.any())
            continue;
        const Predecessors::From among = from(checked.report, reports);
        Predecessor found = last_years ? last_years(checked.report, among) : Predecessor();
        if (!found.report)
            if (Predecessor beside = own.of(checked.report, among); beside.report || found.reason.empty())
                found = std::move(beside);
        if (found.report)
            compare_with_last_year(checked, document, std::move(found.report), policy);
        else
            checked.last_year = {nullptr, found.reason, {}, 0, {}, std::move(found.instead)};
    }
}

std::vector<CheckedReport> check_by(const TableCheck& check_one, std::vector<Report> found, const Document& document,
                                    const Policy& policy, const LastYears& last_years = {}) {
    std::vector<CheckedReport> reports;
    reports.reserve(found.size());
    for (Report& report : found)
        reports.push_back(check_one_by(check_one, document, std::move(report), policy));
    compare_with_last_years(reports, document, policy, last_years);
    return reports;
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
    return check_by([&](const std::shared_ptr<const Form>& form,
                        const ReportTable& table) { return check_table(*form, document, table); },
                    recogniser.recognise(document), document, policy, last_years);
}

std::vector<CheckedReport> Checker::check(const Document& document,
                                          const std::vector<std::shared_ptr<const Form>>& forms, const Policy& policy) {
    if (!recogniser_ || forms_ != forms) {
        recogniser_ = std::make_unique<Recogniser>(forms);
        forms_ = forms;
    }
    const Document before = std::exchange(before_, {}); // none, should something be thrown
    const bool same_around = document.names == before.names && document.properties == before.properties;
    std::vector<bool> same(document.blocks.size(), false);
    for (std::size_t i = 0; same_around && i < std::min(same.size(), before.blocks.size()); ++i)
        same[i] = document.blocks[i] == before.blocks[i];
    std::map<Key, CheckedTable> now;
    std::vector<CheckedReport> reports = check_by(
        [&](const std::shared_ptr<const Form>& form, const ReportTable& table) {
            const Key key{table.spec, table.parts, table.copy};
            const auto known = known_.find(key);
            const bool unchanged = known != known_.end() && std::ranges::all_of(table.parts, [&](const Place& part) {
                                       return same[part.block];
                                   });
            return now.emplace(key, unchanged ? known->second : check_table(*form, document, table)).first->second;
        },
        recogniser_->recognise_again(document, same), document, policy);
    known_ = std::move(now);
    before_ = document;
    return reports;
}

} // namespace crossfoot
