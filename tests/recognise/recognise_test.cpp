#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <optional>

using namespace crossfoot;
using test::Layout;
using test::ReportGrid;

namespace {

using test::form;

// Of all reports.
std::vector<ReportTable> tables_in(const Document& workbook) {
    std::vector<ReportTable> tables;
    for (const Report& report : recognise(workbook, built_in_forms()))
        tables.insert(tables.end(), report.tables.begin(), report.tables.end());
    return tables;
}

std::optional<CellAddress> cell(const ReportTable& table, int row, int column) {
    const ReportFigure* figure = table.figure(row, column);
    return figure ? std::optional(figure->place.cell()) : std::nullopt;
}

std::vector<std::string> ids(const std::vector<ReportTable>& tables) {
    std::vector<std::string> result;
    for (const ReportTable& table : tables)
        result.push_back(table.spec->id);
    return result;
}

const std::vector<std::string> all{"t2-1", "t2-5", "t2-6", "t2-8", "t3", "t4"};

// "missing r5; extra 小计" in short.
std::string issues(const ReportTable& table) {
    std::string result;
    for (const StructureIssue& issue : table.issues) {
        constexpr std::array<std::string_view, 4> kinds{"missing", "extra", "renamed", "out of order"};
        result += (result.empty() ? "" : "; ") + std::string(kinds[static_cast<std::size_t>(issue.kind)]) + ' ';
        const auto& lines = issue.axis == Axis::rows ? table.spec->rows : table.spec->columns;
        result += issue.line >= 0 ? lines[static_cast<std::size_t>(issue.line)].id : issue.found;
    }
    return result;
}

// Every figure of the table is found where the grid put it.
void expect_all_cells(const ReportGrid& grid, const ReportTable& table) {
    for (std::size_t r = 0; r < table.spec->rows.size(); ++r)
        for (std::size_t c = 0; c < table.spec->columns.size(); ++c)
            EXPECT_EQ(cell(table, static_cast<int>(r), static_cast<int>(c)),
                      grid.at(table.spec->id, table.spec->rows[r].id, table.spec->columns[c].id))
                << table.spec->rows[r].id << ' ' << table.spec->columns[c].id;
}

class EveryLayout : public testing::TestWithParam<Layout> {};

TEST_P(EveryLayout, IsFoundCellByCell) {
    const ReportGrid grid(form(), GetParam());
    const auto tables = tables_in(grid.workbook());
    ASSERT_EQ(ids(tables), all);
    for (const ReportTable& table : tables) {
        expect_all_cells(grid, table);
        EXPECT_EQ(issues(table), "") << table.spec->id;
        EXPECT_GE(table.fit, 0.8) << table.spec->id;
    }
}

INSTANTIATE_TEST_SUITE_P(Layouts, EveryLayout,
                         testing::Values(Layout{3, true, {0, 0}}, Layout{2, true, {0, 0}}, Layout{1, false, {0, 0}},
                                         Layout{3, false, {40, 11}}, Layout{2, false, {7, 3}}));

TEST(Recognition, FindsTablesBesideACellThatStandsFarBelow) {
    ReportGrid grid(form(), {2, true, {0, 0}});
    const auto before = tables_in(grid.workbook());
    grid.text({1'000'000, 0}, "备注");
    const auto tables = tables_in(grid.workbook());
    ASSERT_EQ(ids(tables), ids(before));
    for (const ReportTable& table : tables) {
        expect_all_cells(grid, table);
        EXPECT_EQ(issues(table), "") << table.spec->id;
    }
}

TEST(Recognition, FindsNothingInOtherSheets) {
    Document workbook;
    Block sheet;
    sheet.grid.add({0, 0}, {CellKind::text, "姓名", false});
    sheet.grid.add({0, 1}, {CellKind::text, "总计", false});
    sheet.grid.add({1, 0}, {CellKind::text, "其他", false});
    sheet.grid.add({1, 1}, {CellKind::number, "3", false});
    workbook.blocks.push_back(std::move(sheet));
    EXPECT_TRUE(recognise(workbook, built_in_forms()).empty());
    EXPECT_TRUE(recognise(Document{}, built_in_forms()).empty());
}

TEST(Recognition, FindsTwoReportsOneBelowTheOther) {
    const ReportGrid first(form());
    const ReportGrid second(form(), {3, true, {80, 0}});
    ReportGrid both = first;
    const auto tables = tables_in(both.add(second).workbook());
    std::vector<std::string> twice = all;
    twice.insert(twice.end(), all.begin(), all.end());
    ASSERT_EQ(ids(tables), twice);
    expect_all_cells(first, tables[4]);
    expect_all_cells(second, tables[10]);
    EXPECT_EQ(issues(tables[4]) + issues(tables[10]), "");
}

TEST(Recognition, FindsTwoTablesSideBySide) {
    const ReportGrid left = ReportGrid::only(form(), "t3");
    const ReportGrid right = ReportGrid::only(form(), "t3", {2, true, {0, 12}});
    ReportGrid both = left;
    const auto tables = tables_in(both.add(right).workbook());
    ASSERT_EQ(ids(tables), (std::vector<std::string>{"t3", "t3"}));
    expect_all_cells(left, tables[0]);
    expect_all_cells(right, tables[1]);
}

TEST(Recognition, FindsTablesOnSheetsInAnyOrder) {
    Document workbook;
    for (const char* id : {"t4", "t3", "t2-8", "t2-1", "t2-6", "t2-5"})
        workbook.blocks.push_back(ReportGrid::only(form(), id).sheet(id));
    const auto tables = tables_in(workbook);
    EXPECT_EQ(ids(tables), (std::vector<std::string>{"t4", "t3", "t2-8", "t2-1", "t2-6", "t2-5"}));
    for (const ReportTable& table : tables)
        EXPECT_EQ(workbook.blocks[table.parts.front().block].name, table.spec->id);
}

TEST(Recognition, NamesAMissingRowAndAMissingColumn) {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    grid.remove_row(grid.at("t3", "r9", "c1").row).remove_column(grid.at("t3", "r1", "c4").column);
    const auto tables = tables_in(grid.workbook());
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(issues(tables[0]), "missing r9; missing c4");
    EXPECT_EQ(cell(tables[0], 9, 0), grid.at("t3", "r10", "c1")) << "the rows below are not shifted";
    EXPECT_EQ(cell(tables[0], 0, 4), grid.at("t3", "r1", "c5"));
}

TEST(Recognition, NamesARenamedRowByItsPlace) {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    grid.text(grid.row_label("t3", "r6"), "2.其他法律行政止公开").text(grid.column_label("t3", "c5"), "律师");
    const auto tables = tables_in(grid.workbook());
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(issues(tables[0]), "renamed r6; renamed c5");
    expect_all_cells(grid, tables[0]);
}

TEST(Recognition, NamesAnExtraRowWithFigures) {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    const int row = grid.at("t3", "r13", "c1").row;
    const int label = grid.row_label("t3", "r13").column;
    grid.insert_row(row).text({row, label}, "9.属于其他情形").number({row, label + 1}, "4");
    const auto tables = tables_in(grid.workbook());
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(issues(tables[0]), "extra 9.属于其他情形");
    expect_all_cells(grid, tables[0]);
}

TEST(Recognition, TakesTheRowThatPeopleSeeOfTwoWithOneLabel) {
    for (const bool above : {true, false}) {
        ReportGrid grid = ReportGrid::only(form(), "t3");
        const CellAddress label = grid.row_label("t3", "r1");
        const int copy = above ? label.row : label.row + 1;
        grid.insert_row(copy).text({copy, label.column}, form().table("t3")->rows[0].label);
        for (int column = 0; column < 7; ++column)
            grid.number({copy, grid.at("t3", "r1", "c1").column + column}, "9");
        Document workbook = grid.workbook();
        workbook.blocks[0].grid.hidden_rows.emplace_back(copy, copy);
        const auto tables = tables_in(workbook);
        ASSERT_EQ(tables.size(), 1U);
        expect_all_cells(grid, tables[0]);
    }
}

TEST(Recognition, NamesRowsOutOfOrder) {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    grid.swap_rows(grid.at("t3", "r10", "c1").row, grid.at("t3", "r11", "c1").row);
    const auto tables = tables_in(grid.workbook());
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(issues(tables[0]).substr(0, 12), "out of order");
    EXPECT_EQ(tables[0].issues.size(), 1U);
    expect_all_cells(grid, tables[0]);
}

TEST(Recognition, TakesNoSubtotalOfAGroupForATotalWhoseHeadIsNotTheForms) {
    for (const auto& [subtotal, total] : {std::pair{"法人或其他组织小计", "历史遗留问题"},
                                          {"法人小计", "历史遗留问题"},
                                          {"小计", "历史遗留问题"},
                                          {"合计", "共计"}}) {
        ReportGrid grid = ReportGrid::only(form(), "t3");
        const int beside = grid.at("t3", "r1", "c7").column;
        const CellAddress last = grid.column_label("t3", "c6");
        grid.insert_column(beside).text({last.row, beside}, subtotal);
        grid.text({last.row - 1, beside}, "法人或其他组织").text(grid.column_label("t3", "c7"), total);
        for (const Line& row : form().table("t3")->rows)
            grid.number({grid.at("t3", row.id, "c1").row, beside}, "1");
        const auto tables = tables_in(grid.workbook());
        ASSERT_EQ(tables.size(), 1U);
        expect_all_cells(grid, tables[0]);
    }
}

TEST(Recognition, TakesSubtotalsForWhatTheyAddUp) {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    const int row = grid.at("t3", "r13", "c1").row; // below the last row of （三）不予公开
    grid.insert_row(row).text({row, grid.row_label("t3", "r13").column}, "小计");
    for (int column = 0; column < 7; ++column)
        grid.number({row, grid.at("t3", "r1", "c1").column + column}, "0");
    const int beside = grid.at("t3", "r1", "c7").column;
    const int header = grid.column_label("t3", "c7").row;
    grid.insert_column(beside).text({header, beside}, "小 计").number({grid.at("t3", "r1", "c1").row, beside}, "0");
    const auto tables = tables_in(grid.workbook());
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(issues(tables[0]), "") << "subtotals are the report's own business";
    ASSERT_EQ(tables[0].extra_rows.size(), 1U);
    EXPECT_EQ(tables[0].extra_rows[0].parts, (std::vector<int>{4, 5, 6, 7, 8, 9, 10, 11}));
    ASSERT_EQ(tables[0].extra_columns.size(), 1U);
    EXPECT_EQ(tables[0].extra_columns[0].parts, (std::vector<int>{1, 2, 3, 4, 5}));
    expect_all_cells(grid, tables[0]);
}

TEST(Recognition, TakesOneRowWithAGroupsHeadingForTheWholeGroup) {
    ReportGrid grid(form(), {2, true, {0, 0}});
    grid.remove_row(grid.at("t3", "r23", "c1").row).remove_row(grid.at("t3", "r22", "c1").row);
    const CellAddress label = grid.row_label("t3", "r21");
    const auto tables = tables_in(grid.clear(label).workbook());
    ASSERT_EQ(ids(tables), all);
    EXPECT_EQ(issues(tables[4]), "missing r21; missing r22; missing r23");
    ASSERT_EQ(tables[4].extra_rows.size(), 1U);
    EXPECT_EQ(tables[4].extra_rows[0].kind, ExtraKind::group);
    EXPECT_EQ(tables[4].extra_rows[0].parts, (std::vector<int>{20, 21, 22})) << "its figures count among the results";
    EXPECT_EQ(tables[4].extra_rows[0].figures[0]->place.cell().row, label.row);
}

TEST(Recognition, DoesNotTakeTheCheckColumnForPartOfTheTable) {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    const CellAddress total = grid.column_label("t3", "c7");
    grid.text({total.row, total.column + 2}, "核对");
    for (const Line& row : form().table("t3")->rows)
        grid.text({grid.at("t3", row.id, "c7").row, total.column + 2}, "✓");
    const auto tables = tables_in(grid.workbook());
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(issues(tables[0]), "");
    EXPECT_EQ(tables[0].parts[0].range()->last.column, total.column);
}

TEST(Recognition, FindsTable4WithoutItsGroupHeadings) {
    ReportGrid grid = ReportGrid::only(form(), "t4");
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 15; ++column)
            grid.clear({row, column});
    const auto tables = tables_in(grid.workbook());
    ASSERT_EQ(ids(tables), (std::vector<std::string>{"t4"}));
    expect_all_cells(grid, tables[0]);
}

