// A table of one row whose groups a text tells one after the other: a line each, each below its own heads, or turned;
// in the form's order or another.
#pragma once

#include "recognise/text_rows.hpp"

#include <vector>

namespace crossfoot {

// Makes one group of the stream of those that together hold each figure of such a table once, and puts the figures into
// the form's order where the heads above them stand in another. Where a name is not the form's, or a figure is missing
// or too many, nothing is changed.
std::vector<TextGroup> with_groups_joined(const Document& document, std::vector<TextGroup> groups,
                                          const std::vector<TextTable>& tables, const FormNames& names);

} // namespace crossfoot
