#include "read/numerals.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace crossfoot {
namespace {

// Up to 99, beyond which no report numbers anything.
std::string chinese(int number) {
    constexpr std::array<std::string_view, 10> digits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const auto ten = static_cast<std::size_t>(number / 10);
    std::string text(ten > 1 ? digits[ten] : "");
    text += ten > 0 ? "十" : "";
    return text.append(digits[static_cast<std::size_t>(number % 10)]);
}

std::string roman(int number) {
    constexpr std::array<std::pair<int, std::string_view>, 13> parts = {{{1000, "m"},
                                                                         {900, "cm"},
                                                                         {500, "d"},
                                                                         {400, "cd"},
                                                                         {100, "c"},
                                                                         {90, "xc"},
                                                                         {50, "l"},
                                                                         {40, "xl"},
                                                                         {10, "x"},
                                                                         {9, "ix"},
                                                                         {5, "v"},
                                                                         {4, "iv"},
                                                                         {1, "i"}}};
    std::string text;
    for (const auto& [value, letters] : parts)
        for (; number >= value; number -= value)
            text += letters;
    return text;
}

std::string capital(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    return text;
}

std::string one_character(char32_t first, int number) {
    std::string text;
    append_character(text, first + static_cast<char32_t>(number - 1));
    return text;
}

} // namespace

std::string numeral(int number, Numerals numerals) {
    constexpr int most_roman = 3999;
    if (numerals == Numerals::none)
        return {};
    if (numerals == Numerals::chinese && number >= 1 && number <= 99)
        return chinese(number);
    if ((numerals == Numerals::letters || numerals == Numerals::capital_letters) && number >= 1 && number <= 26)
        return std::string(1, static_cast<char>((numerals == Numerals::letters ? 'a' : 'A') + number - 1));
    if (numerals == Numerals::roman && number >= 1 && number <= most_roman)
        return roman(number);
    if (numerals == Numerals::capital_roman && number >= 1 && number <= most_roman)
        return capital(roman(number));
    if (numerals == Numerals::circled && number >= 1 && number <= 20)
        return one_character(U'①', number);
    if (numerals == Numerals::in_brackets && number >= 1 && number <= 20)
        return one_character(U'⑴', number);
    return std::to_string(number);
}

} // namespace crossfoot
