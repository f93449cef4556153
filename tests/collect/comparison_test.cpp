// 比较: reports beside each other and beside last year's.
#include "collect/comparison.hpp"
#include "folder.hpp"
#include "read/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace crossfoot {
namespace {

using test::Folder;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Key;
using testing::Not;
using testing::Pair;
using testing::SizeIs;
using testing::UnorderedElementsAre;

Decimal decimal(const char* text) { return Decimal::parse(text).value(); }

TEST(PercentOf, IsExactToTheNearestHundredth) {
    EXPECT_EQ(percent_of(1, 3), decimal("33.33"));
    EXPECT_EQ(percent_of(2, 3), decimal("66.67"));
    EXPECT_EQ(percent_of(1, 800), decimal("0.13")) << "0.125";
    EXPECT_EQ(percent_of(-1, 800), decimal("-0.13"));
    EXPECT_EQ(percent_of(decimal("0.5"), 2), decimal("25"));
    EXPECT_EQ(percent_of(5, 0), std::nullopt);
}

// Median 50, median distance 2: 0.6745 × 40 / 2 = 13.49.
TEST(RobustScores, TellHowManyMedianDistancesAValueIsAway) {
    const std::vector<std::int64_t> values{46, 48, 48, 50, 50, 52, 52, 54, 90};
    const auto scores = robust_scores(values);
    EXPECT_EQ(scores[8], 135);
    EXPECT_EQ(scores[3], 0);
    EXPECT_EQ(scores[0], -13);
}

TEST(RobustScores, AreNotGivenForFewValuesOrWhereMostAreEqual) {
    EXPECT_EQ(robust_scores({1, 2, 3, 4, 5, 6, 99})[6], std::nullopt);
    EXPECT_EQ(robust_scores({7, 7, 7, 7, 7, 7, 8, 99})[7], std::nullopt);
}

TEST(Comparison, RanksUnitsAndTellsWhatChanged) {
    Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 30);
    folder.report("in/乙.ods", "乙局", 2023, 50);
    folder.report("in/丙.ods", "丙局", 2023, 30);
    folder.report("上年/甲.ods", "甲局", 2022, 40);
    folder.last_years = {"上年"};
    folder.collect();
    const auto rows = folder.list("out/比较.ods");
    ASSERT_THAT(rows, SizeIs(3));
    EXPECT_THAT(rows[0], AllOf(Contains(Pair("单位", "乙局")), Contains(Pair("位次", "1")),
                               Contains(Pair("新收申请", "50")), Contains(Pair("新收申请 上年", "")),
                               Contains(Pair("公开率（%）", "100")), Contains(Pair("纠错率（%）", ""))));
    EXPECT_THAT(folder.row("甲局", "out/比较.ods"),
                AllOf(Contains(Pair("位次", "2")), Contains(Pair("新收申请 上年", "40")),
                      Contains(Pair("新收申请 增减", "-10")), Contains(Pair("新收申请 增减（%）", "-25")),
                      Contains(Pair("公开率 上年（%）", "100")), Contains(Pair("公开率 变化（百分点）", "0"))));
    EXPECT_THAT(folder.row("丙局", "out/比较.ods"), Contains(Pair("位次", "2")));
    EXPECT_THAT(folder.text("out/比较.csv"), HasSubstr("\"甲局\",\"\",\"2\",\"30\",\"40\",\"-10\",\"-25\""));
}

TEST(Comparison, SaysWhoIsNotInItAndWhy) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.report("in/乙1.ods", "乙局", 2023, 5);
    folder.report("in/乙2.ods", "乙局", 2023, 6);
    folder.file("名录.csv", "单位名称\n甲局\n乙局\n丙局\n");
    folder.collect("名录.csv");
    const auto rows = folder.list("out/比较.ods");
    EXPECT_THAT(rows[0], AllOf(Contains(Pair("单位", "甲局")), Not(Contains(Key("新收申请 上年")))));
    EXPECT_THAT(folder.row("乙局", "out/比较.ods"),
                AllOf(Contains(Pair("新收申请", "")), Contains(Pair("情况", HasSubstr("数据不同")))));
    EXPECT_THAT(folder.row("丙局", "out/比较.ods"), Contains(Pair("情况", HasSubstr("没有报送"))));
}