// A sheet whose columns are each merged over so many: a page's tables as Calc's plain filter for web pages lays them
// out, with columns wherever a cell of any of them ends.
Block spread(const Block& sheet, const std::vector<int>& widths) {
    std::vector<int> begins{0};
    for (int column = 0; column < 40; ++column)
        begins.push_back(begins.back() + widths[static_cast<std::size_t>(column) % widths.size()]);
    const auto wide = [&](CellRange range) {
        return CellRange{{range.first.row, begins[static_cast<std::size_t>(range.first.column)]},
                         {range.last.row, begins[static_cast<std::size_t>(range.last.column) + 1] - 1}};
    };
    Block result;
    std::vector<CellRange> merged;
    for (const CellRange& range : sheet.grid.merged())
        merged.push_back(wide(range));
    for (const Grid::Row& row : sheet.grid.rows())
        for (const Grid::RowCell& entry : row.cells) {
            const CellAddress at{row.row, entry.column};
            if (const CellRange one = wide({at, at}); !sheet.grid.covering(at)) {
                result.grid.add(one.first, entry.cell);
                if (std::ranges::none_of(merged, [&](const CellRange& range) { return range.contains(one.first); }))
                    merged.push_back(one);
            }
        }
    result.grid.merge(std::move(merged));
    return result;
}

