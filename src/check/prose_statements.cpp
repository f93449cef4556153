#include "check/prose.hpp"
#include "language/catalogue.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <span>

namespace crossfoot {
namespace {

class StatementCheck {
public:
    StatementCheck(const Form& form, const std::vector<ReadPassage>& prose, KnownSums& sums,
                   std::vector<Finding>& findings)
        : form_(form), prose_(prose), known_sums_(sums), findings_(findings) {}

    ProseCount run() {
        for (const ReadPassage& passage : prose_)
            for (const ReadSentence& sentence : passage.sentences)
                for (const Reading& reading : sentence.readings)
                    judge(passage, sentence, reading);
        for (const ReadPassage& passage : prose_)
            for (const ReadSentence& sentence : passage.sentences)
                judge_company(passage, sentence);
        for (std::size_t i = 0; i < differing_.size(); ++i)
            if (const Differing* other = in_other_group(i))
                tell(differing_[i], other);
            else if (!differing_[i].told)
                tell(differing_[i], nullptr);
        return count_;
    }

private:
    struct Differing {
        const ReadPassage* passage;
        const ReadSentence* sentence;
        const Reading* reading;
        bool told = false; // together with one before
    };

    using SumValues = std::vector<std::reference_wrapper<const SumValue>>;

    const SumValues& sums(const Statement& statement) {
        auto [known, added] = sums_.try_emplace(&statement);
        if (added)
            for (const FigureSum& sum : statement.equals)
                known->second.emplace_back(known_sums_.of(sum));
        return known->second;
    }

    // What would agree instead, where that is one number.
    std::optional<NumberInText> number_in_text(const Differing& one, const std::vector<SumValue>& values) const {
        const ProseNumber& number = one.sentence->number(*one.reading);
        if (number.tens > 0)
            return {};
        std::optional<Decimal> only;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::optional<MoneyUnits> money = money_units(form_, number, one.reading->statement->equals[i]);
            std::optional<Decimal> value = values[i].value;
            if (money)
                value = value->scaled_by(money->own, money->said);
            if (value && money)
                value = rounded(*value, number.places);
            if (!value || (only && *only != *value))
                return {};
            only = value;
        }
        if (!only)
            return {};
        const Clause& clause = one.sentence->sentence.clauses[one.reading->clause];
        const std::size_t behind = number.last - number.unit.size();
        const std::size_t first = clause.first(number.first);
        const std::size_t last = clause.last(behind - 1);
        if (last - first != behind - number.first) // a bracket stands in it
            return {};
        const Passage& passage = one.passage->passage;
        const TextSpan span = passage.span_of(first, last);
        std::string text(passage.as_written(first, last));
        if (span.last - span.first != text.size() || passage.is_a_cell(first, last)) // over two cells, or no text
            return {};
        return NumberInText{span, std::move(text), only->str()};
    }

    void judge(const ReadPassage& passage, const ReadSentence& sentence, const Reading& reading) {
        const SumValues& values = sums(*reading.statement);
        if (agrees(sentence, reading)) {
            ++count_.agree;
            agreed_.insert(reading.statement);
            return;
        }
        if (reading.otherwise && is_otherwise(sentence, reading)) {
            ++count_.agree;
            return;
        }
        const auto is_part = [&](const SumValue& value) { return sentence.number(reading).value < value.value; };
        const bool of_some = reading.among || (reading.again && !agreed_.contains(reading.statement));
        if (!std::ranges::all_of(values, &SumValue::known) || (of_some && std::ranges::all_of(values, is_part)) ||
            are_all_but_aside(sentence, reading)) {
            ++count_.unjudged;
            return;
        }
        ++count_.differ;
        differing_.push_back({&passage, &sentence, &reading});
    }

    bool agrees(const ReadSentence& sentence, const Reading& reading) {
        const SumValues& values = sums(*reading.statement);
        for (std::size_t i = 0; i < reading.equals; ++i)
            if (states(form_, sentence.number(reading), reading.statement->equals[i], values[i]))
                return true;
        return false;
    }

