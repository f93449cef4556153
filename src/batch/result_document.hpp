// What a run over many files (crossfoot collect) wrote, known by what it is, wherever a person copied it to.
#pragma once

#include "document/document.hpp"

#include <string_view>

namespace crossfoot::batch {

// The mark that its workbooks bear, the headings of its tables, or the title of its letters.
bool is_result_document(const Document& document);

// The same of the table of all figures, which may be too long to be read as a document.
bool is_table_of_figures(std::string_view bytes);

} // namespace crossfoot::batch
