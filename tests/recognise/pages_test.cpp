// A table that goes on on another page, wherever the page ends.
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace crossfoot;
using test::ReportGrid;

namespace {

using test::form;
const TableSpec& table_3() { return *form().table("t3"); }

std::string value(std::size_t row, std::size_t column) { return std::to_string(row * 10 + column + 1); }

// 表三 with another figure in every cell.
ReportGrid numbered() {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    for (std::size_t r = 0; r < table_3().rows.size(); ++r)
        for (std::size_t c = 0; c < table_3().columns.size(); ++c)
            grid.number(grid.at("t3", table_3().rows[r].id, table_3().columns[c].id), value(r, c));
    return grid;
}

// Rows of a grid as a table of a text: those before `heads_end`, and from `first` to before `end`.
Block page(const Grid& grid, int heads_end, int first, int end) {
    Block block;
    block.kind = BlockKind::table;
    const auto moved = [&](int row) { return row < heads_end ? row : row - first + heads_end; };
    const auto here = [&](int row) { return row < heads_end || (row >= first && row < end); };
    for (const Grid::Row& row : grid.rows())
        for (const Grid::RowCell& entry : row.cells)
            if (here(row.row))
                block.grid.add({moved(row.row), entry.column}, entry.cell);
    std::vector<CellRange> merged;
    for (CellRange range : grid.merged()) {
        if (range.first.row >= heads_end) {
            range.first.row = std::max(range.first.row, first);
            range.last.row = std::min(range.last.row, end - 1);
        }
        if (range.first.row <= range.last.row && here(range.first.row))
            merged.push_back(
                {{moved(range.first.row), range.first.column}, {moved(range.last.row), range.last.column}});
    }
    block.grid.merge(merged);
    return block;
}

// Columns of a grid as a table of a text: the labels, and from `first` to before `end`.
Block columns(const Grid& grid, int labels_end, int first, int end) {
    Block block;
    block.kind = BlockKind::table;
    const auto here = [&](int column) { return column < labels_end || (column >= first && column < end); };
    const auto moved = [&](int column) { return column < labels_end ? column : column - first + labels_end; };
    for (const Grid::Row& row : grid.rows())
        for (const Grid::RowCell& entry : row.cells)
            if (here(entry.column))
                block.grid.add({row.row, moved(entry.column)}, entry.cell);
    std::vector<CellRange> merged;
    for (CellRange range : grid.merged()) {
        if (range.first.column >= labels_end) {
            range.first.column = std::max(range.first.column, first);
            range.last.column = std::min(range.last.column, end - 1);
        }
        if (range.first.column <= range.last.column)
            merged.push_back(
                {{range.first.row, moved(range.first.column)}, {range.last.row, moved(range.last.column)}});
    }
    block.grid.merge(merged);
    return block;
}

Block paragraph(std::string text) {
    Block block;
    block.kind = BlockKind::paragraph;
    block.text = std::move(text);
    return block;
}

void expect_whole(const Document& document, const std::string& how) {
    const std::vector<Report> reports = recognise(document, built_in_forms());
    ASSERT_EQ(reports.size(), 1U) << how;
    ASSERT_EQ(reports[0].tables.size(), 1U) << how;
    const ReportTable& table = reports[0].tables[0];
    EXPECT_TRUE(table.issues.empty()) << how;
    EXPECT_FALSE(table.uncertain) << how;
    for (std::size_t r = 0; r < table_3().rows.size(); ++r)
        for (std::size_t c = 0; c < table_3().columns.size(); ++c) {
            const ReportFigure* figure = table.figure(static_cast<int>(r), static_cast<int>(c));
            EXPECT_EQ(figure ? figure->text : "nothing", value(r, c)) << how << ' ' << table_3().rows[r].id;
        }
}

class Pages : public testing::TestWithParam<bool> {};

TEST_P(Pages, AreOneTableWhereverTheFirstOneEnds) {
    const ReportGrid grid = numbered();
    const Block whole = grid.sheet();
    const int heads_end = grid.row_label("t3", table_3().rows.front().id).row;
    const int end = grid.row_label("t3", table_3().rows.back().id).row + 1;
    for (int cut = heads_end + 1; cut < end; ++cut) {
        Document document;
        document.blocks = {page(whole.grid, heads_end, heads_end, cut), paragraph("（续表）"),
                           page(whole.grid, GetParam() ? heads_end : 0, cut, end)};
        expect_whole(document, "cut at " + std::to_string(cut - heads_end));
    }
}
INSTANTIATE_TEST_SUITE_P(Heads, Pages, testing::Bool(),
                         [](const auto& heads) { return heads.param ? "Repeated" : "OnceAlone"; });

TEST(Pages, WithAllRowsAndTheColumnsThatAreLeftAreOneTable) {
    const ReportGrid grid = numbered();
    const Block whole = grid.sheet();
    const int end = grid.column_label("t3", table_3().columns.back().id).column + 1;
    for (const int cut : {2, 3, 4}) {
        const int first = grid.column_label("t3", table_3().columns[static_cast<std::size_t>(cut)].id).column;
        const int labels = grid.at("t3", table_3().rows[0].id, table_3().columns[0].id).column;
        Document document;
        document.blocks = {columns(whole.grid, labels, labels, first), columns(whole.grid, labels, first, end)};
        expect_whole(document, "cut before column " + std::to_string(cut));
    }
}

TEST(Pages, WithAHeadOfAnotherNameEachTellItOnce) {
    ReportGrid grid = numbered();
    grid.text(grid.column_label("t3", table_3().columns[1].id), "工商企业类");
    const Block whole = grid.sheet();
    const int heads_end = grid.row_label("t3", table_3().rows.front().id).row;
    const int end = grid.row_label("t3", table_3().rows.back().id).row + 1;
    Document document;
    document.blocks = {page(whole.grid, heads_end, heads_end, end - 12), page(whole.grid, heads_end, end - 12, end)};
    const std::vector<Report> reports = recognise(document, built_in_forms());
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(reports[0].tables[0].issues.size(), 1U);
}

// 行政复议 in a table of its own, and 行政诉讼 in one or two more.
TEST(Pages, WithAGroupOfATableOfOneRowEachAreOneTable) {
    const TableSpec& table = *form().table("t4");
    ReportGrid grid = ReportGrid::only(form(), "t4");
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        grid.number(grid.at("t4", "cases", table.columns[c].id), value(0, c));
    for (const std::vector<int>& ends : {std::vector{5, 15}, std::vector{5, 10, 15}}) {
        const Document whole = grid.workbook();
        Document document;
        int first = 0;
        for (const int end : ends) {
            document.blocks.push_back(paragraph("（续）"));
            document.blocks.push_back(columns(whole.blocks[0].grid, 0, first, end));
            first = end;
        }
        const std::vector<Report> reports = recognise(document, built_in_forms());
        ASSERT_EQ(reports.size(), 1U) << ends.size();
        ASSERT_EQ(reports[0].tables.size(), 1U) << ends.size();
        EXPECT_TRUE(reports[0].tables[0].issues.empty()) << ends.size();
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const ReportFigure* figure = reports[0].tables[0].figure(0, static_cast<int>(c));
            EXPECT_EQ(figure ? figure->text : "nothing", value(0, c)) << ends.size();
        }
    }
}

