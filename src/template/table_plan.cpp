#include "template/table_plan.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// An equality with one total says how that total is calculated.
bool gives_total(const Relation& relation) {
    return relation.comparison == Comparison::equal && relation.totals.size() == 1 && relation.totals.front().sign > 0;
}

const Relation* giving(const std::vector<const Relation*>& relations, int total, int line) {
    const auto found = std::ranges::find_if(relations, [&](const Relation* relation) {
        return relation->totals.front().line == total && holds_in(*relation, line);
    });
    return found == relations.end() ? nullptr : *found;
}

} // namespace

bool holds_in(const Relation& relation, int line) {
    return relation.only.empty() || std::find(relation.only.begin(), relation.only.end(), line) != relation.only.end();
}

TablePlan::TablePlan(const Form& form, const TableSpec& spec, TableGrid grid, int top)
    : spec_(&spec), grid_(grid), top_(top), head_rows_(crossfoot::head_rows(spec)) {
    for (const Relation& relation : form.relations) {
        if (relation.table != spec.id)
            continue;
        const bool across_rows = relation.across == Axis::rows;
        (across_rows ? checks_aside_ : checks_below_).push_back(&relation);
        if (gives_total(relation))
            (across_rows ? total_columns_ : total_rows_).push_back(&relation);
    }
}

int TablePlan::end() const {
    const int below = static_cast<int>(checks_below_.size());
    return last_row() + 1 + (below > 0 ? below + 1 : 0);
}

CellAddress TablePlan::figure(int row, int column) const {
    return {first_row() + row, first_grid_column(*spec_, grid_, column)};
}

int TablePlan::span(int column) const { return grid_columns_of(*spec_, grid_, column); }

const Relation* TablePlan::total(int row, int column) const {
    const Relation* across = giving(total_columns_, column, row);
    return across ? across : giving(total_rows_, row, column);
}

std::vector<SignedCell> TablePlan::cells(const Relation& relation, const std::vector<Term>& terms, int line) const {
    std::vector<SignedCell> result;
    result.reserve(terms.size());
    for (const Term& term : terms)
        result.push_back(
            {relation.across == Axis::rows ? figure(line, term.line) : figure(term.line, line), term.sign});
    return result;
}

} // namespace crossfoot
