// Texts as readers give those without tables: a paragraph a line.
#pragma once

#include "document/document.hpp"

#include <string>

namespace crossfoot::test {

// A block for each line that is not empty.
Document paragraphs(const std::string& lines);

} // namespace crossfoot::test
