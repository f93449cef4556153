#include "check/operands.hpp"

namespace crossfoot {
namespace {

FindingCell total_of(const ReportTable& table, const CheckedRelation& checked) {
    if (!checked.relation)
        return cell_of(table, *checked.subtotal, across(checked.across), checked.line, Role::total);
    const Relation& relation = *checked.relation;
    const Side totals = side_of(table, relation, relation.totals, checked.line);
    return cell_of(table, totals.operands.front(), Role::total);
}

} // namespace

void add_outcomes(const Form& form, const ReportTable& table, const TableRelations& relations,
                  const std::vector<Finding>& findings, std::vector<RelationOutcome>& outcomes) {
    for (const CheckedRelation& checked : relations.checked) {
        RelationOutcome outcome;
        outcome.rule = checked.relation ? form.rule(checked.relation->rule) : form.rule(CheckKind::subtotals);
        outcome.relation = checked.relation;
        outcome.total = total_of(table, checked);
        outcome.line = &table.spec->lines(checked.across)[static_cast<std::size_t>(checked.line)];
        if (checked.finding) {
            const Finding& finding = findings[*checked.finding];
            outcome.state = finding.accepted ? RelationState::accepted : RelationState::fails;
            outcome.expected = finding.expected;
            outcome.difference = finding.difference;
        }
        outcomes.push_back(std::move(outcome));
    }
}

} // namespace crossfoot
