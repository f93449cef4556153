// Tables of pages and texts, whose rows say where they end: a cell that spans a row or column too few or too many moves
// what is laid out behind it, and blank cells are zeros.
#include "recognise/recognise.hpp"
#include "report/forms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

using test::form;

const TableSpec& table_3() { return *form().table("t3"); }

struct LaidCell {
    std::string text;
    int rows = 1;
    int columns = 1;
};
using LaidRow = std::vector<LaidCell>;

// By the ids of rows; all others are blank, as zeros.
const std::map<std::string, std::vector<std::string>> laid_figures{
    {"r1", {"20", "3", "", "", "1", "", "24"}}, {"r2", {"2", "", "", "", "", "", "2"}},
    {"r3", {"11", "1", "", "", "", "", "12"}},  {"r8", {"1", "", "", "", "", "", "1"}},
    {"r13", {"9", "1", "", "", "1", "", "11"}}, {"r20", {"1", "1", "", "", "", "", "2"}},
    {"r24", {"22", "3", "", "", "1", "", "26"}}};

std::string laid_figure(std::size_t row, std::size_t column) {
    const auto known = laid_figures.find(table_3().rows[row].id);
    return known == laid_figures.end() ? "" : known->second[column];
}

// The group of a row's labels at a depth, and in how many rows from there on.
int rows_in_group(std::size_t row, std::size_t depth) {
    const auto in = [&](std::size_t at) {
        const Line& line = table_3().rows[at];
        return line.groups.size() > depth && line.groups[depth] == table_3().rows[row].groups[depth];
    };
    if (row > 0 && in(row - 1))
        return 0;
    int count = 1;
    while (row + static_cast<std::size_t>(count) < table_3().rows.size() && in(row + static_cast<std::size_t>(count)))
        ++count;
    return count;
}

// The form's 表三 with its spans.
std::vector<LaidRow> rows() {
    std::vector<LaidRow> all{{{"项目", 3, 3}, {"申请人情况", 1, 7}},
                             {{"自然人", 2, 1}, {"法人或其他组织", 1, 5}, {"总计", 2, 1}},
                             {{"商业企业"}, {"科研机构"}, {"社会公益组织"}, {"法律服务机构"}, {"其他"}}};
    for (std::size_t r = 0; r < table_3().rows.size(); ++r) {
        const Line& line = table_3().rows[r];
        LaidRow row;
        for (std::size_t depth = 0; depth < line.groups.size(); ++depth)
            if (const int count = rows_in_group(r, depth))
                row.push_back({line.groups[depth], count, 1});
        row.push_back({line.label, 1, 3 - static_cast<int>(line.groups.size())});
        for (std::size_t c = 0; c < table_3().columns.size(); ++c)
            row.push_back({laid_figure(r, c)});
        all.push_back(std::move(row));
    }
    return all;
}

// As a browser lays rows out: each cell in the first column that none before it takes.
Block laid_out(const std::vector<LaidRow>& rows) {
    Block block;
    block.kind = BlockKind::table;
    std::set<CellAddress> taken;
    std::vector<CellRange> merged;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        CellAddress at{static_cast<int>(r), 0};
        for (const LaidCell& cell : rows[r]) {
            while (taken.contains(at))
                ++at.column;
            for (int i = 0; i < cell.rows; ++i)
                for (int k = 0; k < cell.columns; ++k)
                    taken.insert({at.row + i, at.column + k});
            if (cell.rows * cell.columns > 1)
                merged.push_back({at, {at.row + cell.rows - 1, at.column + cell.columns - 1}});
            if (!cell.text.empty())
                block.grid.add(at, {CellKind::text, cell.text});
            at.column += cell.columns;
            block.grid.end_row(at.row, at.column);
        }
    }
    block.grid.merge(merged);
    return block;
}

// What is read otherwise than it is, and what is told of the table's lines.
std::string wrong_in(std::vector<Block> blocks) {
    Document document;
    document.blocks = std::move(blocks);
    const std::vector<Report> reports = recognise(document, built_in_forms());
    if (reports.size() != 1 || reports.front().tables.size() != 1)
        return "not read";
    const ReportTable& table = reports.front().tables.front();
    std::string wrong;
    for (std::size_t r = 0; r < table_3().rows.size(); ++r)
        for (std::size_t c = 0; c < table_3().columns.size(); ++c) {
            const ReportFigure* read = table.figure(static_cast<int>(r), static_cast<int>(c));
            if (!read || read->text != laid_figure(r, c))
                wrong += table_3().rows[r].id + '.' + table_3().columns[c].id + ' ';
        }
    for (const StructureIssue& issue : table.issues)
        wrong += issue.kind == StructureKind::aside ? "aside " : "other ";
    return wrong;
}

// With another span of the cell that holds a text.
std::string wrong_where(const std::string& text, const std::function<void(LaidCell&)>& span) {
    std::vector<LaidRow> all = rows();
    for (LaidRow& row : all)
        for (LaidCell& cell : row)
            if (cell.text == text)
                span(cell);
    return wrong_in({laid_out(all)});
}

