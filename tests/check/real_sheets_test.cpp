// Sheets as people make them, which are not drawn like the form's: what must be found there, and what must not be told.
#include "report/each_relation.hpp"
#include "report/report_grid.hpp"
#include "tell/rule_text.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;
using test::Layout;
using test::ReportGrid;

namespace {

const Form& form() { return *built_in_forms().back(); }

std::vector<Finding> findings_in(const Document& document) {
    std::vector<Finding> all;
    for (const CheckedReport& report : test::checked(document))
        for (const Finding& finding : test::each_relation(report.findings))
            all.push_back(finding);
    return all;
}

// "S-FORM.renamed B9" in short: rule, case and first cell; findings are divided by semicolons.
std::string brief(const Document& document) {
    std::string result;
    for (const Finding& finding : findings_in(document))
        result += (result.empty() ? "" : "; ") + finding.rule->id +
                  (finding.variant->id.empty() ? "" : '.' + finding.variant->id) + ' ' + a1(finding.cells.front().at());
    return result;
}
std::string brief(const ReportGrid& grid) { return brief(grid.workbook()); }

// A table of real size, in which every relation holds.
ReportGrid table3(Layout layout = {}) {
    ReportGrid grid = ReportGrid::only(form(), "t3", layout);
    grid.figures("t3", "r1", {136, 17, 0, 1, 6, 1, 161}).figures("t3", "r2", {5, 2, 0, 0, 0, 0, 7});
    grid.figures("t3", "r3", {60, 7, 0, 1, 2, 0, 70}).figures("t3", "r6", {20, 6, 0, 0, 1, 0, 27});
    grid.figures("t3", "r13", {30, 4, 0, 0, 2, 1, 37}).figures("t3", "r16", {24, 1, 0, 0, 0, 0, 25});
    grid.figures("t3", "r24", {134, 18, 0, 1, 5, 1, 159}).figures("t3", "r25", {7, 1, 0, 0, 1, 0, 9});
    return grid;
}
CellAddress t3(const ReportGrid& grid, const char* row, const char* column) { return grid.at("t3", row, column); }

// Rows for columns.
Document transposed(const ReportGrid& grid) {
    std::map<CellAddress, Cell> cells;
    const Document document = grid.workbook();
    for (const Grid::Row& row : document.blocks[0].grid.rows())
        for (const Grid::Entry& entry : row.cells)
            cells[{entry.column, row.row}] = entry.cell;
    Document result;
    result.blocks.emplace_back();
    std::vector<CellRange> merged;
    for (const CellRange& range : document.blocks[0].grid.merged())
        merged.push_back({{range.first.column, range.first.row}, {range.last.column, range.last.row}});
    for (const auto& [at, cell] : cells)
        result.blocks[0].grid.add(at, cell);
    result.blocks[0].grid.merge(std::move(merged));
    return result;
}

// The same cut before these rows, each piece on a sheet of its own, under the heads once more.
Document over_sheets(const ReportGrid& grid, const std::vector<int>& cuts) {
    const Block whole = grid.sheet();
    const int heads = 2;
    Document result;
    for (std::size_t piece = 0; piece <= cuts.size(); ++piece) {
        const int first = piece == 0 ? 0 : cuts[piece - 1];
        const int end = piece == cuts.size() ? 1000 : cuts[piece];
        const int moved = piece == 0 ? 0 : first - heads;
        Block& sheet = result.blocks.emplace_back();
        std::vector<CellRange> merged;
        for (const CellRange& range : whole.grid.merged())
            if (range.last.row < heads)
                merged.push_back(range);
        for (const Grid::Row& row : whole.grid.rows())
            for (const Grid::Entry& entry : row.cells)
                if (row.row < heads)
                    sheet.grid.add({row.row, entry.column}, entry.cell);
                else if (row.row >= first && row.row < end)
                    sheet.grid.add({row.row - moved, entry.column}, entry.cell);
        sheet.grid.merge(std::move(merged));
    }
    return result;
}

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

// One row of outcomes in which every relation holds.
void outcomes(ReportGrid& grid) {
    int figure = 0;
    int sum = 0;
    for (const Line& column : form().table("t4")->columns) {
        const bool total = column.label == "总计";
        figure = total ? sum : (figure * 7 + 3) % 10;
        sum = total ? 0 : sum + figure;
        grid.number(grid.at("t4", "cases", column.id), std::to_string(figure));
    }
}
ReportGrid table4(Layout layout = {}) {
    ReportGrid grid = ReportGrid::only(form(), "t4", layout);
    outcomes(grid);
    return grid;
}

TEST(RealSheets, ASecondRowOfFiguresUnderOutcomesIsToldAsUnread) {
    ReportGrid grid = table4();
    EXPECT_EQ(brief(grid), "");
    const CellAddress first = grid.at("t4", "cases", "review-upheld");
    for (int column = 0; column < 15; ++column)
        grid.number({first.row + 1, first.column + column}, "4");
    EXPECT_TRUE(brief(grid).starts_with("S-FORM.unread " + a1(CellAddress{first.row + 1, first.column})))
        << brief(grid);
    EXPECT_TRUE(brief(transposed(grid)).starts_with("S-FORM.unread " + a1(CellAddress{first.column, first.row + 1})))
        << brief(transposed(grid));
}

TEST(RealSheets, AColumnOfItsOwnBesideOrAmongOutcomesIsToldAsExtra) {
    ReportGrid grid = table4();
    const CellAddress head = grid.column_label("t4", "after-total");
    const CellAddress figure = grid.at("t4", "cases", "after-total");
    grid.text({head.row, head.column + 1}, "本年合计").number({figure.row, figure.column + 1}, "88");
    EXPECT_EQ(brief(grid), "S-FORM.extra " + a1(CellAddress{head.row, head.column + 1}));
    grid.text({head.row, head.column + 1}, "备注");
    EXPECT_EQ(brief(grid), "") << "nobody's concern";
    ReportGrid among = table4();
    const CellAddress before = among.column_label("t4", "direct-upheld");
    among.insert_column(before.column).text(before, "本年合计").number({figure.row, before.column}, "88");
    EXPECT_EQ(brief(among), "S-FORM.extra " + a1(before));
}

TEST(RealSheets, FiguresOfAnotherYearBesideATableAreToldAsUnread) {
    ReportGrid grid = table3();
    const int right = t3(grid, "r1", "c7").column;
    for (const Line& row : form().table("t3")->rows)
        for (int column = 0; column < 7; ++column)
            grid.number({t3(grid, row.id.c_str(), "c1").row, right + 4 + column}, "5");
    EXPECT_EQ(brief(grid), "S-FORM.unread " + a1(CellAddress{t3(grid, "r1", "c1").row, right + 4}));
}

TEST(RealSheets, ColumnsOfOnesOwnBesideATableAreNobodysConcern) {
    ReportGrid grid = table3();
    const int right = t3(grid, "r1", "c7").column;
    for (const Line& row : form().table("t3")->rows)
        for (int column = 0; column < 2; ++column)
            grid.number({t3(grid, row.id.c_str(), "c1").row, right + 4 + column}, "5");
    EXPECT_EQ(brief(grid), "");
}

TEST(RealSheets, SmallTablesSideBySideAreEachRead) {
    ReportGrid grid = ReportGrid::only(form(), "t2-1", {1, true, {0, 0}});
    ReportGrid beside = ReportGrid::only(form(), "t2-1", {1, true, {0, 5}});
    grid.figures("t2-1", "normative", {3, 0, 8});
    grid.add(beside.figures("t2-1", "normative", {3, 0, 8}));
    EXPECT_EQ(brief(grid), "");
    const CellAddress valid = grid.at("t2-1", "normative", "valid");
    EXPECT_EQ(brief(grid.number(valid, "2")), "T2-BOUND " + a1(valid)) << "the left one is read, too";
}

TEST(RealSheets, ALineThatNumbersTheColumnsIsNoneOfOutcomes) {
    ReportGrid grid = table4();
    const CellAddress first = grid.at("t4", "cases", "review-upheld");
    grid.insert_row(first.row);
    for (int column = 0; column < 15; ++column)
        grid.number({first.row, first.column + column}, std::to_string(column + 1));
    EXPECT_EQ(brief(grid), "");
}

TEST(RealSheets, TotalsThatComeFirstInTheirGroupsAreTheirs) {
    ReportGrid grid = table4();
    const Document drawn = grid.workbook();
    const int leaf = grid.column_label("t4", "review-upheld").row;
    const CellAddress first = grid.at("t4", "cases", "review-upheld");
    for (const int row : {leaf, first.row})
        for (int column = 0; column < 15; ++column) {
            const int from = column % 5 == 0 ? column + 4 : column - 1;
            const Cell& cell = drawn.blocks[0].grid.at({row, first.column + from});
            const CellAddress to{row, first.column + column};
            cell.kind == CellKind::number ? grid.number(to, cell.text) : grid.text(to, cell.text);
        }
    EXPECT_EQ(brief(grid).find("T4 "), std::string::npos) << brief(grid);
    EXPECT_EQ(brief(grid).find("missing"), std::string::npos) << brief(grid);
    grid.number({first.row, first.column + 5}, "99");
    EXPECT_NE(brief(grid).find("T4 " + a1(CellAddress{first.row, first.column + 5})), std::string::npos) << brief(grid);
}

TEST(RealSheets, PagesOfTwoYearsSideBySideAreJoinedEachToItsOwn) {
    const ReportGrid left = table3();
    ReportGrid grid = table3();
    grid.add(table3({3, true, {0, 11}}));
    EXPECT_EQ(brief(over_sheets(grid, {t3(left, "r13", "c1").row})), "");
    const CellAddress at = table3({3, true, {0, 11}}).at("t3", "r24", "c1");
    EXPECT_NE(brief(over_sheets(grid.number(at, "144"), {t3(left, "r13", "c1").row})), "") << "over both of its pages";
}

TEST(RealSheets, ATableOverThreeSheetsIsOne) {
    ReportGrid grid = table3();
    const std::vector<int> cuts{t3(grid, "r7", "c1").row, t3(grid, "r16", "c1").row};
    EXPECT_EQ(brief(over_sheets(grid, cuts)), "");
    EXPECT_NE(brief(over_sheets(grid.number(t3(grid, "r24", "c1"), "144"), cuts)), "");
}

TEST(RealSheets, AShareOfTheTotalBesideItIsNotTheTotal) {
    ReportGrid grid = table3();
    const CellAddress total = grid.column_label("t3", "c7");
    grid.text({total.row, total.column + 1}, "占总数比例");
    for (const Line& row : form().table("t3")->rows)
        grid.number({t3(grid, row.id.c_str(), "c1").row, total.column + 1}, "0.5");
    EXPECT_EQ(brief(grid), "S-FORM.extra " + a1(CellAddress{total.row, total.column + 1}));
}

TEST(RealSheets, TheDateOfPublicationInATitleIsNoYearOfTheReport) {
    ReportGrid grid = table3({3, true, {4, 0}});
    grid.text({0, 0}, "某区2023年政府信息公开工作年度报告（2024年1月20日发布）");
    EXPECT_EQ(brief(grid), "");
    grid.text({1, 0}, "统计期限：2022年1月1日至2022年12月31日");
    EXPECT_EQ(brief(grid), "X-YEAR A2");
}

TEST(RealSheets, ATitleWithoutTheWordForYearTellsIt) {
    ReportGrid grid = table3({3, true, {4, 0}});
    grid.text({0, 0}, "某区2023政府信息公开工作年度报告").text({1, 0}, "统计期限：2022年1月1日至2022年12月31日");
    EXPECT_EQ(brief(grid), "X-YEAR A2");
}

} // namespace
