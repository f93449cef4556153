// What the text says of changes since last year, where last year's report is known: 200 requests now, 160 then.
#include "two_years.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;
using test::compared;
using test::report;
using test::ReportGrid;

namespace {

using Told = std::vector<std::string>;

class YearOnYear : public testing::Test {
protected:
    static ReportGrid requests(int year, int count) {
        ReportGrid grid = report(year);
        return grid.figures("t3", "r1", {count, 0, 0, 0, 0, 0, count})
            .figures("t3", "r3", {count, 0, 0, 0, 0, 0, count})
            .figures("t3", "r24", {count, 0, 0, 0, 0, 0, count});
    }

    // "X-YOY warning 25": rule, severity and what should be said.
    static Told in(const std::string& sentence, int last = 160) {
        ReportGrid now = requests(2024, 200);
        now.text({1, 0}, sentence);
        const auto reports = compared(requests(2023, last), now);
        Told told;
        for (const Finding& finding : reports.at(0).findings)
            if (finding.rule->check == CheckKind::comparisons)
                told.push_back(finding.rule->id + ' ' + std::string(name(finding.severity)) + ' ' +
                               finding.expected->str());
        agree = reports[0].last_year.prose;
        return told;
    }
    static inline std::size_t agree = 0;
};

TEST_F(YearOnYear, ThatIsRightAgrees) {
    for (const char* sentence :
         {"全年收到政府信息公开申请200件，同比增长25%。", "全年收到申请200件，较上年增加40件。",
          "收到申请200件（其中自然人200件），比上年增长25.00%。", "全年收到申请200件同比增长25%，均已按期答复。",
          "收到申请较去年增长了25%。", "收到申请200件，较2023年增长25%。", "收到申请200件，与2023年度相比，增加40件。",
          "收到申请200件，较上一年度多40件。", "收到申请200件（同比增长25%），均已办结。"}) {
        EXPECT_EQ(in(sentence), Told()) << sentence;
        EXPECT_EQ(agree, 1U) << sentence;
    }
}

TEST_F(YearOnYear, IsHeldToTheDecimalsOfTensOfThousands) {
    EXPECT_EQ(in("全年收到政府信息公开申请200件，较上年增加0.004万件。"), Told());
    EXPECT_EQ(in("全年收到政府信息公开申请200件，较上年增加0.014万件。"), Told{"X-YOY warning 40"});
    EXPECT_EQ(in("全年收到政府信息公开申请200件，较上年增加近0.014万件。"), Told());
    EXPECT_EQ(in("全年收到政府信息公开申请0.02万件，较上年增加0.004万件。"), Told());
    EXPECT_EQ(in("全年收到政府信息公开申请0.02万件，较上年增加0.005万件。"), Told()) << "of rounded numbers";
    EXPECT_EQ(in("全年收到政府信息公开申请0.02万件，较上年增加0.014万件。"), Told{"X-YOY warning 40"});
    EXPECT_EQ(in("全年收到政府信息公开申请0.02万件，较上年增长35%。"), Told{"X-YOY warning 25"});
}

TEST_F(YearOnYear, IsOfTheWordingThatItsNumberIs) {
    ReportGrid now = requests(2024, 200);
    ReportGrid last = requests(2023, 160);
    now.figures("t4", "cases", {0, 0, 0, 0, 0, 2, 0, 2, 0, 4, 3, 1, 2, 0, 6});
    last.figures("t4", "cases", {0, 0, 0, 0, 0, 3, 0, 2, 0, 5, 3, 1, 2, 0, 6});
    now.text({1, 0}, "因政府信息公开被提起行政诉讼10件，比去年少2件。"); // 4 now and 6 then are of other kinds each
    const auto reports = compared(last, now);
    EXPECT_EQ(std::ranges::count(reports.at(0).findings, std::string("X-YOY"),
                                 [](const Finding& finding) { return finding.rule->id; }),
              1);
}

TEST_F(YearOnYear, ThatIsWrongIsToldWithWhatItShouldBe) {
    EXPECT_EQ(in("全年收到政府信息公开申请200件，同比增长20%。"), Told{"X-YOY warning 25"});
    EXPECT_EQ(in("全年收到政府信息公开申请200件，同比下降25%。"), Told{"X-YOY warning 25"});
    EXPECT_EQ(in("全年收到政府信息公开申请200件（同比增长20%），均已办结。"), Told{"X-YOY warning 25"});
    EXPECT_EQ(in("全年收到政府信息公开申请200件（较上年增加30件）。"), Told{"X-YOY warning 40"});
    EXPECT_EQ(in("全年收到政府信息公开申请200件，较上年增加30件。"), Told{"X-YOY warning 40"});
    EXPECT_EQ(in("全年收到政府信息公开申请200件，同比增长5%。", 250), Told{"X-YOY warning -20"});
    EXPECT_EQ(in("全年收到政府信息公开申请200件，同比增长10%。", 201), Told{"X-YOY warning -0.5"}) << "rather than 0";
}

TEST_F(YearOnYear, GoesOnWithWhatWasSaidOfTheSameNumber) {
    EXPECT_EQ(in("收到申请200件，比2023年增加40件，增幅为25%。"), Told());
    EXPECT_EQ(agree, 2U);
    EXPECT_EQ(in("收到申请200件，比2023年增加40件，增幅为20%。"), Told{"X-YOY warning 25"});
    EXPECT_EQ(in("与2023年相比，收到申请数量增加30件。"), Told{"X-YOY hint 40"});
    EXPECT_EQ(in("收到申请200件，比2023年增加40件，满意度增长20%。"), Told());
}

TEST_F(YearOnYear, IsReadBehindTheNumberItIsComparedWith) {
    for (const char* sentence :
         {"收到申请200件，与2023年的160件相比增加40件。", "收到申请200件，与2023年的160件相比，增加40件。"}) {
        EXPECT_EQ(in(sentence), Told()) << sentence;
        EXPECT_EQ(agree, 1U) << sentence;
    }
    EXPECT_EQ(in("收到申请200件，与2023年的170件相比，增加30件。"), Told{"X-YOY hint 160"});
}

TEST_F(YearOnYear, OfSeveralThingsIsIntroducedOnce) {
    EXPECT_EQ(in("与上年相比，收到申请增加40件，自然人申请增加40件。"), Told());
    EXPECT_EQ(agree, 2U);
    EXPECT_EQ(in("与上年相比，收到申请增加40件，自然人申请增加50件。"), Told{"X-YOY hint 40"});
    EXPECT_EQ(in("与上年相比，收到申请增加40件，增长20%。"), Told{"X-YOY hint 25"});
}

TEST_F(YearOnYear, IsRoundedHalfUpAtTheDecimalsThatAreWritten) {
    EXPECT_EQ(in("收到申请200件，同比增长63.9%。", 122), Told()) << "63.93…";
    EXPECT_EQ(in("收到申请200件，同比增长63.93%。", 122), Told());
    EXPECT_EQ(in("收到申请200件，同比增长63.94%。", 122), Told{"X-YOY warning 63.93"});
    EXPECT_EQ(in("收到申请200件，同比增长64%。", 122), Told());
}

TEST_F(YearOnYear, ThatThereWasNoneIsHeldToBothYears) {
    EXPECT_EQ(in("全年收到政府信息公开申请200件，与去年持平。", 200), Told());
    EXPECT_EQ(agree, 1U);
    EXPECT_EQ(in("全年收到政府信息公开申请200件，与去年持平。"), Told{"X-YOY warning 40"});
    EXPECT_EQ(in("全年收到政府信息公开申请200件，与2023年持平。"), Told{"X-YOY warning 40"});
    EXPECT_EQ(in("全年收到政府信息公开申请200件，与去年基本持平。"), Told());
    EXPECT_EQ(in("全年收到政府信息公开申请200件，培训次数与去年持平。"), Told());
}

TEST_F(YearOnYear, IsNoChangeWhatItCameTo) { EXPECT_EQ(in("全年收到政府信息公开申请较上年增长至200件。"), Told()); }

TEST_F(YearOnYear, HoldsTheNumberOfLastYearToItsReport) {
    EXPECT_EQ(in("收到申请200件，比上年的160件增长25%。"), Told());
    EXPECT_EQ(agree, 1U);
    EXPECT_EQ(in("收到申请200件，比上年的150件增长33.3%。"), Told{"X-YOY hint 160"});
    EXPECT_EQ(in("收到申请200件，比上年的160件增长35%。"), Told{"X-YOY warning 25"}) << "once";
    for (const char* sentence : {"收到申请由160件增至200件。", "收到申请数量从上年的160件上升到200件。"}) {
        EXPECT_EQ(in(sentence), Told()) << sentence;
        EXPECT_EQ(agree, 1U) << sentence;
    }
    EXPECT_EQ(in("收到申请由150件增至200件。"), Told{"X-YOY hint 160"});
    EXPECT_EQ(in("收到申请由2022年的150件增至200件。"), Told()) << "another year";
}

TEST_F(YearOnYear, HoldsWhatIsSaidOfThatYearAloneToItsReport) {
    EXPECT_EQ(in("2023年收到申请160件，2024年收到申请200件。"), Told());
    EXPECT_EQ(agree, 1U);
    EXPECT_EQ(in("2023年收到申请150件，2024年收到申请200件。"), Told{"X-YOY hint 160"});
    EXPECT_EQ(in("去年，共收到申请150件。"), Told{"X-YOY hint 160"});
    EXPECT_EQ(in("2022年收到申请150件。"), Told());
    for (const char* both :
         {"2023年底结转的7件，收到申请200件。", "2023年至2024年，共收到申请360件。",
          "上年收到申请160件，同比增加40件，收到申请200件。", "去年存在的问题已整改，收到申请200件。"})
        EXPECT_EQ(in(both), Told()) << both;
    EXPECT_EQ(in("2023年上半年收到申请80件。"), Told());
}

TEST_F(YearOnYear, TellsTheNumberOfBothYearsOnce) {
    EXPECT_EQ(in("收到申请200件，与上年相同，均为200件。", 200), Told());
    EXPECT_EQ(in("收到申请与上年相同，均为200件。", 200), Told());
    EXPECT_EQ(agree, 1U);
    EXPECT_EQ(in("收到申请与上年相同，均为200件。"), Told{"X-YOY warning 40"});
}

TEST_F(YearOnYear, OfSeveralNumbersIsPairedByTheirOrder) {
    EXPECT_EQ(in("收到申请200件，办结200件，同比分别增长25%、增长25%。"), Told());
    EXPECT_EQ(agree, 2U);
    EXPECT_EQ(in("收到申请、办结申请分别为200件、200件，同比分别增长25%、35%。"), Told{"X-YOY warning 25"});
    EXPECT_EQ(in("收到申请、办结申请分别为200件、200件，同比分别增长25%、下降25%。"), Told{"X-YOY warning 25"});
    EXPECT_EQ(in("培训3件，收到申请200件，办结200件，同比分别增长25%、35%。"), Told()) << "which of them, nobody says";
}

TEST_F(YearOnYear, ThatIsRightIsNotToldWhereAnotherNumberIsWrong) {
    EXPECT_EQ(in("收到申请200件，较上年减少30件，下降20%。", 250), Told{"X-YOY warning -50"});
    EXPECT_EQ(in("收到申请210件，较上年减少50件，下降20%。", 250), Told()) << "X-RECV tells it";
    EXPECT_EQ(in("收到申请200件，较上年的240件下降20%。", 250), Told{"X-YOY hint 250"});
    EXPECT_EQ(in("收到申请200件，占总量的20%，较上年增加30件。"), Told{"X-YOY warning 40"});
}

TEST_F(YearOnYear, OfMoneyIsWorkedOut) {
    ReportGrid last = report(2023);
    last.number(last.at("t2-8", "fees", "amount"), "1198.3");
    ReportGrid now = report(2024);
    now.number(now.at("t2-8", "fees", "amount"), "1326.58").text({1, 0}, "行政事业性收费1326.58万元，同比增长11.71%。");
    const auto reports = compared(last, now);
    EXPECT_TRUE(std::ranges::any_of(reports.at(0).findings, [](const Finding& finding) {
        return finding.rule->check == CheckKind::comparisons && finding.expected == Decimal::parse("10.71");
    }));
}

TEST_F(YearOnYear, NamesTheCellOfLastYearThatTheTextContradicts) {
    ReportGrid now = requests(2024, 200);
    now.text({1, 0}, "与2023年相比，新收申请量由150件增至200件，增幅为33.3%。");
    const auto reports = compared(requests(2023, 160), now);
    const auto told = std::ranges::find(reports.at(0).findings, CheckKind::comparisons,
                                        [](const Finding& finding) { return finding.rule->check; });
    ASSERT_NE(told, reports[0].findings.end());
    EXPECT_EQ(told->variant->id, "base");
    ASSERT_EQ(told->last_cells.size(), 1U);
    EXPECT_EQ(told->last_cells.front().found, "160");
    EXPECT_EQ(told->last_cells.front().item->id, "r1");
}

TEST_F(YearOnYear, OfWhatOnlyAWordNamesOrOfAPartIsAHint) {
    EXPECT_EQ(in("收到申请数量较去年增长20%。"), Told{"X-YOY hint 25"});
    EXPECT_EQ(in("政府办代表本级收到申请200件，同比增长20%。"), Told{"X-YOY hint 25"});
}

TEST_F(YearOnYear, OfSomethingElseIsNotRead) {
    for (const char* sentence :
         {"全年公开信息200条，同比增长20%。", "收到申请200件，培训3次，同比增长20%。", "收到申请200件，同比增长约20%。",
          "收到申请200件，办理效率同比明显提高。", "收到意见200件，同比增长20%。", "收到申请200件，占总量的20%。"})
        EXPECT_EQ(in(sentence), Told()) << sentence;
    EXPECT_EQ(in("收到申请200件，同比增长20%。", 0), Told()) << "of nothing there is no share";
}

TEST_F(YearOnYear, IsToldInTimesOfLastYears) {
    EXPECT_EQ(in("收到政府信息公开申请200件，是上年的1.25倍。"), Told());
    EXPECT_EQ(in("收到政府信息公开申请200件，是上年的1.2倍。"), Told()) << "cut";
    EXPECT_EQ(in("收到政府信息公开申请200件，为2023年的1.3倍。"), Told()) << "rounded";
    EXPECT_EQ(in("收到政府信息公开申请200件，是上年的1.8倍。"), Told{"X-YOY hint 1.3"});
    EXPECT_EQ(in("收到政府信息公开申请200件，较上年增长1.25倍。"), Told{"X-YOY hint 0.25"});
    EXPECT_EQ(in("收到政府信息公开申请200件，网站访问量是上年的3.5倍。"), Told());
    EXPECT_EQ(in("收到政府信息公开申请200件，是上年的近2倍。"), Told());
    EXPECT_EQ(in("收到政府信息公开申请200件，是2019年的2.5倍。"), Told());
}

// Granted 100 of 200, and 120 of 160 the year before.
Told shares(const std::string& sentence) {
    ReportGrid now = report(2024);
    ReportGrid last = report(2023);
    now.figures("t3", "r1", {200, 0, 0, 0, 0, 0, 200}).figures("t3", "r24", {200, 0, 0, 0, 0, 0, 200});
    now.figures("t3", "r3", {100, 0, 0, 0, 0, 0, 100}).figures("t3", "r13", {100, 0, 0, 0, 0, 0, 100});
    last.figures("t3", "r1", {160, 0, 0, 0, 0, 0, 160}).figures("t3", "r24", {160, 0, 0, 0, 0, 0, 160});
    last.figures("t3", "r3", {120, 0, 0, 0, 0, 0, 120}).figures("t3", "r13", {40, 0, 0, 0, 0, 0, 40});
    now.text({1, 0}, sentence);
    const auto reports = compared(last, now);
    Told told;
    for (const Finding& finding : reports.at(0).findings)
        if (finding.rule->id.starts_with("X-"))
            told.push_back(finding.rule->id + '.' + finding.variant->id + ' ' + finding.expected->str());
    return told;
}

TEST(YearOnYearShares, AreThoseOfBothYears) {
    EXPECT_EQ(shares("政府信息公开申请公开率50.0%，较上年下降25.0个百分点。"), Told());
    EXPECT_EQ(shares("政府信息公开申请公开率50.0%，较上年下降了24.9个百分点。"), Told()) << "all three are rounded";
    EXPECT_EQ(shares("政府信息公开申请公开率50.0%，较上年下降15.0个百分点。"), Told{"X-YOY.unsure -25"});
    EXPECT_EQ(shares("政府信息公开申请公开率50.0%，较上年上升25.0个百分点。"), Told{"X-YOY.unsure -25"});
    EXPECT_EQ(shares("政府信息公开申请公开率50.0%，群众满意率较上年提高5.1个百分点。"), Told());
    EXPECT_EQ(shares("政府信息公开申请公开率50.0%，较上年下降近15个百分点。"), Told());
    EXPECT_EQ(shares("政府信息公开申请公开率由75.0%下降到50.0%。"), Told());
    EXPECT_EQ(shares("政府信息公开申请公开率由上年的65.0%下降到50.0%。"), Told{"X-YOY.base 75"});
}

} // namespace
