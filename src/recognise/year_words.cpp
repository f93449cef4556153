#include "recognise/year_words.hpp"

#include "text/fold.hpp"

namespace crossfoot {
namespace {

int digit_of(char32_t c) {
    if (c >= U'0' && c <= U'9')
        return static_cast<int>(c - U'0');
    constexpr std::u32string_view numerals = U"〇一二三四五六七八九";
    const std::size_t at = c == U'零' || c == U'○' ? 0 : numerals.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

std::vector<int> years_in(std::string_view text) {
    std::vector<int> years;
    int value = 0;
    int digits = 0;
    for (const char32_t c : fold(text)) {
        if (c == U' ')
            continue;
        const int digit = digit_of(c);
        if (digit >= 0) {
            value = digits < 4 ? value * 10 + digit : value;
            ++digits;
            continue;
        }
        if (c == U'年' && digits == 4 && value >= 1900 && value <= 2999)
            years.push_back(value);
        value = digits = 0;
    }
    return years;
}

} // namespace crossfoot
