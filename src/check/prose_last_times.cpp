#include "check/figure_sums.hpp"
#include "check/prose_change.hpp"
#include "language/catalogue.hpp"
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

// "161件，是上年的1.6倍", "161件，较上年增长1.6倍": by the figures of both years, rounded or cut.
class TimesCheck {
public:
    TimesCheck(const Report& report, const std::shared_ptr<const PastReport>& past, const Rule& rule,
               std::vector<Finding>& findings)
        : report_(report), past_(past), rule_(rule), findings_(findings),
          last_year_(with_years(report.form->prose.last_year, report.year->year)),
          year_before_(with_years(report.form->prose.year_before, report.year->year)) {}

    void look(const ReadPassage& passage, const ReadSentence& sentence) {
        for (std::size_t i = 0; i < sentence.sentence.clauses.size(); ++i)
            if (const auto times = times_in(sentence, i))
                if (const Reading* now = said_of(sentence, i))
                    judge(passage, sentence, i, *times, *now);
    }

private:
    struct Times {
        std::size_t first = 0; // in the clause
        std::size_t last = 0;  // behind 倍
        Decimal value;
        unsigned places = 0;
        bool more = false; // so many times more: "增长1.6倍"
    };

    // The only one of a clause, where nothing but last year stands before it.
    std::optional<Times> times_in(const ReadSentence& sentence, std::size_t clause) const {
        const std::u32string_view text = sentence.sentence.clauses[clause].text;
        const std::size_t end = text.find(times_letter);
        if (end == std::u32string_view::npos || end + 1 != text.size() || sentence.others[clause])
            return {};
        std::size_t first = end;
        while (first > 0 && (is_digit(text[first - 1]) || text[first - 1] == U'.'))
            --first;
        const std::string digits(text.begin() + static_cast<std::ptrdiff_t>(first),
                                 text.begin() + static_cast<std::ptrdiff_t>(end));
        const auto value = Decimal::parse(digits);
        const std::vector<ProseNumber>& numbers = sentence.numbers[clause];
        const std::size_t begin = numbers.empty() ? 0 : std::min(first, numbers.back().last);
        const std::u32string_view left = text.substr(begin, first - begin);
        const bool more = says_more(left);
        if (!value || (!more && !ends_in_last_year(left)))
            return {};
        const std::size_t point = digits.find('.');
        const auto places = static_cast<unsigned>(point == std::string::npos ? 0 : digits.size() - point - 1);
        return Times{first, end + 1, *value, places, more};
    }

    // "较上年增长" and nothing else.
    bool says_more(std::u32string_view text) const {
        return std::ranges::any_of(report_.form->prose.more, [&](const std::u32string& more) {
            return text.ends_with(more) &&
                   std::ranges::find(last_year_, text.substr(0, text.size() - more.size())) != last_year_.end();
        });
    }

    // "是上年的", but not "访问量是上年的".
    bool ends_in_last_year(std::u32string_view text) const {
        constexpr std::size_t most_before = 2; // letters
        return std::ranges::any_of(year_before_, [&](const std::u32string& year) {
            return text.ends_with(year) && text.size() <= year.size() + most_before;
        });
    }

    // The number just before it, in its clause or at the end of the one before.
    static const Reading* said_of(const ReadSentence& sentence, std::size_t clause) {
        const bool own = !sentence.numbers[clause].empty();
        const std::size_t at = own || clause == 0 ? clause : clause - 1;
        if (sentence.numbers[at].empty())
            return nullptr;
        const NumberPlace place{at, sentence.numbers[at].size() - 1};
        const ProseNumber& number = sentence.number(place);
        const bool beside = own || number.last == sentence.sentence.clauses[at].text.size();
        return beside && !number.approximate ? sentence.reading_at(place) : nullptr;
    }

    void judge(const ReadPassage& passage, const ReadSentence& sentence, std::size_t clause, const Times& times,
               const Reading& reading) {
        const Form& form = *report_.form;
        for (const FigureSum& sum : reading.statement->equals) {
            const SumValue now = sum_value(report_, sum);
            const auto before = last_sum(form, sum, past_->report);
            if (!before || !now.known || !states(form, sentence.number(reading), sum, now))
                continue;
            const SumValue last = sum_value(past_->report, *before);
            const auto right = last.known && !last.value.is_zero() ? ratio(now.value, last.value, times) : std::nullopt;
            if (right && *right != times.value && !is_cut(now.value, last.value, times))
                tell(passage, sentence, clause, times, now, last, *right);
            return;
        }
    }

    static std::optional<Decimal> ratio(const Decimal& now, const Decimal& last, const Times& times) {
        const auto units = times.places < most_places
                               ? percentage((times.more ? now - last : now) * with_zeros(times.places), last * 100, 0)
                               : std::nullopt;
        const auto whole = units ? units->units(0) : std::nullopt;
        return whole ? std::optional(Decimal::of_units(*whole, times.places)) : std::nullopt;
    }

    // 1.29 told as 1.2.
    static bool is_cut(const Decimal& now, const Decimal& last, const Times& times) {
        const auto units = times.value.units(times.places);
        const Decimal off = (times.more ? now - last : now) * with_zeros(times.places) - last * units.value_or(0);
        return units && !off.is_negative() && off < last;
    }

    void tell(const ReadPassage& passage, const ReadSentence& sentence, std::size_t clause, const Times& times,
              const SumValue& now, const SumValue& last, const Decimal& right) {
        const Clause& said = sentence.sentence.clauses[clause];
        const std::size_t first = said.first(times.first);
        const std::size_t end = said.last(times.last - 1);
        const auto expected = [&](Language language) {
            const std::string amount = say(language, "prose.times", {{"amount", right.str()}});
            return times.more ? say(language, "prose.more", {{"amount", amount}}) : amount;
        };
        Finding* finding = add_finding(&rule_, "unsure", {prose_cell(passage, first, end)},
                                       {{"text", quote(passage, sentence, first, end)},
                                        {"now", same_text(now.value.str())},
                                        {"last", same_text(last.value.str())},
                                        {"expected", {expected(Language::zh_cn), expected(Language::en)}},
                                        {"year", same_text(std::to_string(past_->report.year->year))}},
                                       findings_);
        if (!finding)
            return;
        finding->found = times.value;
        finding->expected = right;
        finding->difference = times.value - right;
        finding->last_year = past_;
        finding->last_cells = last.cells;
    }

    static constexpr char32_t times_letter = U'倍';
    static constexpr unsigned most_places = 5;
    const Report& report_;
    const std::shared_ptr<const PastReport>& past_;
    const Rule& rule_;
    std::vector<Finding>& findings_;
    Words last_year_;
    Words year_before_;
};

} // namespace

void check_times_with_last_year(const Report& report, const std::shared_ptr<const PastReport>& past,
                                const std::vector<ReadPassage>& prose, std::vector<Finding>& findings) {
    const Rule* rule = report.form->rule(CheckKind::comparisons);
    if (!rule || !report.year || !past->report.year)
        return;
    TimesCheck check(report, past, *rule, findings);
    for (const ReadPassage& passage : prose)
        for (const ReadSentence& sentence : passage.sentences)
            check.look(passage, sentence);
}

} // namespace crossfoot
