// A change since last year that a text speaks of: what the checks of changes have in common.
#pragma once

#include "check/prose.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

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

// "提高2.1个百分点" behind a percentage: in its clause or, where that ends in it, in the next one.
struct PointsBehind {
    std::size_t clause = 0;
    ProseNumber number;
};
std::optional<PointsBehind> points_behind(const Form& form, const ReadSentence& sentence, const NumberPlace& place);

// The same figures in last year's report; nothing where one has no counterpart.
std::optional<FigureSum> last_sum(const Form& form, const FigureSum& sum, const Report& last);

// What shares of the form, as 办结率, are said to have been last year, or to have changed by since.
void check_shares_with_last_year(const Report& report, const std::shared_ptr<const PastReport>& past,
                                 const std::vector<ReadPassage>& prose, std::vector<Finding>& findings);

// Likewise of figures: "是上年的1.2倍".
void check_times_with_last_year(const Report& report, const std::shared_ptr<const PastReport>& past,
                                const std::vector<ReadPassage>& prose, std::vector<Finding>& findings);

} // namespace crossfoot
