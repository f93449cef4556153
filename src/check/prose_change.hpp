// A change since last year that a text speaks of: what the checks of changes have in common.
#pragma once

#include "check/prose.hpp"

#include <optional>

namespace crossfoot {

// What should be said: so much more, or less where it is negative, in per cent where it is said so. Nothing where there
// was nothing last year.
std::optional<Decimal> change_between(const Decimal& now, const Decimal& last, const ProseNumber& said);

// The same of a change of which the text tells both numbers, by these alone.
std::optional<Decimal> change_told(const ReadSentence& sentence, const ToldChange& told);

// What is said: so much more, or less where it is negative.
Decimal change_said(const ReadSentence& sentence, const ToldChange& told);

// "增长 25%", "增长 25"; of percentages that became others "增长 25 个百分点".
LocalText change_text(const Decimal& change, const ProseNumber& said, bool points = false);

} // namespace crossfoot
