// Tables with few labelled rows (表二): a head row and a label column, known by heading, corner and labels together.
#pragma once

#include "recognise/candidate.hpp"

#include <vector>

namespace crossfoot {

// Every block of the view that may be one of the small tables, with a candidate for each that it may be.
std::vector<Alternatives> small_tables(const View& view, const FormNames& names);

} // namespace crossfoot
