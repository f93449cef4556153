// The ends of the lines of a text.
#pragma once

#include <cstddef>
#include <span>

namespace crossfoot {

// All line ends become \n: those of old programs, and \r\r\n that a second conversion makes. How long the text is then.
std::size_t with_line_feeds(std::span<char> text);

} // namespace crossfoot
