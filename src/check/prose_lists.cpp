#include "check/figure_sums.hpp"
#include "check/prose.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

namespace crossfoot {
namespace {

// A number of the text that a list makes up, or one of the list.
struct Item {
    std::size_t clause = 0;
    const ProseNumber* number = nullptr;
    bool other = false; // a word says that it is nothing of the form's
};

// What begins a list: "其中", or "涉及", which begins other things, too.
struct Opening {
    std::size_t letters = 0; // 0: nothing does
    bool sure = true;
    bool is_sure() const { return letters > 0 && sure; }
};

class ListCheck {
public:
    ListCheck(const Report& report, const ReadPassage& passage, const ReadSentence& sentence,
              std::vector<Finding>& findings)
        : report_(report), words_(report.form->prose), passage_(passage), sentence_(sentence), findings_(findings) {}

    void run() {
        const std::vector<Clause>& clauses = sentence_.sentence.clauses;
        for (std::size_t i = 0; i < clauses.size(); ++i)
            if (const Opening opening = opens_list(i); opening.letters > 0)
                if (const auto whole = whole_before(i);
                    whole && (opening.sure || !holds_any(clauses[whole->clause].text, words_.kinds)))
                    judge(*whole, items(i, opening.letters, *whole), opening.sure && !whole->other);
        for (std::size_t i = 0; i < clauses.size(); ++i)
            if (!judge_both(i))
                judge_all(i);
        judge_groups();
    }

private:
    Opening opens_list(std::size_t clause) const {
        const std::u32string_view text = sentence_.sentence.clauses[clause].text;
        for (const Words* words : {&words_.whole, &words_.kinds})
            for (const std::u32string& word : *words)
                if (text.starts_with(word) && !holds_any(text.substr(word.size(), 2), words_.ends))
                    return {word.size(), words == &words_.whole};
        return {};
    }

    // The number that ends just before the list, percentages passed over; in a bracket the one before the bracket.
    std::optional<Item> whole_before(std::size_t list) const {
        const std::vector<Clause>& clauses = sentence_.sentence.clauses;
        const bool bracket = clauses[list].bracket;
        constexpr std::size_t most_between = 6; // clauses
        for (std::size_t i = list; i-- > 0 && i + most_between >= list;) {
            if (clauses[i].bracket && !bracket)
                continue;
            const std::vector<ProseNumber>& numbers = sentence_.numbers[i];
            if (clauses[i].end == U';')
                return {};
            if (numbers.empty())
                return {};
            const ProseNumber& last = numbers.back();
            if (last.unit == U"%" || is_change({i, numbers.size() - 1}))
                continue;
            if (last.approximate || last.unit.empty())
                return {};
            // In the middle of the clause only what stands in brackets there speaks of it.
            if (last.last != clauses[i].text.size() && !bracket)
                return {};
            return Item{i, &last, holds_any(clauses[i].text, words_.unlike)};
        }
        return {};
    }

    // "156件，同比增加26件，其中": of 156.
    bool is_change(const NumberPlace& place) const {
        return std::ranges::find(sentence_.comparisons, place, &YearComparison::change) !=
                   sentence_.comparisons.end() ||
               std::ranges::find(sentence_.changes, place, &ToldChange::change) != sentence_.changes.end();
    }

    std::vector<Item> items(std::size_t list, std::size_t begin, const Item& whole) const {
        const std::vector<Clause>& clauses = sentence_.sentence.clauses;
        std::vector<Item> result;
        constexpr std::size_t longest = 60; // clauses
        for (std::size_t i = list; i < std::min(clauses.size(), list + longest); ++i) {
            const Clause& clause = clauses[i];
            if (clause.bracket != clauses[list].bracket) {
                if (clauses[list].bracket)
                    break;
                continue;
            }
            const std::u32string_view text = std::u32string_view(clause.text).substr(i == list ? begin : 0);
            const std::vector<ProseNumber>& numbers = sentence_.numbers[i];
            const bool only_word = text.empty();
            const bool share = numbers.size() == 1 && numbers.front().unit == U"%";
            if (!only_word && !share) {
                if (numbers.size() != 1 || holds_any(text, words_.ends) || numbers.front().approximate ||
                    (numbers.front().unit != whole.number->unit && !numbers.front().unit.empty()))
                    break;
                if (is_of_another_table({i, &numbers.front()}, whole))
                    break;
                result.push_back({i, &numbers.front()});
            }
            if (clause.end == U';' || clause.end == U')')
                break;
        }
        return result;
    }

