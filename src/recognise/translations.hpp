// Labels in two languages: "自然人 Natural persons", the other one in brackets, behind a stroke or on the next line.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

inline bool is_latin_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

// A folded text less its words in Latin letters, with the numbers and brackets that belong to them; nothing but blanks
// is left where it holds no others. Years stay, as they may tell columns apart, and so does what is no word.
std::u32string without_translation(std::u32string_view text);

} // namespace crossfoot
