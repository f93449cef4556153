// Sentences and clauses of prose, by punctuation.
#pragma once

#include "prose/passage.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot {

// What stands between two marks. Brackets are clauses of their own and taken out of the one around them; what is quoted
// is no statement and left out, but for a name just before a number.
struct Clause {
    std::u32string text;
    std::vector<std::size_t> at; // index of each letter in the passage
    char32_t end = U'\0';        // the mark behind it; nothing at the end of the passage
    bool bracket = false;

    std::size_t first(std::size_t letter) const { return at[letter]; }
    std::size_t last(std::size_t letter) const { return at[letter] + 1; } // behind it
};

struct Sentence {
    std::size_t first = 0;       // in the passage
    std::size_t last = 0;        // behind it
    std::vector<Clause> clauses; // as they begin, none of them empty
};

std::vector<Sentence> sentences_in(const Passage& passage);

} // namespace crossfoot
