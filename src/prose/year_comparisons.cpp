#include "prose/year_comparisons.hpp"

#include "prose/year_text.hpp"

#include <algorithm>
#include <optional>

namespace crossfoot {
namespace {

// "较去年增长" before a number.
struct Wording {
    std::size_t first = 0; // where it begins in the text before the number
    bool more = true;
    bool again = false; // "增长19%" behind "比去年增加13件": it is said of the same
};

struct Found {
    std::size_t first = std::u32string_view::npos;
    std::size_t last = 0; // behind it
};

Found last_of(std::u32string_view text, const FewWords& words, std::size_t from) {
    Found found;
    for (const std::u32string_view word : words)
        if (const std::size_t at = text.rfind(word); at != std::u32string_view::npos && at >= from)
            if (at + word.size() > found.last || (at + word.size() == found.last && at < found.first))
                found = {at, at + word.size()};
    return found;
}

class ComparisonReading {
public:
    ComparisonReading(ReadSentence& read, const StatementFinder& finder)
        : read_(read), finder_(finder), reading_(finder.reading()), words_(reading_.words),
          here_(finder.changes()), text_{read, here_} {}

    void run() {
        if (here_.more.empty() && here_.less.empty() && here_.level.empty() && here_.told_of_last_year.empty())
            return;
        for (std::size_t i = 0; i < read_.numbers.size(); ++i) {
            for (std::size_t n = 0; n < read_.numbers[i].size(); ++n)
                if (!add_in_turn({i, n}) && std::ranges::find(in_turn_, NumberPlace{i, n}) == in_turn_.end())
                    add_change({i, n});
            add_level(i);
        }
    }

private:
    // "A、B分别为12件、30件，同比分别增长20%、下降10%": each change is of what stands in its place.
    bool add_in_turn(const NumberPlace& first) {
        const std::u32string_view left = text_.left_of(first);
        const Found year = last_of(left, here_.last_year, 0);
        if (year.last == 0 || !holds_any(left, words_.respectively))
            return false;
        std::vector<YearComparison> changes;
        bool more = true;
        for (std::optional place = first;
             place && read_.number(*place).unit == read_.number(first).unit && direction(*place, *place == first, more);
             place = number_behind(*place)) {
            const std::size_t begin = read_.number(*place).first - text_.left_of(*place).size();
            changes.push_back({nullptr, {}, *place, *place == first ? begin + year.first : begin, more});
            in_turn_.push_back(*place);
        }
        const std::vector<NumberPlace> counts = counted_in_turn(first, changes.size());
        for (std::size_t i = 0; i < changes.size() && changes.size() == counts.size(); ++i)
            if (const Reading* of = read_.reading_at(counts[i]);
                of && !read_.number(counts[i]).approximate && !read_.number(changes[i].change).approximate) {
                changes[i].statement = of->statement;
                changes[i].stated = counts[i];
                read_.comparisons.push_back(changes[i]);
            }
        return true;
    }

    // Whether what stands before a change says no more than its direction, which one without a word has of the last.
    bool direction(const NumberPlace& change, bool first, bool& more) const {
        const std::u32string_view left = text_.left_of(change);
        const Found up = last_of(left, here_.more, 0);
        const Found down = last_of(left, here_.less, 0);
        if (!first && (left.empty() || std::ranges::find(words_.joins, left) != words_.joins.end()))
            return true;
        more = up.last > 0;
        const Found& word = more ? up : down;
        return (up.last > 0) != (down.last > 0) && word.last == left.size() && (first || word.first == 0);
    }

    // The numbers before the change: behind a 分别, or all that the sentence has.
    std::vector<NumberPlace> counted_in_turn(const NumberPlace& change, std::size_t most) const {
        std::vector<NumberPlace> counts;
        auto place = text_.number_before(change);
        for (; place && counts.size() < most && read_.number(*place).unit != U"%";
             place = text_.number_before(*place)) {
            counts.insert(counts.begin(), *place);
            if (holds_any(text_.left_of(*place), words_.respectively))
                return counts;
        }
        return place ? std::vector<NumberPlace>() : counts;
    }

