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

std::string read(const ReportGrid& grid, const char* row) {
    const std::vector<Report> reports = recognise(grid.workbook(), built_in_forms());
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
            EXPECT_EQ(read(with_row_aside(row, by), row), "aside 10 20 30 40 50 60 210 ") << row << ' ' << by;
}

// A blank, and a number of the row before it or a remark behind it: as many figures as the columns are.
TEST(RowsAside, AreNoneWhereAFigureIsBlankAndAnotherBeside) {
    for (const int blank : {0, 6})
        for (const char* beside : {"24", "0"}) {
            ReportGrid grid = ReportGrid::only(form(), "t3", Layout{3, false, {}});
            const CellAddress first = grid.at("t3", "r24", "c1");
            grid.figures("t3", "r24", figures).clear({first.row, first.column + blank});
            grid.number({first.row, first.column + (blank == 0 ? 7 : -1)}, beside);
            EXPECT_EQ(read(grid, "r24").find("aside"), std::string::npos) << blank << ' ' << beside;
        }
}

TEST(RowsAside, AreNoneWhereAllIsZero) {
    ReportGrid grid = ReportGrid::only(form(), "t3", Layout{3, false, {}});
    const CellAddress first = grid.at("t3", "r24", "c1");
    grid.clear(first).number({first.row, first.column + 7}, "0");
    EXPECT_EQ(read(grid, "r24").find("aside"), std::string::npos);
}

} // namespace
} // namespace crossfoot
