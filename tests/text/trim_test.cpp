#include "text/lower_case.hpp"
#include "text/trim.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

TEST(Trimmed, HasNoBlanksOfAnyWidthAtItsEnds) {
    EXPECT_EQ(trimmed("　\t 总 计 \u200B\n"), "总 计");
    EXPECT_EQ(trimmed("计"), "计");
    EXPECT_EQ(trimmed(" 　"), "");
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed("\x80 \x80"), "\x80 \x80") << "broken bytes are no blanks";
    EXPECT_EQ(trimmed("a\xE4 \t"), "a\xE4") << "and hide none behind them";
    EXPECT_EQ(trimmed("甲\xE4\xB8 "), "甲\xE4\xB8");
}

TEST(LowerCase, ChangesTheLettersOfAsciiAlone) { EXPECT_EQ(lower_case("A.ZÄ总"), "a.zÄ总"); }

} // namespace
} // namespace crossfoot
