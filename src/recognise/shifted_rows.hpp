// Rows shifted against each other, whose figures are as many as the form's columns: as a text program's tables are
// pasted they begin in another column in each row; below a cell of a page that spans a row too few or too many, one row
// stands a column aside.
#pragma once

#include "recognise/candidate.hpp"
#include "recognise/chains.hpp"

#include <map>
#include <vector>

namespace crossfoot {

// Whether the rows of a chain, `rows` of them, whose labels end at a column, are so, up to the limit of their columns.
bool are_shifted(const View& view, const Chain& chain, int rows, int label_right, int limit, const TableSpec& spec);

// Gives the candidate its cells: each row is read by the order of its figures.
void fill_shifted(Candidate& candidate, const View& view, const std::vector<BlockLine>& rows, int limit,
                  const FormNames& names);

// The few rows whose figures, as many as the columns, stand by one or two columns aside of all others: of each the
// columns that they should stand in and those that they do. Only where the sums of the form hold so, and not where they
// stand: a blank and a remark make as many.
struct RowsAside {
    std::vector<int> columns;
    std::map<int, std::vector<int>> rows;
};
RowsAside rows_aside(const View& view, const std::vector<BlockLine>& rows, int first, int limit, const Form& form,
                     const TableSpec& spec);

// Gives the candidate the cells of such rows, where each of the columns is one of the form's, and tells of them.
void fill_aside(Candidate& candidate, const View& view, const std::vector<BlockLine>& rows,
                const std::vector<BlockLine>& columns, const RowsAside& aside);

} // namespace crossfoot
