// The text around a number of a sentence.
#pragma once

#include "prose/prose.hpp"

#include <string_view>

namespace crossfoot {

// What stands between a number and its neighbours in the clause.
struct AroundNumber {
    std::u32string_view before;
    std::u32string_view after;
    std::u32string_view from_unit = {}; // the unit and what stands after it
    bool before_number = false;         // another number ends what stands after it

    bool holds(const FewWords& words) const { return holds_any(before, words) || holds_any(after, words); }
};

// What stands around the number; of what begins a bracket, before the bracket.
AroundNumber around(const ReadSentence& read, const NumberPlace& place);

} // namespace crossfoot