    // "收到209件、办结260件、结转10件", of which nothing says what is counted: where the others state what the tables
    // have, by no chance, it is just that. Numbers below what the text tells elsewhere are parts.
    void judge_company(const ReadPassage& passage, const ReadSentence& sentence) {
        if (sentence.company.empty())
            return;
        constexpr int by_no_chance = 2;
        int agree = 0;
        const auto add = [&](const Reading& reading) {
            const Decimal& value = sentence.number(reading).value;
            agree += value < Decimal(2) ? 0 : value < Decimal(10) ? 1 : by_no_chance;
        };
        for (const Reading& reading : sentence.readings)
            if (agrees(sentence, reading))
                add(reading);
        const Reading* off = nullptr;
        for (const Reading& reading : sentence.company) {
            if (agrees(sentence, reading))
                add(reading);
            else if (off)
                return;
            else
                off = &reading;
        }
        if (off && agree >= by_no_chance && std::ranges::all_of(sums(*off->statement), &SumValue::known) &&
            !is_part_of_agreed(sentence, *off) && !is_part_of_a_sum(sentence, *off))
            differing_.push_back({&passage, &sentence, off});
    }

    // "办结206件，其中上年结转7件、当年新收199件", "新收办结199件，其余10件结转": of what is counted in several ways,
    // with another number of the sentence it makes one that is.
    bool is_part_of_a_sum(const ReadSentence& sentence, const Reading& one) {
        const auto is_counted_in_ways = [](const Statement& each) { return each.company && each.equals.size() > 1; };
        const auto makes = [&](const Decimal& both) {
            return std::ranges::any_of(form_.prose.statements, [&](const Statement& whole) {
                return is_counted_in_ways(whole) && !other_table(whole, *one.statement) &&
                       std::ranges::any_of(sums(whole), [&](const SumValue& value) { return value.is(both); });
            });
        };
        if (!is_counted_in_ways(*one.statement))
            return false;
        const Decimal& value = sentence.number(one).value;
        return std::ranges::any_of(sentence.numbers, [&](const std::vector<ProseNumber>& numbers) {
            return std::ranges::any_of(numbers, [&](const ProseNumber& other) {
                return other.unit != U"%" && !other.value.is_zero() && makes(value + other.value);
            });
        });
    }

    bool is_part_of_agreed(const ReadSentence& sentence, const Reading& one) const {
        return std::ranges::any_of(agreed_, [&](const Statement* agreed) {
            return std::ranges::any_of(agreed->equals, [&](const FigureSum& sum) {
                return std::ranges::find(one.statement->equals, sum) != one.statement->equals.end() &&
                       sentence.number(one).value < known_sums_.of(sum).value;
            });
        });
    }

    bool is_otherwise(const ReadSentence& sentence, const Reading& reading) {
        const SumValues& values = sums(*reading.otherwise);
        for (std::size_t i = 0; i < values.size(); ++i)
            if (states(form_, sentence.number(reading), reading.otherwise->equals[i], values[i]))
                return true;
        return false;
    }

    // Where it is smaller than the figure, and elsewhere the text tells that figure, it may well be a part of it.
    bool may_be_part(const Differing& one) {
        return agreed_.contains(one.reading->statement) &&
               std::ranges::any_of(sums(*one.reading->statement), [&](const SumValue& value) {
                   return one.sentence->number(*one.reading).value < value.value;
               });
    }

    // "收到95件，答复88件", where 9 more were carried in, of which the sentence does not speak: perhaps of the 95
    // alone.
    bool may_leave_out(const ReadSentence& sentence, const Reading& reading) {
        const FigureSum& aside = reading.statement->aside;
        const auto speaks_of_it = [&](const Reading& one) { return one.statement->equals.front() == aside; };
        if (aside.empty() || sentence.readings.size() < 2 || std::ranges::any_of(sentence.readings, speaks_of_it))
            return false;
        const Decimal out = sums(*reading.statement).front().get().value - sentence.number(reading).value;
        return !out.is_zero() && !out.is_negative() && !(known_sums_.of(aside).value < out);
    }

