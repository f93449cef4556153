#include "check/rules.hpp"

namespace crossfoot {
namespace {

FindingCell total_of(const TableFigures& figures, const CheckedRelation& checked) {
    if (checked.relation) {
        const int term = checked.relation->totals.front().line;
        const bool columns = checked.relation->across == Across::columns;
        return columns ? figures.cell(term, checked.line, Role::total) : figures.cell(checked.line, term, Role::total);
    }
    const auto line = static_cast<std::size_t>(checked.line);
    const int across = (checked.row ? figures.table().columns : figures.table().rows)[line];
    const CellAddress at = checked.row ? CellAddress{checked.subtotal->at, across} //
                                       : CellAddress{across, checked.subtotal->at};
    return figures.cell(at, Role::total);
}

} // namespace

void add_outcomes(const Form& form, const TableFigures& figures, const TableRelations& relations,
                  const std::vector<Finding>& findings, std::vector<RelationOutcome>& outcomes) {
    for (const CheckedRelation& checked : relations.checked) {
        RelationOutcome outcome;
        outcome.rule = form.rule(checked.relation ? checked.relation->rule : "T3-SUB");
        outcome.relation = checked.relation;
        outcome.total = total_of(figures, checked);
        const TableSpec& spec = figures.spec();
        const bool columns = checked.relation ? checked.relation->across == Across::columns : checked.row;
        outcome.line = &(columns ? spec.columns : spec.rows)[static_cast<std::size_t>(checked.line)];
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
