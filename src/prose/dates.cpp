#include "prose/dates.hpp"

#include "prose/passage.hpp"
#include "text/dates.hpp"

#include <algorithm>

namespace crossfoot {
int leading_year(std::u32string_view clause) {
    constexpr std::size_t digits = 4;
    if (clause.size() <= digits || clause[digits] != U'年')
        return 0;
    int year = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const int digit = numeral_digit(clause[i]);
        if (digit < 0)
            return 0;
        year = year * 10 + digit;
    }
    return year >= 1900 && year <= 2999 ? year : 0;
}

bool is_within_a_year(std::u32string_view text, int year) {
    const auto number = [&] {
        int value = 0;
        std::size_t length = 0;
        for (; length < std::min<std::size_t>(text.size(), 4) && is_digit(text[length]); ++length)
            value = value * 10 + numeral_digit(text[length]);
        text.remove_prefix(length);
        return value;
    };
    const auto drop = [&](std::u32string_view word) {
        const bool there = text.starts_with(word);
        text.remove_prefix(there ? word.size() : 0);
        return there;
    };
    int said = number();
    if (drop(U"年")) {
        if (year != 0 && said != year && said > 1900)
            return true;
        said = number();
    }
    if (said == 0 || !drop(U"月"))
        return false;
    drop(U"份");
    return said != 12 || !(text.empty() || drop(U"底") || drop(U"末") || drop(U"31"));
}

} // namespace crossfoot
