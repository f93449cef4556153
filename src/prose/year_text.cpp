#include "prose/year_text.hpp"

#include <algorithm>

namespace crossfoot {

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