TEST(Recognition, FindsTablesWhoseColumnsAreMergedOverSeveral) {
    for (const std::vector<int>& widths : {std::vector<int>{2}, {3, 1, 2}, {7, 1, 5, 2, 1}, {1, 9, 2, 3}}) {
        Document workbook;
        for (const std::string& id : all)
            workbook.blocks.push_back(
                spread(ReportGrid::only(form(), id, {id == "t3" ? 3 : 1, true, {}}).sheet(), widths));
        const auto tables = tables_in(workbook);
        EXPECT_EQ(ids(tables), all) << widths.front();
        for (const ReportTable& table : tables)
            EXPECT_EQ(issues(table), "") << table.spec->id << ' ' << widths.front();
    }
}

// The corner takes three columns, and each row has its innermost label in one of them.
TEST(Recognition, FindsFiguresBehindTheColumnsOfLabelsThatAreLeftBlank) {
    for (const int blank : {1, 2, 3}) {
        ReportGrid grid = ReportGrid::only(form(), "t3", {1, false, {0, 0}});
        for (int column = 0; column < blank; ++column)
            grid.insert_column(1);
        const auto tables = tables_in(grid.workbook());
        ASSERT_EQ(ids(tables), (std::vector<std::string>{"t3"})) << blank;
        EXPECT_EQ(issues(tables[0]), "") << blank;
        expect_all_cells(grid, tables[0]);
    }
}

