// Tables without row labels (表四): groups of equal heads with one row of figures.
//
// A group's heads with the figures below them are read wherever they stand, so that fifteen columns, three rows, three
// tables, and all of these transposed or touching each other are one case. Groups with a title between them are of two
// tables.
#pragma once

#include "recognise/candidate.hpp"
#include "recognise/landmarks.hpp"

#include <vector>

namespace crossfoot {

std::vector<Alternatives> single_rows(const Document& document, const View& view, const FormNames& names,
                                      const std::vector<Title>& titles);

} // namespace crossfoot
