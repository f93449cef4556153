// Small tables of a text in which nobody filled in any figure: their labels alone.
#pragma once

#include "recognise/candidate.hpp"

#include <set>
#include <string>

namespace crossfoot {

// Puts a table in the place of paragraphs that are its own heading, the heads of its columns and the labels of its
// rows, all of them in the form's order and nothing else. Not tables whose ids are given, which were found already.
// Whether there are such tables. Paragraphs must be numbered.
bool add_blank_tables(Document& document, const std::set<std::string>& found, const FormNames& names);

} // namespace crossfoot
