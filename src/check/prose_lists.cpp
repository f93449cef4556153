#include "check/figure_sums.hpp"
#include "check/prose_list.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

namespace crossfoot {
namespace {

class ListCheck {
public:
    ListCheck(const Report& report, const ReadPassage& passage, const ReadSentence& sentence, ToldNumbers& told,
              std::vector<Finding>& findings)
        : report_(report), words_(report.form->prose), passage_(passage), sentence_(sentence),
          list_(report, passage, sentence, told, findings) {}

    void run() {
        const std::vector<Clause>& clauses = sentence_.sentence.clauses;
        for (std::size_t i = 0; i < clauses.size(); ++i)
            if (const ListOpening opening = list_.opens_list(i); opening.letters > 0)
                if (const auto whole = whole_before(i);
                    whole && (opening.sure || !holds_any(clauses[whole->clause].text, words_.kinds)))
                    judge(*whole, items(i, opening.letters, *whole), opening.sure && !whole->other);
        judge_groups();
    }

private:
    // The number that ends just before the list, percentages passed over; in a bracket the one before the bracket.
    std::optional<ListItem> whole_before(std::size_t list) const {
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
            return ListItem{i, &last, holds_any(clauses[i].text, words_.unlike)};
        }
        return {};
    }

    // "156件，同比增加26件，其中": of 156.
    bool is_change(const NumberPlace& place) const {
        return std::ranges::find(sentence_.comparisons, place, &YearComparison::change) !=
                   sentence_.comparisons.end() ||
               std::ranges::find(sentence_.changes, place, &ToldChange::change) != sentence_.changes.end();
    }

    std::vector<ListItem> items(std::size_t list, std::size_t begin, const ListItem& whole) const {
        const std::vector<Clause>& clauses = sentence_.sentence.clauses;
        std::vector<ListItem> result;
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

    // "10件，其中…，行政复议3件": what is read of another table is no part of it.
    bool is_of_another_table(const ListItem& item, const ListItem& whole) const {
        const Statement* part = list_.statement_of(item);
        const Statement* all = list_.statement_of(whole);
        return part && all && part->equals.front().front().table != all->equals.front().front().table;
    }

    // "其他信息3条", "、其他3条" and "法人或其他组织3件", but not "废止其他文件3件".
    bool is_the_rest(const ListItem& item) const {
        const std::u32string_view text = sentence_.sentence.clauses[item.clause].text;
        return std::ranges::any_of(words_.others, [&](const std::u32string& word) {
            const std::size_t at = text.find(word);
            return at <= 1 || (at != std::u32string_view::npos &&
                               std::ranges::any_of(words_.joins_others, [&](const std::u32string& join) {
                                   return text.substr(0, at).ends_with(join);
                               }));
        });
    }

    void judge(const ListItem& whole, const std::vector<ListItem>& items, bool sure) {
        if (items.size() < 2)
            return;
        Decimal sum;
        for (std::size_t i = 0; i < items.size(); ++i) {
            sum += items[i].number->value;
            if (i > 0 && sum == whole.number->value) // what follows is another way to divide it
                return;
        }
        if (is_summed_up(items.back(), sum))
            return;
        const bool complete = is_the_rest(items.back()) || complete_by_readings(items);
        if (!complete && (!sure || sum < whole.number->value))
            return;
        std::vector<std::size_t> numbers{list_.first_letter(whole)};
        std::ranges::transform(items, std::back_inserter(numbers),
                               [&](const ListItem& item) { return list_.first_letter(item); });
        if (list_.is_one_slip(numbers, sum - whole.number->value))
            return;
        list_.tell(whole, items.back(), sum, complete && sure && !is_another(whole, items) ? "" : "unsure");
        told_ = true;
    }

    // "18件，其中维持9件、其他7件，两项合计16件，尚未审结2件": what follows says of how many they are all.
    bool is_summed_up(const ListItem& last, const Decimal& sum) const {
        const std::size_t next = last.clause + 1;
        return next < sentence_.numbers.size() && sentence_.numbers[next].size() == 1 &&
               sentence_.numbers[next].front().value == sum && !list_.opens_list(next).is_sure() &&
               holds_any(sentence_.sentence.clauses[next].text, words_.in_all);
    }

    // "新收12件，其中予以公开10件、…": the results are those of what was carried in, too. Groups without any may be
    // left out, and words that the form does not know stand for others.
    bool is_another(const ListItem& whole, const std::vector<ListItem>& items) const {
        const Statement* statement = list_.statement_of(whole);
        return statement && std::ranges::any_of(report_.form->relations, [&](const Relation& relation) {
                   return adds_up_to_another(*report_.form, relation, *statement) &&
                          std::ranges::all_of(items, [&](const ListItem& item) {
                              const Statement* part = list_.statement_of(item);
                              return !part || is_part_of(relation, part->equals.front());
                          });
               });
    }

    // Numbers that the form's statements speak of are those of every part of a total.
    bool complete_by_readings(const std::vector<ListItem>& items) const {
        std::vector<const Reading*> readings;
        for (const Reading& reading : sentence_.readings)
            if (std::ranges::any_of(items, [&](const ListItem& item) {
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
        if (!value.known || value.is(sum) || list_.is_one_slip(numbers, sum - value.value))
            return;
        const std::size_t first = sentence_.first(*readings.front());
        const std::size_t last = sentence_.last(*readings.back());
        std::vector<FindingCell> cells{prose_cell(passage_, first, last)};
        cells.insert(cells.end(), value.cells.begin(), value.cells.end());
        list_.add(std::move(cells), first, last, value.value, sum, "groups");
    }

    const Report& report_;
    const ProseWords& words_;
    const ReadPassage& passage_;
    const ReadSentence& sentence_;
    ListedNumbers list_;
    bool told_ = false;
};

} // namespace

void check_lists(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings) {
    if (!report.form->rule(CheckKind::lists))
        return;
    ToldNumbers told(findings);
    for (const ReadPassage& passage : prose)
        for (const ReadSentence& sentence : passage.sentences) {
            ListCheck(report, passage, sentence, told, findings).run();
            check_sums_behind(report, passage, sentence, told, findings);
        }
}

} // namespace crossfoot
