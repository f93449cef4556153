#include "check/figure_sums.hpp"
#include "check/prose_list.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace crossfoot {
namespace {

using Items = std::vector<ListItem>; // from the last one on

Decimal sum_of(const Items& items) {
    Decimal sum;
    for (const ListItem& item : items)
        sum += item.number->value;
    return sum;
}

class SumCheck {
public:
    SumCheck(const Report& report, const ReadPassage& passage, const ReadSentence& sentence, ToldNumbers& told,
             std::vector<Finding>& findings)
        : report_(report), words_(report.form->prose), sentence_(sentence),
          list_(report, passage, sentence, told, findings) {}

    void run() {
        for (std::size_t i = 0; i < sentence_.sentence.clauses.size(); ++i)
            if (!judge_counted(i))
                judge_all(i);
    }

private:
    const Clause& clause(std::size_t index) const { return sentence_.sentence.clauses[index]; }

    // Of a clause that has no other, which may be only about right.
    const ProseNumber* only_number(std::size_t index) const {
        const std::vector<ProseNumber>& numbers = sentence_.numbers[index];
        return numbers.size() == 1 ? &numbers.front() : nullptr;
    }

    std::u32string_view before(std::size_t index, const ProseNumber& number) const {
        return std::u32string_view(clause(index).text).substr(0, number.first);
    }

    // "以上三项合计", but not "信访、投诉、举报三类合计", which names what it is of; 0 where it says nothing of the
    // kind.
    std::size_t counted(std::u32string_view text) const {
        constexpr std::size_t most_before = 2; // letters: 以上, 前
        for (std::size_t first = 0; first <= most_before && first < text.size(); ++first)
            if (const std::size_t count = numbers_summed(text.substr(first), words_); count > 0)
                return count;
        return 0;
    }

    // "不予公开5件、无法提供7件，两类合计12件". Whether it is said of numbers that are counted.
    bool judge_counted(std::size_t index) {
        const ProseNumber* number = only_number(index);
        const std::size_t count = number ? counted(before(index, *number)) : 0;
        if (count < 2)
            return false;
        if (number->approximate || is_one_of_a_row(index))
            return true;
        const ListItem sum{index, number};
        const Items parts = counted_before(sum);
        if (parts.size() < count)
            return true;
        for (auto first = parts.begin(); parts.end() - first >= static_cast<std::ptrdiff_t>(count); ++first)
            if (sum_of({first, first + static_cast<std::ptrdiff_t>(count)}) == number->value)
                return true;
        const Items last(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count));
        if (const Decimal all = sum_of(last); !is_slip(last, sum, all))
            list_.tell(sum, last.back(), all, "");
        return true;
    }

    // "二类40件，三类合计50件": of the third.
    bool is_one_of_a_row(std::size_t index) const {
        constexpr std::u32string_view numerals = U"一二三四五六七八九";
        const std::u32string_view text = clause(index).text;
        const std::u32string_view before = index > 0 ? std::u32string_view(clause(index - 1).text) : U"";
        return before.size() > 1 && text.size() > 1 && before[1] == text[1] &&
               numerals.find(before[0]) != std::u32string_view::npos;
    }

    // One in each clause, percentages and brackets aside.
    Items counted_before(const ListItem& sum) const {
        constexpr std::size_t near = 24; // clauses
        Items parts;
        for (std::size_t i = sum.clause; i-- > 0 && sum.clause - i <= near && clause(i).end != U';';) {
            const std::vector<ProseNumber>& numbers = sentence_.numbers[i];
            if (clause(i).bracket != clause(sum.clause).bracket || (numbers.size() == 1 && numbers[0].unit == U"%"))
                continue;
            if (numbers.size() != 1 || numbers[0].approximate || numbers[0].unit != sum.number->unit)
                break;
            parts.push_back({i, &numbers[0]});
            if (list_.opens_list(i).is_sure())
                break;
        }
        return parts;
    }

