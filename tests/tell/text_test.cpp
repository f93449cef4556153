#include "report/each_relation.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"
#include "tell/note.hpp"
#include "tell/place.hpp"
#include "tell/report.hpp"
#include "tell/rule_text.hpp"
#include "tell/suspects.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::ReportGrid;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

using test::form;

ReportGrid table3() {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    return grid.figures("t3", "r1", {13, 0, 0, 0, 0, 0, 13})
        .figures("t3", "r3", {13, 0, 0, 0, 0, 0, 13})
        .figures("t3", "r24", {13, 0, 0, 0, 0, 0, 13});
}

std::string told(const Document& workbook, Language language) {
    return findings_text("年报.ods", workbook, test::checked(workbook), language);
}

// The place of cells on the sheets of a workbook with the sheets 二 and 三.
std::string listed(const std::vector<std::pair<std::size_t, std::string>>& cells) {
    Document workbook;
    workbook.blocks.resize(2);
    workbook.blocks[0].name = "二";
    workbook.blocks[1].name = "三";
    std::vector<FindingCell> all;
    for (const auto& [sheet, address] : cells) {
        FindingCell cell;
        cell.place = {sheet, parse_a1(address).value()};
        all.push_back(cell);
    }
    std::vector<const FindingCell*> pointers;
    for (const FindingCell& cell : all)
        pointers.push_back(&cell);
    return places_text(workbook, pointers, Language::zh_cn);
}

TEST(Places, JoinsNeighboursToRanges) {
    EXPECT_EQ(listed({{1, "D8"}}), "三!D8");
    EXPECT_EQ(listed({{1, "D8"}, {1, "D9"}, {1, "D10"}}), "三!D8:D10");
    EXPECT_EQ(listed({{1, "F8"}, {1, "D8"}, {1, "E8"}}), "三!D8:F8");
    EXPECT_EQ(listed({{1, "D8"}, {1, "E8"}, {1, "D9"}, {1, "E9"}}), "三!D8:E9");
    EXPECT_EQ(listed({{1, "D8"}, {1, "D10"}, {1, "F3"}}), "三!F3、D8、D10");
    EXPECT_EQ(listed({{0, "D8"}, {1, "D9"}}), "二!D8、三!D9");
}

TEST(Places, TellsOnlyTheFirstOfVeryMany) {
    std::vector<std::pair<std::size_t, std::string>> cells;
    for (int row = 1; row < 60; row += 2)
        cells.emplace_back(1, "A" + std::to_string(row));
    EXPECT_EQ(listed(cells), "三!A1、A3、A5、A7、A9、A11、A13、A15、A17、A19、A21、A23 等 30 格");
}

TEST(Places, CountsRowsAndColumnsOfTablesInATextWhichNothingNames) {
    Document document;
    document.blocks.resize(3);
    document.blocks[0].kind = BlockKind::table;
    document.blocks[1].kind = BlockKind::paragraph;
    document.blocks[2].kind = BlockKind::table;
    const Place cell(2, CellAddress{11, 4});
    EXPECT_EQ(place_text(document, cell, Language::zh_cn), "第2个表格第12行第5列");
    EXPECT_EQ(place_text(document, cell, Language::zh_cn, form().table("t3")), "表三（第2个表格）第12行第5列");
    EXPECT_EQ(place_text(document, {2, CellRange{{1, 2}, {11, 2}}}, Language::en), "table 2, row 2–12, column 3");
    EXPECT_EQ(place_text(document, {1, TextSpan{0, 3}}, Language::zh_cn), "第1段");
    std::vector<FindingCell> cells(2);
    cells[0].place = cell;
    cells[1].place = Place(1, TextSpan{0, 3});
    EXPECT_EQ(places_text(document, {&cells[0], &cells[1]}, Language::zh_cn), "第1段、第2个表格第12行第5列");
    document.blocks[2].page = 3;
    EXPECT_EQ(place_text(document, cell, Language::zh_cn), "第3页第2个表格第12行第5列");
}