    const Statement* statement_of(const Item& item) const {
        const auto known = std::ranges::find_if(sentence_.readings, [&](const Reading& reading) {
            return reading.clause == item.clause && &sentence_.number(reading) == item.number;
        });
        return known == sentence_.readings.end() ? nullptr : known->statement;
    }

    // "10件，其中…，行政复议3件": what is read of another table is no part of it.
    bool is_of_another_table(const Item& item, const Item& whole) const {
        const Statement* part = statement_of(item);
        const Statement* all = statement_of(whole);
        return part && all && part->equals.front().front().table != all->equals.front().front().table;
    }

    // "其他信息3条", "、其他3条" and "法人或其他组织3件", but not "废止其他文件3件".
    bool is_the_rest(const Item& item) const {
        const std::u32string_view text = sentence_.sentence.clauses[item.clause].text;
        return std::ranges::any_of(words_.others, [&](const std::u32string& word) {
            const std::size_t at = text.find(word);
            return at <= 1 || (at != std::u32string_view::npos &&
                               std::ranges::any_of(words_.joins_others, [&](const std::u32string& join) {
                                   return text.substr(0, at).ends_with(join);
                               }));
        });
    }

    std::size_t first_letter(const Item& item) const {
        return sentence_.sentence.clauses[item.clause].first(item.number->first);
    }

    // Whether just one of the numbers is told to be wrong, and by as much as they do not add up.
    bool is_one_slip(const std::vector<std::size_t>& numbers, const Decimal& off) const {
        const Finding* only = nullptr;
        for (const std::size_t first : numbers)
            if (const Finding* told = told_of(passage_, first, findings_)) {
                if (only)
                    return false;
                only = told;
            }
        return only && (!only->difference || *only->difference == off || *only->difference == -off);
    }

    void judge(const Item& whole, const std::vector<Item>& items, bool sure) {
        if (items.size() < 2)
            return;
        Decimal sum;
        for (std::size_t i = 0; i < items.size(); ++i) {
            sum += items[i].number->value;
            if (i > 0 && sum == whole.number->value) // what follows is another way to divide it
                return;
        }
        const bool complete = is_the_rest(items.back()) || complete_by_readings(items);
        if (!complete && (!sure || sum < whole.number->value))
            return;
        std::vector<std::size_t> numbers{first_letter(whole)};
        std::ranges::transform(items, std::back_inserter(numbers),
                               [&](const Item& item) { return first_letter(item); });
        if (is_one_slip(numbers, sum - whole.number->value))
            return;
        tell(whole, items.back(), sum, complete && sure && !is_another(whole, items) ? "" : "unsure");
        told_ = true;
    }

    // "新收12件，其中予以公开10件、…": the results are those of what was carried in, too. Groups without any may be
    // left out, and words that the form does not know stand for others.
    bool is_another(const Item& whole, const std::vector<Item>& items) const {
        const Statement* statement = statement_of(whole);
        return statement && std::ranges::any_of(report_.form->relations, [&](const Relation& relation) {
                   return adds_up_to_another(*report_.form, relation, *statement) &&
                          std::ranges::all_of(items, [&](const Item& item) {
                              const Statement* part = statement_of(item);
                              return !part || is_part_of(relation, part->equals.front());
                          });
               });
    }

    // The number of a clause that begins in one of the words or, where `ends`, has it just before the number; null
    // where the form says how much that is.
    const ProseNumber* sum_behind(std::size_t clause, const Words& words, bool ends) const {
        if (sentence_.numbers[clause].size() != 1)
            return nullptr;
        const ProseNumber& number = sentence_.numbers[clause].front();
        const std::u32string_view before =
            std::u32string_view(sentence_.sentence.clauses[clause].text).substr(0, number.first);
        const bool said = std::ranges::any_of(
            words, [&](const std::u32string& word) { return ends ? before.ends_with(word) : before == word; });
        return said && !statement_of({clause, &number}) ? &number : nullptr;
    }