// One below the other on a sheet.
Block stacked(const std::vector<Block>& parts) {
    Block sheet;
    std::vector<CellRange> merged;
    int top = 0;
    for (const Block& part : parts) {
        for (const Grid::Row& row : part.grid.rows())
            for (const Grid::RowCell& entry : row.cells)
                sheet.grid.add({top + row.row, entry.column}, entry.cell);
        for (const CellRange& range : part.grid.merged())
            merged.push_back({{top + range.first.row, range.first.column}, {top + range.last.row, range.last.column}});
        top += part.grid.rows().back().row + 3;
    }
    sheet.grid.merge(merged);
    return sheet;
}

// Each has the half of 表四 that the other lacks.
TEST(Pages, OfTwoReportsAreNeverOneTable) {
    const Document whole = ReportGrid::only(form(), "t4").workbook();
    const Block first = columns(whole.blocks[0].grid, 0, 0, 5);
    const Block second = columns(whole.blocks[0].grid, 0, 5, 15);
    Block title;
    title.grid.add({0, 0}, {CellKind::text, "某县某局2022年政府信息公开工作年度报告", false});
    const auto halves = [](const std::vector<Block>& blocks) {
        Document document;
        document.blocks = blocks;
        std::size_t count = 0;
        for (const Report& report : recognise(document, built_in_forms()))
            count += static_cast<std::size_t>(std::ranges::count_if(report.tables, [](const ReportTable& table) {
                return table.spec->id == "t4" && !table.issues.empty();
            }));
        return count;
    };
    EXPECT_EQ(halves({stacked({first, second})}), 0U) << "nothing between them";
    EXPECT_EQ(halves({stacked({first, title, second})}), 2U) << "a title between them";
    Block again;
    again.grid.add({0, 0}, {CellKind::text, "某县某局2022年政府信息公开工作年度报告", false});
    EXPECT_EQ(halves({stacked({again, first, title, second})}), 0U) << "the title of a page once more";
    EXPECT_EQ(halves({stacked({first, numbered().sheet(), second})}), 2U) << "a table between them";
    EXPECT_EQ(halves({stacked({first}), stacked({second})}), 2U) << "on two sheets";
}

