// Years and days as the text of a report names them, in figures or Chinese numerals.
#pragma once

#include <string_view>

namespace crossfoot {

// The year that a clause begins with, as "2021年" or "二〇二一年", the first of "2021-2023年"; 0 where it begins with
// none.
int leading_year(std::u32string_view clause);

// "2023年6月底": whether what follows "截至" is another day than the last of the year, which is 0 where nobody knows
// it. Not where it names no month.
bool is_within_a_year(std::u32string_view text, int year);

} // namespace crossfoot
