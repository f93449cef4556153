#include "prose/year_text.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// The number that ends there.
std::optional<NumberPlace> number_before_bracket(const ReadSentence& read, std::size_t clause) {
    if (clause == 0 || !read.sentence.clauses[clause].bracket)
        return {};
    const Clause& outer = read.sentence.clauses[clause - 1];
    const std::vector<ProseNumber>& numbers = read.numbers[clause - 1];
    const std::size_t bracket = read.sentence.clauses[clause].first(0) - 1;
    for (std::size_t n = numbers.size(); n-- > 0;)
        if (outer.last(numbers[n].last - 1) == bracket)
            return NumberPlace{clause - 1, n};
    return {};
}

} // namespace

std::u32string_view YearText::left_of(const NumberPlace& place) const {
    const std::size_t begin = place.number == 0 ? 0 : read.numbers[place.clause][place.number - 1].last;
    return text_of(place.clause).substr(begin, read.number(place).first - begin);
}

bool YearText::names_last_year_alone(std::size_t clause) const {
    return std::ranges::find(here.last_year, text_of(clause)) != here.last_year.end();
}

std::optional<std::size_t> YearText::clause_before(std::size_t clause) const {
    const std::vector<Clause>& clauses = read.sentence.clauses;
    for (std::size_t i = clause; i-- > 0;)
        if (clauses[i].bracket == clauses[clause].bracket)
            return i;
    return {};
}

std::optional<NumberPlace> YearText::number_before(const NumberPlace& place) const {
    if (place.number > 0)
        return NumberPlace{place.clause, place.number - 1};
    if (const auto outside = number_before_bracket(read, place.clause))
        return outside;
    auto clause = clause_before(place.clause);
    if (clause && names_last_year_alone(*clause))
        clause = clause_before(*clause);
    if (!clause || read.numbers[*clause].empty())
        return {};
    return NumberPlace{*clause, read.numbers[*clause].size() - 1};
}

bool YearText::is_base(const NumberPlace& place) const {
    const ProseNumber& number = read.number(place);
    return !number.approximate && !number.unit.empty() && number.unit != U"%" && !read.reading_at(place) &&
           std::ranges::find(here.told_of_last_year, left_of(place)) != here.told_of_last_year.end();
}

} // namespace crossfoot