    // "收到95件，88件已办结，7件结转下年": together they are all that the sentence tells of.
    bool are_all_but_aside(const ReadSentence& sentence, const Reading& one) {
        return std::ranges::any_of(sentence.readings, [&](const Reading& other) {
            const Decimal both = sentence.number(one).value + sentence.number(other).value;
            return other.statement != one.statement &&
                   (may_leave_out(sentence, one) || may_leave_out(sentence, other)) &&
                   std::ranges::any_of(sentence.readings,
                                       [&](const Reading& all) { return sentence.number(all).value == both; });
        });
    }

    bool is_sure(const Differing& one) {
        return !one.sentence->scope && one.reading->sure && !may_be_part(one) &&
               !may_leave_out(*one.sentence, *one.reading);
    }

    static bool are_beside(const Statement& one, const Statement& other) {
        const FigurePlace& first = one.equals.front().front();
        const FigurePlace& second = other.equals.front().front();
        return &one != &other && one.rule == other.rule && first.table == second.table &&
               (first.column == second.column || first.row == second.row);
    }

    // What stands in the wrong group makes two numbers differ, one by as much more as the other by less. They are told
    // near each other, and the table has them in one row or column.
    const Differing* in_other_group(std::size_t index) {
        constexpr std::size_t near = 100;
        Differing& one = differing_[index];
        const auto off = [&](const Differing& each) {
            return each.sentence->number(*each.reading).value - sums(*each.reading->statement).front().get().value;
        };
        const auto is_other = [&](const Differing& other) {
            return !other.told && are_beside(*one.reading->statement, *other.reading->statement) &&
                   off(other) + off(one) == Decimal(0) && is_sure(other);
        };
        if (one.told || !is_sure(one))
            return nullptr;
        const std::span<Differing> rest = std::span(differing_).subspan(index + 1);
        const auto behind = rest.first(std::min(rest.size(), near));
        const auto other = std::find_if(behind.begin(), behind.end(), is_other);
        if (other == behind.end())
            return nullptr;
        other->told = true;
        return &*other;
    }

    // One number, and another that differs by the same slip.
    void tell(const Differing& one, const Differing* other) {
        const Statement& statement = *one.reading->statement;
        const ProseNumber& number = one.sentence->number(*one.reading);
        const std::size_t first = one.sentence->first(*one.reading);
        const std::size_t last = one.sentence->last(*one.reading);
        const std::vector<SumValue> values = values_of(one);
        std::vector<FindingCell> cells;
        std::set<Place> known;
        add_cells(one, known, cells);
        if (other)
            add_cells(*other, known, cells);
        const bool sure = is_sure(one);
        Finding* finding =
            add_finding(form_.rule(statement.rule), sure ? "" : "unsure", std::move(cells),
                        {{"text", quote(*one.passage, *one.sentence, first, last)},
                         {"found", quoted_text(std::string(one.passage->passage.as_written(first, last)))},
                         {"expected", expected(statement, values)},
                         {"reading", other ? other_group(*other) : other_reading(statement, number)},
                         {"doubt", doubt(number, values)}},
                        findings_);
        if (!finding)
            return;
        finding->found = number.value;
        if (sure && !other)
            finding->number_in_text = number_in_text(one, values);
        if (values.size() == 1) {
            finding->expected = values.front().value;
            finding->difference = number.value - values.front().value;
        }
    }

    // Of a text that may not speak of the figures as a whole.
    static LocalText doubt(const ProseNumber& number, const std::vector<SumValue>& values) {
        const bool more = std::ranges::all_of(
            values, [&](const SumValue& value) { return value.known && value.value < number.value; });
        const std::string_view key = more ? "finding.may_be_more" : "finding.may_be_part";
        return {say(Language::zh_cn, key), say(Language::en, key)};
    }

