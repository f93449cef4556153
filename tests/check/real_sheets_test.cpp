// Sheets as people make them, which are not drawn like the form's: what must be found there, and what must not be told.
#include "check/real_sheet.hpp"
#include "tell/rule_text.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;
using namespace crossfoot::test;

namespace {

TEST(RealSheets, ATransposedTableIsReadAndItsErrorFound) {
    ReportGrid grid = table3();
    EXPECT_EQ(brief(transposed(grid)), "");
    const CellAddress at = t3(grid, "r24", "c1");
    const std::vector<Finding> findings = findings_in(transposed(grid.number(at, "144")));
    ASSERT_EQ(findings.size(), 3U) << "the column's sum and balance, the row's sum";
    EXPECT_EQ(findings[0].cells.front().at(), (CellAddress{at.column, at.row}));
}

TEST(RealSheets, ARenamedFirstLabelOfAGroupIsARenamedLabelAndNoSubtotal) {
    ReportGrid grid = table3();
    grid.text(grid.row_label("t3", "r3"), "（一）全部公开");
    grid.text(grid.row_label("t3", "r13"), "1.不属于本机关掌握的政府信息");
    EXPECT_EQ(brief(grid), "S-FORM.renamed " + a1(grid.row_label("t3", "r3")) + "; S-FORM.renamed " +
                               a1(grid.row_label("t3", "r13")));
}

TEST(RealSheets, ALabelNumberedWithAnotherMarkIsNoFigureWithANote) {
    ReportGrid grid = table3();
    grid.text(grid.row_label("t3", "r5"), "1、属于国家秘密")
        .text(grid.row_label("t3", "r13"), "1、本机关不掌握相关政府信息");
    EXPECT_EQ(brief(grid), "");
}

TEST(RealSheets, KangxiRadicalsAndInvisibleCharactersAreNoOtherLabel) {
    ReportGrid grid = table3();
    grid.text(grid.column_label("t3", "c1"), "⾃然⼈")
        .text(grid.row_label("t3", "r1"), "\u200E⼀、本年新收政府信息公开申请数量");
    grid.text(grid.row_label("t3", "r20"), "5.要求\u00AD⾏政机关确认或重新出具已获取信息\u2028");
    EXPECT_EQ(brief(grid), "");
}

TEST(RealSheets, ThreeTablesSideBySideAreThree) {
    ReportGrid grid = table3();
    grid.add(table3({3, true, {0, 11}})).add(table3({3, true, {0, 22}}));
    EXPECT_EQ(brief(grid), "");
    std::size_t relations = 0;
    for (const CheckedReport& report : test::checked(grid.workbook()))
        relations += report.relations.checked;
    EXPECT_EQ(relations, 117U);
}

TEST(RealSheets, AReportOf2024WithShortLabelsIsNotTakenForOneOf2019) {
    ReportGrid grid = table3({3, true, {4, 0}});
    grid.text({0, 0}, "某区2024年政府信息公开工作年度报告");
    grid.text(grid.row_label("t3", "r21"), "1.逾期不补正").text(grid.row_label("t3", "r22"), "2.逾期未缴费");
    for (const CheckedReport& report : test::checked(grid.workbook()))
        EXPECT_EQ(report.report.form->id, form().id);
    EXPECT_EQ(brief(grid), "S-FORM.renamed " + a1(grid.row_label("t3", "r22")));
}

TEST(RealSheets, AUnitInTheHeadThatIsNotTheFormsIsToldWithTheFigureMeant) {
    ReportGrid grid = ReportGrid::only(form(), "t2-8");
    grid.text(grid.column_label("t2-8", "amount"), "本年收费金额（单位：元）");
    grid.number(grid.at("t2-8", "fees", "amount"), "23874722.5");
    const std::vector<Finding> findings = findings_in(grid.workbook());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].variant->id, "head_unit");
    EXPECT_EQ(findings[0].expected, Decimal::parse("2387.47225"));
    EXPECT_EQ(brief(grid.text(grid.column_label("t2-8", "amount"), "本年收费金额（万元）")), "");
}

std::string meant(ReportGrid grid, const std::string& figure) {
    grid.number(grid.at("t2-8", "fees", "amount"), figure);
    const std::vector<Finding> findings = findings_in(grid.workbook());
    return findings.size() == 1 && findings[0].variant->id == "head_unit" && findings[0].found == Decimal::parse(figure)
               ? findings[0].expected->str()
               : brief(grid);
}

