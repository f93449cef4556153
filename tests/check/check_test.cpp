#include "check/check.hpp"
#include "report/each_relation.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"
#include "tell/rule_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace crossfoot;
using test::Layout;
using test::ReportGrid;

namespace {

using test::form;

std::vector<Finding> only_findings(const Document& workbook) {
    const std::vector<CheckedReport> reports = test::checked(workbook);
    EXPECT_EQ(reports.size(), 1U);
    return reports.empty() ? std::vector<Finding>() : test::each_relation(reports.front().findings);
}

// "T3-SUM H30 13 for 12" in short: rule, first cell, found and expected; findings are divided by semicolons.
std::string broken(const std::vector<Finding>& findings) {
    std::string result;
    for (const Finding& finding : findings) {
        result += (result.empty() ? "" : "; ") + finding.rule->id + ' ' + a1(finding.cells.front().at());
        if (finding.expected)
            result += ' ' + (finding.found ? finding.found->str() : "nothing") + " for " + finding.expected->str();
    }
    return result;
}
std::string broken(const ReportGrid& grid) { return broken(only_findings(grid.workbook())); }

// Labels in three columns, so that 表三 has its figures in D:J, from row 4 (一、本年新收) to row 28 (四、结转).
ReportGrid small_table3() {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    return grid.figures("t3", "r1", {13, 0, 0, 0, 0, 0, 13})
        .figures("t3", "r3", {4, 0, 0, 0, 0, 0, 4})
        .figures("t3", "r4", {5, 0, 0, 0, 0, 0, 5})
        .figures("t3", "r13", {3, 0, 0, 0, 0, 0, 3})
        .figures("t3", "r15", {1, 0, 0, 0, 0, 0, 1})
        .figures("t3", "r24", {13, 0, 0, 0, 0, 0, 13});
}
CellAddress small_t3(std::string_view row, std::string_view column) { return small_table3().at("t3", row, column); }

TEST(Check, FindsNothingWhereAllRelationsHold) {
    const std::vector<CheckedReport> reports = test::checked(small_table3().workbook());
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(broken(reports[0].findings), "");
    EXPECT_EQ(reports[0].relations.checked, 39U);
    EXPECT_TRUE(test::checked(Document{}).empty());
}

TEST(Check, NamesAColumnWhoseResultsDoNotAddUp) {
    ReportGrid grid = small_table3();
    grid.figures("t3", "r4", {6, 0, 0, 0, 0, 0, 6});
    const std::vector<Finding> findings = only_findings(grid.workbook());
    EXPECT_EQ(broken(findings),
              "T3-SUM " + a1(small_t3("r24", "c1")) + " 13 for 14; T3-SUM " + a1(small_t3("r24", "c7")) + " 13 for 14");
    const Finding& first = findings.front();
    EXPECT_EQ(first.severity, Severity::error);
    EXPECT_EQ(first.difference, Decimal(-1));
    EXPECT_EQ(rule_text(first, Language::zh_cn), "自然人：（七）总计为 13，（一）至（六）各项之和为 14，少 1");
    EXPECT_EQ(rule_text(first, Language::en),
              "natural persons: total 3(7) is 13, results 3(1) to 3(6) add up to 14, 1 too low");
    ASSERT_EQ(first.cells.size(), 22U);
    EXPECT_EQ(first.cells[0].role, Role::total);
    EXPECT_EQ(first.cells[1].role, Role::part);
    EXPECT_EQ(first.cells[2].item->id, "r4");
    EXPECT_EQ(first.cells[2].applicant->id, "c1");
    EXPECT_EQ(first.cells[2].found, "6");
}

TEST(Check, NamesABrokenBalance) {
    ReportGrid grid = small_table3();
    grid.figures("t3", "r2", {0, 2, 0, 0, 0, 0, 2});
    EXPECT_EQ(broken(grid),
              "T3-BAL " + a1(small_t3("r24", "c2")) + " 0 for 2; T3-BAL " + a1(small_t3("r24", "c7")) + " 13 for 15");
}

TEST(Check, NamesARowWhoseApplicantsDoNotAddUp) {
    ReportGrid grid = small_table3();
    grid.number(small_t3("r2", "c7"), "1").number(small_t3("r25", "c7"), "1");
    EXPECT_EQ(broken(grid),
              "T3-ROW " + a1(small_t3("r2", "c7")) + " 1 for 0; T3-ROW " + a1(small_t3("r25", "c7")) + " 1 for 0");
}

TEST(Check, NamesEachGroupOfTable4) {
    ReportGrid grid = ReportGrid::only(form(), "t4"); // 洪泽区 2023
    grid.figures("t4", "cases", {10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0});
    const std::vector<Finding> findings = only_findings(grid.workbook());
    EXPECT_EQ(broken(findings), "T4 " + a1(grid.at("t4", "cases", "review-total")) + " 0 for 11; T4 " +
                                    a1(grid.at("t4", "cases", "after-total")) + " 0 for 5");
    EXPECT_EQ(rule_text(findings[0], Language::zh_cn),
              "行政复议：总计为 0，维持、纠正、其他、尚未审结之和为 11，少 11");
}

TEST(Check, AddsMoneyExactly) {
    ReportGrid grid = ReportGrid::only(form(), "t2-8");
    grid.number(grid.at("t2-8", "fees", "amount"), "2387.47225");
    EXPECT_EQ(broken(grid), "") << "money may have decimals";
}

TEST(Check, WarnsWhereFewerAreInForceThanWereIssued) {
    ReportGrid grid = ReportGrid::only(form(), "t2-1");
    grid.figures("t2-1", "normative", {32, 8, 24});
    EXPECT_EQ(broken(grid), "") << "exactly as many is possible";
    grid.figures("t2-1", "normative", {32, 8, 23});
    const std::vector<Finding> findings = only_findings(grid.workbook());
    EXPECT_EQ(broken(findings), "T2-BOUND " + a1(grid.at("t2-1", "normative", "valid")) + " 23 for 24");
    EXPECT_EQ(findings[0].severity, Severity::warning);
    grid.figures("t2-1", "normative", {0, 8, 0});
    EXPECT_EQ(broken(grid), "") << "more repealed than issued says nothing about the stock";
}

TEST(Check, ChecksSubtotalsAndNeverAddsThemTwice) {
    ReportGrid grid = small_table3();
    const int row = grid.at("t3", "r16", "c1").row; // below （四）无法提供
    const int label = grid.row_label("t3", "r16").column;
    grid.insert_row(row).text({row, label}, "小计");
    const std::vector<std::string> right{"4", "0", "0", "0", "0", "0", "4"};
    for (int c = 0; c < 7; ++c)
        grid.number({row, label + 1 + c}, right[static_cast<std::size_t>(c)]);
    EXPECT_EQ(broken(grid), "");
    grid.number({row, label + 1}, "5");
    EXPECT_EQ(broken(grid), "T3-SUB " + a1(CellAddress{row, label + 1}) + " 5 for 4");
}

TEST(Check, NamesABlankTotalOnceAndItsRelationsGoOn) {
    ReportGrid grid = small_table3();
    grid.clear(small_t3("r24", "c7"));
    EXPECT_EQ(broken(grid), "TOT-BLANK " + a1(small_t3("r24", "c7")) + " nothing for 13; T3-BAL " +
                                a1(small_t3("r24", "c7")) + " 0 for 13");
    ReportGrid blank_row_total = small_table3();
    blank_row_total.clear(small_t3("r3", "c7"));
    EXPECT_EQ(broken(blank_row_total), "TOT-BLANK " + a1(small_t3("r3", "c7")) + " nothing for 4; T3-SUM " +
                                           a1(small_t3("r24", "c7")) + " 13 for 9")
        << "a blank cell never silences a relation";
}

TEST(Check, NamesWhatCannotBeRead) {
    ReportGrid grid = small_table3();
    grid.text(small_t3("r3", "c1"), "四");
    const std::vector<Finding> findings = only_findings(grid.workbook());
    EXPECT_EQ(broken(findings), "V-NUM " + a1(small_t3("r3", "c1")) + "; T3-ROW " + a1(small_t3("r3", "c7")) +
                                    " 4 for 0; T3-SUM " + a1(small_t3("r24", "c1")) + " 13 for 9");
    EXPECT_EQ(rule_text(findings[0], Language::zh_cn), "（一）予以公开·自然人：“四”不是可以识别的数字，按 0 计算");
}

// A program that cannot calculate, openpyxl for one, stores formulas without their results.
TEST(Check, SaysThatAFormulaWasNotCalculatedAndDoesNotGuessItsFigure) {
    ReportGrid grid = small_table3();
    grid.uncalculated(small_t3("r24", "c1")).uncalculated(small_t3("r24", "c7"));
    std::vector<CheckedReport> reports = test::checked(grid.workbook());
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(broken(reports[0].findings), "V-NUM " + a1(small_t3("r24", "c1"))) << "no total is called blank or wrong";
    EXPECT_EQ(reports[0].findings[0].severity, Severity::error) << "what was not checked does not pass";
    EXPECT_EQ(reports[0].findings[0].cells.size(), 2U);
    EXPECT_EQ(reports[0].relations.checked, 39U - 5U) << "two sums, two balances and a row could not be checked";
}

TEST(Check, SaysThatPicturesStandInPlaceOfFiguresAndDoesNotTakeThemFor0) {
    ReportGrid grid = small_table3();
    grid.picture(small_t3("r24", "c1")).picture(small_t3("r24", "c7"));
    std::vector<CheckedReport> reports = test::checked(grid.workbook());
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(broken(reports[0].findings), "V-NUM " + a1(small_t3("r24", "c1")));
    EXPECT_EQ(reports[0].findings[0].severity, Severity::error);
    EXPECT_EQ(reports[0].findings[0].cells.size(), 2U);
    EXPECT_EQ(reports[0].relations.checked, 39U - 5U);
    EXPECT_THAT(rule_text(reports[0].findings[0], Language::zh_cn), testing::HasSubstr("2 个单元格里只有图片"));
}

TEST(Check, TakesSealsAndEdgesThatArePicturesForNoFigures) {
    ReportGrid grid = small_table3();
    const Document workbook = grid.workbook();
    const auto& rows = workbook.blocks[0].grid.rows();
    const int right = small_t3("r24", "c7").column + 1;
    for (const auto& row : rows)
        grid.picture({row.row, right});
    for (int column = 0; column < right; ++column)
        grid.picture({rows.back().row + 1, column});
    EXPECT_EQ(broken(grid), broken(small_table3()));
}

TEST(Check, ShowsSpacesAsTheBlankThatTheyAre) {
    ReportGrid grid = small_table3();
    const std::vector<Finding> findings = only_findings(grid.text(small_t3("r24", "c7"), "\u00A0").workbook());
    EXPECT_EQ(findings.front().rule->id, "TOT-BLANK");
    EXPECT_EQ(findings.front().cells.front().found, "");
}

TEST(Check, NamesNegativesAndFractions) {
    ReportGrid grid = small_table3();
    grid.number(small_t3("r1", "c1"), "13.5").number(small_t3("r1", "c2"), "-0.5");
    EXPECT_EQ(broken(grid), "V-NUM " + a1(small_t3("r1", "c1")) + "; V-NUM " + a1(small_t3("r1", "c2")) + "; T3-BAL " +
                                a1(small_t3("r24", "c1")) + " 13 for 13.5; T3-BAL " + a1(small_t3("r24", "c2")) +
                                " 0 for -0.5");
    ReportGrid money = ReportGrid::only(form(), "t2-8");
    EXPECT_EQ(broken(money.number(money.at("t2-8", "fees", "amount"), "-1")),
              "V-NUM " + a1(money.at("t2-8", "fees", "amount")));
}

TEST(Check, ReadsNumbersStoredAsTextAndSaysSo) {
    ReportGrid grid = small_table3();
    grid.text(small_t3("r1", "c1"), "１３").text(small_t3("r1", "c7"), "13件");
    const std::vector<Finding> findings = only_findings(grid.workbook());
    EXPECT_EQ(broken(findings), "V-NUM " + a1(small_t3("r1", "c1")));
    EXPECT_EQ(findings[0].severity, Severity::warning);
    EXPECT_EQ(findings[0].cells.size(), 2U);
    EXPECT_EQ(rule_text(findings[0], Language::zh_cn), "表三：“１３”是文本，公式当作 0，应填 13；这样的共 2 格");
    Document text = grid.workbook();
    text.blocks.front().kind = BlockKind::table;
    EXPECT_EQ(rule_text(only_findings(text).front(), Language::zh_cn),
              "表三：“１３”不是规范的数字写法，应写 13；这样的共 2 处");
}

TEST(Check, NamesAnotherUnitThanTheForms) {
    ReportGrid grid = ReportGrid::only(form(), "t2-8");
    const CellAddress fees = grid.at("t2-8", "fees", "amount");
    EXPECT_EQ(rule_text(only_findings(grid.text(fees, "251000元").workbook()).front(), Language::zh_cn),
              "行政事业性收费·本年收费金额（单位：万元）：“251000元”的单位不是表中规定的单位，按 25.1 计算");
    EXPECT_EQ(only_findings(grid.text(fees, "25.1万元").workbook()).front().severity, Severity::warning);
    EXPECT_NE(rule_text(only_findings(grid.workbook()).front(), Language::zh_cn).find("是文本"), std::string::npos);
}

TEST(Check, TakesMoneyInTheFormsUnit) {
    ReportGrid grid = ReportGrid::only(form(), "t2-8");
    const auto taken = [&](const std::string& text) {
        const CheckedReport report = test::checked(grid.text(grid.at("t2-8", "fees", "amount"), text).workbook()).at(0);
        return report.report.tables.at(0).figure(0, 0)->figure.value.str();
    };
    EXPECT_EQ(taken("875000元"), "87.5");
    EXPECT_EQ(taken("0.3亿元"), "3000");
    EXPECT_EQ(taken("87.5万元"), "87.5");
    EXPECT_EQ(taken("875000件"), "875000") << "no unit of money";
}

TEST(Check, TakesTraditionalCharactersForTheLabels) {
    ReportGrid grid = small_table3();
    grid.text(grid.row_label("t3", "r5"), "1.屬於國家秘密").text(grid.row_label("t3", "r12"), "8.屬於行政查詢事項");
    EXPECT_EQ(broken(grid), "");
    ReportGrid decisions = ReportGrid::only(form(), "t2-5");
    decisions.number(decisions.at("t2-5", "licensing", "decisions"), "0");
    decisions.text(decisions.column_label("t2-5", "decisions"), "本年處理決定數量");
    EXPECT_EQ(broken(decisions), "");
}

TEST(Check, PassesOverLastYearsTotalBesideTheTable) {
    ReportGrid grid = small_table3();
    const auto beside = [&](const std::string& head) {
        const CellAddress total = grid.column_label("t3", "c7");
        grid.text({total.row, total.column + 1}, head);
        for (const Line& row : form().table("t3")->rows) {
            const CellAddress last = grid.at("t3", row.id, "c7");
            grid.number({last.row, last.column + 1}, "3");
        }
        return broken(grid);
    };
    for (const char* head : {"上年总计", "去年总计", "上年同期总计", "去年同期"})
        EXPECT_EQ(beside(head), "") << head;
    EXPECT_NE(beside("本部门"), "");
    const CellAddress total = grid.column_label("t3", "c7");
    grid.clear({total.row, total.column + 1});
    const std::vector<Finding> findings = only_findings(grid.workbook());
    ASSERT_FALSE(findings.empty());
    EXPECT_NE(rule_text(findings.front(), Language::zh_cn).find("起的一列没有名称"), std::string::npos)
        << rule_text(findings.front(), Language::zh_cn);
}

TEST(Check, NamesBlanksDashesAndWordsAndTakesThemAsZero) {
    ReportGrid grid = small_table3();
    grid.clear(small_t3("r5", "c1"))
        .clear(small_t3("r5", "c2"))
        .text(small_t3("r6", "c1"), "—")
        .text(small_t3("r6", "c2"), "无")
        .text(small_t3("r7", "c1"), "—");
    const std::vector<Finding> findings = only_findings(grid.workbook());
    ASSERT_EQ(findings.size(), 3U);
    for (const Finding& finding : findings) {
        EXPECT_EQ(finding.rule->id, "V-KIND");
        EXPECT_EQ(finding.severity, Severity::warning);
    }
    EXPECT_EQ(rule_text(findings[0], Language::zh_cn), "表三：2 个单元格空白，没有数据的应填 0；已按 0 计算");
    EXPECT_EQ(rule_text(findings[1], Language::zh_cn), "表三：2 个单元格填“—”，没有数据的应填 0；已按 0 计算");
    EXPECT_EQ(findings[2].cells.front().at(), small_t3("r6", "c2"));
}

TEST(Check, SaysOnceThatATableIsNotFilledInYet) {
    ReportGrid grid = ReportGrid::only(form(), "t2-1");
    for (const char* row : {"regulations", "normative"})
        for (const char* column : {"issued", "repealed", "valid"})
            grid.clear(grid.at("t2-1", row, column));
    const std::vector<Finding> findings = only_findings(grid.workbook());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(rule_text(findings[0], Language::zh_cn), "表二 第二十条第（一）项：整表尚未填写");
}

TEST(Check, DoesNotCallACoveredCellBlank) {
    ReportGrid grid = ReportGrid::only(form(), "t2-1");
    const CellAddress first = grid.at("t2-1", "normative", "issued");
    grid.clear({first.row, first.column + 1});
    Document workbook = grid.workbook();
    EXPECT_EQ(broken(only_findings(workbook)), "V-KIND " + a1(CellAddress{first.row, first.column + 1}));
    workbook.blocks[0].grid.merge({{first, {first.row, first.column + 1}}});
    EXPECT_EQ(broken(only_findings(workbook)), "");
}

TEST(Check, MentionsANote) {
    ReportGrid grid = small_table3();
    const std::vector<Finding> findings =
        only_findings(grid.text(small_t3("r1", "c1"), "13（其中网上9件）").workbook());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].severity, Severity::hint);
    EXPECT_EQ(rule_text(findings[0], Language::zh_cn),
              "一、本年新收政府信息公开申请数量·自然人：“13（其中网上9件）”按 13 计算，附注“其中网上9件”未参与核对");
}