    // "不予公开5件、无法提供7件，两类合计12件", where nothing of the form says how much that is.
    bool judge_both(std::size_t clause) {
        const ProseNumber* number = sum_behind(clause, words_.both, true);
        if (!number)
            return false;
        const Item sum{clause, number};
        constexpr std::size_t near = 8; // clauses, those in brackets counted
        std::vector<Item> parts;
        for (std::size_t i = clause; i-- > 0 && clause - i <= near && parts.size() < 2;) {
            if (sentence_.sentence.clauses[i].bracket != sentence_.sentence.clauses[clause].bracket)
                continue;
            const std::vector<ProseNumber>& numbers = sentence_.numbers[i];
            const bool is_part =
                numbers.size() == 1 && !numbers.front().approximate && numbers.front().unit == sum.number->unit;
            if (!is_part)
                return true;
            parts.push_back({i, &numbers.front()});
        }
        if (parts.size() < 2)
            return true;
        const Decimal both = parts[0].number->value + parts[1].number->value;
        if (both != sum.number->value)
            tell(sum, parts.back(), both, "");
        return true;
    }

    // "当面12件，信函40件，网络43件，共95件": some of what stands before, but from where on nobody says, and what the
    // form knows of may cross the rest.
    void judge_all(std::size_t clause) {
        const ProseNumber* number = sum_behind(clause, words_.in_all, false);
        if (!number || number->unit.empty() || number->approximate)
            return;
        const Item sum{clause, number};
        constexpr std::size_t fewest = 3;
        std::vector<Item> parts;
        Decimal all;
        bool begins = false; // with "分别为", or with the sentence
        for (std::size_t i = clause; i-- > 0 && !begins && !is_no_part(i, sum);) {
            begins =
                i == 0 || opens_list(i).is_sure() || holds_any(sentence_.sentence.clauses[i].text, words_.respectively);
            for (std::size_t n = sentence_.numbers[i].size(); n-- > 0;) {
                parts.push_back({i, &sentence_.numbers[i][n]});
                all += parts.back().number->value;
                if (parts.size() > 1 && all == number->value)
                    return;
            }
        }
        if (parts.size() >= (begins ? fewest - 1 : fewest) &&
            std::ranges::none_of(parts, [&](const Item& part) { return is_of_the_whole(part); }))
            tell(sum, parts.back(), all, "unsure");
    }

    // Rather than of one of several organs or ways: "本级收到12件".
    bool is_of_the_whole(const Item& part) const {
        return !sentence_.scope && std::ranges::any_of(sentence_.readings, [&](const Reading& one) {
            return &sentence_.number(one) == part.number && !one.among && !one.again;
        });
    }

    bool is_no_part(std::size_t clause, const Item& sum) const {
        const Clause& one = sentence_.sentence.clauses[clause];
        const std::vector<ProseNumber>& numbers = sentence_.numbers[clause];
        const bool of_a_name = one.bracket && numbers.size() == 1 && numbers.front().first == 0; // 教职工(22件)
        return (one.bracket != sentence_.sentence.clauses[sum.clause].bracket && !of_a_name) || one.end == U';' ||
               numbers.empty() || numbers.back().last != one.text.size() || holds_any(one.text, words_.ends) ||
               holds_any(one.text, words_.more) || holds_any(one.text, words_.less) ||
               std::ranges::any_of(numbers, [&](const ProseNumber& number) {
                   return number.approximate || number.unit != sum.number->unit;
               });
    }

    // Numbers that the form's statements speak of are those of every part of a total.
    bool complete_by_readings(const std::vector<Item>& items) const {
        std::vector<const Reading*> readings;
        for (const Reading& reading : sentence_.readings)
            if (std::ranges::any_of(items, [&](const Item& item) {
                    return item.clause == reading.clause && item.number == &sentence_.number(reading);
                }))
                readings.push_back(&reading);
        return readings.size() == items.size() && total_of(readings).has_value();
    }

