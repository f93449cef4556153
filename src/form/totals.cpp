#include "form/totals.hpp"

#include <algorithm>

namespace crossfoot {

bool holds_in(const Relation& relation, int line) {
    return relation.only.empty() || std::ranges::find(relation.only, line) != relation.only.end();
}

const Relation* relation_of_total(const Form& form, const TableSpec& table, int row, int column) {
    const Relation* of_column = nullptr;
    for (const Relation& relation : form.relations) {
        const bool of_row = relation.across == Axis::rows;
        const bool gives = relation.table == table.id && relation.comparison == Comparison::equal &&
                           relation.totals.size() == 1 && relation.totals.front().sign > 0 &&
                           relation.totals.front().line == (of_row ? column : row) &&
                           holds_in(relation, of_row ? row : column);
        if (gives && of_row)
            return &relation;
        if (gives && of_column == nullptr)
            of_column = &relation;
    }
    return of_column;
}

std::vector<TotalPlace> totals_of(const Form& form, const TableSpec& table) {
    std::vector<TotalPlace> totals;
    for (int row = 0; row < static_cast<int>(table.rows.size()); ++row)
        for (int column = 0; column < static_cast<int>(table.columns.size()); ++column)
            if (relation_of_total(form, table, row, column) != nullptr)
                totals.push_back({row, column});
    return totals;
}

std::string typed_totals_name(std::string_view table) {
    std::string name = "crossfoot_" + std::string(table) + "_typed";
    std::ranges::replace(name, '-', '_');
    return name;
}

} // namespace crossfoot
