// Numbering inside labels.
#pragma once

#include <string_view>
#include <vector>

namespace crossfoot {

// A piece of a text and the number before it.
struct NumberedText {
    int level = 0;   // 1 一、  2 （一）  3 1. 1、 (1)  0 no number
    int number = -1; // -1: none
    std::u32string_view text;
};

// Cuts a folded text without blanks wherever a number begins a new piece. A digit before another is no number of a
// piece, as in 2.5, nor is a number behind 第, 至 or 条.
std::vector<NumberedText> numbered_parts(std::u32string_view text);

// "1、属于国家秘密" is numbered and no figure with a note; "22、其中修订16件" is one.
bool is_numbered_label(std::string_view text);

} // namespace crossfoot
