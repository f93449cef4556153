#include "recognise/year_words.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

int digit_of(char32_t c) {
    if (c >= U'0' && c <= U'9')
        return static_cast<int>(c - U'0');
    constexpr std::u32string_view numerals = U"〇一二三四五六七八九";
    const std::size_t at = c == U'零' || c == U'○' ? 0 : numerals.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

// Without what stands in parentheses and is one date.
std::u32string without_date(std::u32string text) {
    for (std::size_t open = text.find(U'('); open != std::u32string::npos; open = text.find(U'(', open + 1)) {
        const std::size_t close = text.find(U')', open);
        if (close == std::u32string::npos)
            break;
        const std::u32string_view inner = std::u32string_view(text).substr(open + 1, close - open - 1);
        const std::size_t month = inner.find(U'月');
        const bool one_month =
            month != std::u32string_view::npos && inner.find(U'月', month + 1) == std::u32string_view::npos;
        const std::size_t until = inner.find(U'至');
        const bool period = inner.find_first_of(U"-~—到") != std::u32string_view::npos ||
                            (until != std::u32string_view::npos && (until == 0 || inner[until - 1] != U'截'));
        if (one_month && !period)
            text.erase(open, close - open + 1);
    }
    return text;
}

} // namespace

std::vector<int> years_in(std::string_view text, const std::vector<std::u32string>& titles) {
    std::vector<int> years;
    int value = 0;
    int digits = 0;
    std::u32string letters = fold(text);
    std::erase(letters, U' ');
    letters = without_date(std::move(letters));
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const int digit = digit_of(letters[i]);
        if (digit >= 0) {
            value = digits < 4 ? value * 10 + digit : value;
            ++digits;
            continue;
        }
        if (digits == 4 && value >= 1900 && value <= 2999 &&
            (letters[i] == U'年' || std::ranges::any_of(titles, [&](const std::u32string& title) {
                 return letters.compare(i, title.size(), title) == 0;
             })))
            years.push_back(value);
        value = digits = 0;
    }
    return years;
}

} // namespace crossfoot
