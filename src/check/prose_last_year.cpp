#include "check/figure_sums.hpp"
#include "check/prose_change.hpp"
#include "years/past_report.hpp"

#include <algorithm>
#include <map>

namespace crossfoot {
namespace {

// What is said of changes since last year, against the figures of both.
class YearOnYearCheck {
public:
    YearOnYearCheck(const Report& report, const std::shared_ptr<const PastReport>& past, const Rule& rule,
                    std::vector<Finding>& told, std::vector<Finding>& findings)
        : report_(report), past_(past), rule_(rule), told_(told), findings_(findings), told_numbers_(findings) {}

    std::size_t run(const std::vector<ReadPassage>& prose) {
        for (const ReadPassage& passage : prose)
            for (const ReadSentence& sentence : passage.sentences) {
                for (const YearComparison& comparison : sentence.comparisons)
                    judge(passage, sentence, comparison);
                for (const ToldChange& told : sentence.changes)
                    if (!told.by)
                        judge(passage, sentence, told.now, told.last, &told);
                for (const ToldBase& base : sentence.bases)
                    judge(passage, sentence, base.now, base.last, nullptr);
                for (const Reading& reading : sentence.of_last_year)
                    judge(passage, sentence, reading);
            }
        return agree_;
    }

private:
    // The figures of one wording of the statement in both years.
    struct Years {
        const FigureSum* sum;
        SumValue now;
        SumValue last;
    };

    const std::vector<Years>& years(const Statement& statement) {
        auto [known, added] = years_.try_emplace(&statement);
        if (added)
            for (const FigureSum& sum : statement.equals)
                if (const auto before = last_sum(*report_.form, sum, past_->report))
                    known->second.push_back({&sum, sum_value(report_, sum), sum_value(past_->report, *before)});
        return known->second;
    }

    void judge(const ReadPassage& passage, const ReadSentence& sentence, const YearComparison& comparison) {
        const ProseNumber& number = sentence.number(comparison.change);
        const Decimal said = said_in(comparison, number);
        const Years* nearest = nullptr;
        std::optional<Decimal> expected;
        for (const Years& each : years(*comparison.statement)) {
            if (!each.now.known || !each.last.known ||
                (comparison.stated && !is(each, each.now, sentence.number(*comparison.stated))))
                continue;
            const auto right = change_between(each, each, number);
            if (right && (is_said(*right, said, number) ||
                          (comparison.stated && is_near(*right, said, number, sentence.number(*comparison.stated))))) {
                ++agree_;
                take_back(passage, first_letter(sentence, comparison.change));
                return;
            }
            if (right && (!expected || distance(*right, said) < distance(*expected, said))) {
                nearest = &each;
                expected = right;
            }
        }
        const bool told = std::ranges::any_of(sentence.changes, [&](const ToldChange& one) {
            return one.change == comparison.change && change_told(sentence, one) != change_said(sentence, one);
        });
        if (nearest && !told && !is_said_of_others(sentence, comparison, said))
            tell(passage, sentence, comparison, *nearest, *expected);
    }

    // "73.15万件" as far as it is told.
    static bool is_said(const Decimal& right, const Decimal& said, const ProseNumber& number) {
        if (number.tens == 0)
            return right == said;
        return right.is_negative() == said.is_negative() && number.rounds(right.is_negative() ? -right : right);
    }

    // Worked out from numbers that are rounded themselves: "3.74万件，较上年增加0.23万件".
    static bool is_near(const Decimal& right, const Decimal& said, const ProseNumber& number,
                        const ProseNumber& stated) {
        constexpr std::int64_t points = 1;
        const Decimal off = distance(right, said);
        const Decimal last_place = Decimal::of_units(1, number.places) * with_zeros(number.tens);
        return stated.tens > 0 && !((number.unit == U"%" ? Decimal(points) : last_place) < off);
    }

    bool is(const Years& years, const SumValue& value, const ProseNumber& number) const {
        return states(*report_.form, number, *years.sum, value);
    }