TEST(RealSheets, AUnitThatIsNotTheFormsIsToldWhereverItIsNamed) {
    const ReportGrid fees = ReportGrid::only(form(), "t2-8");
    const CellAddress head = fees.column_label("t2-8", "amount");
    const CellAddress label = fees.row_label("t2-8", "fees");
    const auto headed = [&](const std::string& text) { return ReportGrid(fees).text(head, text); };
    EXPECT_EQ(meant(headed("本年收费金额（千元）"), "875"), "87.5");
    EXPECT_EQ(meant(headed("本年收费金额（单位：人民币元）"), "875000"), "87.5");
    EXPECT_EQ(meant(headed("本年收费金额").text(label, "行政事业性收费（元）"), "875000"), "87.5");
    ReportGrid below = headed("本年收费金额");
    below.insert_row(0).text({0, 1}, "单位：元");
    EXPECT_EQ(meant(below, "875000"), "87.5");
}

TEST(RealSheets, AUnitOfTheFormInTraditionalCharactersIsTheForms) {
    ReportGrid grid = ReportGrid::only(form(), "t2-8");
    grid.text(grid.column_label("t2-8", "amount"), "本年收費金額（單位：萬元）");
    EXPECT_EQ(meant(grid, "87.5"), "");
}

TEST(RealSheets, NoUnitIsTakenOutOfANameAnotherCurrencyOrTheTableAbove) {
    const ReportGrid fees = ReportGrid::only(form(), "t2-8");
    const CellAddress head = fees.column_label("t2-8", "amount");
    ReportGrid named = ReportGrid(fees).text(head, "本年收费金额");
    named.insert_row(0).text({0, 1}, "填报单位：元谋县财政局");
    EXPECT_EQ(meant(named, "120"), "");
    EXPECT_EQ(meant(ReportGrid(fees).text(head, "本年收费金额（千万元）"), "3"), "3000");
    EXPECT_NE(meant(ReportGrid(fees).text(head, "本年收费金额（万美元）"), "3"), "0.0003");
    ReportGrid below = ReportGrid(fees).text(head, "本年收费金额");
    below.insert_row(0).insert_row(0).text({0, 0}, "单位：元").text({1, 0}, "其他收费").text({1, 1}, "/");
    EXPECT_EQ(meant(below, "77"), "");
}

TEST(RealSheets, AFigureInAnotherUnitIsComparedAsWhatItMeans) {
    ReportGrid grid = ReportGrid::only(form(), "t2-8");
    grid.text(grid.column_label("t2-8", "amount"), "本年收费金额（单位：元）");
    grid.insert_row(0).text({0, 0}, "某区2024年政府信息公开工作年度报告");
    grid.insert_row(1).text({1, 0}, "一、总体情况");
    grid.insert_row(2).text({2, 0}, "本年度行政事业性收费87.5万元。");
    EXPECT_EQ(meant(grid, "875000"), "87.5");
    EXPECT_NE(brief(grid.number(grid.at("t2-8", "fees", "amount"), "975000")).find("X-T2"), std::string::npos);
}

TEST(RealSheets, SubtotalsNamedAfterTheirGroupAreCheckedAsSums) {
    ReportGrid grid = table3();
    const int row = t3(grid, "r13", "c1").row;
    const int label = grid.row_label("t3", "r13").column;
    grid.insert_row(row).text({row, label}, "不予公开小计");
    const std::vector<int> sums{20, 6, 0, 0, 1, 0, 27};
    for (int i = 0; i < 7; ++i)
        grid.number({row, label + 1 + i}, std::to_string(sums[static_cast<std::size_t>(i)]));
    EXPECT_EQ(brief(grid), "");
    EXPECT_EQ(brief(grid.number({row, label + 1}, "25")), "T3-SUB " + a1(CellAddress{row, label + 1}));
}

TEST(RealSheets, TitleAndPeriodOfDifferentYearsAreToldWithoutAYearCell) {
    ReportGrid grid = table3({3, true, {4, 0}});
    grid.text({0, 0}, "某区2024年政府信息公开工作年度报告").text({1, 0}, "统计期限：2023年1月1日至2023年12月31日");
    EXPECT_EQ(brief(grid), "X-YEAR A2");
}

TEST(RealSheets, AHiddenSheetIsNotChecked) {
    ReportGrid wrong = table3();
    Document document = table3().workbook();
    document.blocks.push_back(wrong.number(t3(wrong, "r24", "c1"), "144").sheet("底稿"));
    EXPECT_NE(brief(document), "");
    document.blocks[1].hidden = true;
    EXPECT_EQ(brief(document), "");
}

