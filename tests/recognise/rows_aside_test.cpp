// Rows of a page that stand a column aside, as below a cell that spans a row too few or too many.
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using test::form;
using test::Layout;
using test::ReportGrid;

std::size_t line(const char* row) { return static_cast<std::size_t>(form().table("t3")->row(row)); }

const std::vector<int> figures{10, 20, 30, 40, 50, 60, 210};

// 表三 with a row that stands so many columns aside of all others, as far as the first column.
ReportGrid with_row_aside(const char* row, int by) {
    ReportGrid grid = ReportGrid::only(form(), "t3", Layout{3, false, {}});
    const CellAddress first = grid.at("t3", row, "c1");
    const CellAddress label = grid.row_label("t3", row);
    grid.clear(label).text({label.row, std::max(label.column + std::min(by, 0), 0)},
                           form().table("t3")->rows[line(row)].label);
    for (int column = first.column; column < first.column + 7; ++column)
        grid.clear({first.row, column});
    for (int i = 0; i < 7; ++i)
        grid.number({first.row, first.column + by + i}, std::to_string(figures[static_cast<std::size_t>(i)]));
    return grid;
}

// A table of a text, whose rows end where their last filled cell does.
Document in_a_text(const ReportGrid& grid) {
    Document text = grid.workbook();
    Block& table = text.blocks.front();
    table.kind = BlockKind::table;
    const Grid sheet = std::move(table.grid);
    table.grid = Grid();
    for (const Grid::Row& row : sheet.rows()) {
        for (const Grid::RowCell& filled : row.cells)
            table.grid.add({row.row, filled.column}, filled.cell);
        table.grid.end_row(row.row, row.cells.back().column + 1);
    }
    return text;
}

std::string read(const Document& document, const char* row) {
    const std::vector<Report> reports = recognise(document, built_in_forms());
    if (reports.size() != 1 || reports.front().tables.size() != 1)
        return "not read";
    const ReportTable& table = reports.front().tables.front();
    std::string values;
    for (const StructureIssue& issue : table.issues)
        values += issue.kind == StructureKind::aside ? "aside " : "other ";
    for (int column = 0; column < 7; ++column) {
        const ReportFigure* figure = table.figure(static_cast<int>(line(row)), column);
        values += (figure ? figure->text : "none") + ' ';
    }
    return values;
}

TEST(RowsAside, AreReadByTheirOrder) {
    for (const char* row : {"r1", "r24", "r25"})
        for (const int by : {-1, 1})
            EXPECT_EQ(read(with_row_aside(row, by).workbook(), row), "aside 10 20 30 40 50 60 210 ")
                << row << ' ' << by;
}

// A blank, and a number of the row before it or a remark behind it: as many figures as the columns are.
TEST(RowsAside, AreNoneWhereAFigureIsBlankAndAnotherBeside) {
    for (const int blank : {0, 6})
        for (const char* beside : {"24", "0"}) {
            ReportGrid grid = ReportGrid::only(form(), "t3", Layout{3, false, {}});
            const CellAddress first = grid.at("t3", "r24", "c1");
            grid.figures("t3", "r24", figures).clear({first.row, first.column + blank});
            grid.number({first.row, first.column + (blank == 0 ? 7 : -1)}, beside);
            EXPECT_EQ(read(grid.workbook(), "r24").find("aside"), std::string::npos) << blank << ' ' << beside;
        }
}

// Its first figures contradict nothing where they stand: the row ends one column too early, and begins with a blank.
TEST(RowsAside, AreNoneWhereTheTotalIsLeftOut) {
    ReportGrid grid = ReportGrid::only(form(), "t3", Layout{3, false, {}});
    const CellAddress label = grid.row_label("t3", "r24");
    grid.clear(label).text({label.row, label.column - 1}, form().table("t3")->rows[line("r24")].label);
    grid.figures("t3", "r24", {7, 23, 0, 7, 4, 0, 0}).clear(grid.at("t3", "r24", "c7"));
    EXPECT_EQ(read(in_a_text(grid), "r24"), "7 23 0 7 4 0  ");
}

TEST(RowsAside, AreNoneWhereAllIsZero) {
    ReportGrid grid = ReportGrid::only(form(), "t3", Layout{3, false, {}});
    const CellAddress first = grid.at("t3", "r24", "c1");
    grid.clear(first).number({first.row, first.column + 7}, "0");
    EXPECT_EQ(read(grid.workbook(), "r24").find("aside"), std::string::npos);
}

} // namespace
} // namespace crossfoot
