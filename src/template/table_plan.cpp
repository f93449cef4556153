#include "template/table_plan.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

int depth(const std::vector<Line>& lines) {
    std::size_t deepest = 0;
    for (const Line& line : lines)
        deepest = std::max(deepest, line.groups.size());
    return static_cast<int>(deepest) + 1;
}

// An equality with one total says how that total is calculated.
bool gives_total(const Relation& relation) {
    return relation.comparison == Comparison::equal && relation.totals.size() == 1 && relation.totals.front().sign > 0;
}

const Relation* giving(const std::vector<const Relation*>& relations, int total, int line, std::size_t* index) {
    for (std::size_t i = 0; i < relations.size(); ++i)
        if (relations[i]->totals.front().line == total && holds_in(*relations[i], line)) {
            *index = i;
            return relations[i];
        }
    return nullptr;
}

} // namespace

bool holds_in(const Relation& relation, int line) {
    return relation.only.empty() || std::find(relation.only.begin(), relation.only.end(), line) != relation.only.end();
}

SheetGrid sheet_grid(const std::vector<const TableSpec*>& tables) {
    SheetGrid grid;
    for (const TableSpec* table : tables) {
        grid.label_columns = std::max(grid.label_columns, table->row_labels ? depth(table->rows) : 0);
        grid.figure_columns = std::max(grid.figure_columns, static_cast<int>(table->columns.size()));
    }
    return grid;
}

TablePlan::TablePlan(const Form& form, const TableSpec& spec, SheetGrid grid, int top)
    : spec_(&spec), grid_(grid), top_(top), head_rows_(depth(spec.columns) + static_cast<int>(spec.over.size())) {
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
    const int below = static_cast<int>(total_rows_.size() + checks_below_.size());
    return last_row() + 1 + (below > 0 ? below + 1 : 0);
}

CellAddress TablePlan::figure(int row, int column) const {
    const int columns = static_cast<int>(spec_->columns.size());
    return {first_row() + row, grid_.label_columns + column * grid_.figure_columns / columns};
}

int TablePlan::span(int column) const { return figure(0, column + 1).column - figure(0, column).column; }

const Relation* TablePlan::total(int row, int column) const {
    std::size_t index = 0;
    const Relation* across = giving(total_columns_, column, row, &index);
    return across ? across : giving(total_rows_, row, column, &index);
}

CellAddress TablePlan::typed(int row, int column) const {
    std::size_t index = 0;
    if (giving(total_columns_, column, row, &index))
        return {figure(row, column).row, typed_column(index)};
    giving(total_rows_, row, column, &index);
    return {typed_row(index), figure(row, column).column};
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
