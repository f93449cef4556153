// Years, days and periods as Chinese texts write them. All texts are folded and without blanks.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace crossfoot {

// 3 of "3", "三" and "叁"; -1 of what is no digit.
int numeral_digit(char32_t character);

struct Day {
    int year = 0; // 0: not named
    int month = 0;
    int day = 0;
    bool begins_year() const { return month == 1 && day <= 1; } // also where the month alone is named
    bool ends_year() const { return month == 12 && (day == 0 || day == 31); }
};

// Takes "2023年12月31日", "二〇二三年十二月", "12月底", "2023年底" or "2023.12.31" from the front of a text.
std::optional<Day> take_day(std::u32string_view& text);

struct Period {
    Day first;
    Day last;             // of the year of the first where it names none
    std::size_t from = 0; // in the text
    std::size_t to = 0;
};

// The first "2023年1月1日起至12月31日" of a text.
std::optional<Period> period_in(std::u32string_view text);

} // namespace crossfoot
