// Which words of the form stand in a passage, looked for once.
#pragma once

#include "prose/clauses.hpp"
#include "prose/passage.hpp"
#include "prose/reading_words.hpp"

#include <vector>

namespace crossfoot {

struct PassageWords {
    WordsFound letters;   // in the passage as it is
    WordsFound clauses;   // in that or in what its clauses say, which leave brackets out
    bool in_turn = false; // a word says that what is named belongs to what is counted in order
};

PassageWords words_in(const Passage& passage, const std::vector<Sentence>& sentences, const ReadingWords& reading);

} // namespace crossfoot