std::string label(const char* row) { return table_3().rows[static_cast<std::size_t>(table_3().row(row))].label; }
std::string group(const char* row) {
    return table_3().rows[static_cast<std::size_t>(table_3().row(row))].groups.back();
}

TEST(LaidOutTables, AreReadWhereTheyAreAsTheFormIs) { EXPECT_EQ(wrong_in({laid_out(rows())}), ""); }

TEST(LaidOutTables, GoOnWithoutHeadsAndWithBlanksInTheSameColumns) {
    const std::vector<LaidRow> all = rows();
    for (const char* first : {"r3", "r5", "r13", "r16", "r21"}) { // where groups begin
        const auto at = all.begin() + 3 + table_3().row(first);
        std::vector<LaidRow> before(all.begin(), at);
        std::vector<LaidRow> behind(at, all.end());
        if (std::string(first) != "r3") { // what begins before the page's end goes on behind it
            const int end = static_cast<int>(at - all.begin());
            before[5].front().rows = end - 5;
            behind.front().insert(behind.front().begin(), {"", 22 - (end - 5), 1});
        }
        EXPECT_EQ(wrong_in({laid_out(before), laid_out(behind)}), "") << first;
        for (LaidRow& row : behind) // for remarks, of which there are none
            row.push_back({""});
        EXPECT_EQ(wrong_in({laid_out(before), laid_out(behind)}), "") << first;
    }
}

TEST(LaidOutTables, HaveRowsAsideOfAllOthersThoughZerosAreBlank) {
    for (const char* row : {"r1", "r3", "r24", "r25"})
        for (const int by : {-1, 1})
            EXPECT_EQ(wrong_where(label(row), [&](LaidCell& cell) { cell.columns += by; }), "aside ") << row << by;
}

TEST(LaidOutTables, HaveGroupsThatSpanARowTooFewOrTooMany) {
    for (const char* row : {"r5", "r13", "r16"})
        for (const int by : {-1, 1})
            EXPECT_EQ(wrong_where(group(row), [&](LaidCell& cell) { cell.rows += by; }), "aside ") << row << by;
}

TEST(LaidOutTables, HaveHeadsBesideTheirColumns) {
    for (const int by : {-1, 1})
        EXPECT_EQ(wrong_where("法人或其他组织", [&](LaidCell& cell) { cell.columns += by; }), "aside ") << by;
    EXPECT_EQ(wrong_where("项目", [](LaidCell& cell) { cell.columns = 2; }), "aside ");
}

TEST(LaidOutTables, WithoutHeadsAreNotReadWhereTheirRowsDoNotAddUp) {
    std::vector<LaidRow> all = rows();
    all.erase(all.begin(), all.begin() + 3);
    EXPECT_TRUE(wrong_in({laid_out(all)}).starts_with("other "))
        << "that the heads are missing, but no figure is wrong";
    for (LaidRow& row : all) // 总计 comes first
        std::rotate(row.end() - 7, row.end() - 1, row.end());
    EXPECT_EQ(wrong_in({laid_out(all)}), "not read");
}

// The figures of a row as they were read, and what is told of the table's lines.
std::string read_in(const Block& block, const char* table_id, int row) {
    Document document;
    document.blocks.push_back(block);
    std::string all;
    for (const Report& report : recognise(document, built_in_forms()))
        for (const ReportTable& table : report.tables)
            if (table.spec->id == table_id) {
                for (std::size_t c = 0; c < table.spec->columns.size(); ++c)
                    if (const ReportFigure* read = table.figure(row, static_cast<int>(c)))
                        all += read->text + ' ';
                for (const StructureIssue& issue : table.issues)
                    all += issue.kind == StructureKind::aside ? "aside " : "other ";
            }
    return all;
}

void lose_spans(std::vector<LaidRow>& rows, bool of_rows, bool of_columns) {
    for (LaidRow& row : rows)
        for (LaidCell& cell : row)
            cell = {cell.text, of_rows ? 1 : cell.rows, of_columns ? 1 : cell.columns};
}

TEST(LaidOutTables, AreReadInTheirOrderWhereSpansAreLostAndZerosBlank) {
    for (const bool of_rows : {false, true})
        for (const bool of_columns : {false, true}) {
            std::vector<LaidRow> all = rows();
            lose_spans(all, of_rows, of_columns);
            const std::string wrong = wrong_in({laid_out(all)});
            EXPECT_EQ(wrong.find_first_not_of("aside "), std::string::npos) << wrong << of_rows << of_columns;
        }
}

// As Calc lays a page out, which says of no row where it ends.
Block on_a_sheet(const std::vector<LaidRow>& rows) {
    const Block table = laid_out(rows);
    Block sheet;
    sheet.name = "Sheet1";
    for (const Grid::Row& row : table.grid.rows())
        for (const Grid::RowCell& cell : row.cells)
            sheet.grid.add({row.row, cell.column}, cell.cell);
    sheet.grid.merge(table.grid.merged());
    return sheet;
}