// Reports of the newest form without a file: requests that were all answered, some of them granted, some refused.
class Units {
public:
    void add(const std::string& unit, const std::string& superior, const std::string& requests,
             const std::string& granted, const std::string& level = {}) {
        Record record;
        record.values = values(requests, granted);
        Standing standing;
        standing.unit = unit;
        standing.superior = superior;
        standing.level = level;
        comparison.add(record, standing);
    }

    std::map<std::string, std::string> values(const std::string& requests, const std::string& granted) const {
        std::map<std::string, std::string> all;
        for (const TableSpec& table : form.tables)
            for (const Line& row : table.rows)
                for (std::size_t column = 0; column < table.columns.size(); ++column) {
                    const std::string line = table.id == "t3" && column == 6 ? row.id : std::string();
                    all[table.id] += (all[table.id].empty() ? "" : " ") + (line == "r1" || line == "r24" ? requests
                                                                           : line == "r3"                ? granted
                                                                                          : std::string("0"));
                }
        return all;
    }

    // By unit what stands in the column of that heading.
    std::map<std::string, std::string> column(const std::string& heading) const {
        const auto columns = comparison.columns();
        const auto at = std::ranges::find(columns, heading, &ListColumn::heading) - columns.begin();
        std::map<std::string, std::string> texts;
        comparison.each([&](const auto& row) { texts[row[0].text] = row[static_cast<std::size_t>(at)].text; });
        return texts;
    }

    const FormSet forms{built_in_forms(), {}};
    const Form& form = *built_in_forms().back();
    UnitComparison comparison{forms, form.id, Language::zh_cn};
};

TEST(Comparison, RanksNoCountThatIsNoWholeNumberFromZeroAndSaysSo) {
    Units units;
    units.add("甲局", {}, "33.5", "30");
    units.add("乙局", {}, "-33", "30");
    units.add("丙局", {}, "20", "30");
    EXPECT_THAT(units.column("位次"), UnorderedElementsAre(Pair("甲局", ""), Pair("乙局", ""), Pair("丙局", "1")));
    EXPECT_THAT(units.column("新收申请 占全部（%）"), Contains(Pair("丙局", "100")));
    EXPECT_THAT(units.column("公开率（%）"), Contains(Pair("乙局", ""))) << "it rests on the same figures";
    EXPECT_THAT(units.column("情况"), AllOf(Contains(Pair("甲局", HasSubstr("总计 33.5"))),
                                            Contains(Pair("乙局", HasSubstr("总计 -33"))), Contains(Pair("丙局", ""))));
}

TEST(Comparison, SaysWhichUnitsReportHasErrors) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.wrong_report("in/乙.ods", "乙局", 2023, 7);
    folder.collect();
    EXPECT_THAT(folder.row("乙局", "out/比较.ods"), Contains(Pair("情况", HasSubstr("报告有错误 1 处"))));
    EXPECT_THAT(folder.row("甲局", "out/比较.ods"), Contains(Pair("情况", "")));
}

TEST(Comparison, HintsAtNoRateLessThanAPointAway) {
    Units units;
    for (int i = 0; i < 9; ++i)
        units.add("街道" + std::to_string(i), {}, "10000", std::to_string(9990 + i % 3));
    units.add("低街道", {}, "10000", "9900");
    EXPECT_THAT(units.column("提示"), Contains(Pair("低街道", IsEmpty())));
}

// 公开率 of most lies about 80 %; of one it is 10 %.
TEST(Comparison, HintsAtARateThatIsFarFromThoseOfLikeUnits) {
    Units units;
    for (int i = 0; i < 9; ++i)
        units.add("街道" + std::to_string(i), "甲区", "100", std::to_string(78 + i % 5));
    units.add("低街道", "甲区", "100", "10");
    units.add("别区街道", "乙区", "100", "10");
    units.add("区政府", "甲区", "100", "10", "县级政府");
    for (const auto& [unit, hint] : units.column("提示"))
        if (unit == "低街道")
            EXPECT_THAT(hint, AllOf(HasSubstr("公开率 10%"), HasSubstr("同组 10 个单位的中位数为 79.5%")));
        else
            EXPECT_THAT(hint, IsEmpty()) << unit;
}

