// 比较: reports beside each other and beside last year's.
#include "collect/comparison.hpp"
#include "folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::Folder;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Key;
using testing::Not;
using testing::Pair;
using testing::SizeIs;

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

// 公开率 of most lies about 80 %; of one it is 10 %.
TEST(Comparison, HintsAtARateThatIsFarFromThoseOfLikeUnits) {
    const FormSet forms{built_in_forms(), {}};
    const Form& form = *built_in_forms().back();
    UnitComparison comparison(forms, form.id, Language::zh_cn);
    const auto add = [&](const std::string& unit, const std::string& superior, int granted) {
        Record record;
        for (const TableSpec& table : form.tables)
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                for (std::size_t column = 0; column < table.columns.size(); ++column) {
                    const std::string line = table.id == "t3" && column == 6 ? table.rows[row].id : std::string();
                    const std::string value = line == "r1" || line == "r24" ? "100"
                                              : line == "r3"                ? std::to_string(granted)
                                                                            : "0";
                    record.values[table.id] += (record.values[table.id].empty() ? "" : " ") + value;
                }
        Standing standing;
        standing.unit = unit;
        standing.superior = superior;
        comparison.add(record, standing);
    };
    for (int i = 0; i < 9; ++i)
        add("街道" + std::to_string(i), "甲区", 78 + i % 5);
    add("低街道", "甲区", 10);
    add("别区街道", "乙区", 10);
    std::size_t column = 0;
    const auto columns = comparison.columns();
    while (columns[column].heading != "提示")
        ++column;
    comparison.each([&](const std::vector<ListCell>& row) {
        if (row[0].text == "低街道")
            EXPECT_THAT(row[column].text, AllOf(HasSubstr("公开率 10%"), HasSubstr("同组 10 个单位的中位数为 79.5%")));
        else
            EXPECT_THAT(row[column].text, IsEmpty()) << row[0].text;
    });
}

} // namespace
} // namespace crossfoot
