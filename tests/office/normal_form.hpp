// The content of a stored document without what the office writes differently from one time to the next.
//
// Calc copies the XML of sheets that nothing touched and writes the others anew. That changes the numbers of automatic
// styles, which style a column has by default, how equal cells are run together, and heights that follow from the text,
// none of which is the document's. So every cell and row is written with what its style says, runs joined; heights that
// Calc chooses itself are left out. Everything else stays, conditional formats, notes and protection included.
#pragma once

#include <string>

namespace crossfoot::test {

// Takes the text of content.xml.
std::string normal_form(const std::string& content);

} // namespace crossfoot::test
