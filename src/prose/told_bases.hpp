// What a text says that a number of this year was last year.
#pragma once

#include "prose/statement_finder.hpp"

namespace crossfoot {

// Adds those of a sentence whose changes were read.
void add_told_bases(ReadSentence& read, const StatementFinder& finder);

} // namespace crossfoot
