// Whose each report is, which year is meant, who sent none, several, or another year's.
#include "collect/told.hpp"
#include "folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::Folder;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

TEST(Survey, ProposesForATypoNoUnitWhoseOwnReportIsThere) {
    const Folder folder;
    folder.report("in/a.ods", "某市水务局", 2023, 5);
    folder.report("in/b.ods", "某市水雾局", 2023, 6);
    folder.file("名录.csv", "单位名称\n某市水务局\n某市水电局\n");
    folder.collect("名录.csv");
    EXPECT_THAT(folder.row("某市水雾局").at("情况"),
                AllOf(HasSubstr("相近的有：某市水电局"), Not(HasSubstr("某市水务局"))));
}

TEST(Survey, TellsWhatIsUnreadMissingDoubledOrOfAnotherYear) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 5);
    folder.report("in/b.ods", "甲局", 2023, 6);
    folder.report("in/c.ods", "乙局", 2023, 5);
    folder.report("in/d.ods", "乙局", 2023, 5);
    folder.report("in/e.ods", "丙局", 2022, 5);
    folder.report("in/f.ods", "丁具局", 2023, 5);
    folder.file("in/戊局.ods", "PK\x03\x04 cut off");
    folder.file("in/g.ods", "");
    folder.file("名录.csv", "单位名称,代码,上级\n甲局,1,某市\n乙局,2,某市\n丙局,3,某市\n丁局,4,某市\n戊局,5,某市\n");
    const CollectCounts counts = folder.collect("名录.csv");
    EXPECT_EQ(counts.worst, batch::Outcome::unread);
    EXPECT_EQ(counts.doubled, 4U);
    EXPECT_EQ(counts.wrong_year, 1U);
    EXPECT_EQ(counts.not_listed, 1U);
    EXPECT_EQ(counts.missing, 2U);
    const auto remarks = [&](const std::string& unit) { return folder.row(unit).at("情况"); };
    EXPECT_THAT(remarks("甲局"), AllOf(HasSubstr("数据不同"), HasSubstr("b.ods")));
    EXPECT_THAT(remarks("乙局"), AllOf(HasSubstr("数据相同"), HasSubstr("d.ods")));
    EXPECT_THAT(remarks("丁具局"), HasSubstr("相近的有：丁局")) << "and nobody guesses that it is that one";
    EXPECT_THAT(folder.row("戊局"), AllOf(Contains(Pair("情况", HasSubstr("损坏"))), Contains(Pair("错误", ""))))
        << "it sent something, though that cannot be read";
    std::vector<std::string> of_third;
    for (const Folder::Row& row : folder.list())
        if (row.at("单位") == "丙局")
            of_third.push_back(row.at("情况"));
    EXPECT_THAT(of_third,
                testing::ElementsAre(HasSubstr("年度为 2022，应为 2023"),
                                     AllOf(HasSubstr("没有 2023 年的报告，报来的是 2022 年的"), HasSubstr("e.ods"))));
    EXPECT_THAT(remarks("丁局"), AllOf(HasSubstr("没有报送"), HasSubstr("丁具局"), HasSubstr("f.ods")));
    EXPECT_THAT(folder.list(), Contains(Contains(Pair("文件", HasSubstr("g.ods")))));
    EXPECT_THAT(folder.text("out/reports.jsonl"),
                AllOf(HasSubstr("\"wrong_year\""), HasSubstr("\"unread\":\"damaged\"")));
}