TEST(Check, NamesHiddenFiguresButNotHiddenZeros) {
    Document workbook = small_table3().workbook();
    workbook.blocks[0].grid.hidden_rows.push_back({small_t3("r5", "c1").row, small_t3("r6", "c1").row});
    EXPECT_EQ(broken(only_findings(workbook)), "");
    workbook.blocks[0].grid.hidden_rows.push_back({small_t3("r3", "c1").row, small_t3("r3", "c1").row});
    EXPECT_EQ(broken(only_findings(workbook)), "V-FORM " + a1(small_t3("r3", "c1")));
}

TEST(Check, NamesAnOverwrittenTotalInTheTemplateOnly) {
    Document workbook = ReportGrid::only(form(), "t4").workbook();
    EXPECT_EQ(broken(only_findings(workbook)), "");
    workbook.names.push_back({"crossfoot_form", 0, {}});
    EXPECT_EQ(only_findings(workbook).size(), 3U);
    EXPECT_EQ(only_findings(workbook).front().rule->id, "V-FORM");
}

TEST(Check, NamesEveryDeviationFromTheForm) {
    ReportGrid grid = small_table3();
    grid.text(grid.row_label("t3", "r6"), "2.其他法律行政止公开");
    const std::vector<Finding> findings = only_findings(grid.workbook());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(rule_text(findings[0], Language::zh_cn), "表三：“2.其他法律行政止公开”应为“2.其他法律行政法规禁止公开”");
    EXPECT_EQ(findings[0].cells.front().at(), grid.row_label("t3", "r6"));
    EXPECT_EQ(findings[0].severity, Severity::error);
}

