// What the 2019 form asks for, and forms that are used outside their years.
#include "check/check.hpp"
#include "report/each_relation.hpp"
#include "report/report_grid.hpp"
#include "tell/rule_text.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;
using test::ReportGrid;

namespace {

const Form& form_of_2019() { return *built_in_forms().front(); }
const Form& form_of_2021() { return *built_in_forms().back(); }

std::vector<Finding> its_findings(const Document& workbook) {
    const std::vector<CheckedReport> reports = test::checked(workbook);
    EXPECT_EQ(reports.size(), 1U);
    return reports.empty() ? std::vector<Finding>() : test::each_relation(reports.front().findings);
}

// "T2-BOUND D3 4 for 5" in short: rule, first cell, found and expected; findings are divided by semicolons.
std::string found_wrong(const Document& workbook) {
    std::string result;
    for (const Finding& finding : its_findings(workbook)) {
        result += (result.empty() ? "" : "; ") + finding.rule->id + ' ' + a1(finding.cells.front().at());
        if (finding.found)
            result += ' ' + finding.found->str();
        if (finding.found && finding.expected)
            result += " for " + finding.expected->str();
    }
    return result;
}
std::string found_wrong(const ReportGrid& grid) { return found_wrong(grid.workbook()); }

// A table of the form below a title.
Document titled(const Form& form, const std::string& title) {
    ReportGrid grid = ReportGrid::only(form, "t3", {3, true, {4, 0}});
    return grid.text({0, 0}, title).workbook();
}
std::string title_of(int year) { return "某区" + std::to_string(year) + "年政府信息公开工作年度报告"; }

TEST(FormYears, AFormIsUsedForItsYearsAlone) {
    EXPECT_EQ(found_wrong(titled(form_of_2019(), title_of(2019))), "");
    EXPECT_EQ(found_wrong(titled(form_of_2019(), title_of(2020))), "") << "its last year";
    EXPECT_EQ(found_wrong(titled(form_of_2019(), title_of(2021))), "S-FORM B5 2021");
    EXPECT_EQ(found_wrong(titled(form_of_2021(), title_of(2021))), "") << "its first year";
    EXPECT_EQ(found_wrong(titled(form_of_2021(), title_of(2025))), "");
    EXPECT_EQ(found_wrong(titled(form_of_2021(), title_of(2020))), "S-FORM B5 2020");
}

TEST(FormYears, SayWhichFormIsForWhichYears) {
    const std::vector<Finding> findings = its_findings(titled(form_of_2019(), title_of(2023)));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].severity, Severity::error);
    EXPECT_EQ(rule_text(findings[0], Language::zh_cn),
              "报告年度为 2023，2019年格式只用于 2019、2020 年度的报告，2021 年度起应使用 2021年格式");
    EXPECT_EQ(
        rule_text(findings[0], Language::en),
        "The report's year is 2023, but the 2019 form is for 2019 and 2020 alone; from 2021 on the 2021 form is used");
    ASSERT_EQ(findings[0].cells.size(), 2U);
    EXPECT_EQ(findings[0].cells[0].table->id, "t3");
    EXPECT_EQ(findings[0].cells[1].found, title_of(2023)) << "where the year comes from";
}

TEST(FormYears, AreSilentWhereNobodyKnowsTheYear) {
    EXPECT_EQ(found_wrong(titled(form_of_2019(), "政府信息公开工作年度报告")), "");
    EXPECT_EQ(found_wrong(titled(form_of_2019(), "2023年工作总结")), "") << "no title of such a report";
    EXPECT_EQ(found_wrong(titled(form_of_2019(), title_of(2019) + "、" + title_of(2023))), "") << "one of two";
}

