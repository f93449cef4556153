// Small tables that a text tells as sentences: 制发规章5件，废止2件，现行有效12件；行政许可 1,234 件.
#pragma once

#include "recognise/candidate.hpp"

#include <set>
#include <string>

namespace crossfoot {

// Adds a table behind the paragraph that tells the last of its figures, which stays. Each must be told once, one after
// the other, by its row and column, by either where the other is that of the figure before or the table's only one, or
// by what the form knows of it in prose; and below the heading of the table or its section, or directly behind another
// such table, and of no other year than the first that the text names, and of no part of it. What is told twice is not
// taken, nor are tables whose ids are given: they were found already. Whether there are such tables. Paragraphs must be
// numbered.
bool add_told_tables(Document& document, const std::set<std::string>& found, const FormNames& names);

} // namespace crossfoot
