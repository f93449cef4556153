// Every figure of two years as a row of a table.
#include "check/policy.hpp"
#include "check/two_years.hpp"
#include "comparison/comparison_table.hpp"
#include "report/report_grid.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

using namespace crossfoot;
using test::report;
using test::ReportGrid;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

std::vector<std::string> rows(const ReportGrid& last, const ReportGrid& now) {
    const std::vector<CheckedReport> checked = test::compared(last, now);
    std::istringstream text(comparison_csv("本年.ods", checked.at(0), now.workbook(), Language::zh_cn));
    std::vector<std::string> all;
    for (std::string line; std::getline(text, line);)
        all.push_back(line);
    return all;
}

TEST(ComparisonTable, HasARowForEachFigureOfTheFormWithBothYears) {
    ReportGrid last = report(2023);
    last.figures("t3", "r1", {4, 0, 0, 0, 0, 0, 4});
    const ReportGrid now = report(2024);
    std::size_t figures = 0;
    for (const TableSpec& table : built_in_forms().back()->tables)
        figures += table.rows.size() * table.columns.size();
    const std::vector<std::string> all = rows(last, now);
    EXPECT_THAT(all, SizeIs(figures));
    const std::string at = a1(now.at("t3", "r1", "c1"));
    EXPECT_THAT(all,
                testing::Contains(
                    "本年.ods,某市,2024,cn-zfxxgk-2021,t3,r1,c1,一、本年新收政府信息公开申请数量,自然人,1,4,-3,-75,"
                    ",Sheet1!" +
                    at + ",上年.ods,Sheet1!" + at + "\r"));
}

TEST(ComparisonTable, TellsAtAFigureTheRulesByWhichItDoesNotFollow) {
    ReportGrid last = report(2023);
    last.figures("t3", "r25", {0, 0, 0, 0, 0, 0, 4});
    EXPECT_THAT(rows(last, report(2024)),
                testing::Contains(testing::AllOf(HasSubstr("t3,r2,c7,"), HasSubstr(",Y-CARRY,"))));
}

TEST(ComparisonTable, LeavesDifferenceAndChangeOpenWhereAFigureIsBlankOrLastYearsIsNothing) {
    ReportGrid last = report(2023);
    ReportGrid now = report(2024);
    now.clear(now.at("t3", "r3", "c2")).number(now.at("t2-8", "fees", "amount"), "2.5");
    const std::vector<std::string> all = rows(last, now);
    EXPECT_THAT(all, testing::Contains(testing::AllOf(HasSubstr(",t3,r3,c2,"), HasSubstr(",,0,,,"))));
    EXPECT_THAT(all, testing::Contains(testing::AllOf(HasSubstr(",t2-8,"), HasSubstr(",2.5,0,2.5,,"))));
}

TEST(ComparisonTable, ReckonsChangesInTenthsOfAPerCentHalfUp) {
    EXPECT_EQ(change_in_per_cent(Decimal::parse("2.5").value(), 2), Decimal(25));
    EXPECT_EQ(change_in_per_cent(2, 3), Decimal::parse("-33.3"));
    EXPECT_EQ(change_in_per_cent(2001, 2000), Decimal::parse("0.1")) << "0.05";
    EXPECT_EQ(change_in_per_cent(-1, -2), Decimal(50));
    EXPECT_EQ(change_in_per_cent(3, 3), Decimal(0));
    EXPECT_FALSE(change_in_per_cent(3, 0));
}

} // namespace
