// How much room a text takes on a line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crossfoot {

// In half-width characters: a Chinese one takes two.
std::size_t columns(std::string_view text);

// The text where it has so much room; else as much of it as does, ended by "…".
std::string within(std::string_view text, std::size_t room);

} // namespace crossfoot
