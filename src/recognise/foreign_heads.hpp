// Heads of other tables, where two stand side by side: 结果维持 beside the columns of 表三.
#pragma once

#include "recognise/candidate.hpp"

#include <cstddef>
#include <optional>

namespace crossfoot {

// Plainly a column of another table of that form, and like none of this one.
bool heads_another_table(const Label& label, const FormNames& names, std::size_t form, std::size_t table);

// The first column, of the rows and columns of the view that are given, in which such heads stand; nothing where fewer
// than two do, since one may be a slip.
std::optional<int> first_foreign_column(const View& view, int first_row, int last_row, int first_column,
                                        int last_column, const FormNames& names, std::size_t form, std::size_t table);

} // namespace crossfoot
