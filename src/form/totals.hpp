// Which figures of a table are totals, and where a template lets them be typed in.
#pragma once

#include "form/form.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Does the relation hold in that row or column of its table?
bool holds_in(const Relation& relation, int line);

// The equality that gives the total in that row and column: its only total; nullptr where it is none. A total of a row
// goes before a total of a column. Indices of the form.
const Relation* relation_of_total(const Form& form, const TableSpec& table, int row, int column);

struct TotalPlace {
    int row = 0;
    int column = 0;
};

// All totals of the table, row by row.
std::vector<TotalPlace> totals_of(const Form& form, const TableSpec& table);

// The name of the cells in which a template takes the totals of a table as they are typed, one below the other in the
// order of totals_of(): "crossfoot_t3_typed".
std::string typed_totals_name(std::string_view table);

} // namespace crossfoot
