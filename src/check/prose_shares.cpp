#include "check/figure_sums.hpp"
#include "check/prose_share.hpp"

#include <algorithm>
#include <optional>

namespace crossfoot {
namespace {

// "N件，占P%".
struct Share {
    const ReadSentence* sentence = nullptr;
    const ProseNumber* part = nullptr;
    const ProseNumber* nearest = nullptr; // just before it: of a bracket behind the part, which is the part for some
    const ProseNumber* percent = nullptr;
    const ProseNumber* told_whole = nullptr; // that stands between the two: "占办结总数718件的P%"
    std::size_t first = 0;                   // of the two, in the passage
    std::size_t last = 0;
    const Statement* stated = nullptr; // which of the form says what the part is
    bool plain = false;                // nothing names a whole: "占P%", "占比为P%"
    bool of_all = false;               // what names it is nothing but that: "占总数的P%"
    const NamedWhole* named = nullptr; // of which figures it is: "占诉讼案件总数的P%"
    bool in_turn = false;              // one of several: "A件、B件，分别占P%、Q%"

    bool is_of(const Decimal& whole) const {
        return percentage(part->value, whole, percent->places) == percent->value ||
               (nearest != part && percentage(nearest->value, whole, percent->places) == percent->value);
    }
    bool is_of_any(const std::vector<Decimal>& wholes) const { // or rather of what is told with it
        return told_whole ? is_of(told_whole->value)
                          : std::ranges::any_of(wholes, [&](const auto& one) { return is_of(one); });
    }
};

// The shares of a passage, and what they may be shares of.
class ShareCheck {
public:
    // `figures` are those that statements speak of, each once, found with the first share.
    ShareCheck(const Report& report, const ReadPassage& passage, KnownSums& sums, std::vector<Decimal>& figures,
               std::vector<Finding>& findings)
        : report_(report), passage_(passage), sums_(sums), figures_(figures), findings_(findings) {}

    void run() {
        for (const ReadSentence& sentence : passage_.sentences) {
            shares_.clear();
            list_begins_ = only_list(sentence);
            read(sentence);
            if (!shares_.empty())
                judge();
        }
    }

private:
    // A number, where it stands and what says what it is.
    struct Counted {
        const ProseNumber* number = nullptr;
        std::size_t first = 0;
        const Statement* stated = nullptr;
    };

    Counted counted(const ReadSentence& sentence, std::size_t clause, const ProseNumber& number) const {
        if (number.approximate)
            return {};
        const auto reading = std::ranges::find_if(sentence.readings,
                                                  [&](const Reading& one) { return &sentence.number(one) == &number; });
        return {&number, sentence.sentence.clauses[clause].first(number.first),
                reading == sentence.readings.end() ? nullptr : reading->statement};
    }

    // "A件、B件，分别占P%、Q%".
    struct InTurn {
        std::vector<Counted> counts;
        std::vector<std::pair<std::size_t, const ProseNumber*>> percents; // and the clause of each
        bool plain = false;
        bool of_all = false;
        const NamedWhole* named = nullptr;
    };

    InTurn find_in_turn(const ReadSentence& sentence) const {
        const ProseWords& words = report_.form->prose;
        InTurn found;
        for (std::size_t i = 0; i < sentence.numbers.size(); ++i) {
            std::size_t begin = 0;
            for (const ProseNumber& number : sentence.numbers[i]) {
                const std::u32string_view left =
                    std::u32string_view(sentence.sentence.clauses[i].text).substr(begin, number.first - begin);
                begin = number.last;
                const bool begins = found.percents.empty() && number.unit == U"%" && holds_any(left, words.share) &&
                                    (holds_any(left, words.respectively) || ends_before_another(sentence, i, number));
                if (begins) {
                    found.plain = ends_in(left, words.share) || ends_in(left, words.respectively);
                    found.of_all = is_of_all(left);
                    found.named = whole_named(left, report_.form->prose);
                }
                if (begins || (number.unit == U"%" && !found.percents.empty() && left.size() <= 1))
                    found.percents.emplace_back(i, &number);
                else if (!found.percents.empty())
                    return found; // nothing behind is of them
                else if (number.approximate || holds_any(left, words.in_all))
                    found.counts.clear();
                else if (number.unit != U"%")
                    found.counts.push_back(counted(sentence, i, number));
            }
        }
        return found;
    }

