#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

// The text as a file can hold it: UTF-8 without control characters and non-characters, in one line.
std::string printable(std::string_view text);

} // namespace crossfoot