    std::optional<NumberPlace> number_behind(const NumberPlace& place) const {
        if (place.number + 1 < read_.numbers[place.clause].size())
            return NumberPlace{place.clause, place.number + 1};
        if (place.clause + 1 < read_.numbers.size() && !read_.numbers[place.clause + 1].empty())
            return NumberPlace{place.clause + 1, 0};
        return {};
    }

    void add_change(const NumberPlace& place) {
        const auto told = told_change(place);
        if (told)
            read_.changes.push_back(*told);
        const auto comparison = told && !told->by ? std::nullopt : comparison_of(place);
        if (!comparison)
            return;
        read_.comparisons.push_back(*comparison);
        if (const auto before = text_.clause_before(place.clause); place.number == 0 && before && compares(*before))
            compared_ = place.clause;
    }

    // Nothing where the text before a number does not end so.
    std::optional<Wording> wording(const NumberPlace& place) const {
        constexpr std::size_t between = 2; // letters between the words and the number: 增长了, 增加至多
        const std::u32string_view left = text_.left_of(place);
        const Found year = last_of(left, here_.last_year, 0);
        const Found more = last_of(left, here_.more, year.last);
        const Found less = last_of(left, here_.less, year.last);
        const std::size_t end = std::max(more.last, less.last);
        if ((more.last > 0) == (less.last > 0) || end + between < left.size() || names_a_level(left.substr(end)))
            return {};
        const bool is_more = more.last > 0;
        if (year.last > 0)
            return Wording{year.first, is_more};
        const std::size_t first = is_more ? more.first : less.first;
        if (first == 0 && said_again(place, is_more))
            return Wording{0, is_more, true};
        const auto before = text_.clause_before(place.clause);
        if (place.number == 0 && before && compares(*before))
            return Wording{first, is_more};
        return {};
    }

    // "与上年相比，行政复议增加5件，行政诉讼增加3件": the clause before ends or carries on what is compared.
    bool compares(std::size_t clause) const {
        return text_.names_last_year_alone(clause) || (compared_ && *compared_ == clause);
    }

    // "增长至161件", but not "增长达到20%".
    bool names_a_level(std::u32string_view behind) const {
        return std::ranges::any_of(words_.levels, [&](const std::u32string& word) { return behind.starts_with(word); });
    }

    // "161件，比上年的130件增长23.8%", "上年130件，今年161件，同比增长23.8%".
    std::optional<ToldChange> told_change(const NumberPlace& change) const {
        const ProseNumber& number = read_.number(change);
        const auto before = text_.number_before(change);
        if (!before || number.approximate)
            return {};
        const std::u32string_view left = text_.left_of(change);
        const Found more = last_of(left, here_.more, 0);
        const Found less = last_of(left, here_.less, 0);
        const std::size_t end = std::max(more.last, less.last);
        if ((more.last > 0) == (less.last > 0) || end + 1 < left.size() || names_a_level(left.substr(end)))
            return {};
        const bool is_more = more.last > 0;
        const auto told = numbers_of(change, *before, is_more ? more.first : less.first, is_more);
        if (!told)
            return {};
        const auto counts = [&](const NumberPlace& place) {
            const ProseNumber& one = read_.number(place);
            return !one.approximate && one.unit != U"%" && one.unit == read_.number(told->now).unit;
        };
        const bool same_unit = number.unit == U"%" || (!told->by && number.unit == read_.number(told->now).unit);
        return counts(told->now) && counts(told->last) && same_unit ? told : std::nullopt;
    }