TEST(FormYears, TakeTheYearCellBeforeATitle) {
    ReportGrid grid = ReportGrid::only(form_of_2019(), "t3", {3, true, {4, 0}});
    grid.text({0, 0}, title_of(2020)).text({1, 0}, "报告年度").number({1, 1}, "2022");
    EXPECT_EQ(found_wrong(grid), "S-FORM B5 2022; X-YEAR A1 2020 for 2022");
    EXPECT_EQ(found_wrong(grid.number({1, 1}, "2020")), "");
}

TEST(FormYears, TakeTheYearOfTheCoverOnceForAllSheets) {
    Document workbook;
    Block cover;
    cover.grid.add({0, 0}, {CellKind::text, title_of(2022), false});
    workbook.blocks.push_back(std::move(cover));
    for (const char* table : {"t2-9", "t3", "t4"})
        workbook.blocks.push_back(ReportGrid::only(form_of_2019(), table).sheet(table));
    EXPECT_EQ(found_wrong(workbook), "S-FORM C2 2022");
    EXPECT_EQ(its_findings(workbook)[0].cells[0].place.block, 1U);
}

TEST(FormYears, DoNotTakeTheYearOfAnotherReport) {
    Document workbook = titled(form_of_2019(), title_of(2019));
    workbook.blocks.push_back(ReportGrid::only(form_of_2021(), "t3").sheet("other"));
    for (const CheckedReport& report : test::checked(workbook))
        EXPECT_TRUE(report.findings.empty()) << report.report.form->id;
}

TEST(FormOf2019, AddsUpItsOneRowOfOtherResults) {
    ReportGrid grid = ReportGrid::only(form_of_2019(), "t3");
    grid.figures("t3", "r1", {5, 0, 0, 0, 0, 0, 5}).figures("t3", "r3", {3, 0, 0, 0, 0, 0, 3});
    grid.figures("t3", "r21", {2, 0, 0, 0, 0, 0, 2}).figures("t3", "r22", {5, 0, 0, 0, 0, 0, 5});
    EXPECT_EQ(found_wrong(grid), "");
    grid.figures("t3", "r21", {1, 0, 0, 0, 0, 0, 1});
    EXPECT_EQ(found_wrong(grid), "T3-SUM " + a1(grid.at("t3", "r22", "c1")) + " 5 for 4; T3-SUM " +
                                     a1(grid.at("t3", "r22", "c7")) + " 5 for 4");
}

TEST(FormOf2019, WarnsWhereFewerArePublishedInAllThanThisYear) {
    ReportGrid grid = ReportGrid::only(form_of_2019(), "t2-1");
    EXPECT_EQ(found_wrong(grid.figures("t2-1", "normative", {34, 4, 4})), "") << "exactly as many is possible";
    EXPECT_EQ(found_wrong(grid.figures("t2-1", "normative", {34, 4, 3})),
              "T2-BOUND " + a1(grid.at("t2-1", "normative", "all")) + " 3 for 4");
    EXPECT_EQ(its_findings(grid.workbook())[0].severity, Severity::warning);
}

TEST(FormOf2019, WarnsWhereMoreItemsAreDroppedThanThereWere) {
    ReportGrid grid = ReportGrid::only(form_of_2019(), "t2-5");
    EXPECT_EQ(found_wrong(grid.figures("t2-5", "licensing", {30, -30, 422})), "") << "none are left";
    EXPECT_EQ(found_wrong(grid.figures("t2-5", "licensing", {0, 30, 422})), "") << "all are new";
    EXPECT_EQ(found_wrong(grid.figures("t2-5", "licensing", {30, -31, 422})),
              "T2-ITEMS " + a1(grid.at("t2-5", "licensing", "previous")) + " 30 for 31");
}

