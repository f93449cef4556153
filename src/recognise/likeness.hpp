// How alike two texts are, by their letters.
#pragma once

#include <string_view>

namespace crossfoot {

// How many letters have to be put in, taken out or changed to make one text of the other.
int edit_distance(std::u32string_view one, std::u32string_view other);

// 1 for equal texts, 0 for texts without a common letter: the edit distance over the longer length.
double letters_alike(std::u32string_view one, std::u32string_view other);

// The same, or how much of the label is there where one holds the other: people shorten labels and add to them. A text
// that is not equal is at most 0.99 alike.
double label_alike(std::u32string_view label, std::u32string_view of_form);

} // namespace crossfoot
