#include "prose/reading_words.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

bool names_a_year(const Words& words) {
    return std::ranges::any_of(words,
                               [](const std::u32string& word) { return word.find(U'{') != std::u32string::npos; });
}

// How wide an area is by the last letters that name one: the place of these among those of the form; nothing where the
// text names none.
std::optional<std::size_t> rank_of(std::u32string_view text, const Words& areas) {
    std::optional<std::size_t> rank;
    std::size_t last = 0;
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (const std::size_t at = text.rfind(areas[i]); at != std::u32string_view::npos && (!rank || at > last)) {
            rank = i;
            last = at;
        }
    return rank;
}

// "我县" in the report of a county, and its own name where that is long enough to be no part of another.
Words own_areas(std::u32string_view organ, const ProseWords& words) {
    Words own;
    const auto rank = rank_of(organ, words.areas);
    if (!rank)
        return own;
    for (const std::u32string& word : words.own_areas)
        if (rank_of(word, words.areas) == rank)
            own.push_back(word);
    constexpr std::size_t shortest = 3; // letters
    const std::u32string_view area = words.areas[*rank];
    std::u32string_view name = organ.substr(0, organ.rfind(area) + area.size());
    for (const std::u32string& wider : words.areas)
        if (const std::size_t at = name.rfind(wider, name.size() - std::min(name.size(), area.size() + 1));
            at != std::u32string_view::npos && at + wider.size() + shortest <= name.size())
            name.remove_prefix(at + wider.size());
    if (name.size() >= shortest)
        own.emplace_back(name);
    return own;
}

Words wider_than(std::u32string_view organ, const ProseWords& words) {
    Words wider;
    if (const auto own = rank_of(organ, words.areas))
        for (const std::u32string& word : words.wider)
            if (const auto rank = rank_of(word, words.areas); rank && *rank < *own)
                wider.push_back(word);
    return wider;
}

} // namespace

Words with_years(const Words& words, int year) {
    Words all;
    for (std::u32string word : words) {
        for (const auto& [name, meant] : {std::pair(std::u32string_view(U"{last}"), year - 1), {U"{year}", year}})
            if (const std::size_t at = word.find(name); at != std::u32string::npos)
                word = year == 0 ? U"" : word.replace(at, name.size(), fold(std::to_string(meant)));
        if (!word.empty())
            all.push_back(std::move(word));
    }
    return all;
}

ReadingWords::ReadingWords(const Report& report)
    : words(report.form->prose), year(report.year ? report.year->year : 0) {
    organ = fold(report.organ);
    of_one_organ = !organ.empty() && std::ranges::none_of(words.governments, [&](const std::u32string& end) {
        return organ.ends_with(end);
    });
    last_year = with_years(words.last_year, year);
    level = with_years(words.level, year);
    year_before = with_years(words.year_before, year);
    told_of_last_year = with_years(words.told_of_last_year, year);
    this_year = with_years(words.this_year, year);
    whole_year = with_years(words.whole_year, year);
    own = words.own;
    if (!of_one_organ) {
        wider_areas = wider_than(organ, words);
        const Words areas = own_areas(organ, words);
        own.insert(own.end(), areas.begin(), areas.end());
    }
    for (const Statement& statement : words.statements) {
        if (names_a_year(statement.words))
            words_of_statements_.emplace(&statement, with_years(statement.words, year));
        if (names_a_year(statement.unlike))
            unlike_of_statements_.emplace(&statement, with_years(statement.unlike, year));
    }
    list();
}

void ReadingWords::list() {
    lists.statements.reserve(words.statements.size());
    for (std::size_t i = 0; i < words.statements.size(); ++i) {
        const Statement& one = words.statements[i];
        const StatementNumbers& numbers = words.numbers[i];
        lists.statements.push_back({&one, numbered(words_of(one), one.words, numbers.words),
                                    numbered(unlike_of(one), one.unlike, numbers.unlike),
                                    WordList(one.with, numbers.with), WordList(one.apart, numbers.apart)});
    }
    for (const auto& [list, of] :
         std::initializer_list<std::pair<WordList*, const Words*>>{{&lists.unlike, &words.unlike},
                                                                   {&lists.kinds, &words.kinds},
                                                                   {&lists.narrowed, &words.narrowed},
                                                                   {&lists.narrowable, &words.narrowable},
                                                                   {&lists.share, &words.share},
                                                                   {&lists.more, &words.more},
                                                                   {&lists.less, &words.less},
                                                                   {&lists.levels, &words.levels},
                                                                   {&lists.parts_of_year, &words.parts_of_year},
                                                                   {&lists.until, &words.until},
                                                                   {&lists.wider, &words.wider},
                                                                   {&lists.narrower, &words.narrower},
                                                                   {&lists.acts, &words.acts},
                                                                   {&lists.scope, &words.scope},
                                                                   {&lists.topics, &words.topics},
                                                                   {&lists.samples, &words.samples},
                                                                   {&lists.matters, &words.matters},
                                                                   {&lists.own_matters, &words.own_matters},
                                                                   {&lists.governments, &words.governments},
                                                                   {&lists.bodies, &words.bodies},
                                                                   {&lists.groups, &words.groups},
                                                                   {&lists.offices, &words.offices},
                                                                   {&lists.fillers, &words.fillers},
                                                                   {&lists.last_year, &last_year},
                                                                   {&lists.level, &level},
                                                                   {&lists.told_of_last_year, &told_of_last_year},
                                                                   {&lists.whole_year, &whole_year},
                                                                   {&lists.year_before, &year_before},
                                                                   {&lists.this_year, &this_year},
                                                                   {&lists.wider_areas, &wider_areas},
                                                                   {&lists.own, &own}})
        *list = numbered(*of);
}

WordList ReadingWords::numbered(const Words& all) {
    WordIndex::Numbers& numbers = numbers_.emplace_back();
    numbers.reserve(all.size());
    for (const std::u32string& word : all)
        if (const auto known = words.index.number_of(word))
            numbers.push_back(*known);
        else
            numbers.push_back(static_cast<WordIndex::Number>(words.index.size()) + own_index_.add(word));
    return {all, numbers};
}

// Without a year in them they are the form's.
WordList ReadingWords::numbered(const Words& meant, const Words& of_form, const WordIndex::Numbers& numbers) {
    return &meant == &of_form ? WordList(meant, numbers) : numbered(meant);
}

void ReadingWords::find_in(std::u32string_view text, WordsFound& found) const {
    words.index.find_in(text, [&](WordIndex::Number word) { found.add(word); });
    const auto own_first = static_cast<WordIndex::Number>(words.index.size());
    own_index_.find_in(text, [&](WordIndex::Number word) { found.add(own_first + word); });
}

const Words& ReadingWords::words_of(const Statement& statement) const {
    const auto known = words_of_statements_.find(&statement);
    return known == words_of_statements_.end() ? statement.words : known->second;
}

const Words& ReadingWords::unlike_of(const Statement& statement) const {
    const auto known = unlike_of_statements_.find(&statement);
    return known == unlike_of_statements_.end() ? statement.unlike : known->second;
}

} // namespace crossfoot
