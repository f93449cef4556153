// What a text says changed since last year: "…805件，同比增长1.08%".
#pragma once

#include "prose/statement_finder.hpp"

namespace crossfoot {

// Adds those of a sentence whose numbers were read.
void add_year_comparisons(ReadSentence& read, const StatementFinder& finder);

} // namespace crossfoot
