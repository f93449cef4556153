// Numbers as files store them.
#pragma once

#include "document/grid.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace crossfoot {

// The number that a spreadsheet shows for a stored one: at most 15 significant digits, so that 0.30000000000000004 is
// 0.3. Nothing when the text is no number.
std::optional<std::string> shown_number(std::string_view stored);

// A cell with a stored number; one whose number cannot be read holds its text.
Cell number_cell(std::string_view stored);

} // namespace crossfoot