TEST(Check, ComparesTitleAndPeriodWithTheYearCell) {
    ReportGrid grid = ReportGrid::only(form(), "t2-8", {3, true, {10, 0}});
    grid.text({0, 0}, "某区2021年政府信息公开工作年度报告").text({1, 0}, "报告年度").number({1, 1}, "2021");
    grid.text({2, 0}, "统计期限").text({2, 1}, "2021年1月1日至2021年12月31日").text({3, 0}, "2020年的情况另附。");
    EXPECT_EQ(broken(grid), "");
    grid.number({1, 1}, "2022");
    const std::vector<Finding> findings = only_findings(grid.workbook());
    EXPECT_EQ(broken(findings), "X-YEAR A1 2021 for 2022; X-YEAR B3 2021 for 2022");
    EXPECT_EQ(rule_text(findings[0], Language::zh_cn), "报告年度为 2022，此处写的是 2021");
    grid.text({0, 0}, "某区二〇二二年政府信息公开工作年度报告").text({2, 1}, "2022年1月1日至12月31日");
    EXPECT_EQ(broken(grid), "");
    grid.text({2, 1}, "2022年1月1日至11月30日");
    EXPECT_EQ(broken(grid), "X-YEAR B3");
}

TEST(Check, DoesNotCompareYearsOfSeveralReportsOnOneSheet) {
    ReportGrid grid = ReportGrid::only(form(), "t2-8", {3, true, {10, 0}});
    grid.text({0, 0}, "某区2021年政府信息公开工作年度报告").text({1, 0}, "报告年度").number({1, 1}, "2021");
    grid.text({5, 0}, "某区2022年政府信息公开工作年度报告").text({6, 0}, "报告年度").number({6, 1}, "2022");
    EXPECT_EQ(broken(grid), "");
}

