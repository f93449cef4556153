#include "check/prose_change.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

class BecomingCheck {
public:
    BecomingCheck(const Report& report, const Rule& rule, std::vector<Finding>& findings)
        : report_(report), rule_(rule), findings_(findings), told_numbers_(findings) {}

    void look(const ReadPassage& passage, const ReadSentence& sentence, const Becoming& became) {
        const Pair pair{passage, sentence, sentence.sentence.clauses[became.now.clause],
                        sentence.number({became.now.clause, became.now.number - 1}), sentence.number(became.now)};
        const Decimal change = pair.now.value - pair.last.value;
        const auto points = points_behind(*report_.form, sentence, became.now);
        if (pair.now.approximate || pair.last.approximate || change.is_zero() ||
            told_numbers_.of(passage, pair.clause.first(pair.now.first)))
            return;
        if (goes_the_other_way(pair, change) ||
            (pair.now.unit == U"%" && points && !is_said_by(pair, change, points->number)))
            tell(pair, change);
    }

private:
    struct Pair {
        const ReadPassage& passage;
        const ReadSentence& sentence;
        const Clause& clause;
        const ProseNumber& last;
        const ProseNumber& now;
    };

    // "由117件下降到147件".
    bool goes_the_other_way(const Pair& pair, const Decimal& change) const {
        const std::u32string_view said =
            std::u32string_view(pair.clause.text).substr(pair.last.last, pair.now.first - pair.last.last);
        const auto begins = [&](const std::u32string& word) { return said.starts_with(word); };
        return std::ranges::any_of(change.is_negative() ? report_.form->prose.more : report_.form->prose.less, begins);
    }

    // Each of the three is rounded.
    static bool is_said_by(const Pair& pair, const Decimal& change, const ProseNumber& points) {
        const Decimal off = (change.is_negative() ? -change : change) - points.value;
        const Decimal most = Decimal::of_units(1, std::min({pair.last.places, pair.now.places, points.places}));
        return !(most < (off.is_negative() ? -off : off));
    }

    void tell(const Pair& pair, const Decimal& change) {
        const std::size_t first = pair.clause.first(pair.last.first);
        const std::size_t end = pair.clause.last(pair.now.last - 1);
        const bool points = pair.now.unit == U"%";
        const auto written = [&](const ProseNumber& number) {
            return same_text(number.value.str() + (points ? "%" : ""));
        };
        Finding* finding = add_finding(&rule_, "became", {prose_cell(pair.passage, first, end)},
                                       {{"text", quote(pair.passage, pair.sentence, first, end)},
                                        {"expected", change_text(change, pair.now, points)},
                                        {"now", written(pair.now)},
                                        {"last", written(pair.last)},
                                        {"year", same_text(std::to_string(report_.year->year - 1))}},
                                       findings_);
        if (finding)
            finding->expected = change;
    }

    const Report& report_;
    const Rule& rule_;
    std::vector<Finding>& findings_;
    ToldNumbers told_numbers_;
};

} // namespace

void check_becoming(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings) {
    const Rule* rule = report.form->rule(CheckKind::comparisons);
    if (!rule || !report.year)
        return;
    BecomingCheck check(report, *rule, findings);
    for (const ReadPassage& passage : prose)
        for (const ReadSentence& sentence : passage.sentences)
            for (const Becoming& became : sentence.became)
                check.look(passage, sentence, became);
}

} // namespace crossfoot