TEST(LaidOutTables, OnASheetAreReadBehindTheirLabelsWhereSpansAreLostAndZerosBlank) {
    for (const bool of_rows : {false, true})
        for (const bool of_columns : {false, true})
            for (const int width : {1, 2}) { // columns of each cell, as where tables above and below have other ones
                std::vector<LaidRow> all = rows();
                lose_spans(all, of_rows, of_columns);
                for (LaidRow& row : all)
                    for (LaidCell& cell : row)
                        cell.columns *= width;
                EXPECT_EQ(wrong_in({on_a_sheet(all)}), "") << of_rows << of_columns << width;
            }
}

TEST(LaidOutTables, OnASheetDoNotTakeARowAboveForHeads) {
    std::vector<LaidRow> all{{{"第二十条第（八）项", 1, 12}},
                             {{"信息内容", 1, 5}, {"本年收费金额（单位：万元）", 1, 7}},
                             {{"行政事业性收费", 1, 5}, {"7545", 1, 7}},
                             {{"三、收到和处理政府信息公开申请情况", 1, 12}}};
    for (LaidRow& row : rows()) {
        row.back().columns = 3;
        all.push_back(row);
    }
    EXPECT_EQ(read_in(on_a_sheet(all), "t2-8", 0), "7545 ");
}

TEST(LaidOutTables, WithoutSpansBelongToTheFirstColumnThoughAnyWouldAddUp) {
    std::vector<LaidRow> all = rows();
    lose_spans(all, true, true);
    for (std::size_t r = 0; r < table_3().rows.size(); ++r) { // natural persons alone
        LaidRow& row = all[r + 3];
        const std::string own = laid_figure(r, 0);
        for (std::size_t c = 0; c < 7; ++c)
            row[row.size() - 7 + c].text = c % 6 != 0 || own.empty() ? "0" : own;
    }
    EXPECT_TRUE(read_in(laid_out(all), "t3", 0).starts_with("20 0 0 0 0 0 20 ")) << read_in(laid_out(all), "t3", 0);
}

TEST(LaidOutTables, OfFewRowsHaveNoHeadsBehindTheirCells) {
    const auto with_corner = [](int columns) {
        return std::vector<LaidRow>{{{"第二十条第（一）项", 1, 4}},
                                    {{"信息内容", 1, columns}, {"本年制发件数"}, {"本年废止件数"}, {"现行有效件数"}},
                                    {{"规章"}, {"2"}, {"1"}, {"12"}},
                                    {{"行政规范性文件"}, {"3"}, {"1"}, {"15"}}};
    };
    EXPECT_EQ(read_in(laid_out(with_corner(1)), "t2-1", 1), "3 1 15 ");
    EXPECT_EQ(read_in(laid_out(with_corner(2)), "t2-1", 1), "3 1 15 aside ");
}

TEST(LaidOutTables, OfOneRowAreReadInTheirOrderWhereTheSumsWantIt) {
    const auto with_total = [](int rows) {
        std::vector<LaidRow> all{{{"行政复议", 1, 5}, {"行政诉讼", 1, 10}}, {}, {}, {}};
        const std::vector<std::string> outcomes{"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
        for (const std::string& outcome : outcomes)
            all[1].push_back({outcome, outcome == "总计" ? rows : 2, 1});
        all[1].insert(all[1].end(), {{"未经复议直接起诉", 1, 5}, {"复议后起诉", 1, 5}});
        for (int group = 0; group < 2; ++group)
            for (const std::string& outcome : outcomes)
                all[2].push_back({outcome});
        for (const char* figure : {"2", "1", "0", "0", "3", "1", "0", "4", "0", "5", "0", "7", "0", "1", "8"})
            all[3].push_back({figure});
        return all;
    };
    EXPECT_EQ(read_in(laid_out(with_total(2)), "t4", 0), "2 1 0 0 3 1 0 4 0 5 0 7 0 1 8 ");
    EXPECT_EQ(read_in(laid_out(with_total(3)), "t4", 0), "2 1 0 0 3 1 0 4 0 5 0 7 0 1 8 aside ");
    for (const bool of_columns : {false, true}) { // the heads of suits begin at the left margin
        std::vector<LaidRow> all = with_total(2);
        lose_spans(all, true, of_columns);
        EXPECT_EQ(read_in(laid_out(all), "t4", 0), "2 1 0 0 3 1 0 4 0 5 0 7 0 1 8 ") << of_columns;
        for (const std::size_t zero : {2, 3, 6, 8, 10})
            all[3][zero].text.clear();
        EXPECT_EQ(read_in(laid_out(all), "t4", 0), "2 1   3 1  4  5  7 0 1 8 ") << of_columns;
    }
}

} // namespace
} // namespace crossfoot