    // "占P%、Q%".
    static bool ends_before_another(const ReadSentence& sentence, std::size_t clause, const ProseNumber& percent) {
        const Clause& one = sentence.sentence.clauses[clause];
        return clause + 1 < sentence.numbers.size() && one.end == U'、' && percent.last == one.text.size() &&
               !sentence.numbers[clause + 1].empty() && sentence.numbers[clause + 1].front().unit == U"%" &&
               sentence.numbers[clause + 1].front().first == 0;
    }

    // Each is of the number in its place. Gives those that are such.
    std::vector<const ProseNumber*> read_in_turn(const ReadSentence& sentence) {
        const auto [counts, percents, plain, of_all, named] = find_in_turn(sentence);
        std::vector<const ProseNumber*> read;
        const std::size_t skipped = counts.size() - std::min(counts.size(), percents.size());
        for (std::size_t i = 0; percents.size() > 1 && percents.size() <= counts.size() && i < percents.size(); ++i) {
            const auto& [clause, percent] = percents[i];
            const Counted& part = counts[skipped + i];
            const std::size_t last = sentence.sentence.clauses[clause].last(percent->last - 1);
            shares_.push_back({&sentence, part.number, part.number, percent, nullptr, part.first, last, part.stated,
                               plain, of_all, named, true});
            read.push_back(percent);
        }
        return read;
    }

    // Each share is of the number just before it, behind a bracket of the one before that.
    void read(const ReadSentence& sentence) {
        const std::vector<const ProseNumber*> in_turn = read_in_turn(sentence);
        const std::vector<Clause>& clauses = sentence.sentence.clauses;
        Counted before;
        Counted outside; // of any bracket
        const ProseNumber* whole = nullptr;
        bool changed = false; // the number before is what something changed by
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            std::size_t begin = 0; // of what stands before a share in its clause
            for (const ProseNumber& number : sentence.numbers[i]) {
                if (std::ranges::find(in_turn, &number) != in_turn.end())
                    continue;
                const std::u32string_view left = std::u32string_view(clauses[i].text).substr(0, number.first);
                if (before.number && names_a_whole(sentence.numbers[i], number, left.substr(begin))) {
                    whole = number.approximate ? nullptr : &number;
                    before = number.approximate ? Counted{} : before;
                } else if (number.unit != U"%" && before.number &&
                           ends_in_a_change(left.substr(begin), report_.form->prose)) {
                    changed = true; // "74件，较上年增加4件，占95%": of 74
                } else if (number.unit != U"%") {
                    whole = nullptr;
                    before = counted(sentence, i, number);
                    changed = tells_a_change(left.substr(begin));
                    outside = clauses[i].bracket ? outside : before;
                    if (before.number)
                        wholes_.push_back(number.value);
                } else if (before.number && !number.approximate &&
                           (holds_any(left, report_.form->prose.share) ||
                            (!changed && is_alone_in_a_bracket(clauses, i))) &&
                           !is_of_several(left.substr(begin)) && !is_of_another(sentence, before, number) &&
                           !names_an_earlier(sentence, clauses[i].first(0), left.substr(begin))) {
                    const bool behind_bracket = !clauses[i].bracket && outside.number;
                    const Counted& part = behind_bracket ? outside : before;
                    shares_.push_back({&sentence, part.number, before.number, &number, whole, part.first,
                                       clauses[i].last(number.last - 1), part.stated,
                                       left.empty() || ends_in(left, report_.form->prose.share), is_of_all(left),
                                       whole_named(left, report_.form->prose)});
                    before = {};
                }
                begin = number.last;
            }
        }
    }

    // "占办结总数718件的33.7%", but not "占比最大的是信息公开33件，占73.3%".
    bool names_a_whole(const std::vector<ProseNumber>& numbers, const ProseNumber& number,
                       std::u32string_view left) const {
        const auto behind = numbers.begin() + (&number - numbers.data()) + 1;
        return number.unit != U"%" && behind != numbers.end() && behind->unit == U"%" &&
               holds_any(left, report_.form->prose.share);
    }

    // "予以公开80件（38.8%）".
    static bool is_alone_in_a_bracket(const std::vector<Clause>& clauses, std::size_t at) {
        const std::u32string_view text = clauses[at].text;
        return clauses[at].bracket && clauses[at].end == U')' && text.ends_with(U'%') && is_digit(text.front()) &&
               (at == 0 || !clauses[at - 1].bracket || clauses[at - 1].end == U')');
    }

