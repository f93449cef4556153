#include "text/dates.hpp"

#include <algorithm>
#include <array>

namespace crossfoot {
namespace {

bool drop_word(std::u32string_view& text, std::u32string_view word) {
    const bool there = text.starts_with(word);
    text.remove_prefix(there ? word.size() : 0);
    return there;
}

// "12", "十二"; 0 where none stands there.
int take_small_number(std::u32string_view& text) {
    int value = 0;
    std::size_t length = 0;
    for (; length < std::min<std::size_t>(text.size(), 3); ++length) {
        const int digit = numeral_digit(text[length]);
        if (text[length] == U'十')
            value = length == 0 ? 10 : value * 10;
        else if (digit < 0)
            break;
        else
            value = length > 0 && text[length - 1] == U'十' ? value + digit : value * 10 + digit;
    }
    text.remove_prefix(length);
    return value;
}

int take_year(std::u32string_view& text) {
    constexpr std::size_t digits = 4;
    int year = 0;
    for (std::size_t i = 0; i < std::min(text.size(), digits); ++i) {
        const int digit = numeral_digit(text[i]);
        if (digit < 0)
            return 0;
        year = year * 10 + digit;
    }
    if (text.size() <= digits || year < 1900 || year > 2999)
        return 0;
    text.remove_prefix(digits);
    return year;
}

} // namespace

int numeral_digit(char32_t c) {
    switch (c) {
    case U'〇':
    case U'零':
    case U'○':
    case U'◯':
        return 0;
    case U'一':
    case U'壹':
        return 1;
    case U'二':
    case U'贰':
        return 2;
    case U'三':
    case U'叁':
        return 3;
    case U'四':
    case U'肆':
        return 4;
    case U'五':
    case U'伍':
        return 5;
    case U'六':
    case U'陆':
        return 6;
    case U'七':
    case U'柒':
        return 7;
    case U'八':
    case U'捌':
        return 8;
    case U'九':
    case U'玖':
        return 9;
    default:
        return c >= U'0' && c <= U'9' ? static_cast<int>(c - U'0') : -1;
    }
}

std::optional<Day> take_day(std::u32string_view& text) {
    std::u32string_view rest = text;
    Day day;
    day.year = take_year(rest);
    constexpr std::u32string_view marks = U".-/";
    char32_t mark = U'\0';
    if (day.year != 0 && !drop_word(rest, U"年")) {
        if (rest.empty() || marks.find(rest.front()) == std::u32string_view::npos)
            return {};
        mark = rest.front();
        rest.remove_prefix(1);
    }
    if (day.year != 0 && mark == U'\0' && (drop_word(rest, U"底") || drop_word(rest, U"末"))) {
        text = rest;
        return Day{day.year, 12, 0};
    }
    day.month = take_small_number(rest);
    if (day.month < 1 || day.month > 12)
        return {};
    if (mark != U'\0') {
        if (rest.empty() || rest.front() != mark)
            return {};
        rest.remove_prefix(1);
        day.day = take_small_number(rest);
    } else {
        if (!drop_word(rest, U"月"))
            return {};
        drop_word(rest, U"份");
        day.day = take_small_number(rest);
        if (day.day != 0 && !drop_word(rest, U"日"))
            drop_word(rest, U"号");
        else if (day.day == 0 && !drop_word(rest, U"底"))
            drop_word(rest, U"末");
    }
    if (day.day > 31 || (mark != U'\0' && day.day == 0))
        return {};
    text = rest;
    return day;
}

std::optional<Period> period_in(std::u32string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (numeral_digit(text[at]) < 0 || (at > 0 && numeral_digit(text[at - 1]) >= 0))
            continue;
        std::u32string_view rest = text.substr(at);
        const std::optional<Day> first = take_day(rest);
        if (!first || first->year == 0)
            continue;
        for (const std::u32string_view word : {U"零时", U"0时", U"起", U","})
            drop_word(rest, word);
        constexpr std::array<std::u32string_view, 6> until{U"至", U"到", U"——", U"—", U"-", U"~"};
        if (std::ranges::none_of(until, [&](std::u32string_view word) { return drop_word(rest, word); }))
            continue;
        if (std::optional<Day> last = take_day(rest)) {
            if (last->year == 0)
                last->year = first->year;
            return Period{*first, *last, at, text.size() - rest.size()};
        }
    }
    return {};
}

} // namespace crossfoot
