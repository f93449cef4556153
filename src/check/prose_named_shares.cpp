#include "check/figure_sums.hpp"
#include "check/prose_share.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace crossfoot {
namespace {

// Shares of what a word names, without its number: "予以公开占12%", "公开率为31.6%".
class NamedShareCheck {
public:
    NamedShareCheck(const Report& report, const ReadPassage& passage, KnownSums& sums, std::vector<Finding>& findings)
        : report_(report), passage_(passage), sums_(sums), findings_(findings) {}

    void run() {
        for (const ReadSentence& sentence : passage_.sentences) {
            for (const NamedShare& share : sentence.shares)
                look(sentence, share);
            said_.clear();
            for (const SaidShare& said : report_.form->prose.shares)
                look(sentence, said);
        }
    }

private:
    // Of the last number before it that is of the form's, as far as the sentence goes.
    void look(const ReadSentence& sentence, const NamedShare& share) {
        const ProseNumber& percent = sentence.number(share.percent);
        const Reading* of = nullptr;
        for (const Reading& reading : sentence.readings)
            if (reading.clause < share.percent.clause && !sentence.number(reading).approximate)
                of = &reading;
        if (percent.approximate || (!of && is_of_some(sentence, share.percent)))
            return;
        std::vector<Decimal> wholes;
        if (of)
            wholes.push_back(sentence.number(*of).value);
        std::optional<Decimal> part;
        bool its_own = false; // the part whose own whole stands before
        for (const FigureSum& sum : share.statement->equals) {
            const SumValue& value = sums_.of(sum);
            if (!value.known || is_share_of_the_form(value.value, percent))
                return;
            const std::vector<Decimal> own = totals(sum);
            if (!of)
                wholes.insert(wholes.end(), own.begin(), own.end());
            const bool fits = of && std::ranges::find(own, wholes.front()) != own.end();
            if (!part || (fits && !its_own))
                part = value.value;
            its_own = its_own || fits;
        }
        for (const FigureSum& sum : share.statement->equals)
            for (const Decimal& whole : wholes)
                if (is_share(sums_.of(sum).value, whole, percent))
                    return;
        if (part && !wholes.empty() && !(std::ranges::max(wholes) < *part))
            tell(sentence, share.percent, *part, std::ranges::max(wholes), of && !share.listed ? "" : "unsure");
    }

    // "网上申请中，自然人占90%": of some that nobody counts.
    static bool is_of_some(const ReadSentence& sentence, const NumberPlace& percent) {
        const std::vector<Clause>& clauses = sentence.sentence.clauses;
        const std::u32string_view left =
            std::u32string_view(clauses[percent.clause].text).substr(0, sentence.number(percent).first);
        return left.find(U'中') != std::u32string_view::npos ||
               (percent.clause > 0 && clauses[percent.clause - 1].text.ends_with(U'中'));
    }

    // What a part may be a share of, where no number says it: "从答复类型看，予以公开占44%", "自然人占96%".
    std::vector<Decimal> totals(const FigureSum& part) const {
        std::vector<Decimal> all;
        for (const Axis axis : {Axis::rows, Axis::columns}) {
            const FigureSum whole = totals_of(*report_.form, part, axis);
            if (const SumValue value = whole.empty() ? SumValue() : sum_value(report_, whole); value.known)
                all.push_back(value.value);
        }
        return all;
    }

    void look(const ReadSentence& sentence, const SaidShare& said) {
        for (const NumberPlace& place : places_of(said, passage_, sentence))
            judge(sentence, place, said);
    }

    void judge(const ReadSentence& sentence, const NumberPlace& place, const SaidShare& said) {
        if (std::ranges::find(said_, place) != said_.end()) // "行政复议维持率", which ends in 维持率
            return;
        const ProseNumber& percent = sentence.number(place);
        for (const FigureSum& part : said.parts)
            for (const FigureSum& whole : said.wholes) {
                const SumValue& of = sums_.of(part);
                const SumValue& all = sums_.of(whole);
                if (!of.known || !all.known || is_share(of.value, all.value, percent))
                    return;
            }
        said_.push_back(place);
        tell(sentence, place, sums_.of(said.parts.front()).value, sums_.of(said.wholes.front()).value, "unsure");
    }

    static bool is_share(const Decimal& part, const Decimal& whole, const ProseNumber& percent) {
        return percentage(part, whole, percent.places) == percent.value;
    }

    // Of anything that the form's statements speak of.
    bool is_share_of_the_form(const Decimal& part, const ProseNumber& percent) const {
        return std::ranges::any_of(report_.form->prose.statements, [&](const Statement& statement) {
            return std::ranges::any_of(statement.equals, [&](const FigureSum& sum) {
                const SumValue& value = sums_.of(sum);
                return value.known && is_share(part, value.value, percent);
            });
        });
    }

    void tell(const ReadSentence& sentence, const NumberPlace& place, const Decimal& part, const Decimal& whole,
              std::string_view variant) {
        const ProseNumber& percent = sentence.number(place);
        const Clause& clause = sentence.sentence.clauses[place.clause];
        tell_share(report_, {passage_, sentence, percent, clause.first(percent.first), clause.last(percent.last - 1)},
                   part, whole, sentence.scope ? "unsure" : variant, findings_);
    }

    const Report& report_;
    const ReadPassage& passage_;
    KnownSums& sums_;
    std::vector<Finding>& findings_;
    std::vector<NumberPlace> said_; // of a sentence, which words have told to be wrong
};

} // namespace

void check_named_shares(const Report& report, const std::vector<ReadPassage>& prose, KnownSums& sums,
                        std::vector<Finding>& findings) {
    for (const ReadPassage& passage : prose)
        NamedShareCheck(report, passage, sums, findings).run();
}

} // namespace crossfoot
