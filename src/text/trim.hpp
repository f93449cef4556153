#pragma once

#include <string_view>

namespace crossfoot {

// The text without the blanks of any width (is_space) at its ends.
std::string_view trimmed(std::string_view text);

} // namespace crossfoot