// Last year's reports may lie beside this year's.
TEST(Survey, SaysWhichUnitsHaveTheVerySameFiguresLestOneBeAddedUpTwice) {
    const Folder folder;
    folder.full_report("in/a.ods", "甲局", 2023);
    folder.full_report("in/b.ods", "某市甲局", 2023);
    folder.report("in/c.ods", "乙局", 2023, 2);
    folder.report("in/d.ods", "丙局", 2023, 2);
    EXPECT_EQ(folder.collect().alike, 2U);
    EXPECT_THAT(folder.row("甲局").at("情况"), HasSubstr("与其他单位的报告完全相同"));
    EXPECT_THAT(folder.row("甲局").at("情况"), HasSubstr("b.ods"));
    EXPECT_THAT(folder.row("乙局").at("情况"), Not(HasSubstr("相同"))) << "two of many with the same few figures";
    folder.file("名录.csv", "单位名称,上级\n某市甲局,\n甲局,某市甲局\n乙局,\n丙局,\n");
    EXPECT_EQ(folder.collect("名录.csv").alike, 0U) << "the sum of one unit";
}

TEST(Survey, CallsNoYearWrongOfWhoSentOneOfTheYearToo) {
    const Folder folder;
    for (const char* name : {"甲局", "乙局", "丙局"})
        folder.report("in/" + std::string(name) + ".ods", name, 2023, 5);
    folder.report("in/去年.ods", "甲局", 2022, 5);
    const CollectCounts counts = folder.collect();
    EXPECT_EQ(counts.year, 2023);
    EXPECT_TRUE(counts.year_is_clear);
    EXPECT_EQ(counts.wrong_year, 0U);
    EXPECT_EQ(counts.other_year, 1U);
    EXPECT_EQ(counts.letters, 0U);
    EXPECT_EQ(counts.doubled, 0U);
    EXPECT_THAT(folder.text("out/reports.jsonl"), HasSubstr("2022 年的报告，汇总的是 2023 年"));
}

TEST(Survey, KnowsWhatWasSentTwiceOfAnotherYearToo) {
    const Folder folder;
    for (const char* name : {"甲局", "乙局", "丙局", "丁局"})
        folder.report("in/" + std::string(name) + ".ods", name, 2023, 5);
    folder.report("in/a.ods", "戊局", 2022, 5);
    folder.report("in/b.ods", "戊局", 2022, 5);
    const CollectCounts counts = folder.collect();
    EXPECT_EQ(counts.doubled, 2U);
    EXPECT_EQ(counts.wrong_year, 2U);
    const std::string letter = folder.text("out/退回/戊局.txt");
    EXPECT_THAT(letter, AllOf(HasSubstr("文件：a.ods、b.ods"), HasSubstr("有错误 1 处")));
}

TEST(Survey, CallsNoYearWrongWhereNoneIsThatOfMostReports) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2021, 5);
    folder.report("in/b.ods", "乙局", 2022, 5);
    folder.report("in/c.ods", "丙局", 2023, 5);
    const CollectCounts counts = folder.collect();
    EXPECT_EQ(counts.year, 2023);
    EXPECT_FALSE(counts.year_is_clear);
    EXPECT_EQ(counts.wrong_year, 0U);
    EXPECT_EQ(counts.other_year, 2U);
    EXPECT_EQ(counts.letters, 0U);
    EXPECT_THAT(told_lines(counts, Language::zh_cn), Contains(HasSubstr("按 2023 年汇总")));
}

TEST(Survey, SaysThatAReportIsOfOneOfSeveralUnitsAndOfNoneThatItIsMissing) {
    const Folder folder;
    folder.report("in/a.ods", "水务局", 2023, 5);
    folder.file("名录.csv", "单位名称,上级\n水务局,甲区\n水务局,乙区\n公安局,甲区\n");
    const CollectCounts counts = folder.collect("名录.csv");
    EXPECT_EQ(counts.unclear, 1U);
    EXPECT_EQ(counts.not_listed, 0U);
    std::vector<std::string> remarks;
    for (const Folder::Row& row : folder.list())
        remarks.push_back(row.at("情况"));
    EXPECT_THAT(remarks, testing::ElementsAre(HasSubstr("甲区水务局、乙区水务局"), "没有能确定是它的报告",
                                              "没有能确定是它的报告", "没有报送"));
}

} // namespace
} // namespace crossfoot