TEST(RealSheets, AColumnOfLineNumbersIsNoColumnOfTheForm) {
    ReportGrid grid = table3();
    const int column = t3(grid, "r1", "c1").column;
    grid.insert_column(column).text({grid.column_label("t3", "c7").row, column}, "行次");
    int number = 0;
    for (const Line& row : form().table("t3")->rows)
        grid.number({t3(grid, row.id.c_str(), "c1").row, column}, std::to_string(++number));
    EXPECT_EQ(brief(grid), "");
}

TEST(RealSheets, ATableOverTwoPagesIsOne) {
    ReportGrid grid = table3();
    const int row = t3(grid, "r13", "c1").row;
    const int head = grid.column_label("t3", "c7").row;
    const Document before = grid.workbook();
    for (int i = 0; i < 3; ++i)
        grid.insert_row(row);
    for (int i = 0; i < 2; ++i) // the heads once more
        for (int column = 0; column < 10; ++column)
            if (const Cell& cell = before.blocks[0].grid.at({head - 1 + i, column}); cell.kind == CellKind::text)
                grid.text({row + 1 + i, column}, cell.text);
    EXPECT_EQ(brief(grid), "");
    EXPECT_NE(brief(grid.number(t3(grid, "r24", "c1"), "144")), "") << "its sum runs over both pages";
}

TEST(RealSheets, AHeadingWithoutATableIsNamedAtItsPlace) {
    ReportGrid grid = table3({3, true, {2, 0}});
    grid.text({60, 0}, "四、政府信息公开行政复议、行政诉讼情况");
    EXPECT_EQ(brief(grid), "S-FORM.table_unread A61");
    Document headings;
    headings.blocks.emplace_back();
    headings.blocks[0].grid.add({3, 0}, {CellKind::text, "三、收到和处理政府信息公开申请情况", false});
    EXPECT_EQ(brief(headings), "S-FORM.table_unread A4") << "also where nothing else stands there";
}

TEST(RealSheets, NaturalPersonsAndTheRestTogetherAreCheckedAsFarAsTheyGo) {
    ReportGrid grid = table3();
    for (const char* column : {"c6", "c5", "c4", "c3"})
        grid.remove_column(t3(grid, "r1", column).column);
    grid.text(grid.column_label("t3", "c2"), "法人或其他组织");
    for (const auto& [row, figure] : std::vector<std::pair<const char*, const char*>>{{"r1", "25"},
                                                                                      {"r2", "2"},
                                                                                      {"r3", "10"},
                                                                                      {"r6", "7"},
                                                                                      {"r13", "7"},
                                                                                      {"r16", "1"},
                                                                                      {"r24", "25"},
                                                                                      {"r25", "2"}})
        grid.number(t3(grid, row, "c2"), figure);
    for (const Finding& finding : findings_in(grid.workbook()))
        EXPECT_EQ(finding.variant->id, "missing") << rule_text(finding, Language::zh_cn);
    EXPECT_NE(brief(grid.number(t3(grid, "r1", "c2"), "26")).find("T3-ROW"), std::string::npos);
}

TEST(RealSheets, RelationsOverAnUnknownRowAreLeftOpenAndSaidToBe) {
    ReportGrid grid = table3();
    const int row = t3(grid, "r13", "c1").row;
    const int label = grid.row_label("t3", "r13").column;
    grid.insert_row(row)
        .text({row, label}, "9.属于其他情形")
        .number({row, label + 1}, "3")
        .number({row, label + 7}, "3");
    grid.number(t3(grid, "r24", "c1"), "137").number(t3(grid, "r24", "c7"), "162");
    grid.number(t3(grid, "r25", "c1"), "4").number(t3(grid, "r25", "c7"), "6");
    const std::string told = brief(grid);
    EXPECT_EQ(told.find("T3-SUM"), std::string::npos) << "its figures may well belong to the sum: " << told;
    EXPECT_NE(told.find("S-FORM.extra"), std::string::npos);
    EXPECT_NE(told.find("S-FORM.doubtful"), std::string::npos);
}

TEST(RealSheets, EqualTablesOnOneSheetAreAcceptedEachForItself) {
    ReportGrid grid = table3();
    ReportGrid other = table3({3, true, {40, 0}});
    grid.number(t3(grid, "r3", "c7"), "71");
    other.number(t3(other, "r3", "c7"), "71");
    std::vector<int> copies;
    for (const Finding& finding : findings_in(grid.add(other).workbook()))
        copies.push_back(finding.cells.front().copy);
    EXPECT_NE(std::ranges::find(copies, 0), copies.end());
    EXPECT_NE(std::ranges::find(copies, 1), copies.end());
}

} // namespace