    // Those of its sums that it may mean.
    std::vector<SumValue> values_of(const Differing& one) {
        const SumValues& all = sums(*one.reading->statement);
        return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(one.reading->equals)};
    }

    // The number in the text and the figures of which it speaks.
    void add_cells(const Differing& one, std::set<Place>& known, std::vector<FindingCell>& cells) {
        cells.push_back(prose_cell(*one.passage, one.sentence->first(*one.reading), one.sentence->last(*one.reading)));
        const std::vector<FigureSum>& sums = one.reading->statement->equals;
        for (std::size_t i = 0; i < one.reading->equals; ++i)
            for (const FindingCell& cell : known_sums_.cells_of(sums[i]))
                if (known.insert(cell.place).second)
                    cells.push_back(cell);
    }

    LocalText other_group(const Differing& other) {
        const std::size_t first = other.sentence->first(*other.reading);
        const std::size_t last = other.sentence->last(*other.reading);
        const LocalText text = quote(*other.passage, *other.sentence, first, last);
        const LocalText should = expected(*other.reading->statement, values_of(other));
        const std::string found = shown(other.passage->passage.as_written(first, last));
        const auto told = [&](Language language) {
            return say(language, "prose.other_group",
                       {{"text", text.in(language)}, {"found", found}, {"expected", should.in(language)}});
        };
        return {told(Language::zh_cn), told(Language::en)};
    }

    LocalText expected(const Statement& statement, const std::vector<SumValue>& values) const {
        LocalText text;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const LocalText one = equality("prose.equals", sum_name(form_, statement.equals[i]),
                                           values[i].value.str() + unit_of_money(statement.equals[i]));
            text.zh_cn += (i == 0 ? "" : say(Language::zh_cn, "finding.comma")) + one.zh_cn;
            text.en += (i == 0 ? "" : say(Language::en, "finding.comma")) + one.en;
        }
        return text;
    }

    // Which the text may write in another one: "万元"; nothing of what is counted.
    std::string unit_of_money(const FigureSum& sum) const {
        const std::string& unit = column_of(form_, sum).unit;
        return form_.units.money.contains(unit) ? unit : "";
    }

    static LocalText equality(std::string_view key, const LocalText& name, const std::string& value) {
        const auto told = [&](Language language) {
            return say(language, key, {{"name", name.in(language)}, {"value", value}});
        };
        return {told(Language::zh_cn), told(Language::en)};
    }

    // What else of the same table is just so much, where that is one thing alone: elsewhere it would be by chance.
    LocalText other_reading(const Statement& statement, const ProseNumber& number) {
        const FigureSum* only = nullptr;
        for (const Statement& other : form_.prose.statements) {
            const SumValues& values = sums(other);
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (&other == &statement || number.value <= Decimal(1) || other_table(other, statement) ||
                    !states(form_, number, other.equals[i], values[i]) || (only && *only == other.equals[i]))
                    continue;
                if (only)
                    return {};
                only = &other.equals[i];
            }
        }
        return only ? equality("prose.also", sum_name(form_, *only), number.value.str()) : LocalText();
    }

    static bool other_table(const Statement& one, const Statement& other) {
        return one.equals.front().front().table != other.equals.front().front().table;
    }

    const Form& form_;
    const std::vector<ReadPassage>& prose_;
    KnownSums& known_sums_;
    std::vector<Finding>& findings_;
    std::map<const Statement*, SumValues> sums_;
    std::set<const Statement*> agreed_;
    std::vector<Differing> differing_;
    ProseCount count_;
};

} // namespace

ProseCount check_statements(const Report& report, const std::vector<ReadPassage>& prose, KnownSums& sums,
                            std::vector<Finding>& findings) {
    return StatementCheck(*report.form, prose, sums, findings).run();
}

} // namespace crossfoot