    // "当面12件，信函40件，网络43件，共95件": some of what stands before, but from where on nobody says, and what the
    // form knows of may cross the rest.
    void judge_all(std::size_t index) {
        const ProseNumber* number = only_number(index);
        if (!number || number->unit.empty() || number->approximate ||
            std::ranges::find(words_.in_all, before(index, *number)) == words_.in_all.end())
            return;
        const ListItem sum{index, number};
        constexpr std::size_t fewest = 3;
        Items parts;
        Decimal all;
        bool begins = false; // with "分别为", or with the sentence
        for (std::size_t i = index; i-- > 0 && !begins && !is_no_part(i, sum);) {
            begins = i == 0 || list_.opens_list(i).is_sure() || holds_any(clause(i).text, words_.respectively);
            for (std::size_t n = sentence_.numbers[i].size(); n-- > 0;) {
                parts.push_back({i, &sentence_.numbers[i][n]});
                all += parts.back().number->value;
                if (parts.size() > 1 && all == number->value)
                    return;
            }
        }
        if (parts.size() < 2)
            return;
        const bool known = are_parts_of_one(parts);
        if (!known && (parts.size() < (begins ? fewest - 1 : fewest) || is_any_of_the_whole(parts) ||
                       list_.statement_of(sum))) // the form says how much that is
            return;
        if (!is_slip(parts, sum, all))
            list_.tell(sum, parts.back(), all, "unsure");
    }

    bool is_slip(const Items& parts, const ListItem& sum, const Decimal& all) {
        std::vector<std::size_t> numbers{list_.first_letter(sum)};
        std::ranges::transform(parts, std::back_inserter(numbers),
                               [&](const ListItem& item) { return list_.first_letter(item); });
        return list_.is_one_slip(numbers, all - sum.number->value);
    }

    // "自然人136件，法人或其他组织25件，合计161件": what the form adds up too, each once.
    bool are_parts_of_one(const Items& parts) const {
        const Statement* first = list_.statement_of(parts.front());
        for (std::size_t way = 0; first && way < first->equals.size(); ++way)
            if (are_parts_of_one(parts, way))
                return true;
        return false;
    }

    // `way`: which of the sums that each may be.
    bool are_parts_of_one(const Items& parts, std::size_t way) const {
        std::vector<FigurePlace> places;
        for (const ListItem& part : parts) {
            const Statement* statement = list_.statement_of(part);
            if (!statement || statement->equals.size() <= way)
                return false;
            places.insert(places.end(), statement->equals[way].begin(), statement->equals[way].end());
        }
        return std::ranges::any_of(report_.form->relations, [&](const Relation& relation) {
            return relation.comparison == Comparison::equal &&
                   (are_among(relation, relation.parts, places) || are_among(relation, relation.totals, places));
        });
    }

    bool are_among(const Relation& relation, const std::vector<Term>& terms,
                   const std::vector<FigurePlace>& places) const {
        const bool rows = relation.axis_of_terms() == Axis::rows;
        std::set<int> lines;
        return report_.form->tables[static_cast<std::size_t>(places.front().table)].id == relation.table &&
               std::ranges::all_of(places, [&](const FigurePlace& place) {
                   const int line = rows ? place.row : place.column;
                   const bool beside = rows ? place.column == places.front().column : place.row == places.front().row;
                   return place.table == places.front().table && beside && lines.insert(line).second &&
                          std::ranges::find(terms, line, &Term::line) != terms.end();
               });
    }

    // Rather than of one of several organs or ways: "本级收到12件".
    bool is_any_of_the_whole(const Items& parts) const {
        return !sentence_.scope && std::ranges::any_of(sentence_.readings, [&](const Reading& one) {
            return !one.among && !one.again &&
                   std::ranges::find(parts, &sentence_.number(one), &ListItem::number) != parts.end();
        });
    }

    bool is_no_part(std::size_t index, const ListItem& sum) const {
        const Clause& one = clause(index);
        const std::vector<ProseNumber>& numbers = sentence_.numbers[index];
        const bool of_a_name = one.bracket && numbers.size() == 1 && numbers.front().first == 0; // 教职工(22件)
        return (one.bracket != clause(sum.clause).bracket && !of_a_name) || one.end == U';' || numbers.empty() ||
               numbers.back().last != one.text.size() || holds_any(one.text, words_.ends) ||
               holds_any(one.text, words_.more) || holds_any(one.text, words_.less) ||
               std::ranges::any_of(numbers, [&](const ProseNumber& number) {
                   return number.approximate || number.unit != sum.number->unit;
               });
    }

    const Report& report_;
    const ProseWords& words_;
    const ReadSentence& sentence_;
    ListedNumbers list_;
};

} // namespace

void check_sums_behind(const Report& report, const ReadPassage& passage, const ReadSentence& sentence,
                       ToldNumbers& told, std::vector<Finding>& findings) {
    SumCheck(report, passage, sentence, told, findings).run();
}

} // namespace crossfoot
