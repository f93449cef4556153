// Rows shifted against each other, as a text program's tables are pasted: figures begin in another column in each row,
// and are as many as the form's columns.
#pragma once

#include "recognise/candidate.hpp"
#include "recognise/chains.hpp"

#include <vector>

namespace crossfoot {

// Whether the rows of a chain, `rows` of them, whose labels end at a column, are so, up to the limit of their columns.
bool are_shifted(const View& view, const Chain& chain, int rows, int label_right, int limit, const TableSpec& spec);

// Gives the candidate its cells: each row is read by the order of its figures.
void fill_shifted(Candidate& candidate, const View& view, const std::vector<BlockLine>& rows, int limit,
                  const FormNames& names);

} // namespace crossfoot
