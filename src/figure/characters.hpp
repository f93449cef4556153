// Characters as Chinese reports write them: full-width digits and brackets, ideographic spaces.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

// The UTF-8 character at `at`, which moves behind it. A broken sequence is taken byte by byte. Requires at <
// text.size().
char32_t next_character(std::string_view text, std::size_t& at);
void append_character(std::string& text, char32_t character); // as UTF-8

bool is_space(char32_t character); // of any width, line breaks and zero-width spaces included

// Full-width forms to their ASCII counterparts; everything else stays.
inline char32_t narrow(char32_t c) { return c >= U'\uFF01' && c <= U'\uFF5E' ? c - 0xFEE0 : c; }

} // namespace crossfoot
