#include "check/rules.hpp"

namespace crossfoot {
namespace {

FindingCell total_of(const TableFigures& figures, const CheckedRelation& checked) {
    if (checked.relation) {
        const int term = checked.relation->totals.front().line;
        return checked.across == Axis::columns ? figures.cell(term, checked.line, Role::total)
                                               : figures.cell(checked.line, term, Role::total);
    }
    const auto line = static_cast<std::size_t>(checked.line);
    const CellAddress at = checked.across == Axis::columns
                               ? CellAddress{checked.subtotal->at, figures.table().columns[line]}
                               : CellAddress{figures.table().rows[line], checked.subtotal->at};
    return figures.cell(at, Role::total);
}

} // namespace

void add_outcomes(const Form& form, const TableFigures& figures, const TableRelations& relations,
                  const std::vector<Finding>& findings, std::vector<RelationOutcome>& outcomes) {
    for (const CheckedRelation& checked : relations.checked) {
        RelationOutcome outcome;
        outcome.rule = checked.relation ? form.rule(checked.relation->rule) : form.rule(CheckKind::subtotals);
        outcome.relation = checked.relation;
        outcome.total = total_of(figures, checked);
        outcome.line = &figures.spec().lines(checked.across)[static_cast<std::size_t>(checked.line)];
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
