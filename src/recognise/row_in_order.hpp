// The one row of a text's table whose heads stand beside its figures, as below a cell of a page that spans a column or
// row too few or too many.
#pragma once

#include "recognise/candidate.hpp"

namespace crossfoot {

// Lets the columns of a candidate that has a single row be the cells of that row in their order, where these are as
// many and add up so, and do not in the columns that the heads name.
void take_row_in_order(Candidate& candidate, const View& view, const Form& form);

} // namespace crossfoot