    // The two numbers of which it is said; `wording_at`: where it begins behind the number before.
    std::optional<ToldChange> numbers_of(const NumberPlace& change, const NumberPlace& before, std::size_t wording_at,
                                         bool more) const {
        const bool alone = change.number == 0 && wording_at == 0; // "，增长30%"
        if (alone && !read_.changes.empty() && read_.changes.back().change == before &&
            read_.changes.back().more == more) {
            ToldChange again = read_.changes.back();
            again.change = change;
            return again;
        }
        if (const auto changed = changed_by(before, more); changed && alone)
            return ToldChange{*changed, before, change, more, true};
        if (const auto last = in_bracket_behind_the_year(change))
            return ToldChange{before, *last, change, more};
        const auto earlier = text_.number_before(before);
        if (!earlier)
            return {};
        if (stands_beside(before, change, wording_at) && names_last_year_before(before))
            return ToldChange{*earlier, before, change, more};
        if (text_.is_base(before) && read_.reading_at(*earlier)) // "161件，上年为130件，增长23.8%"
            return ToldChange{*earlier, before, change, more};
        if (!alone && !wording(change))
            return {};
        if (finder_.what_became(read_, before) || are_of_both_years(*earlier, before))
            return ToldChange{before, *earlier, change, more};
        if (are_of_both_years(before, *earlier))
            return ToldChange{*earlier, before, change, more};
        return {};
    }

    // "161件，较上年（130件）增加31件": the 130.
    std::optional<NumberPlace> in_bracket_behind_the_year(const NumberPlace& change) const {
        const std::size_t behind = change.clause + 1;
        if (change.number > 0 || behind == read_.numbers.size() || read_.numbers[behind].size() != 1)
            return {};
        const Clause& outer = read_.sentence.clauses[change.clause];
        const Clause& inner = read_.sentence.clauses[behind];
        const ProseNumber& number = read_.numbers[behind].front();
        if (!inner.bracket || number.last - number.first != inner.text.size())
            return {};
        const bool of_last_year = std::ranges::any_of(here_.last_year, [&](std::u32string_view word) {
            const std::size_t at = outer.text.find(word);
            return at != std::u32string::npos && outer.last(at + word.size() - 1) + 1 == inner.first(0);
        });
        return of_last_year ? std::optional(NumberPlace{behind, 0}) : std::nullopt;
    }

    // "13件，较上年增加3件", of which "增长30%" is said in turn: the first of the two.
    std::optional<NumberPlace> changed_by(const NumberPlace& by, bool more) const {
        if (read_.comparisons.empty())
            return {};
        const YearComparison& known = read_.comparisons.back();
        return known.change == by && known.more == more && !known.level && read_.number(by).unit != U"%" ? known.stated
                                                                                                         : std::nullopt;
    }

    // "比上年的130件增长", "与上年的130件相比增长", "与上年的130件相比，增长".
    bool stands_beside(const NumberPlace& last, const NumberPlace& change, std::size_t wording) const {
        const bool beside = change.number > 0;
        const std::u32string_view between = beside ? text_.left_of(change).substr(0, wording)
                                                   : text_.text_of(last.clause).substr(read_.number(last).last);
        return (beside && between.empty()) ||
               ((beside || wording == 0) && std::ranges::find(words_.compared, between) != words_.compared.end());
    }

    // "比上年的" before 130件.
    bool names_last_year_before(const NumberPlace& place) const {
        return std::ranges::any_of(reading_.year_before,
                                   [&](const std::u32string& word) { return text_.left_of(place).ends_with(word); });
    }

    // What stands between the name of a year, which begins the clause, and its number.
    std::optional<std::u32string_view> said_of(const NumberPlace& place, const Words& year) const {
        std::optional<std::u32string_view> rest;
        const std::u32string_view left = text_.left_of(place);
        for (const std::u32string& word : year)
            if (place.number == 0 && left.starts_with(word) && (!rest || left.size() - word.size() < rest->size()))
                rest = left.substr(word.size());
        return rest;
    }

    // "上年130件，今年161件": of one thing. What the form calls last year's, 上年结转, is no number of last year.
    bool are_of_both_years(const NumberPlace& last, const NumberPlace& now) const {
        const auto then = said_of(last, reading_.year_before);
        const auto today = said_of(now, reading_.this_year);
        const auto holds = [](std::u32string_view whole, std::u32string_view part) {
            return whole.find(part) != std::u32string_view::npos;
        };
        return then && today && (holds(*then, *today) || holds(*today, *then)) && !read_.reading_at(last);
    }

