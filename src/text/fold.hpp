// What texts have in common however they were typed or copied: the one place where characters are folded.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

// A blank or separator of any width, line and paragraph ends, tabs; and the zero-width ones.
bool is_space(char32_t character);

// A character that shows nothing (Default_Ignorable_Code_Point), such as a mark of the direction of writing.
bool is_ignorable(char32_t character);

// A Chinese character, those of extension A among them.
inline bool is_ideograph(char32_t character) { return character >= 0x3400 && character <= 0x9FFF; }

// Full-width forms to their ASCII counterparts; everything else stays.
inline char32_t narrow(char32_t c) { return c >= U'\uFF01' && c <= U'\uFF5E' ? c - 0xFEE0 : c; }

// The text with radicals as the characters that they stand for: the text of a PDF often has ⼀ for 一. Bytes that are
// no UTF-8 become U+FFFD.
std::string without_radicals(std::string_view text);

// The text in Unicode's compatibility composition (NFKC: １ is 1, ㈢ is (三)), radicals as the characters that they
// stand for, without the characters that show nothing (Default_Ignorable_Code_Point), every run of blanks one blank and
// none at either end. Bytes that are no UTF-8 become U+FFFD.
std::u32string fold(std::string_view text);

} // namespace crossfoot
