#include "check/figure_sums.hpp"
#include "check/prose_change.hpp"
#include "check/prose_share.hpp"
#include "prose/reading_words.hpp"
#include "years/past_report.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {
namespace {

// "办结率由95.8%下降到94.6%", "公开率51.6%，较上年下降5.1个百分点", against the figures of both years. What the share
// is this year is told by check_shares.
class LastShareCheck {
public:
    LastShareCheck(const Report& report, const std::shared_ptr<const PastReport>& past, const Rule& rule,
                   std::vector<Finding>& findings)
        : report_(report), past_(past), rule_(rule), findings_(findings),
          last_year_(with_years(report.form->prose.last_year, report.year->year)) {}

    void look(const ReadPassage& passage, const ReadSentence& sentence) {
        std::vector<NumberPlace> seen; // 行政复议维持率 ends in 维持率
        for (const SaidShare& said : report_.form->prose.shares)
            for (const NumberPlace& place : places_of(said, passage, sentence))
                if (std::ranges::find(seen, place) == seen.end()) {
                    seen.push_back(place);
                    look({passage, sentence, place}, said);
                }
    }

private:
    struct Telling {
        const ReadPassage& passage;
        const ReadSentence& sentence;
        NumberPlace place;
    };

    void look(const Telling& telling, const SaidShare& said) {
        const ProseNumber& number = telling.sentence.number(telling.place);
        const std::vector<Years> all = years(said);
        const auto now =
            std::ranges::find_if(all, [&](const Years& each) { return each.now.in(number.places) == number.value; });
        if (now == all.end())
            return;
        if (telling.sentence.became_at(telling.place))
            judge_base(telling, all, *now);
        else if (const auto points = points_behind(*report_.form, telling.sentence, telling.place))
            judge_points(telling, *points, all, *now);
    }

    struct Ratio {
        Decimal part;
        Decimal whole;
        std::optional<Decimal> in(unsigned places) const { return percentage(part, whole, places); }
    };

    // One wording of a share in both years.
    struct Years {
        Ratio now;
        Ratio last;
    };

    // All of its wordings; none where a figure is not known.
    std::vector<Years> years(const SaidShare& said) const {
        std::vector<Years> all;
        for (const FigureSum& part : said.parts)
            for (const FigureSum& whole : said.wholes) {
                const auto last_part = last_sum(*report_.form, part, past_->report);
                const auto last_whole = last_sum(*report_.form, whole, past_->report);
                if (!last_part || !last_whole)
                    return {};
                const SumValue values[] = {plain_sum_value(report_, part), plain_sum_value(report_, whole),
                                           plain_sum_value(past_->report, *last_part),
                                           plain_sum_value(past_->report, *last_whole)};
                if (!std::ranges::all_of(values, &SumValue::known))
                    return {};
                all.push_back({{values[0].value, values[1].value}, {values[2].value, values[3].value}});
            }
        return all;
    }

    void judge_base(const Telling& telling, const std::vector<Years>& all, const Years& meant) {
        const NumberPlace place{telling.place.clause, telling.place.number - 1};
        const ProseNumber& base = telling.sentence.number(place);
        const auto right = meant.last.in(base.places);
        const bool agrees =
            std::ranges::any_of(all, [&](const Years& each) { return each.last.in(base.places) == base.value; });
        if (base.approximate || agrees || !right)
            return;
        const Clause& clause = telling.sentence.sentence.clauses[place.clause];
        const std::size_t first = clause.first(base.first);
        const std::size_t end = clause.last(base.last - 1);
        tell(telling, "base", first, end,
             {{"found", quoted_text(std::string(telling.passage.passage.as_written(first, end)))},
              {"last", same_text(right->str() + "%")}},
             base.value, *right);
    }

    void judge_points(const Telling& telling, const PointsBehind& behind, const std::vector<Years>& all,
                      const Years& meant) {
        const Clause& clause = telling.sentence.sentence.clauses[behind.clause];
        const std::size_t begin =
            behind.clause == telling.place.clause ? telling.sentence.number(telling.place).last : 0;
        const auto more = says_more(std::u32string_view(clause.text).substr(begin, behind.number.first - begin));
        const unsigned places = behind.number.places;
        const auto change = [&](const Years& each, unsigned at) -> std::optional<Decimal> {
            const auto now = each.now.in(at);
            const auto last = each.last.in(at);
            return now && last ? std::optional(*now - *last) : std::nullopt;
        };
        if (!more || behind.number.approximate)
            return;
        const Decimal said = *more ? behind.number.value : -behind.number.value;
        const bool agrees = std::ranges::any_of(all, [&](const Years& each) { // each of the three is rounded
            const auto right = change(each, places);
            const Decimal off = right ? *right - said : Decimal();
            return !right || !(Decimal::of_units(1, places) < (off.is_negative() ? -off : off));
        });
        const auto right = change(meant, places);
        if (agrees || !right)
            return;
        tell(telling, "unsure", clause.first(behind.number.first), clause.last(behind.number.last - 1),
             {{"now", same_text(meant.now.in(places)->str() + "%")},
              {"last", same_text(meant.last.in(places)->str() + "%")},
              {"expected", change_text(*right, behind.number, true)}},
             said, *right);
    }

    // "较上年下降": less. Nothing where it says anything else.
    std::optional<bool> says_more(std::u32string_view text) const {
        std::size_t year = 0; // letters of the longest
        for (const std::u32string& word : last_year_)
            if (text.starts_with(word))
                year = std::max(year, word.size());
        std::u32string_view change = text.substr(year);
        if (change.ends_with(U'了'))
            change.remove_suffix(1);
        const auto is_one_of = [&](const Words& words) { return std::ranges::find(words, change) != words.end(); };
        const bool more = is_one_of(report_.form->prose.more);
        return year > 0 && more != is_one_of(report_.form->prose.less) ? std::optional(more) : std::nullopt;
    }

    void tell(const Telling& telling, std::string_view variant, std::size_t first, std::size_t end, Placeholders texts,
              const Decimal& found, const Decimal& expected) {
        texts.emplace_back("text", quote(telling.passage, telling.sentence, first, end));
        texts.emplace_back("year", same_text(std::to_string(past_->report.year->year)));
        Finding* finding =
            add_finding(&rule_, variant, {prose_cell(telling.passage, first, end)}, std::move(texts), findings_);
        if (!finding)
            return;
        finding->found = found;
        finding->expected = expected;
        finding->difference = found - expected;
        finding->last_year = past_;
    }

    const Report& report_;
    const std::shared_ptr<const PastReport>& past_;
    const Rule& rule_;
    std::vector<Finding>& findings_;
    Words last_year_;
};

} // namespace

void check_shares_with_last_year(const Report& report, const std::shared_ptr<const PastReport>& past,
                                 const std::vector<ReadPassage>& prose, std::vector<Finding>& findings) {
    const Rule* rule = report.form->rule(CheckKind::comparisons);
    if (!rule || !report.year || !past->report.year)
        return;
    LastShareCheck check(report, past, *rule, findings);
    for (const ReadPassage& passage : prose)
        for (const ReadSentence& sentence : passage.sentences)
            check.look(passage, sentence);
}

} // namespace crossfoot
