// Small tables told as a list, each figure behind the names of its row and column: 规章：本年制发件数
// 5，本年废止件数 6.
#pragma once

#include "recognise/text_stream.hpp"
#include "recognise/text_table.hpp"

#include <vector>

namespace crossfoot {

// Makes rows below heads of such lists, where they stand below a heading of their table or section, or directly behind
// another one, and tell each figure of the table once, whatever their order.
std::vector<TextGroup> with_lists_as_rows(std::vector<TextGroup> groups, const std::vector<TextTable>& tables,
                                          const FormNames& names);

} // namespace crossfoot
