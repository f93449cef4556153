// What a text says changed since last year: "…805件，同比增长1.08%".
#pragma once

#include "prose/statement_finder.hpp"

#include <vector>

namespace crossfoot {

// Adds those of a sentence whose numbers were read; `others` says of each clause whether it is of something else than
// the organ's year.
void add_year_comparisons(ReadSentence& read, const StatementFinder& finder, const ReadingWords& words,
                          const std::vector<bool>& others);

} // namespace crossfoot
