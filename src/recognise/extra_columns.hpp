// Columns that people add to a table for their own use, such as 行次, 占比 or 上年总计, where a text tells its rows.
#pragma once

#include "recognise/text_rows.hpp"

#include <vector>

namespace crossfoot {

// Takes out of the rows what stands in columns whose heads are among the form's ignored labels. Which figures these
// are is told by the sums of rows, by the place of the head where no head reaches over several columns, or, before the
// labels, by their counting the rows. Where that is not certain nothing is changed; a row with another number of
// figures than the others is marked as lacking some.
std::vector<TextGroup> without_extra_columns(const Document& document, std::vector<TextGroup> groups,
                                             const std::vector<TextTable>& tables, const FormNames& names);

} // namespace crossfoot
