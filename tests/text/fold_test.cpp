#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;

namespace {

std::string folded(std::string_view text) { return utf8(fold(text)); }

TEST(Fold, MakesOneOfEveryWayToWriteACharacter) {
    EXPECT_EQ(folded("（１２，３４５）ＡＢ"), "(12,345)AB");
    EXPECT_EQ(folded("㈢不予公开①⒈"), "(三)不予公开11.") << "numbering in one character";
    EXPECT_EQ(folded("e\u0301\uF9D8"), "\u00E9\u5F8B") << "composed; a compatibility ideograph";
}

TEST(Fold, TakesRadicalsForTheCharactersThatTheyStandFor) {
    EXPECT_EQ(folded("⼀、本年新收；⾃然⼈；⾏政"), "一、本年新收;自然人;行政") << "Kangxi radicals";
    EXPECT_EQ(folded("意⻅；⻓期"), "意见;长期") << "of the supplement, which NFKC leaves alone";
}

TEST(Fold, DropsWhatShowsNothing) {
    EXPECT_EQ(folded("\u200E一、\u00AD本年\u2060新\uFEFF收\u200D\uFE0F"), "一、本年新收");
    EXPECT_EQ(folded("\U000E0041总\u180B计\u3164"), "总计");
}

TEST(Fold, MakesEveryRunOfBlanksOneBlank) {
    EXPECT_EQ(folded("\u3000商 \t业\u00A0企\u2028\u2029业\r\n"), "商 业 企 业");
    EXPECT_EQ(folded(" \u3000 "), "");
}

TEST(Fold, GivesAReplacementForBytesThatAreNoText) {
    EXPECT_EQ(folded("总\xFF计 \u00A0"), "总\uFFFD计");
    EXPECT_EQ(folded("\xE6\x80"), "\uFFFD\uFFFD");
}

} // namespace
