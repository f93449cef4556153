// Numbers as the numbering of a text shows them.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

enum class Numerals { none, decimal, chinese, letters, capital_letters, roman, capital_roman, circled, in_brackets };

// "12", "十二", "l", "L", "xii", "XII", "⑫", "⑿"; decimal where the numerals do not reach so far. Takes numbers from
// 1 on; of others decimal.
std::string numeral(int number, Numerals numerals);

} // namespace crossfoot
