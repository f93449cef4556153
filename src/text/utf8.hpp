// UTF-8 and its characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crossfoot {

// The UTF-8 character at `at`, which moves behind it. A broken sequence is taken byte by byte. Requires at <
// text.size().
char32_t next_character(std::string_view text, std::size_t& at);
void append_character(std::string& text, char32_t character); // as UTF-8
std::u32string characters(std::string_view text);
std::string utf8(std::u32string_view characters);

// How many bytes the well-formed UTF-8 character at the start of a text has, or 0 where there is none.
std::size_t character_length(std::string_view text);

} // namespace crossfoot
