// Names of units as they are compared.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

// What letters have in common however they were typed: bare_name(), in small letters.
std::u32string folded_name(std::string_view name);

// The folded name with what it counts in digits: 第3局 for 第三局. A number anywhere else is part of a name (三亚市).
std::u32string counted_name(std::u32string name);

} // namespace crossfoot
