#include "text/shown.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

TEST(OneLine, LosesWhatCouldCommandATerminalOrForgeALine) {
    EXPECT_EQ(one_line("甲\x1b]0;X\x07乙\x7f丙"), "甲 ]0;X 乙 丙");
    EXPECT_EQ(one_line("a\nb\r\nc\td"), "a b  c d");
    EXPECT_EQ(one_line("a\u0085b\u009bc\u2028d\u2029e"), "a b c d e");
    EXPECT_EQ(one_line("a\u202Eb\u2066c\u2069\u200Ed\u061Ce"), "abcde") << "what turns the direction of writing";
    EXPECT_EQ(one_line("政府信息公开 ＡＢ　C"), "政府信息公开 ＡＢ　C");
}

TEST(OneLine, IsWellFormedWhateverBytesItWasMadeOf) {
    EXPECT_EQ(one_line("\xE6\xB1"), "\uFFFD\uFFFD");
    EXPECT_EQ(one_line("\xC0\x80\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(one_line(std::string_view("\0x", 2)), " x");
}

TEST(ShownText, IsCutWhereItIsTooLongForAMessage) {
    EXPECT_EQ(shown("一二三", 3), "一二三");
    EXPECT_EQ(shown("一二三四", 3), "一二…");
    EXPECT_EQ(shown("一二三\u202E", 3), "一二三") << "nothing visible was left out";
    EXPECT_EQ(shown(std::string(100000, 'x')), std::string(most_quoted - 1, 'x') + "…");
    EXPECT_EQ(shown(""), "");
}

TEST(TableField, IsNeverTakenForAFormula) {
    EXPECT_EQ(table_field("=1+1!A4"), "'=1+1!A4");
    EXPECT_EQ(table_field("＝1+1"), "'＝1+1");
    EXPECT_EQ(table_field("＠SUM(A1)"), "'＠SUM(A1)");
    EXPECT_EQ(table_field("＋cmd|"), "'＋cmd|");
    EXPECT_EQ(table_field("－2+3"), "'－2+3");
    EXPECT_EQ(table_field("\t=1"), "' =1");
    EXPECT_EQ(table_field("\u202E@x"), "'@x");
}

TEST(TableField, LeavesNumbersAndDashesAsTheyStand) {
    for (const char* text : {"-3", "+1,234.5", "－5", "-", "——", "--", "－", "三!D4", "", "a=b"})
        EXPECT_EQ(table_field(text), text);
}

TEST(ShownName, IsAnotherOneForEachName) {
    EXPECT_EQ(shown_name("in/甲 <1>.ods"), "in/甲 <1>.ods");
    EXPECT_EQ(shown_name("a\nb\u202Ec\xFF\u2028"), "a<U+000A>b<U+202E>c<U+DCFF><U+2028>");
    EXPECT_EQ(shown_name("a<U+000A>b"), "a<U+003C>U+000A>b");
}

TEST(ShownName, LeadsBackToTheFile) {
    for (const char* name : {"in/甲 <1>.ods", "a\nb\u202Ec\xFF\u2028", "a<U+000A>b", "<U+", "乙.csv"})
        EXPECT_EQ(name_shown(shown_name(name)), name);
}

} // namespace
} // namespace crossfoot
