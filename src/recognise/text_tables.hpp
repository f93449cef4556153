// Tables whose cells a text tells one after the other, as copies of pages and documents leave them: a cell a line, a
// row a line, or labels and figures run together.
#pragma once

#include "recognise/candidate.hpp"

namespace crossfoot {

// Makes such tables tables of the document, in place of what tells them: the label of a row of some form with as many
// figures behind it as that table has columns is a row, and rows in the form's order below heads are a table. Cells
// keep the paragraph that they come from. Heads over several columns are the form's, as their order is; where they
// cannot be found, the sums of rows must confirm it. A row whose figures cannot be told apart has them as they stand.
// Paragraphs whose lines tabs cut have those cells in their grids, which are empty behind this.
// Documents with sheets stay as they are, but for a text that was pasted into the only column of the only one.
void lay_out_tables(Document& document, const FormNames& names);

} // namespace crossfoot
