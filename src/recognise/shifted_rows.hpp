// Rows shifted against each other, whose figures are as many as the form's columns: as a text program's tables are
// pasted they begin in another column in each row; below a cell of a page that spans a row too few or too many, one row
// stands a column aside.
#pragma once

#include "recognise/candidate.hpp"
#include "recognise/chains.hpp"

#include <map>
#include <vector>

namespace crossfoot {

// Whether the rows of a chain, whose labels end at a column, are so, up to the limit of their columns. Where zeros are
// left blank, a text says where each row ends; a sheet does not, and heads over the labels have to say that what held
// the rows in their columns is lost.
bool are_shifted(const View& view, const Chain& chain, int label_right, int limit, const Candidate& candidate,
                 const FormNames& names);

// Gives the candidate its cells: each row is read by the order of its figures.
void fill_shifted(Candidate& candidate, const View& view, const std::vector<BlockLine>& rows, int limit,
                  const FormNames& names);

// The few rows whose figures stand by one or two columns aside of all others: of each the columns that they should
// stand in and those that they do.
struct RowsAside {
    std::vector<int> columns;
    std::map<int, std::vector<int>> rows;
};

// Those with as many figures as the columns, only where the sums of the form hold so, and not where they stand: a blank
// and a remark make as many. Of a text's table whose rows end in a usual column (0: they do not) those, too, that end
// aside of it and whose labels take as much more or less room, unless the sums hold where they stand and not so.
RowsAside rows_aside(const View& view, const std::vector<BlockLine>& rows, int first, int limit, int usual_end,
                     const Form& form, const TableSpec& spec);

// Whether figures in as many columns from `first` on add up in the form's order, where they do not in the columns that
// their heads name.
bool columns_aside(const View& view, const std::vector<int>& heads, const std::vector<BlockLine>& rows,
                   const std::vector<BlockLine>& columns, int first, const Candidate& candidate,
                   const FormNames& names);

// Whether most of the rows that hold anything add up in as many columns from `first` on.
bool add_up_in_order(const View& view, const std::vector<BlockLine>& rows, int first, const Form& form,
                     const TableSpec& spec);

// Columns in the form's order, `count` of them.
std::vector<BlockLine> columns_in_order(int first, int count);

// In place of what was to be told of the columns; the first of them begins at the cell.
void tell_columns_aside(Candidate& candidate, CellAddress first);

// Gives the candidate the cells of such rows, where each of the columns is one of the form's, and tells of them.
void fill_aside(Candidate& candidate, const View& view, const std::vector<BlockLine>& rows,
                const std::vector<BlockLine>& columns, const RowsAside& aside);

} // namespace crossfoot
