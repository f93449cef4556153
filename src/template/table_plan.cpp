#include "template/table_plan.hpp"

#include "form/totals.hpp"

namespace crossfoot {
TablePlan::TablePlan(const Form& form, const TableSpec& spec, TableGrid grid, int top)
    : form_(&form), spec_(&spec), grid_(grid), top_(top), head_rows_(crossfoot::head_rows(spec)) {
    for (const Relation& relation : form.relations) {
        if (relation.table != spec.id)
            continue;
        (relation.across == Axis::rows ? checks_aside_ : checks_below_).push_back(&relation);
    }
    for (const Power& power : form.powers)
        if (power.table == spec.id && !power.note.zh_cn.empty())
            notes_.push_back(&power);
}

int TablePlan::end() const {
    const int below = static_cast<int>(checks_below_.size());
    return last_row() + 1 + (below > 0 ? below + 1 : 0);
}

CellAddress TablePlan::figure(int row, int column) const {
    return {first_row() + row, first_grid_column(*spec_, grid_, column)};
}

void TablePlan::add_figures(std::vector<CellAddress>& cells) const {
    for (int row = 0; row < static_cast<int>(spec_->rows.size()); ++row)
        for (int column = 0; column < static_cast<int>(spec_->columns.size()); ++column)
            cells.push_back(figure(row, column));
}

int TablePlan::span(int column) const { return grid_columns_of(*spec_, grid_, column); }

const Relation* TablePlan::total(int row, int column) const { return relation_of_total(*form_, *spec_, row, column); }

std::vector<SignedCell> TablePlan::cells(const Relation& relation, const std::vector<Term>& terms, int line) const {
    std::vector<SignedCell> result;
    result.reserve(terms.size());
    for (const Term& term : terms)
        result.push_back(
            {relation.across == Axis::rows ? figure(line, term.line) : figure(term.line, line), term.sign});
    return result;
}

} // namespace crossfoot