TEST(Places, AreParagraphsWhereATextTellsATableWithoutCells) {
    Document document;
    Block& block = document.blocks.emplace_back();
    block.kind = BlockKind::table;
    for (int column = 0; column < 4; ++column) {
        Cell cell{CellKind::number, "1", false};
        cell.told_in.paragraph = column < 3 ? 7 : 9;
        block.grid.add({2, column}, cell);
    }
    const TableSpec* table = form().table("t3");
    const Place one(0, CellAddress{2, 1});
    EXPECT_EQ(place_text(document, one, Language::zh_cn, table), "表三 第7段");
    EXPECT_EQ(place_text(document, {0, CellRange{{2, 0}, {2, 3}}}, Language::en, table), "Table 3 paragraph 7–9");
    EXPECT_EQ(place_text(document, {0, CellAddress{2, 5}}, Language::zh_cn), "第7–9段") << "beside what is missing";
    EXPECT_EQ(cell_name(document, one), "");
    std::vector<FindingCell> cells(3);
    for (int i = 0; i < 3; ++i) {
        cells[static_cast<std::size_t>(i)].place = Place(0, CellAddress{2, i + (i == 2 ? 1 : 0)});
        cells[static_cast<std::size_t>(i)].told_in.paragraph = 7;
    }
    EXPECT_EQ(places_text(document, {&cells[0], &cells[2]}, Language::zh_cn), "第7段、第9段");
    cells[1].place = Place(0, CellAddress{2, 2});
    EXPECT_EQ(places_text(document, {&cells[0], &cells[1]}, Language::zh_cn), "第7段") << "both";
    EXPECT_EQ(cell_text(cells[0], Language::zh_cn), "第7段");
}

TEST(Places, AreCellsWhereATextStandsInASheetsOnlyColumn) {
    Document document;
    Block& block = document.blocks.emplace_back();
    block.kind = BlockKind::table;
    block.name = "Sheet1";
    block.column = 0;
    Cell cell{CellKind::number, "1", false};
    cell.told_in = {7, 0};
    block.grid.add({2, 1}, cell);
    const Place one(0, CellAddress{2, 1});
    EXPECT_EQ(place_text(document, one, Language::zh_cn, form().table("t3")), "Sheet1!A7");
    EXPECT_EQ(cell_name(document, one), "A7");
}

TEST(FindingsText, SaysThatAllRelationsHold) {
    const ReportGrid whole(*built_in_forms().back());
    EXPECT_THAT(told(whole.workbook(), Language::zh_cn),
                HasSubstr("  表内全部 44 项关系成立。没有读到正文，正文没有核对。没有与上年比对。\n"));
    EXPECT_THAT(told(whole.workbook(), Language::en),
                HasSubstr("  All 44 relations within the tables hold. No prose was found, so none was checked. Not "
                          "compared with last year.\n"));
}

TEST(FindingsText, SaysWhichTablesHoldAndWhichWereNotFound) {
    const std::string chinese = told(table3().workbook(), Language::zh_cn);
    EXPECT_THAT(chinese, HasSubstr("  表三 39 项关系成立；没有找到表二、表四。\n"));
    EXPECT_THAT(chinese, Not(HasSubstr("全部")));
    EXPECT_THAT(told(table3().workbook(), Language::en),
                HasSubstr("  Table 3: 39 relations hold; not found: Table 2, article 20, Table 4.\n"));
}

TEST(FindingsText, NamesPlaceItemFiguresAndParts) {
    ReportGrid grid = ReportGrid::only(form(), "t2-1");
    grid.figures("t2-1", "normative", {32, 8, 23});
    const CellAddress total = grid.at("t2-1", "normative", "valid");
    const std::string text = told(grid.workbook(), Language::zh_cn);
    EXPECT_THAT(text, HasSubstr("警告 T2-BOUND  Sheet1!" + a1(total) + "  行政规范性文件 · 现行有效件数\n"));
    EXPECT_THAT(text, HasSubstr("现填 23，应不少于 24，差 -1  分项 Sheet1!"));
    EXPECT_THAT(text, HasSubstr("错误 0，警告 1，提示 0。核对关系 2 项。"));
}

TEST(FindingsText, NamesTheCellThatIsWrongAndTheRelationsThatItBroke) {
    ReportGrid grid = table3();
    grid.number(grid.at("t3", "r3", "c1"), "31");
    const std::string cell = a1(grid.at("t3", "r3", "c1"));
    const std::string text = told(grid.workbook(), Language::zh_cn);
    EXPECT_THAT(text,
                HasSubstr("错误 T3-SUM、T3-ROW  Sheet1!" + cell + "  （一）予以公开 · 自然人\n      疑似 " + cell +
                          " （一）予以公开 · 自然人：现填 31，应为 13（数字颠倒）；改后全部 39 项关系成立\n"));
    EXPECT_THAT(text, HasSubstr("\n        错误 T3-ROW  Sheet1!" + a1(grid.at("t3", "r3", "c7")) +
                                "  （一）予以公开：总计为 13，各类申请人之和为 31，少 18\n"));
    EXPECT_THAT(text, HasSubstr("共 1 处：错误 1，"));
    EXPECT_THAT(told(grid.workbook(), Language::en),
                HasSubstr("31 should be 13 (digits swapped); then all 39 relations hold\n"));
}

