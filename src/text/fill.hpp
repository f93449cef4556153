// Texts with {names} in them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

struct Piece {
    std::string_view text; // a name without its braces
    bool name = false;
    friend bool operator==(const Piece&, const Piece&) = default;
};

// The text in its order; a brace that is not closed is text like any other.
std::vector<Piece> pieces(std::string_view text);

// The text with the value of each name in its place; a name without one stays as it is. A value may hold braces of its
// own.
std::string fill(std::string_view text, const std::function<std::optional<std::string>(std::string_view name)>& value);

} // namespace crossfoot
