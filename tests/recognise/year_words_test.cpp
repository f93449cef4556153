// Years that a text names.
#include "recognise/year_words.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using Years = std::vector<int>;

TEST(YearWords, OfADateInParenthesesAreNone) {
    EXPECT_EQ(years_in("某市2023年政府信息公开工作年度报告（2024年1月15日）"), Years{2023});
    EXPECT_EQ(years_in("某市2023年年度报告（2024年1月15日）（2024年2月1日更正）"), Years{2023});
    EXPECT_EQ(years_in("某市年度报告（2023年1月至2023年12月）"), (Years{2023, 2023})) << "a period is none";
    EXPECT_EQ(years_in("某市年度报告（2023年"), Years{2023});
    EXPECT_EQ(years_in("（某市（2024年1月）2023年"), Years{2023});
}

// Each of them was looked for among all that follows, for longer than a unit test may take.
TEST(YearWords, AreFoundSoonAmongManyParentheses) {
    std::string text;
    for (const char* one : {"（", "好", "）"})
        for (int i = 0; i < 500'000; ++i)
            text += one;
    EXPECT_EQ(years_in(text + "2023年"), Years{2023});
}

} // namespace
} // namespace crossfoot
