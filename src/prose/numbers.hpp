// Numbers in prose.
#pragma once

#include "figure/decimal.hpp"
#include "form/form.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// 1 with so many zeros, of which no number has more than an integer holds.
std::int64_t with_zeros(unsigned tens);

struct ProseNumber {
    std::size_t first = 0; // in the clause
    std::size_t last = 0;  // behind its unit
    Decimal value;
    std::u32string unit;      // one of the given; "%"; empty where it stands at the end of the clause
    unsigned places = 0;      // decimals as written
    bool approximate = false; // "200余件", "约30件", "数十件", "1.2万件"
    unsigned tens = 0;        // of what is approximate by being rounded alone, as 1.2万件: the zeros of 万

    // Whether the value is this number, as far as that tells it.
    bool rounds(const Decimal& exact) const;
};

// Every number of a clause with one of the words' units, with % or at its very end: 1,234件, 二十三件, 66.48%. Years,
// dates, ordinals and digits that belong to something longer are none, as is the 三 of 三项合计.
std::vector<ProseNumber> numbers_in(std::u32string_view clause, const ProseWords& words);

// Those of percentage points alone, which are none of the others: 1.1个百分点.
std::vector<ProseNumber> points_in(std::u32string_view clause, const ProseWords& words);

// "三项合计", which begins the text: of how many numbers before it something is the sum; 0 where it says nothing so.
std::size_t numbers_summed(std::u32string_view text, const ProseWords& words);

} // namespace crossfoot
