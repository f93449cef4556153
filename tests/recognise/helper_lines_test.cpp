// Rows and columns of somebody's own that check the table, and those that only sound like them.
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using test::form;
using test::ReportGrid;

// 表三 with figures in a column of that name behind its own, and in a row below.
ReportGrid with_lines(const std::string& column, const std::string& row) {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    const TableSpec& spec = *form().table("t3");
    const CellAddress last = grid.at("t3", "r25", "c7");
    if (!column.empty())
        grid.text({grid.column_label("t3", "c7").row, last.column + 1}, column);
    for (const Line& line : spec.rows)
        if (!column.empty())
            grid.number({grid.at("t3", line.id, "c7").row, last.column + 1}, "3");
    if (!row.empty())
        grid.text({last.row + 1, grid.row_label("t3", "r25").column}, row);
    for (const Line& line : spec.columns)
        if (!row.empty())
            grid.number({last.row + 1, grid.at("t3", "r25", line.id).column}, "3");
    return grid;
}

ReportTable table_of(const ReportGrid& grid) {
    const std::vector<Report> reports = recognise(grid.workbook(), built_in_forms());
    const ReportTable* table = reports.size() == 1 ? reports.front().table(*form().table("t3")) : nullptr;
    EXPECT_NE(table, nullptr);
    return table ? *table : ReportTable();
}

TEST(HelperLines, AreNoneOfTheTable) {
    for (const std::string check : {"核对", "勾稽校验", "数据校验", "差额", "校验（第一项加第二项减第三项减第四项）"}) {
        const ReportGrid grid = with_lines(check, check);
        const ReportTable table = table_of(grid);
        EXPECT_TRUE(table.issues.empty()) << check;
        ASSERT_NE(table.figure(24, 6), nullptr) << check;
        EXPECT_EQ(a1(table.figure(24, 6)->place.cell()), a1(grid.at("t3", "r25", "c7"))) << check;
    }
}

TEST(HelperLines, AreNotWhatOnlyEndsAsTheyDo) {
    EXPECT_FALSE(table_of(with_lines("事业单位", "")).issues.empty()) << "its figures are somebody's";
    EXPECT_FALSE(table_of(with_lines("", "下属单位")).issues.empty());
}

// In a row of cells: a sentence, or a summary.
TEST(HelperLines, AreNoHeadsOfTable4WhereFiguresStandBesideThem) {
    const std::vector<std::vector<std::string>> rows = {
        {"被申请行政复议", "44", "件，其中结果维持", "1", "件，结果纠正", "31", "件，其他结果", "12", "件。"},
        {"行政复议", "44件，", "其中结果维持", "1件，", "结果纠正", "31件，", "其他结果", "12件。"},
        {"行政复议：", "44", "结果维持", "1", "结果纠正", "31", "其他结果", "12", "尚未审结", "0"}};
    for (const std::vector<std::string>& row : rows) {
        ReportGrid grid = ReportGrid::only(form(), "t3");
        const int below = grid.at("t3", "r25", "c7").row + 3;
        for (std::size_t column = 0; column < row.size(); ++column)
            if (row[column].find_first_not_of("0123456789") == std::string::npos)
                grid.number({below, static_cast<int>(column)}, row[column]);
            else
                grid.text({below, static_cast<int>(column)}, row[column]);
        const std::vector<Report> reports = recognise(grid.workbook(), built_in_forms());
        ASSERT_EQ(reports.size(), 1U) << row.front();
        EXPECT_EQ(reports.front().tables.size(), 1U) << row.front();
    }
}

} // namespace
} // namespace crossfoot
