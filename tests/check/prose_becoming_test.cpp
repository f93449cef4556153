// What a number was and what it became, told in one breath: “由117件下降到147件”.
#include "prose_texts.hpp"

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

TEST(ProseBecoming, TellsWhatWentTheOtherWay) {
    EXPECT_EQ(rules("复议纠错由171件下降到147件。"), "");
    EXPECT_EQ(rules("复议纠错由117件下降到147件。"), "X-YOY.became");
    EXPECT_EQ(rules("投诉由57件增加到38件。"), "X-YOY.became");
    EXPECT_EQ(rules("全市排名由第8位上升到第5位，材料由约10份增加到8份。"), "");
    EXPECT_EQ(rules("收到政府信息公开申请由130件增加到116件。"), "X-RECV") << "one slip is told once";
}

TEST(ProseBecoming, TellsPointsThatAreNotBetweenTheTwoPercentages) {
    EXPECT_EQ(rules("网上申请占比由52.3%提高到61.8%，提高9.5个百分点。"), "");
    EXPECT_EQ(rules("网上申请占比由52.3%提高到61.8%，提高9.4个百分点。"), "") << "each of them is rounded";
    EXPECT_EQ(rules("网上申请占比由52.3%提高到61.8%，提高5.9个百分点。"), "X-YOY.became");
    EXPECT_EQ(rules("使用率由60%提高到85%；办件量3000件，较全市高5.9个百分点。"), "") << "said of something else";
}

TEST(ProseBecoming, HoldsTheShareThatItBecameAgainstTheFigures) {
    EXPECT_EQ(rules("予以公开占比由上年的40.1%提高到44.0%。"), "");
    EXPECT_EQ(rules("予以公开占比由上年的40.1%提高到49.0%。"), "X-PCT.unsure");
    EXPECT_EQ(rules("依申请公开的公开率由上年的40.1%提高到54.0%。"), "X-PCT.unsure");
}

} // namespace
} // namespace crossfoot::test
