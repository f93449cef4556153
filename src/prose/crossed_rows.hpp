// Of which rows a sentence tells columns: "予以公开80件，其中自然人71件".
#pragma once

#include "prose/statement_finder.hpp"

namespace crossfoot {

// Of what was read of a sentence, lets the statements that cross rows be of those that it speaks of.
void cross_rows(ReadSentence& read, const StatementFinder& finder);

} // namespace crossfoot
