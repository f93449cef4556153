// Findings that the document accepts.
#include "check/acceptance.hpp"
#include "report/each_relation.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;
using test::Layout;
using test::ReportGrid;

namespace {

using test::form;

// The total of reviews is 3 for 2.
ReportGrid wrong_table4(Layout layout = {}) {
    ReportGrid grid = ReportGrid::only(form(), "t4", layout);
    return grid.figures("t4", "cases", {1, 1, 0, 0, 3, 2, 0, 0, 0, 2, 0, 0, 0, 0, 0});
}

CheckedReport checked(const Document& workbook) {
    std::vector<CheckedReport> reports = test::checked(workbook);
    EXPECT_EQ(reports.size(), 1U);
    return reports.at(0);
}

// The workbook with its first finding accepted.
Document accepting_first(Document workbook, std::string_view reason = "口径不同") {
    workbook.properties = acceptances_of(workbook, checked(workbook).findings.at(0), reason, "2022-01-31");
    return workbook;
}

// The properties of one workbook with the cells of another.
Document with_cells_of(const ReportGrid& grid, const Document& properties) {
    Document workbook = grid.workbook();
    workbook.properties = properties.properties;
    return workbook;
}

TEST(Acceptance, KeepsTheFindingWithItsReasonAndCountsItNoMore) {
    const CheckedReport report = checked(accepting_first(wrong_table4().workbook()));
    ASSERT_EQ(report.findings.size(), 1U) << "it is listed";
    EXPECT_EQ(report.findings[0].accepted, "2022-01-31 口径不同");
    EXPECT_TRUE(report.findings[0].suspects().empty()) << "what is accepted is no riddle";
    EXPECT_EQ(report.relations.failed, 1U);
    EXPECT_EQ(report.relations.accepted, 1U);
}

TEST(Acceptance, IsAPropertyThatAPersonCanRead) {
    const Document workbook = accepting_first(wrong_table4().workbook());
    ASSERT_EQ(workbook.properties.size(), 1U);
    EXPECT_EQ(workbook.properties[0].name.substr(0, workbook.properties[0].name.rfind(' ')), "勾稽接受 T4");
    EXPECT_EQ(workbook.properties[0].value, "2022-01-31 口径不同");
}

TEST(Acceptance, EndsWhenAFigureChangesAndHoldsAgainWhenItComesBack) {
    const Document accepting = accepting_first(wrong_table4().workbook());
    ReportGrid grid = wrong_table4();
    const CellAddress part = grid.at("t4", "cases", "review-upheld");
    EXPECT_FALSE(checked(with_cells_of(grid.number(part, "0"), accepting)).findings.at(0).accepted);
    EXPECT_TRUE(checked(with_cells_of(grid.number(part, "1"), accepting)).findings.at(0).accepted);
    const CellAddress elsewhere = grid.at("t4", "cases", "after-upheld");
    EXPECT_TRUE(checked(with_cells_of(grid.number(elsewhere, "4").number(grid.at("t4", "cases", "after-total"), "4"),
                                      accepting))
                    .findings.at(0)
                    .accepted)
        << "figures of other relations do not matter";
}

TEST(Acceptance, HoldsWhereverTheTableIsMoved) {
    const Document accepting = accepting_first(wrong_table4().workbook());
    EXPECT_TRUE(checked(with_cells_of(wrong_table4({3, true, {7, 2}}), accepting)).findings.at(0).accepted);
}

TEST(Acceptance, NeedsAReason) {
    Document workbook = accepting_first(wrong_table4().workbook());
    workbook.properties[0].value = "2022-01-31 ";
    EXPECT_FALSE(checked(workbook).findings.at(0).accepted) << "somebody deleted it";
    workbook.properties[0].value.clear();
    EXPECT_FALSE(checked(workbook).findings.at(0).accepted);
}

TEST(Acceptance, OfOneCauseIsThatOfEachRelationAndLeavesTheOthersOpen) {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    grid.figures("t3", "r1", {120, 15, 0, 0, 0, 0, 135})
        .figures("t3", "r3", {13, 15, 0, 0, 0, 0, 28})
        .figures("t3", "r24", {13, 15, 0, 0, 0, 0, 28})
        .figures("t3", "r25", {107, 0, 0, 0, 0, 0, 107})
        .number(grid.at("t3", "r3", "c1"), "31")
        .number(grid.at("t3", "r5", "c4"), "7");
    const Document workbook = accepting_first(grid.workbook());
    EXPECT_EQ(workbook.properties.size(), 2U);
    const CheckedReport report = checked(workbook);
    ASSERT_EQ(report.findings.size(), 3U);
    EXPECT_EQ(report.findings[0].suspects().front().cell.at(), grid.at("t3", "r5", "c4")) << "the open one comes first";
    EXPECT_FALSE(report.findings[0].accepted);
    EXPECT_TRUE(report.findings[1].accepted);
    EXPECT_TRUE(report.findings[2].accepted);
    EXPECT_EQ(report.findings[0].cause.value().all_hold, 0U) << "the accepted relations still fail";
}

TEST(Acceptance, OfOneFindingInACellIsNotThatOfAnother) {
    ReportGrid grid = ReportGrid::only(form(), "t2-5");
    grid.text(grid.at("t2-5", "licensing", "decisions"), "-3"); // negative, and a number stored as text
    const Document workbook = accepting_first(grid.workbook());
    const CheckedReport report = checked(workbook);
    ASSERT_EQ(report.findings.size(), 2U);
    EXPECT_NE(report.findings[0].accepted.has_value(), report.findings[1].accepted.has_value());
}

} // namespace
