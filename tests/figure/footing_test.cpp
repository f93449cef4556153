#include "figure/footing.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

std::vector<Figure> figures(std::initializer_list<const char*> texts) {
    std::vector<Figure> result;
    for (const char* text : texts)
        result.push_back(read_figure(text));
    return result;
}

TEST(Sum, AddsWhatWasReadAndTakesTheRestAsNought) {
    Sum sum;
    for (const Figure& figure : figures({"１２", "12,345", "—", "5件", "", "无", "22（其中修订16件）"}))
        sum.add(figure);
    EXPECT_EQ(sum.value(), Decimal(12 + 12345 + 5 + 22));
}

TEST(Sum, IsExactWhereBinaryNumbersAreNot) {
    Sum sum;
    for (const Figure& figure : figures({"0.1", "0.2", "-0.3"}))
        sum.add(figure);
    EXPECT_EQ(sum.value(), Decimal(0));
}

TEST(Sum, IsUnknownWithAFigureThatNobodyCanRead) {
    Sum sum;
    sum.add(Decimal(3));
    sum.add(read_figure("不详"));
    EXPECT_EQ(sum.value(), std::nullopt);
}

TEST(BalanceDifference, IsWhatCameInLessWhatWentOut) {
    const auto f = figures({"10", "2", "9", "3"});
    EXPECT_EQ(balance_difference(f[0], f[1], f[2], f[3]), Decimal(0));
    EXPECT_EQ(balance_difference(f[0], f[1], f[2], f[1]), Decimal(1));
    EXPECT_EQ(balance_difference(f[0], f[1], f[2], read_figure("不详")), std::nullopt);
}

TEST(CrossFoot, GivesTheDifferenceOfEachRowAndColumn) {
    const auto block = figures({"1", "2", "3", //
                                "4", "5", "8", //
                                "5", "7", "12"});
    const CrossFooting footing = cross_foot(block, 3);
    EXPECT_EQ(footing.rows, (std::vector<std::optional<Decimal>>{Decimal(0), Decimal(-1), Decimal(0)}));
    EXPECT_EQ(footing.columns, (std::vector<std::optional<Decimal>>{Decimal(0), Decimal(0), Decimal(1)}));
}

TEST(CrossFoot, LeavesOutOnlyTheLinesOfAFigureThatNobodyCanRead) {
    const auto block = figures({"1", "?", "3", //
                                "4", "5", "9"});
    const CrossFooting footing = cross_foot(block, 3);
    EXPECT_EQ(footing.rows, (std::vector<std::optional<Decimal>>{std::nullopt, Decimal(0)}));
    EXPECT_EQ(footing.columns, (std::vector<std::optional<Decimal>>{Decimal(3), std::nullopt, Decimal(6)}));
}

} // namespace
} // namespace crossfoot
