// Whether the figures of one row of a table add up, however they were found.
#pragma once

#include "form/form.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot {

// The relations that hold in each row of a table.
std::vector<Relation> relations_across_rows(const Form& form, const TableSpec& table);

// Those of them that are sums of all rows alike.
std::vector<Relation> equalities_across_rows(const Form& form, const TableSpec& table);

// How often they hold for such figures, the texts of one a column.
struct RowSums {
    std::size_t judged = 0;
    std::size_t good = 0;
    std::size_t bad = 0;
    std::size_t of_zero = 0; // totals that are 0 where their parts are not
};
void add_sums(const std::vector<std::string>& figures, const std::vector<Relation>& relations, RowSums& sums);

// Whether all of them hold, and there are any.
bool add_up(const std::vector<std::string>& figures, const std::vector<Relation>& relations);

// Whether they hold, and would not if the last stood in no column of the form and another were left out, as a 0 may be.
bool add_up_in_one_way(const std::vector<std::string>& figures, const std::vector<Relation>& relations);

} // namespace crossfoot