    // From the last year of one wording to this year of another. Money is told in a unit and rounded.
    std::optional<Decimal> change_between(const Years& now, const Years& last, const ProseNumber& number) const {
        auto change = crossfoot::change_between(now.now.value, last.last.value, number);
        const auto money = money_units(*report_.form, number, *now.sum);
        if (!change || !money || number.unit == U"%")
            return change;
        const bool less = change->is_negative();
        const auto in_said_unit = (less ? -*change : *change).scaled_by(money->own, money->said);
        const auto amount = in_said_unit ? rounded(*in_said_unit, number.places) : std::nullopt;
        return amount && less ? std::optional(-*amount) : amount;
    }

    // "减少15件，下降10%", of which 10% is right: the other number is the wrong one, and is told.
    void take_back(const ReadPassage& passage, std::size_t first) {
        std::erase_if(
            told_, [&](const Finding& finding) { return finding.rule == &rule_ && is_about(finding, passage, first); });
    }

    static std::size_t first_letter(const ReadSentence& sentence, const NumberPlace& place) {
        return sentence.sentence.clauses[place.clause].first(sentence.number(place).first);
    }

    // The number of last year that one of this is told beside, perhaps with what it changed by.
    void judge(const ReadPassage& passage, const ReadSentence& sentence, const NumberPlace& now_place,
               const NumberPlace& last_place, const ToldChange* told) {
        const Reading* reading = sentence.reading_at(now_place);
        if (!reading)
            return;
        const Years* meant = nullptr;
        for (const Years& each : years(*reading->statement)) {
            if (is(each, each.last, sentence.number(last_place))) {
                ++agree_;
                return;
            }
            if (!meant && each.last.known && is(each, each.now, sentence.number(now_place)))
                meant = &each;
        }
        if (!meant || (told && is_told(*told, sentence)))
            return;
        if (told && change_between(*meant, *meant, sentence.number(told->change)) == change_said(sentence, *told))
            take_back(passage, first_letter(sentence, told->change));
        tell_base(passage, sentence, last_place, *meant);
    }

    // "2023年新收12件", which is said of that year alone.
    void judge(const ReadPassage& passage, const ReadSentence& sentence, const Reading& reading) {
        const NumberPlace place{reading.clause, reading.number};
        const ProseNumber& number = sentence.number(reading);
        const std::vector<Years>& all = years(*reading.statement);
        const auto is_of = [&](const SumValue Years::*year) {
            return std::ranges::any_of(all, [&](const Years& each) { return is(each, each.*year, number); });
        };
        if (is_of(&Years::last))
            ++agree_;
        else if (!number.approximate && !all.empty() &&
                 std::ranges::all_of(all, [](const Years& each) { return each.last.known; }) &&
                 !told_numbers_.of(passage, first_letter(sentence, place)))
            tell_base(passage, sentence, place, all.front());
    }

    void tell_base(const ReadPassage& passage, const ReadSentence& sentence, const NumberPlace& last_place,
                   const Years& meant) {
        const Decimal& last = sentence.number(last_place).value;
        const Clause& clause = sentence.sentence.clauses[last_place.clause];
        const std::size_t first = clause.first(sentence.number(last_place).first);
        const std::size_t end = clause.last(sentence.number(last_place).last - 1);
        Finding* finding = add_finding(&rule_, "base", {prose_cell(passage, first, end)},
                                       {{"text", quote(passage, sentence, first, end)},
                                        {"found", quoted_text(std::string(passage.passage.as_written(first, end)))},
                                        {"last", same_text(meant.last.value.str())},
                                        {"year", same_text(std::to_string(past_->report.year->year))}},
                                       findings_);
        if (!finding)
            return;
        finding->found = last;
        finding->expected = meant.last.value;
        finding->difference = last - meant.last.value;
        finding->last_year = past_;
        finding->last_cells = meant.last.cells;
    }

