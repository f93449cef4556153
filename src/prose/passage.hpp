// A paragraph of a report's prose as letters that compare, each with where it stands.
#pragma once

#include "document/document.hpp"
#include "document/joined_cells.hpp"
#include "prose/letter_pairs.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace crossfoot {

inline bool is_digit(char32_t letter) { return letter >= U'0' && letter <= U'9'; }

// Without blanks and line breaks, in Unicode's compatibility composition, variant characters as the ones that they are
// the same as.
struct Passage {
    Place place; // of the whole: a cell, cells of a row or a column, or a paragraph
    std::string text;
    std::vector<JoinedCells::Part> parts; // of a text over several cells
    std::u32string letters;
    std::vector<std::size_t> bytes; // of each letter its first byte in the text; the text's size at the end
    LetterPairs pairs;              // of the letters

    // Where some letters stand: the cell of the first, or the span of the paragraph. `last` is the one behind them.
    Place place_of(std::size_t first, std::size_t last) const;
    // Their bytes in the paragraph, or as many as stand in that cell.
    TextSpan span_of(std::size_t first, std::size_t last) const;
    // Whether nothing else stands in the cell, which may hold a number rather than a text.
    bool is_a_cell(std::size_t first, std::size_t last) const;
    std::string_view as_written(std::size_t first, std::size_t last) const;
};

Passage read_passage(const Document& document, const Place& place,
                     const std::unordered_map<char32_t, char32_t>& same_characters);

} // namespace crossfoot