    bool tells_a_change(std::u32string_view text) const {
        return holds_any(text, report_.form->prose.more) || holds_any(text, report_.form->prose.less);
    }

    // "95件中，无法提供的占33.7%": of what is named behind the number.
    static bool is_of_another(const ReadSentence& sentence, const Counted& before, const ProseNumber& percent) {
        return std::ranges::any_of(sentence.shares, [&](const NamedShare& share) {
            return &sentence.number(share.percent) == &percent && share.statement != before.stated;
        });
    }

    // "政策类12件、其他类20件，政策类占30%": of the first, which is named again.
    bool names_an_earlier(const ReadSentence& sentence, std::size_t clause, std::u32string_view left) const {
        constexpr std::size_t shortest = 2; // letters of a name
        const std::u32string_view name = before_any(left, report_.form->prose.share);
        const std::u32string_view earlier = std::u32string_view(passage_.passage.letters)
                                                .substr(sentence.sentence.first, clause - sentence.sentence.first);
        return name.size() >= shortest && earlier.find(name) != std::u32string_view::npos;
    }

    // "81件、24件，合计占2.83%"
    bool is_of_several(std::u32string_view left) const {
        const ProseWords& words = report_.form->prose;
        return std::ranges::any_of(words.share, [&](const std::u32string& word) {
            const std::size_t at = left.find(word);
            return at != std::u32string_view::npos && holds_any(left.substr(0, at), words.ends);
        });
    }

    // "占申请总数的", but not "占全省申请总数的".
    bool is_of_all(std::u32string_view left) const {
        return ends_in_a_whole(left, report_.form->prose.share_of_all, report_.form->prose);
    }

    // Nothing where a figure of it is not known.
    std::vector<Decimal> values_of(const NamedWhole& whole) const {
        std::vector<Decimal> values;
        for (const FigureSum& sum : whole.equals)
            if (const SumValue& value = sums_.of(sum); value.known)
                values.push_back(value.value);
        return values.size() == whole.equals.size() ? values : std::vector<Decimal>();
    }

    // Of all wholes the one of which most shares are such; the first of equal ones.
    void judge() {
        constexpr std::size_t most_tried = 40; // of the numbers before
        std::vector<Decimal> wholes(wholes_.end() - static_cast<std::ptrdiff_t>(std::min(wholes_.size(), most_tried)),
                                    wholes_.end());
        const std::size_t told = wholes.size();
        if (std::ranges::all_of(shares_, [&](const Share& share) { return share.is_of_any(wholes); }))
            return; // as nearly all are: no figure of the form need be looked at
        if (figures_.empty())
            find_figures();
        wholes.insert(wholes.end(), figures_.begin(), figures_.end());
        const Decimal* best = nullptr;
        std::ptrdiff_t most = 0;
        for (const Decimal& whole : wholes)
            if (const auto count =
                    std::ranges::count_if(shares_, [&](const Share& share) { return share.is_of(whole); });
                count > most) {
                best = &whole;
                most = count;
            }
        for (const Share& share : shares_) {
            const auto least = share.plain && share.part == list_begins_ ? whole_of_list(share) : std::nullopt;
            const std::vector<Decimal> named = share.named ? values_of(*share.named) : std::vector<Decimal>();
            bool right = std::ranges::any_of(named, [&](const Decimal& whole) { return share.is_of(whole); });
            const std::size_t tried = named.empty() ? wholes.size() : told;
            for (std::size_t i = 0; i < tried && !right; ++i) // a figure below the list's own is so by chance
                right = share.is_of(wholes[i]) && (i < told || !least || *least <= wholes[i]);
            // Alone, it may be a share of something that nobody names.
            if (share.told_whole ? share.is_of(share.told_whole->value) : right)
                continue;
            const auto listed = whole_of_list(share);
            if (share.told_whole)
                tell(share, share.told_whole->value, "");
            else if (listed && !share.in_turn && (share.plain || share.of_all || (best && *best == *listed)))
                tell(share, *listed, "");
            else if (best && most >= 2)
                tell(share, *best, "");
            else if (!named.empty())
                tell(share, named.front(), "unsure");
            else if (best && share.stated && share.plain)
                tell(share, *best, "unsure");
            else if (const auto whole = whole_of_form(share))
                tell(share, *whole, "unsure");
        }
    }