    // Of several changes from one number the first is enough.
    static bool is_told(const ToldChange& told, const ReadSentence& sentence) {
        const auto first = std::ranges::find(sentence.changes, told.last, &ToldChange::last);
        return &*first != &told;
    }

    // One wording of this year beside another of last year.
    bool is_said_of_others(const ReadSentence& sentence, const YearComparison& comparison, const Decimal& said) {
        const std::vector<Years>& all = years(*comparison.statement);
        const ProseNumber& number = sentence.number(comparison.change);
        return std::ranges::any_of(all, [&](const Years& now) {
            const bool other = comparison.stated && !is(now, now.now, sentence.number(*comparison.stated));
            return std::ranges::any_of(all, [&](const Years& last) {
                const auto change = change_between(now, last, number);
                return !other && now.now.known && last.last.known && change && is_said(*change, said, number);
            });
        });
    }

    static Decimal said_in(const YearComparison& comparison, const ProseNumber& number) {
        return comparison.level ? Decimal() : comparison.more ? number.value : -number.value;
    }

    static Decimal distance(const Decimal& one, const Decimal& other) {
        const Decimal difference = one - other;
        return difference.is_negative() ? -difference : difference;
    }

    void tell(const ReadPassage& passage, const ReadSentence& sentence, const YearComparison& comparison,
              const Years& years, const Decimal& change) {
        const ProseNumber& number = sentence.number(comparison.change);
        const Clause& clause = sentence.sentence.clauses[comparison.change.clause];
        const std::size_t first = clause.first(comparison.first);
        const std::size_t last = clause.last(number.last - 1);
        std::vector<FindingCell> cells{prose_cell(passage, first, last)};
        cells.insert(cells.end(), years.now.cells.begin(), years.now.cells.end());
        const bool sure = comparison.stated && !sentence.scope;
        const Decimal expected = change.is_zero() ? small_change(years, number) : change;
        Finding* finding = add_finding(&rule_, sure ? "" : "unsure", std::move(cells),
                                       {{"text", quote(passage, sentence, first, last)},
                                        {"found", quoted_text(std::string(passage.passage.as_written(first, last)))},
                                        {"expected", change_text(expected, number)},
                                        {"now", same_text(years.now.value.str())},
                                        {"last", same_text(years.last.value.str())},
                                        {"year", same_text(std::to_string(past_->report.year->year))}},
                                       findings_);
        if (!finding)
            return;
        finding->found = said_in(comparison, number);
        finding->expected = expected;
        finding->difference = *finding->found - expected;
        finding->last_year = past_;
        finding->last_cells = years.last.cells;
    }

    // Rather than "增长 0%" with as many decimals as tell that there was one.
    Decimal small_change(const Years& years, ProseNumber number) const {
        constexpr unsigned most_places = 4;
        Decimal change;
        while (change.is_zero() && years.now.value != years.last.value && number.places < most_places) {
            ++number.places;
            change = change_between(years, years, number).value_or(change);
        }
        return change;
    }

    const Report& report_;
    const std::shared_ptr<const PastReport>& past_;
    const Rule& rule_;
    std::vector<Finding>& told_; // of this report alone
    std::vector<Finding>& findings_;
    ToldNumbers told_numbers_;
    std::map<const Statement*, std::vector<Years>> years_;
    std::size_t agree_ = 0;
};

} // namespace

std::size_t check_prose_with_last_year(const Report& report, const Document& document,
                                       const std::shared_ptr<const PastReport>& past, std::vector<Finding>& told,
                                       std::vector<Finding>& findings) {
    const Rule* rule = report.form->rule(CheckKind::comparisons);
    if (!rule || report.paragraphs.empty())
        return 0;
    const std::vector<ReadPassage> prose = read_prose(document, report);
    const std::size_t agree = YearOnYearCheck(report, past, *rule, told, findings).run(prose);
    check_shares_with_last_year(report, past, prose, findings);
    check_times_with_last_year(report, past, prose, findings);
    return agree;
}

} // namespace crossfoot
