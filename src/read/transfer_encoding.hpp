// Bytes that are written in letters, as messages and addresses hold them.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

std::string from_quoted_printable(std::string_view text);
std::string from_base64(std::string_view text);
// "a%20b"
std::string from_percent_encoding(std::string_view text);

} // namespace crossfoot
