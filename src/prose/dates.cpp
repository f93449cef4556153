#include "prose/dates.hpp"

#include "prose/passage.hpp"
#include "text/dates.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::size_t year_digits = 4;

// The year whose digits begin the text; 0 where none do.
int year_at(std::u32string_view text) {
    int year = 0;
    for (std::size_t i = 0; i < year_digits; ++i) {
        const int digit = i < text.size() ? numeral_digit(text[i]) : -1;
        if (digit < 0)
            return 0;
        year = year * 10 + digit;
    }
    return year >= 1900 && year <= 2999 ? year : 0;
}

} // namespace

int leading_year(std::u32string_view clause) {
    const int year = year_at(clause);
    const std::u32string_view behind = clause.substr(std::min(clause.size(), year_digits));
    const bool of_several = !behind.empty() && std::u32string_view(U"-—–~至到").find(behind.front()) != behind.npos &&
                            year_at(behind.substr(1)) != 0; // 2021-2023年
    return behind.starts_with(U'年') || (of_several && behind.substr(1 + year_digits).starts_with(U'年')) ? year : 0;
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
