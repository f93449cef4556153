// Tables that go on on another page.
#pragma once

#include "recognise/candidate.hpp"

#include <vector>

namespace crossfoot {

// Joins long tables, which come in the order of their places, where one has the rows that the one before lacks at its
// end, on the same sheet or the next one.
std::vector<Alternatives> joined_pages(const Document& document, std::vector<Alternatives> tables);

} // namespace crossfoot