// Large units grant about half, small ones nearly all.
TEST(Comparison, HintsAtARateAmongUnitsOfItsSizeWhereTheyAreEnough) {
    Units units;
    for (int i = 0; i < 9; ++i)
        units.add("大局" + std::to_string(i), {}, "1000", std::to_string(500 + i));
    for (int i = 0; i < 9; ++i)
        units.add("小局" + std::to_string(i), {}, "50", std::to_string(46 + i % 3));
    units.add("低小局", {}, "50", "25");
    const auto hints = units.column("提示");
    EXPECT_THAT(hints.at("低小局"), HasSubstr("同组 10 个单位"));
    EXPECT_THAT(hints.at("大局3"), IsEmpty()) << "50 % is usual among large ones";
}

class ComparisonCharts : public testing::Test {
protected:
    // The sheet of charts of the last run.
    std::optional<Block> sheet() const {
        const Document document = read_document(folder.path("out/比较.ods"));
        return document.blocks.size() > 1 ? std::optional(document.blocks[1]) : std::nullopt;
    }
    std::string cell(int row, int column) const { return sheet()->grid.at({row, column}).text; }
    bool has_chart(int number) const {
        return folder.text("out/比较.ods").find("Object " + std::to_string(number) + "/content.xml") !=
               std::string::npos;
    }
    Folder folder;
};

TEST_F(ComparisonCharts, ShowFormulasOverTheSheetOfUnits) {
    folder.report("in/甲.ods", "甲局", 2023, 30);
    folder.report("in/乙.ods", "乙局", 2023, 50);
    folder.report("in/丙.ods", "丙局", 2023, 30);
    folder.report("上年/甲.ods", "甲局", 2022, 40);
    folder.report("上年/乙.ods", "乙局", 2022, 45);
    folder.last_years = {"上年"};
    folder.collect();
    ASSERT_TRUE(sheet());
    EXPECT_EQ(sheet()->name, "图表");
    EXPECT_THAT((std::vector{cell(2, 0), cell(2, 1), cell(3, 0), cell(3, 1)}), ElementsAre("2022", "85", "2023", "80"))
        << "of the two that are there in both years";
    EXPECT_THAT((std::vector{cell(7, 0), cell(7, 1), cell(7, 2)}), ElementsAre("予以公开", "85", "80"));
    EXPECT_THAT((std::vector{cell(16, 0), cell(16, 1), cell(16, 2)}), ElementsAre("乙局", "50", "45"));
    EXPECT_THAT((std::vector{cell(17, 0), cell(17, 1), cell(17, 2)}), ElementsAre("丙局", "30", ""));
    EXPECT_THAT((std::vector{cell(18, 0), cell(18, 1), cell(18, 2)}), ElementsAre("甲局", "30", "40"));
    for (const CellAddress at : {CellAddress{2, 1}, CellAddress{7, 2}, CellAddress{17, 0}, CellAddress{18, 1}})
        EXPECT_TRUE(sheet()->grid.at(at).formula) << a1(at);
    EXPECT_TRUE(has_chart(3));
    EXPECT_FALSE(has_chart(4));
}

TEST_F(ComparisonCharts, AreLeftOutWhereThereIsNothingToDraw) {
    folder.collect();
    EXPECT_FALSE(sheet());
    EXPECT_FALSE(has_chart(1));
    folder.report("in/甲.ods", "甲局", 2023, 30);
    folder.collect();
    ASSERT_TRUE(sheet()) << "of one unit and one year, results and the unit";
    EXPECT_TRUE(has_chart(2));
    EXPECT_FALSE(has_chart(3));
}

} // namespace
} // namespace crossfoot