TEST(FormOf2019, TakesAChangeWithItsSignAndNothingElseSo) {
    ReportGrid grid = ReportGrid::only(form_of_2019(), "t2-6");
    const CellAddress change = grid.at("t2-6", "coercion", "change");
    grid.figures("t2-6", "coercion", {9, 0, 0});
    for (const char* text : {"+19", "减4", "增 3", "－2"})
        EXPECT_EQ(found_wrong(grid.text(change, text)), "") << text;
    EXPECT_EQ(found_wrong(grid.text(change, "减10")),
              "T2-ITEMS " + a1(grid.at("t2-6", "coercion", "previous")) + " 9 for 10");
    EXPECT_EQ(found_wrong(grid.text(change, "4项")), "V-NUM " + a1(change)) << "a number as text, as anywhere";
    EXPECT_EQ(found_wrong(grid.number(change, "-0.5")), "V-NUM " + a1(change)) << "no whole number";
    grid.number(change, "0").number(grid.at("t2-6", "coercion", "decisions"), "-1");
    EXPECT_EQ(found_wrong(grid), "V-NUM " + a1(grid.at("t2-6", "coercion", "decisions"))) << "not negative";
}

TEST(FormOf2019, TakesAnAmountInWhateverUnitItIsWritten) {
    ReportGrid grid = ReportGrid::only(form_of_2019(), "t2-9");
    const CellAddress amount = grid.at("t2-9", "procurement", "amount");
    for (const char* text : {"251000元", "25.1万元", "0.3亿元"})
        EXPECT_EQ(found_wrong(grid.text(amount, text)), "") << text;
    EXPECT_EQ(found_wrong(grid.number(amount, "25.1")), "");
    EXPECT_EQ(found_wrong(grid.text(amount, "25.1")), "V-NUM " + a1(amount)) << "a number as text, as anywhere";
    EXPECT_EQ(found_wrong(grid.number(amount, "-1")), "V-NUM " + a1(amount));
    EXPECT_EQ(found_wrong(grid.number(amount, "0").text(grid.at("t2-9", "procurement", "items"), "6元")),
              "V-NUM " + a1(grid.at("t2-9", "procurement", "items")));
}

// 上海市政府办公厅 2019: the totals of all results were left blank, so that their own total has nothing to agree with.
TEST(BlankTotals, AreNamedAndNotAddedUpWhereAllAreBlank) {
    ReportGrid grid = ReportGrid::only(form_of_2019(), "t3");
    grid.figures("t3", "r1", {5, 0, 0, 0, 0, 0, 5}).figures("t3", "r3", {5, 0, 0, 0, 0, 0, 5});
    grid.figures("t3", "r22", {5, 0, 0, 0, 0, 0, 5});
    grid.clear(grid.at("t3", "r3", "c7"));
    for (int row = 4; row <= 21; ++row)
        for (const Line& column : form_of_2019().table("t3")->columns)
            grid.clear(grid.at("t3", "r" + std::to_string(row), column.id));
    const std::vector<CheckedReport> reports = test::checked(grid.workbook());
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(found_wrong(grid),
              "TOT-BLANK " + a1(grid.at("t3", "r3", "c7")) + "; V-KIND " + a1(grid.at("t3", "r4", "c1")));
    EXPECT_EQ(reports[0].relations.checked, 37U - 1U);
    grid.number(grid.at("t3", "r4", "c7"), "0");
    EXPECT_NE(found_wrong(grid).find("T3-SUM " + a1(grid.at("t3", "r22", "c7")) + " 5 for 0"), std::string::npos)
        << "once one of them is there, they are added up";
}

TEST(BlankTotals, DoNotExcusePartsThatAreNoTotals) {
    ReportGrid grid = ReportGrid::only(form_of_2019(), "t3");
    for (const char* column : {"c1", "c2", "c3", "c4", "c5", "c6"})
        grid.clear(grid.at("t3", "r2", column));
    grid.number(grid.at("t3", "r2", "c7"), "3").number(grid.at("t3", "r23", "c7"), "3");
    EXPECT_NE(found_wrong(grid).find("T3-ROW " + a1(grid.at("t3", "r2", "c7")) + " 3 for 0"), std::string::npos);
}

} // namespace
