#include "recognise/year_words.hpp"

#include "text/dates.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <optional>

namespace crossfoot {
namespace {

// An O among digits is a 0.
int digit_at(const std::u32string& letters, std::size_t at, int before) {
    const bool letter = letters[at] == U'O' || letters[at] == U'o';
    return letter && before > 0 ? 0 : numeral_digit(letters[at]);
}

bool is_year(int digits, int value) { return digits == 4 && value >= 1900 && value <= 2999; }

// One month, and no period.
bool is_date(std::u32string_view text) {
    const std::size_t month = text.find(U'月');
    const bool one_month =
        month != std::u32string_view::npos && text.find(U'月', month + 1) == std::u32string_view::npos;
    const std::size_t until = text.find(U'至');
    const bool period = text.find_first_of(U"-~—到") != std::u32string_view::npos ||
                        (until != std::u32string_view::npos && (until == 0 || text[until - 1] != U'截'));
    return one_month && !period;
}

// Without what stands in parentheses and is one date.
std::u32string without_dates(std::u32string_view text) {
    constexpr std::size_t longest = 400; // letters: else each of many parentheses looks at all that follows
    std::u32string rest;
    for (std::size_t open = text.find(U'('); open != std::u32string_view::npos; open = text.find(U'(')) {
        const std::u32string_view behind = text.substr(open + 1, longest);
        const std::size_t close = behind.find(U')');
        const bool date = close != std::u32string_view::npos && is_date(behind.substr(0, close));
        rest += text.substr(0, open + (date ? 0 : 1));
        text.remove_prefix(open + 1 + (date ? close + 1 : 0));
    }
    return rest.append(text);
}

} // namespace

std::vector<int> years_in(std::string_view text, const std::vector<std::u32string>& titles) {
    std::vector<int> years;
    int value = 0;
    int digits = 0;
    std::u32string letters = fold(text);
    std::erase(letters, U' ');
    letters = without_dates(letters);
    const auto names_year = [&](std::size_t at) {
        const auto here = [&](const std::u32string& title) { return letters.compare(at, title.size(), title) == 0; };
        const bool in_brackets = letters[at] == U')' && at > 4 && letters[at - 5] == U'(';
        return letters[at] == U'年' || (!titles.empty() && in_brackets) || std::ranges::any_of(titles, here);
    };
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const int digit = digit_at(letters, i, digits);
        if (digit >= 0) {
            value = digits < 4 ? value * 10 + digit : value;
            ++digits;
            continue;
        }
        if (is_year(digits, value) && names_year(i))
            years.push_back(value);
        value = digits = 0;
    }
    return years;
}

std::u32string without_year(std::u32string letters) {
    std::optional<std::size_t> behind_digits; // where 年 follows, else of the first
    int value = 0;
    int digits = 0;
    for (std::size_t i = 0; i <= letters.size(); ++i) {
        const int digit = i < letters.size() ? digit_at(letters, i, digits) : -1;
        if (digit >= 0) {
            value = digits < 4 ? value * 10 + digit : value;
            ++digits;
            continue;
        }
        const bool named = i < letters.size() && letters[i] == U'年';
        if (is_year(digits, value) && (named || !behind_digits))
            behind_digits = i;
        if (is_year(digits, value) && named)
            break;
        value = digits = 0;
    }
    if (!behind_digits)
        return letters;
    std::size_t behind = *behind_digits;
    for (const char32_t word : {U'年', U'度'})
        behind += behind < letters.size() && letters[behind] == word ? 1 : 0;
    return letters.erase(*behind_digits - 4, behind - *behind_digits + 4);
}

} // namespace crossfoot