    // The figure of the form that is made up of just what the readings are.
    std::optional<FigurePlace> total_of(const std::vector<const Reading*>& readings) const {
        const Form& form = *report_.form;
        std::vector<FigurePlace> all;
        for (const Reading* reading : readings)
            all.insert(all.end(), reading->statement->equals.front().begin(), reading->statement->equals.front().end());
        if (all.empty())
            return {};
        for (const Relation& relation : form.relations) {
            const FigurePlace& first = all.front();
            if (relation.comparison != Comparison::equal || relation.totals.size() != 1 ||
                relation.table != form.tables[static_cast<std::size_t>(first.table)].id ||
                relation.parts.size() != all.size())
                continue;
            const bool rows = relation.axis_of_terms() == Axis::rows;
            const bool whole = std::ranges::all_of(relation.parts, [&](const Term& term) {
                const FigurePlace part{first.table, rows ? term.line : first.row, rows ? first.column : term.line};
                return std::ranges::count(all, part) == 1;
            });
            if (whole)
                return FigurePlace{first.table, rows ? relation.totals.front().line : first.row,
                                   rows ? first.column : relation.totals.front().line};
        }
        return {};
    }

    // Statements of every part of a total in one sentence, whether or not 其中 stands before them.
    void judge_groups() {
        std::vector<const Reading*> readings;
        std::set<const Statement*> known;
        for (const Reading& reading : sentence_.readings) {
            readings.push_back(&reading);
            if (sentence_.number(reading).approximate)
                return;
            if (!known.insert(reading.statement).second)
                return; // they speak of several things
        }
        if (readings.size() < 3 || told_)
            return;
        for (std::size_t first = 0; first + 3 <= readings.size(); ++first) {
            const std::vector<const Reading*> rest(readings.begin() + static_cast<std::ptrdiff_t>(first),
                                                   readings.end());
            for (std::size_t size = rest.size(); size >= 3; --size) {
                const std::vector<const Reading*> some(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(size));
                if (const auto total = total_of(some)) {
                    compare(some, *total);
                    return;
                }
            }
        }
    }

    void compare(const std::vector<const Reading*>& readings, const FigurePlace& total) {
        const SumValue value = sum_value(report_, {total});
        Decimal sum;
        for (const Reading* reading : readings)
            sum += sentence_.number(*reading).value;
        std::vector<std::size_t> numbers;
        std::ranges::transform(readings, std::back_inserter(numbers),
                               [&](const Reading* reading) { return sentence_.first(*reading); });
        if (!value.known || value.is(sum) || is_one_slip(numbers, sum - value.value))
            return;
        const std::size_t first = sentence_.first(*readings.front());
        const std::size_t last = sentence_.last(*readings.back());
        std::vector<FindingCell> cells{prose_cell(passage_, first, last)};
        cells.insert(cells.end(), value.cells.begin(), value.cells.end());
        add(std::move(cells), first, last, value.value, sum, "groups");
    }

    // `end`: the number that is furthest from the whole of those that add up.
    void tell(const Item& whole, const Item& end, const Decimal& sum, std::string_view variant) {
        const auto behind = [&](const Item& item) {
            return sentence_.sentence.clauses[item.clause].last(item.number->last - 1);
        };
        add({prose_cell(passage_, first_letter(whole), behind(whole))},
            std::min(first_letter(whole), first_letter(end)), std::max(behind(whole), behind(end)), whole.number->value,
            sum, variant);
    }

    void add(std::vector<FindingCell> cells, std::size_t first, std::size_t last, const Decimal& whole,
             const Decimal& sum, std::string_view variant) {
        if (Finding* finding = add_finding(report_.form->rule(CheckKind::lists), variant, std::move(cells),
                                           {{"text", quote(passage_, sentence_, first, last)},
                                            {"found", same_text(whole.str())},
                                            {"expected", same_text(sum.str())}},
                                           findings_)) {
            finding->found = whole;
            finding->expected = sum;
            finding->difference = whole - sum;
        }
    }

    const Report& report_;
    const ProseWords& words_;
    const ReadPassage& passage_;
    const ReadSentence& sentence_;
    std::vector<Finding>& findings_;
    bool told_ = false;
};

} // namespace

void check_lists(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings) {
    if (!report.form->rule(CheckKind::lists))
        return;
    for (const ReadPassage& passage : prose)
        for (const ReadSentence& sentence : passage.sentences)
            ListCheck(report, passage, sentence, findings).run();
}

} // namespace crossfoot
