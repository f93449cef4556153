// Of which year the prose of a report speaks: its own, the one before, several, a part of one.
#include "prose_texts.hpp"

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

TEST(YearsOfProse, TakesClaimsOfAnotherYearForNoneOfThisOne) {
    EXPECT_EQ(rules("2022年，我市未收到政府信息公开申请，2023年有所增加。"), "");
    EXPECT_EQ(rules("2023年，我市未收到政府信息公开申请。"), "X-CLAIM");
}

TEST(YearsOfProse, LeavesOutWhatIsOfSeveralYears) {
    for (const char* years :
         {"三年来累计", "五年来，全市", "近年来", "近三年共", "近5年", "历年累计", "自2019年条例施行以来，",
          "自条例施行以来", "2021-2023年", "2021年至2023年", "“十四五”以来，", "本届政府"}) {
        EXPECT_EQ(rules(std::string(years) + "收到政府信息公开申请450件。"), "") << years;
        EXPECT_EQ(rules(std::string(years) + "未收到政府信息公开申请。"), "") << years;
    }
    for (const char* year : {"一年来，", "今年以来，", "2023年以来，", "近年来，我市重视公开，2023年", "统计期间，"})
        EXPECT_EQ(rules(std::string(year) + "收到政府信息公开申请450件。"), "X-RECV") << year;
}

TEST(YearsOfProse, WorksOutChangesOfWhichTheTextTellsBothYears) {
    for (const char* right :
         {"上年211件，今年161件，同比下降23.7%。", "收到申请161件，比上年的130件增长23.8%。",
          "收到申请161件，较2022年的192件减少31件，下降16.1%。",
          "2022年收到申请130件，2023年收到161件，同比增长23.8%。", "上年结转7件，今年新收申请161件，同比增长20%。",
          "收到申请161件，由上年的130件增长到161件。", "公开信息161条，比去年的130条增长约两成。",
          "收到申请161件，较2022年（130件）增加31件。", "收到申请161件，由130件升至161件，升幅23.8%。"})
        EXPECT_EQ(rules(right), "") << right;
    EXPECT_EQ(rules("收到申请161件，较上年130件大幅增长23.8%。"), "");
    EXPECT_EQ(rules("收到申请161件，较上年130件大幅增长32.8%。"), "X-YOY");
    EXPECT_EQ(told("收到申请161件，比上年的130件增长19.2%。"),
              "X-YOY “收到申请161件，比上年的130件增长19.2%”：本年 161，2022年 130，应为增长 23.8%");
    EXPECT_EQ(rules("上年211件，今年161件，同比增长25%。"), "X-YOY");
    EXPECT_EQ(rules("收到申请161件，较2022年（103件）增加31件。"), "X-YOY");
    EXPECT_EQ(rules("收到申请161件，由130件升至161件，升幅32.8%。"), "X-YOY");
    EXPECT_EQ(rules("收到申请161件，较2022年的225件减少31件。"), "X-YOY");
    EXPECT_EQ(rules("收到申请161件，较2022年的192件减少31件，下降61.1%。"), "X-YOY");
    EXPECT_EQ(rules("公开信息161条，比去年的130条增长43.8%。"), "X-YOY") << "whatever they are of";
}

TEST(YearsOfProse, LeavesOutWhatIsOfAPartOfTheYearOrOfAKind) {
    EXPECT_EQ(rules("截至6月底，办结政府信息公开申请80件。"), "");
    EXPECT_EQ(rules("上半年收到政府信息公开申请80件。"), "");
    EXPECT_EQ(rules("截至2023年12月31日，办结政府信息公开申请80件。"), "X-DONE");
    EXPECT_EQ(rules("收到政府信息公开申请161件，其中征收类80件，办结79件。"), "");
    EXPECT_EQ(rules("第一季度未收到政府信息公开申请。"), "");
    EXPECT_EQ(rules("未收到以书面形式提出的申请。"), "");
}

TEST(YearsOfProse, LeavesOutWhatIsOfTheYearBeforeOrOfAnOfficeAlone) {
    EXPECT_EQ(rules("上年度收到政府信息公开申请80件，今年收到政府信息公开申请161件。"), "");
    EXPECT_EQ(rules("上年结转政府信息公开申请7件，新收161件，办结159件。"), "");
    EXPECT_EQ(rules("上年结转政府信息公开申请8件，新收160件，办结158件。"), "X-CARRY X-RECV X-DONE");
    EXPECT_EQ(rules("161件新收申请中由局办公室答复80件，由业务科室答复79件。"), "");
    EXPECT_EQ(rules("依申请公开工作规范，公开类答复80件。"), "");
    EXPECT_EQ(rules("区本级新收政府信息公开申请80件，全区共新收政府信息公开申请161件。"), "");
}

TEST(YearsOfProse, TellsAPassageLeftOverFromAnotherYear) {
    EXPECT_EQ(rules("2022年，全市未收取信息处理费。"), "X-YEAR.prose");
    EXPECT_EQ(rules("2023年，全市比2022年多公开3条。"), "");
    EXPECT_EQ(rules("2024年，我市将继续努力。"), "");
}

TEST(YearsOfProse, TellsWhatIsAsOfTheEndOfLastYear) {
    EXPECT_EQ(told("截至2022年底，本市现行有效的规范性文件另行公布。"),
              "X-YEAR.until “截至2022年底，本市现行有效的规范性文…”：报告年度为 2023，此处截至 2022 "
              "年底，可能沿用了旧稿");
    for (const char* right :
         {"截至2023年12月31日，本市一切正常。", "截至2022年底已建成，2023年又有改进。",
          "截至2022年底已建成。2023年又有改进。", "比截至2022年底更好。", "截至2020年底已脱贫。",
          "截至2024年1月31日已公布。", "“十四五”时期（2021—2025年）的规划。", "较上年同期截至2022年底更好。"})
        EXPECT_EQ(rules(right), "") << right;
}

TEST(YearsOfProse, TellsAPeriodThatIsNotTheYear) {
    for (const char* wrong : {"本报告所列数据的统计期限自2023年1月1日起至2023年11月30日止。",
                              "本报告数据统计截至2023年11月30日。", "统计期限为2023年1月1日至6月30日。"})
        EXPECT_EQ(rules(wrong), "X-YEAR.period") << wrong;
    EXPECT_EQ(rules("统计期限自2023年3月1日至2023年12月31日。"), "X-YEAR.begin");
    EXPECT_EQ(told("统计期限自2023年1月1日至2024年12月31日。"), "X-YEAR 报告年度为 2023，此处写的是 2024");
    for (const char* right : {"根据2019年施行的条例，统计期限自2023年1月1日起至2023年12月31日止。",
                              "统计期限为2023年1月至12月。", "统计期限：2023.1.1-2023.12.31。",
                              "方案自2023年1月1日至2025年12月31日实施。", "本报告数据统计截至2023年12月底。"})
        EXPECT_EQ(rules(right), "") << right;
}

TEST(YearsOfProse, TellsAPeriodInALongParagraph) {
    std::string preamble = "根据《中华人民共和国政府信息公开条例》（2019年5月15日施行）的规定，";
    for (int i = 0; i < 10; ++i)
        preamble += "全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况，";
    EXPECT_EQ(rules(preamble + "统计期限自2023年1月1日至12月31日。"), "");
    EXPECT_EQ(rules(preamble + "统计期限自2022年1月1日至12月31日。"), "X-YEAR");
    EXPECT_EQ(rules(preamble + "统计期限自2023年1月1日至11月30日。"), "X-YEAR.period");
}

} // namespace
} // namespace crossfoot::test
