// Fills the placeholders of a form's messages, in every language at once.
#pragma once

#include "figure/decimal.hpp"
#include "form/form.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {

using Placeholders = std::vector<std::pair<std::string_view, LocalText>>;

// Replaces each {name}; one that is not given stays as it is.
LocalText fill(const LocalText& message, const Placeholders& placeholders);

inline LocalText same_text(const std::string& text) { return {text, text}; }

// How far a figure lies above or below what was expected: "多 3", "3 too high".
LocalText how_far_off(const Decimal& difference);

} // namespace crossfoot