TEST(FindingsText, ListsTheCandidatesWhereNoneIsCertain) {
    ReportGrid grid = ReportGrid::only(form(), "t4");
    grid.figures("t4", "cases", {2, 3, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    const std::string text = told(grid.workbook(), Language::zh_cn);
    EXPECT_THAT(text, HasSubstr("行政复议：总计为 6，维持、纠正、其他、尚未审结之和为 5，多 1\n      可能是："));
    EXPECT_THAT(text, HasSubstr(a1(grid.at("t4", "cases", "review-total")) + " 应为 5（"));
    EXPECT_THAT(text, HasSubstr(a1(grid.at("t4", "cases", "review-upheld")) + " 应为 3（"));
    EXPECT_THAT(text, Not(HasSubstr("疑似")));
}

TEST(FindingsText, GivesTheSumWhereSeveralTotalsMakeOneSide) {
    ReportGrid grid = table3();
    grid.figures("t3", "r25", {2, 0, 0, 0, 0, 0, 2});
    const std::vector<CheckedReport> reports = test::checked(grid.workbook());
    const std::vector<Finding> relations = test::each_relation(reports.at(0).findings);
    ASSERT_EQ(relations.size(), 2U);
    EXPECT_EQ(relations[0].rule->id, "T3-BAL");
    EXPECT_EQ(figures_text(relations[0], Language::zh_cn), "合计 15，应为 13，差 2");
}

TEST(FindingsText, SaysOnceForEachReasonWhatOfThePagesWasPassedOver) {
    Document document;
    document.not_read = {{PassedOver::unseen, 1}, {PassedOver::watermark, 1}, {PassedOver::unseen, 3}};
    const std::string said = told(document, Language::zh_cn);
    EXPECT_NE(said.find("  看不见的数字（白色、被遮住或过小）没有读取：第1页、第3页。\n"), std::string::npos) << said;
    EXPECT_NE(said.find("  水印和斜排文字中的数字没有读取：第1页。\n"), std::string::npos) << said;
    document.not_read.assign(100, {PassedOver::picture, 4});
    EXPECT_NE(told(document, Language::en).find("page 4, ….\n"), std::string::npos) << "no more than a person reads";
}

TEST(FindingsText, ReadsABlankTotalAsBlank) {
    ReportGrid grid = table3();
    grid.clear(grid.at("t3", "r3", "c7"));
    EXPECT_THAT(told(grid.workbook(), Language::zh_cn), HasSubstr("现为空白，应为 13"));
}

TEST(FindingsText, LetsNoFileBreakALineOrReachTheTerminal) {
    ReportGrid grid = table3();
    grid.text(grid.at("t3", "r5", "c1"), "\x1b[2J三\n件");
    const std::string text = told(grid.workbook(), Language::zh_cn);
    EXPECT_THAT(text, HasSubstr(" [2J三 件"));
    EXPECT_THAT(text, Not(HasSubstr("\x1b")));
    EXPECT_EQ(unread_text("a\nb.ods", "not_found", Language::en).find("a b.ods: "), 0U);
}

TEST(Note, TellsEachFindingOnTheCell) {
    ReportGrid grid = table3();
    grid.number(grid.at("t3", "r24", "c1"), "15");
    const std::vector<CheckedReport> reports = test::checked(grid.workbook());
    std::vector<const Finding*> findings;
    for (const Finding& finding : reports.at(0).findings)
        if (finding.cells.front().at() == grid.at("t3", "r24", "c1"))
            findings.push_back(&finding);
    ASSERT_EQ(findings.size(), 1U);
    const std::string note = note_text(findings, Language::zh_cn);
    EXPECT_EQ(note, "【勾稽】错误 T3-SUM、T3-BAL、T3-ROW\n疑似 " + a1(grid.at("t3", "r24", "c1")) +
                        " （七）总计 · 自然人：现填 15，应为 13（错一位数字）；改后全部 39 项关系成立\n" +
                        rule_text(findings[0]->relations()[0], Language::zh_cn) + '\n' +
                        rule_text(findings[0]->relations()[1], Language::zh_cn) + '\n' +
                        rule_text(findings[0]->relations()[2], Language::zh_cn));
    EXPECT_TRUE(is_note_text(note));
    EXPECT_TRUE(is_note_text(note_text(findings, Language::en)));
    EXPECT_FALSE(is_note_text("错误 T3-SUM"));
    EXPECT_FALSE(is_note_text("我的批注"));
}

TEST(Note, QuotesNoControlCharactersOfAFile) {
    ReportGrid grid = table3();
    grid.text(grid.at("t3", "r1", "c1"), "13（含\x0E续报\u202E1件）");
    Document workbook = grid.workbook();
    const std::size_t sheets = workbook.blocks.size();
    for (const char* text : {"一、总体情况", "本年新收政府信息公开申请2\x0E\u202E58件。"}) {
        Block& paragraph = workbook.blocks.emplace_back();
        paragraph.kind = BlockKind::paragraph;
        paragraph.text = text;
    }
    std::string notes;
    bool of_the_text = false;
    const std::vector<CheckedReport> reports = test::checked(workbook);
    for (const Finding& finding : reports.at(0).findings) {
        of_the_text = of_the_text || finding.cells.front().place.block >= sheets;
        notes += note_text({&finding}, Language::zh_cn) + short_text(finding, Language::zh_cn, 200) +
                 figure_columns(finding, Language::zh_cn).found;
    }
    EXPECT_TRUE(of_the_text);
    EXPECT_THAT(notes, AllOf(HasSubstr("含 续报1件"), HasSubstr("新收政府信息公开申请2 58件")));
    EXPECT_THAT(notes, AllOf(Not(HasSubstr("\x0E")), Not(HasSubstr("\u202E"))));
}

// A finding with one cell of a table, in which that stands.
Finding finding_at(const char* found) {
    Finding finding;
    finding.cells.emplace_back().table = form().table("t3");
    finding.cells.front().found = found;
    return finding;
}

FigureColumns three(std::string found, std::string expected, std::string difference) {
    return {std::move(found), std::move(expected), std::move(difference)};
}

TEST(FigureColumns, AreThoseOfTheCellThatIsLikelyToBeWrong) {
    Finding finding = finding_at("６");
    finding.found = Decimal(20);
    finding.expected = Decimal(19);
    finding.difference = Decimal(1);
    EXPECT_EQ(figure_columns(finding, Language::zh_cn), three("６", "19", "1"));
    Suspect suspect;
    suspect.cell = finding.cells.front();
    suspect.suggested = Decimal(9);
    suspect.confidence = 1;
    finding.cause = Cause{};
    finding.cause->suspects.push_back(suspect);
    EXPECT_EQ(figure_columns(finding, Language::zh_cn), three("６", "9", "-3"));
    finding.cause->suspects.front().cell.found = "六";
    EXPECT_EQ(figure_columns(finding, Language::zh_cn), three("六", "9", "")) << "which is no number";
}

TEST(FigureColumns, TellBoundsSumsAndNumbersOfATextAsWhatTheyAre) {
    Finding finding = finding_at("3");
    finding.found = Decimal(3);
    finding.expected = Decimal(5);
    finding.difference = Decimal(-2);
    finding.comparison = Comparison::at_least;
    EXPECT_EQ(figure_columns(finding, Language::zh_cn), three("3", "≥ 5", "-2"));
    finding.comparison = Comparison::at_most;
    EXPECT_EQ(figure_columns(finding, Language::zh_cn).expected, "≤ 5");
    finding.comparison = Comparison::equal;
    finding.cells.front().role = Role::total;
    finding.cells.push_back(finding.cells.front());
    EXPECT_EQ(figure_columns(finding, Language::zh_cn).found, "合计 3") << "which stands in no single cell";
    Finding said = finding_at("共收到申请 3 件，占 60%");
    said.cells.front().table = nullptr;
    EXPECT_EQ(figure_columns(said, Language::zh_cn), three("共收到申请 3 件，占 60%", "", ""));
    said.found = Decimal(3);
    EXPECT_EQ(figure_columns(said, Language::zh_cn).found, "3");
    said.number_in_text = NumberInText{{}, "3件", "5"};
    EXPECT_EQ(figure_columns(said, Language::zh_cn), three("3件", "5", ""));
}

} // namespace
} // namespace crossfoot