    // The totals beside the figures that the part is said to be, else those below them.
    std::optional<Decimal> whole_of_form(const Share& share) const {
        if (!share.stated || !(share.plain || share.of_all))
            return {};
        const std::vector<FigureSum>& sums = share.stated->equals;
        const auto meant =
            std::ranges::find_if(sums, [&](const FigureSum& sum) { return sums_.of(sum).is(share.part->value); });
        const FigureSum& part = meant == sums.end() ? sums.front() : *meant;
        FigureSum whole;
        for (const Axis axis : {Axis::columns, Axis::rows})
            if (whole.empty())
                whole = totals_of(*report_.form, part, axis);
        const SumValue value = whole.empty() ? SumValue() : sum_value(report_, whole);
        return value.known ? std::optional(value.value) : std::nullopt;
    }

    bool begins_a_list(const Clause& clause) const {
        return std::ranges::any_of(report_.form->prose.whole,
                                   [&](const std::u32string& word) { return clause.text.starts_with(word); });
    }

    // With which the sentence's only list begins: what stands further behind may be of another whole. Null where there
    // are several, or none.
    const ProseNumber* only_list(const ReadSentence& sentence) const {
        const ProseNumber* first = nullptr;
        for (std::size_t i = 0; i < sentence.numbers.size(); ++i)
            if (begins_a_list(sentence.sentence.clauses[i])) {
                if (first || sentence.numbers[i].empty())
                    return nullptr;
                first = &sentence.numbers[i].front();
            }
        return first;
    }

    static std::u32string_view left_of_last(const ReadSentence& sentence, std::size_t clause) {
        return std::u32string_view(sentence.sentence.clauses[clause].text)
            .substr(0, sentence.numbers[clause].back().first);
    }

    // Of the list in which it is: "N件，其中…".
    std::optional<Decimal> whole_of_list(const Share& share) const {
        const Sentence& sentence = share.sentence->sentence;
        for (std::size_t i = 1; i < sentence.clauses.size(); ++i) {
            if (!begins_a_list(sentence.clauses[i]))
                continue;
            std::size_t before = i - 1; // changes passed over: "156件，同比增长20%，其中"
            while (before > 0 && !share.sentence->numbers[before].empty() &&
                   (share.sentence->numbers[before].back().unit == U"%" ||
                    ends_in_a_change(left_of_last(*share.sentence, before), report_.form->prose)))
                --before;
            const std::vector<ProseNumber>& numbers = share.sentence->numbers[before];
            return numbers.empty() || numbers.back().approximate || numbers.back().unit == U"%" ||
                           sentence.clauses[i].first(0) >= share.first
                       ? std::nullopt
                       : std::optional(numbers.back().value);
        }
        return {};
    }

    void find_figures() const {
        const auto add = [&](const Decimal& value) {
            if (std::ranges::find(figures_, value) == figures_.end())
                figures_.push_back(value);
        };
        for (const Statement& statement : report_.form->prose.statements)
            for (const FigureSum& sum : statement.equals)
                if (const SumValue& value = sums_.of(sum); value.known) {
                    add(value.value);
                    std::ranges::for_each(value.by_parts, add);
                }
    }

    void tell(const Share& share, const Decimal& whole, std::string_view variant) {
        if (variant == "unsure" && whole < share.part->value) // then it is not the whole that is meant
            return;
        if (share.stated && std::ranges::any_of(share.stated->equals, [&](const FigureSum& sum) {
                const SumValue& value = sums_.of(sum);
                return value.known && percentage(value.value, whole, share.percent->places) == share.percent->value;
            }))
            return; // it is the part that is wrong, which is told
        tell_share(report_, {passage_, *share.sentence, *share.percent, share.first, share.last}, share.part->value,
                   whole, variant, findings_);
    }

    const Report& report_;
    const ReadPassage& passage_;
    KnownSums& sums_;
    std::vector<Decimal>& figures_;
    std::vector<Finding>& findings_;
    std::vector<Share> shares_;
    const ProseNumber* list_begins_ = nullptr;
    std::vector<Decimal> wholes_; // numbers of the passage so far
};

} // namespace

void check_shares(const Report& report, const std::vector<ReadPassage>& prose, KnownSums& sums,
                  std::vector<Finding>& findings) {
    if (!report.form->rule(CheckKind::shares))
        return;
    std::vector<Decimal> figures;
    for (const ReadPassage& passage : prose)
        ShareCheck(report, passage, sums, figures, findings).run();
    check_named_shares(report, prose, sums, findings);
}

} // namespace crossfoot
