#include "prose/statement_finder.hpp"
#include "prose/year_text.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// One of the names of a year, with a letter behind it at most, as "2024年的", or nothing.
bool names_no_more_than(std::u32string_view year, const Words& names) {
    return year.empty() || std::ranges::any_of(names, [&](const std::u32string& name) {
               return year.starts_with(name) && year.size() <= name.size() + 1;
           });
}

} // namespace

// "增加到", "增至" before what a number has become; "至" alone says nothing of a change.
bool StatementFinder::take_level(std::u32string_view& text) const {
    const auto take = [&](const FewWords& words) {
        const auto word = std::ranges::find_if(words, [&](std::u32string_view one) { return text.starts_with(one); });
        const std::size_t size = word == words.end() ? 0 : word->size();
        text.remove_prefix(size);
        return size;
    };
    const bool changes = take(changes_.more) > 0 || take(changes_.less) > 0;
    return take(levels_) > (changes ? 0 : 1);
}

const Statement* StatementFinder::became(const ReadSentence& read, const NumberPlace& place) const {
    const auto subject = what_became(read, place);
    const NumberPlace last{place.clause, place.number - std::min<std::size_t>(place.number, 1)};
    return subject ? named(read, last, *subject, read.number(place).unit) : nullptr;
}

std::optional<std::u32string_view> StatementFinder::what_became(const ReadSentence& read,
                                                                const NumberPlace& place) const {
    if (place.number == 0)
        return {};
    const ProseNumber& now = read.number(place);
    const ProseNumber& last = read.number({place.clause, place.number - 1});
    const std::u32string_view text = read.sentence.clauses[place.clause].text;
    std::u32string_view between = text.substr(last.last, now.first - last.last);
    if (!take_level(between) || !names_no_more_than(between, reading_.this_year) || now.unit != last.unit)
        return {};
    return before_from(text.substr(0, last.first));
}

// What stands before 由 or "由2023年的", which ends the text.
std::optional<std::u32string_view> StatementFinder::before_from(std::u32string_view left) const {
    for (const std::u32string& word : words_.from)
        if (const std::size_t at = left.rfind(word);
            at != std::u32string_view::npos && names_no_more_than(left.substr(at + word.size()), reading_.year_before))
            return left.substr(0, at);
    return {};
}

// "由21件" is what something was, in whatever words the text goes on.
bool StatementFinder::is_what_was(const ReadSentence& read, const NumberPlace& place) const {
    const std::u32string_view text = read.sentence.clauses[place.clause].text;
    return before_from(text.substr(0, read.number(place).first)).has_value();
}

const Statement* StatementFinder::of_years(const ReadSentence& read, std::size_t clause, std::size_t years) const {
    const std::vector<Clause>& clauses = read.sentence.clauses;
    const std::size_t end = clause + years;
    for (std::size_t i = clause; i < end; ++i)
        if (i >= clauses.size() || read.numbers[i].size() != 1 || (clauses[i].end == U'、') != (i + 1 < end) ||
            (i > clause && read.number({i, 0}).first > 0))
            return nullptr;
    const ProseNumber& first = read.number({clause, 0});
    std::u32string said = clauses[clause].text.substr(0, first.first);
    for (const std::u32string& word : words_.respectively) // "通过网络分别收到"
        if (const std::size_t at = said.find(word); at != std::u32string::npos)
            said.erase(at, word.size());
    return says_other_things({said, {}}) ? nullptr : named(read, {clause, 0}, said, first.unit);
}

const Statement* StatementFinder::of_both_years(const ReadSentence& read, const NumberPlace& place) const {
    const std::vector<Clause>& clauses = read.sentence.clauses;
    const ProseNumber& number = read.number(place);
    const std::u32string_view before = std::u32string_view(clauses[place.clause].text).substr(0, number.first);
    if (place.number > 0 || place.clause == 0 || std::ranges::find(words_.level_at, before) == words_.level_at.end())
        return nullptr;
    const std::u32string_view said = clauses[place.clause - 1].text;
    const auto word =
        std::ranges::find_if(changes_.level, [&](std::u32string_view one) { return said.ends_with(one); });
    if (word == changes_.level.end())
        return nullptr;
    if (said.size() > word->size())
        return named(read, place, said.substr(0, said.size() - word->size()), number.unit);
    const auto last = YearText{read, changes_}.number_before({place.clause - 1, 0});
    const Reading* known = last && read.number(*last).unit == number.unit ? read.reading_at(*last) : nullptr;
    return known ? known->statement : nullptr;
}

// "比2023年多2件" ends in what a number has changed by.
bool StatementFinder::is_change(std::u32string_view before) const {
    return holds_any(before, changes_.last_year) && ends_in_a_change(before);
}

bool StatementFinder::ends_in_a_change(std::u32string_view before) const {
    const auto ends = [&](const std::u32string& word) { return before.ends_with(word); };
    return std::ranges::any_of(words_.more, ends) || std::ranges::any_of(words_.less, ends);
}

} // namespace crossfoot
