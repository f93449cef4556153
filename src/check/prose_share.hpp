// A share that a text says of a whole: what the checks of shares have in common.
#pragma once

#include "check/figure_sums.hpp"
#include "check/prose.hpp"

#include <string_view>
#include <vector>

namespace crossfoot {

// Of what words name without its number. Shares of numbers: check_shares.
void check_named_shares(const Report& report, const std::vector<ReadPassage>& prose, KnownSums& sums,
                        std::vector<Finding>& findings);

// A percentage, and what it is about; first and last are of the passage.
struct ShareInText {
    const ReadPassage& passage;
    const ReadSentence& sentence;
    const ProseNumber& percent;
    std::size_t first = 0;
    std::size_t last = 0;
};

// Tells what the share of the part in the whole would be. Nothing where the numbers are too large.
void tell_share(const Report& report, const ShareInText& share, const Decimal& part, const Decimal& whole,
                std::string_view variant, std::vector<Finding>& findings);

// The percentages of a sentence that are said to be such a share, by what stands beside them; not what one was before.
std::vector<NumberPlace> places_of(const SaidShare& said, const ReadPassage& passage, const ReadSentence& sentence);

// In the only total line of its table that each figure of the sum has in that direction, each once; empty where one
// stands there itself or there is no such line.
FigureSum totals_of(const Form& form, const FigureSum& part, Axis axis);

// One of the words ends the text, but for two letters at most: 占比为, 公开率达到.
bool ends_in(std::u32string_view text, const Words& words);

// "较上年增加", "比上年多" ends the text, but not 最多.
bool ends_in_a_change(std::u32string_view text, const ProseWords& words);

// "占…的" with one of the names ends the text; which of the form's wholes it names so, null for none.
bool ends_in_a_whole(std::u32string_view text, const Words& names, const ProseWords& words);
const NamedWhole* whole_named(std::u32string_view text, const ProseWords& words);

} // namespace crossfoot
