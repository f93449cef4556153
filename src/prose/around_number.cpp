#include "prose/around_number.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// "予以公开（12件）": what stands before the bracket, as far as the bracket or number before it.
std::u32string_view before_bracket(const ReadSentence& read, std::size_t bracket) {
    const std::size_t at = read.sentence.clauses[bracket].at.front();
    for (std::size_t i = bracket; i-- > 0;) {
        const Clause& outer = read.sentence.clauses[i];
        const auto behind = std::ranges::lower_bound(outer.at, at);
        if (outer.bracket || behind == outer.at.begin() || *(behind - 1) + 2 != at)
            continue;
        const auto end = static_cast<std::size_t>(behind - outer.at.begin());
        std::size_t begin = end;
        while (begin > 0 && outer.at[begin - 1] + (end - begin) + 2 == at && !is_digit(outer.text[begin - 1]))
            --begin;
        return std::u32string_view(outer.text).substr(begin, end - begin);
    }
    return {};
}

} // namespace

AroundNumber around(const ReadSentence& read, const NumberPlace& place) {
    const std::u32string_view text = read.sentence.clauses[place.clause].text;
    const std::vector<ProseNumber>& numbers = read.numbers[place.clause];
    const std::size_t begin = place.number == 0 ? 0 : numbers[place.number - 1].last;
    const std::size_t end = place.number + 1 == numbers.size() ? text.size() : numbers[place.number + 1].first;
    const ProseNumber& number = numbers[place.number];
    const std::size_t unit = number.last - number.unit.size();
    AroundNumber found{text.substr(begin, number.first - begin), text.substr(number.last, end - number.last),
                       text.substr(unit, end - unit), place.number + 1 < numbers.size()};
    if (number.first == 0 && read.sentence.clauses[place.clause].bracket)
        found.before = before_bracket(read, place.clause);
    return found;
}

} // namespace crossfoot