    // "161件，与去年持平".
    void add_level(std::size_t clause) {
        for (const std::u32string_view word : here_.level) {
            const std::size_t at = text_.text_of(clause).find(word);
            if (at == std::u32string_view::npos)
                continue;
            std::optional<NumberPlace> number;
            for (std::size_t n = 0; n < read_.numbers[clause].size() && read_.numbers[clause][n].last <= at; ++n)
                number = NumberPlace{clause, n};
            const bool begins = at == 0 && text_.text_of(clause).size() == word.size();
            if (!number && begins)
                number = text_.number_before({clause, 0});
            if (!number && clause + 1 < read_.numbers.size() && !read_.numbers[clause + 1].empty() &&
                finder_.of_both_years(read_, {clause + 1, 0}))
                number = NumberPlace{clause + 1, 0};
            const Reading* known = number ? read_.reading_at(*number) : nullptr;
            if (known)
                read_.comparisons.push_back(
                    {known->statement, number, *number, read_.number(*number).first, true, true});
            return;
        }
    }

    bool said_again(const NumberPlace& place, bool more) const {
        const auto before = text_.number_before(place);
        return before && !read_.comparisons.empty() && read_.comparisons.back().change == *before &&
               read_.comparisons.back().more == more && read_.number(*before).unit != read_.number(place).unit;
    }

    std::optional<YearComparison> comparison_of(const NumberPlace& change) const {
        const ProseNumber& number = read_.number(change);
        if ((number.approximate && number.tens == 0) || number.unit.empty() || read_.others[change.clause])
            return {};
        const std::u32string_view before = text_.left_of(change);
        const auto said = wording(change);
        if (!said || holds_any(before, words_.respectively))
            return {};
        const std::size_t begin = number.first - before.size();
        YearComparison comparison{nullptr, {}, change, begin + said->first, said->more};
        if (said->again) {
            comparison.statement = read_.comparisons.back().statement;
            comparison.stated = read_.comparisons.back().stated;
            return comparison;
        }
        const std::u32string_view left = text_.text_of(change.clause).substr(0, comparison.first);
        if (change.number == 0 && !holds_any(left, words_.unlike))
            comparison.statement = finder_.named(read_, change, left, {});
        // "161件，网站访问量同比增长35%" is of the visits. Tens of thousands, as 行政许可增加35.2万件, are told of
        // much.
        if (!comparison.statement && (said->first > 0 || !of_number_before(comparison)))
            return {};
        return number.tens > 0 && !comparison.stated ? std::nullopt : std::optional(comparison);
    }

    // Whether a statement speaks of the number before. In the same clause, words of the change stand behind that
    // number, with which it would be none of the form's.
    bool of_number_before(YearComparison& comparison) const {
        auto place = text_.number_before(comparison.change);
        while (place && read_.number(*place).unit == U"%" && holds_any(text_.left_of(*place), words_.share))
            place = text_.number_before(*place); // "22件，占14%，比上年增加4件"
        if (!place)
            return false;
        const ProseNumber& before = read_.number(*place);
        const std::u32string_view left = text_.left_of(*place);
        const bool vague = before.approximate && before.tens == 0;
        if (vague || before.unit.empty() || before.unit == U"%" || holds_any(left, words_.unlike) ||
            (!read_.reading_at(*place) && place->clause != comparison.change.clause))
            return false;
        comparison.statement = finder_.named(read_, *place, left, before.unit);
        comparison.stated = place;
        return comparison.statement != nullptr;
    }

    ReadSentence& read_;
    const StatementFinder& finder_;
    const ReadingWords& reading_;
    const ProseWords& words_;
    const ChangeWords& here_;
    const YearText text_;
    std::vector<NumberPlace> in_turn_;    // changes of several numbers
    std::optional<std::size_t> compared_; // the last clause that is compared by words before it
};

} // namespace

void add_year_comparisons(ReadSentence& read, const StatementFinder& finder) {
    if (!finder.reading().last_year.empty())
        ComparisonReading(read, finder).run();
}

} // namespace crossfoot