// A line break in a web page's heads, of which Calc's filter for web queries makes a row.
TEST(Recognition, FindsFiguresBehindAColumnOfUnitsAndABlankOne) {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    const int first = grid.at("t3", "r1", "c1").column;
    grid.insert_column(first).insert_column(first);
    for (const Line& row : form().table("t3")->rows)
        grid.text({grid.at("t3", row.id, "c1").row, first}, "件");
    const auto tables = tables_in(grid.workbook());
    ASSERT_EQ(tables.size(), 1U);
    expect_all_cells(grid, tables[0]);
}

TEST(Recognition, JoinsHeadsOfASmallTableThatAreBrokenOverRows) {
    for (const bool merged : {true, false}) {
        ReportGrid grid = ReportGrid::only(form(), "t2-1");
        const CellAddress head = grid.column_label("t2-1", "issued");
        grid.insert_row(head.row);
        for (const auto& [column, above, below] :
             {std::tuple("issued", "本年制发", "件数"), {"repealed", "本年", "废止件数"}}) {
            const CellAddress at = grid.column_label("t2-1", column);
            grid.text({at.row - 1, at.column}, above).text(at, below);
        }
        const CellAddress corner{head.row, grid.row_label("t2-1", "regulations").column};
        for (int column = 0; column < head.column; ++column)
            grid.clear({head.row + 1, column});
        grid.text(corner, merged ? "信息内容" : "信息");
        if (merged)
            grid.merge({corner, {corner.row + 1, corner.column}});
        else
            grid.text({corner.row + 1, corner.column}, "内容");
        const auto tables = tables_in(grid.workbook());
        ASSERT_EQ(ids(tables), (std::vector<std::string>{"t2-1"}));
        EXPECT_EQ(issues(tables[0]), "");
        expect_all_cells(grid, tables[0]);
        EXPECT_EQ(tables[0].parts[0].range()->first, corner);
    }
}

TEST(Recognition, HasGroupsInTheFormsOrderWhereTheirNamesMovedOverTheFirst) {
    ReportGrid grid = ReportGrid::only(form(), "t4", {3, false, {0, 0}});
    const CellAddress first = grid.column_label("t4", "review-upheld");
    for (int column = 0; column < 15; ++column)
        grid.clear({first.row - 1, first.column + column}).clear({first.row - 2, first.column + column});
    grid.text({first.row - 2, first.column}, "行复议").text({first.row - 2, first.column + 1}, "行政诉讼");
    grid.text({first.row - 1, first.column}, "未经复议直接起诉").text({first.row - 1, first.column + 1}, "复议后起诉");
    const std::vector<Report> reports = recognise(grid.workbook(), built_in_forms());
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(reports[0].table(*form().table("t4"))->figure(0, 0)->place.cell().column, first.column);
    EXPECT_TRUE(reports[0].tables.front().uncertain) << "nobody knows";
}

TEST(Recognition, TakesNoFiguresByTheirOrderThatAreNotAsManyAsTheFormsColumns) {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    const CellAddress head = grid.column_label("t3", "c1");
    for (int column = 0; column < 7; ++column)
        grid.clear({head.row, head.column + column}).clear({head.row - 1, head.column + column});
    EXPECT_EQ(tables_in(grid.workbook()).size(), 1U);
    for (const Line& row : form().table("t3")->rows)
        grid.number({grid.row_label("t3", row.id).row, head.column + 7}, "5");
    EXPECT_TRUE(tables_in(grid.workbook()).empty());
    for (int column = 0; column < 4; ++column)
        grid.remove_column(head.column);
    EXPECT_TRUE(tables_in(grid.workbook()).empty());
}

} // namespace