// As two offices beside each other, each with its groups one below the other, below heads of their own or by rows.
TEST(Pages, SideBySideHaveTheirGroupsApart) {
    const std::vector<std::string> heads = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
    const std::vector<std::string> names = {"行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"};
    for (const bool by_rows : {false, true}) {
        std::map<CellAddress, Cell> cells;
        const auto add = [&](int row, int column, const std::string& text, CellKind kind = CellKind::text) {
            cells[{row, column}] = {kind, text, false};
        };
        for (const int left : {0, 8})
            for (int group = 0; group < 3; ++group) {
                const int row = by_rows ? group + 1 : 3 * group + 2;
                add(by_rows ? row : row - 2, by_rows ? left : left + 1, names[static_cast<std::size_t>(group)]);
                for (int i = 0; i < 5; ++i) {
                    if (!by_rows || group == 0)
                        add(row - 1, left + 1 + i, heads[static_cast<std::size_t>(i)]);
                    add(row, left + 1 + i, std::to_string(100 * (left + 1) + 10 * group + i), CellKind::number);
                }
            }
        Document workbook;
        workbook.blocks.emplace_back();
        for (const auto& [at, one] : cells)
            workbook.blocks.back().grid.add(at, one);
        std::vector<ReportTable> tables;
        for (const Report& report : recognise(workbook, built_in_forms()))
            tables.insert(tables.end(), report.tables.begin(), report.tables.end());
        ASSERT_EQ(tables.size(), 2U) << by_rows;
        for (int table = 0; table < 2; ++table)
            for (int column = 0; column < 15; ++column)
                EXPECT_EQ(tables[static_cast<std::size_t>(table)].figure(0, column)->text,
                          std::to_string(100 * (8 * table + 1) + 10 * (column / 5) + column % 5))
                    << by_rows;
    }
}

// In a text document they stand in tables of their own.
TEST(Pages, GoOnBelowATitleThatSaysTheReportOnceMore) {
    const Document whole = ReportGrid::only(form(), "t4").workbook();
    const auto tables = [&](const std::string& above, const std::string& between) {
        Document document;
        document.blocks = {paragraph(above), columns(whole.blocks[0].grid, 0, 0, 5), paragraph(between),
                           columns(whole.blocks[0].grid, 0, 5, 15)};
        document.blocks[1].kind = document.blocks[3].kind = BlockKind::table;
        std::size_t count = 0;
        for (const Report& report : recognise(document, built_in_forms()))
            count += report.tables.size();
        return count;
    };
    const std::string title = "某县某局2022年政府信息公开工作年度报告";
    EXPECT_EQ(tables(title, title), 1U);
    EXPECT_EQ(tables(title, "某局2022年政府信息公开工作年度报告"), 1U) << "in short";
    EXPECT_EQ(tables(title, "2022年政府信息公开工作年度报告"), 1U) << "without the organ";
    EXPECT_EQ(tables(title, "某县他局2022年政府信息公开工作年度报告"), 2U) << "of another organ";
    EXPECT_EQ(tables(title, "某县某局2023年政府信息公开工作年度报告"), 2U) << "of another year";
}

TEST(ShortPages, InTheMidstOfATableAreItsRows) {
    const ReportGrid grid = numbered();
    const Block whole = grid.sheet();
    const int heads_end = grid.row_label("t3", table_3().rows.front().id).row;
    const int end = grid.row_label("t3", table_3().rows.back().id).row + 1;
    Document document;
    int first = heads_end;
    for (const int rows : {3, 7, 2, 6, 1}) {
        document.blocks.push_back(page(whole.grid, heads_end, first, first + rows));
        first += rows;
    }
    document.blocks.push_back(page(whole.grid, heads_end, first, end));
    expect_whole(document, "six pages");
}

TEST(ShortPages, WithoutAColumnAreNotGuessed) {
    ReportGrid grid = numbered();
    const int heads_end = grid.row_label("t3", table_3().rows.front().id).row;
    const int end = grid.row_label("t3", table_3().rows.back().id).row + 1;
    const Block whole = grid.sheet();
    Document document;
    document.blocks = {page(whole.grid, heads_end, heads_end, end - 2), page(whole.grid, 0, end - 2, end)};
    const int last = grid.column_label("t3", table_3().columns.back().id).column;
    Grid narrow;
    for (const Grid::Row& row : document.blocks[1].grid.rows())
        for (const Grid::RowCell& entry : row.cells)
            if (entry.column != last)
                narrow.add({row.row, entry.column}, entry.cell);
    document.blocks[1].grid = narrow;
    const std::vector<Report> reports = recognise(document, built_in_forms());
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(std::ranges::count(reports[0].tables[0].issues, StructureKind::missing, &StructureIssue::kind), 2);
}

} // namespace
