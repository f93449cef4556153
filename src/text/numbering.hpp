// What the numbers before headings, labels and points of a list are made of: "一、", "（三）", "1.". Of folded texts.
#pragma once

#include <string_view>

namespace crossfoot {

inline constexpr std::u32string_view chinese_ordinals = U"一二三四五六七八九十";

inline bool is_chinese_ordinal(char32_t c) { return chinese_ordinals.find(c) != std::u32string_view::npos; }

// What ends a number that does not stand in brackets. In a running text a comma or colon behind digits may be one of a
// figure or a time; a label holds none.
inline constexpr std::u32string_view behind_chinese_number = U"、.,:";
inline constexpr std::u32string_view behind_arabic_number = U"、.)";
inline constexpr std::u32string_view behind_number_of_label = U"、.,:)";
inline constexpr std::u32string_view behind_number_of_line = U"、.";

} // namespace crossfoot
