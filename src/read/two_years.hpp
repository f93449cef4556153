// Two reports whose lines stand side by side, as a page with two columns of text leaves them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace crossfoot {

// The text with the lines of the left report first, then those of the right one, then what belongs to neither: tables
// that compare them. Nothing where no table stands beside itself with figures of its own.
std::optional<std::string> one_year_behind_the_other(std::string_view text);

} // namespace crossfoot
