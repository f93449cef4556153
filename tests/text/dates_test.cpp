#include "text/dates.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

// "2023-1-1 2023-12-31"
std::string period(std::u32string_view text) {
    const std::optional<Period> found = period_in(text);
    const auto day = [](const Day& one) {
        return std::to_string(one.year) + '-' + std::to_string(one.month) + '-' + std::to_string(one.day);
    };
    return found ? day(found->first) + ' ' + day(found->last) : "none";
}

TEST(Dates, TellAPeriodHoweverItIsWritten) {
    for (const std::u32string_view text :
         {U"统计期限自2023年1月1日起至2023年12月31日止", U"2023年1月1日至12月31日", U"2023年1月1日—2023年12月31日",
          U"2023.1.1-2023.12.31", U"2023-01-01~2023-12-31", U"二〇二三年一月一日至十二月三十一日",
          U"贰零贰叁年1月1日到12月31日", U"根据2019年5月15日施行的条例,从2023年1月1日零时起,至12月31日24时"})
        EXPECT_EQ(period(text), "2023-1-1 2023-12-31");
    EXPECT_EQ(period(U"2023年1月至12月"), "2023-1-0 2023-12-0");
    EXPECT_EQ(period(U"2023年1月1日至2024年11月30日"), "2023-1-1 2024-11-30");
}

TEST(Dates, TellNoPeriodWhereNoneIs) {
    for (const std::u32string_view text : {U"2023年1月1日起施行", U"2023年至2025年", U"1月1日至12月31日",
                                           U"2023年13月至14月", U"国办发12023年1月1日至12月31日", U""})
        EXPECT_EQ(period(text), "none");
}

TEST(Dates, TakeADayAndLeaveTheRest) {
    std::u32string_view text = U"2022年底,共有";
    const std::optional<Day> day = take_day(text);
    ASSERT_TRUE(day);
    EXPECT_EQ(day->year, 2022);
    EXPECT_TRUE(day->ends_year());
    EXPECT_EQ(text, U",共有");
    text = U"2022年,共有";
    EXPECT_FALSE(take_day(text));
    EXPECT_EQ(text, U"2022年,共有");
}

TEST(Dates, KnowWhichDaysBeginAndEndAYear) {
    EXPECT_TRUE((Day{2023, 1, 0}.begins_year()));
    EXPECT_FALSE((Day{2023, 1, 2}.begins_year()));
    EXPECT_TRUE((Day{2023, 12, 31}.ends_year()));
    EXPECT_FALSE((Day{2023, 12, 30}.ends_year()));
    EXPECT_FALSE((Day{2023, 11, 0}.ends_year()));
}

} // namespace
} // namespace crossfoot