TEST(Check, OrdersFindingsBySeverityThenPlace) {
    ReportGrid grid = small_table3();
    grid.text(small_t3("r1", "c1"), "13（网上）").clear(small_t3("r2", "c1")).number(small_t3("r25", "c7"), "2");
    EXPECT_EQ(broken(grid), "T3-BAL " + a1(small_t3("r24", "c7")) + " 15 for 13; T3-ROW " + a1(small_t3("r25", "c7")) +
                                " 2 for 0; V-KIND " + a1(small_t3("r2", "c1")) + "; V-NOTE " + a1(small_t3("r1", "c1")))
        << "errors first, each severity from top to bottom";
}

TEST(Powers, AreKnownByTheOrgansNameWhereNoLevelIsTold) {
    const auto told = [](const std::string& organ) {
        ReportGrid grid(form(), {3, true, {2, 0}});
        grid.text({0, 0}, organ + "2024年政府信息公开工作年度报告").figures("t2-1", "regulations", {1, 0, 1});
        std::string cases;
        for (const Finding& finding : only_findings(grid.workbook()))
            if (finding.rule->check == CheckKind::powers)
                cases += finding.variant->id + '|' + rule_text(finding, Language::zh_cn);
        return cases;
    };
    EXPECT_EQ(told("青山镇人民政府"), "organ|规章：填 本年制发件数 1、现行有效件数 "
                                      "1，“青山镇人民政府”不能制定规章，应填 0；是行政规范性文件的，填在下一行");
    EXPECT_NE(told("青山街道办事处"), "");
    EXPECT_NE(told("某市安和县教育局"), "");
    EXPECT_NE(told("安和县"), "");
    EXPECT_EQ(told("某市人民政府"), "");
    EXPECT_EQ(told("某市某区教育局"), "") << "the name alone does not say";
}

} // namespace
