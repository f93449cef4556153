// 表四 on a sheet beside 表三: no table takes columns of the other.
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace crossfoot {
namespace {

using test::Layout;
using test::ReportGrid;

using test::form;

// 表三 with 11 in the first row, and what people add behind its columns.
ReportGrid long_table(const std::vector<std::string>& helpers) {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    for (const std::string row : {"r1", "r3", "r24"})
        grid.figures("t3", row, {11, 0, 0, 0, 0, 0, 11});
    CellAddress at = grid.column_label("t3", "c7");
    for (const std::string& head : helpers) {
        ++at.column;
        grid.text({at.row - 1, at.column}, head).merge({{at.row - 1, at.column}, at});
        for (const Line& row : form().table("t3")->rows)
            grid.number({grid.row_label("t3", row.id).row, at.column}, "7");
    }
    return grid;
}

// Where the report has the figures of 表三 and 表四, beside those of a grid that lays them out.
void expect_places(const ReportGrid& grid, const ReportGrid& single, const std::string& what) {
    const std::vector<Report> reports = recognise(grid.workbook(), built_in_forms());
    ASSERT_EQ(reports.size(), 1U) << what;
    for (const auto& [id, of] : {std::pair("t3", &grid), std::pair("t4", &single)}) {
        const TableSpec& spec = *form().table(id);
        const ReportTable* table = reports.front().table(spec);
        ASSERT_NE(table, nullptr) << what << ' ' << id;
        for (std::size_t row = 0; row < spec.rows.size(); ++row)
            for (std::size_t column = 0; column < spec.columns.size(); ++column) {
                const ReportFigure* figure = table->figure(static_cast<int>(row), static_cast<int>(column));
                ASSERT_NE(figure, nullptr) << what << ' ' << id << ' ' << spec.columns[column].id;
                EXPECT_EQ(a1(figure->place.cell()), a1(of->at(id, spec.rows[row].id, spec.columns[column].id)))
                    << what << ' ' << id << ' ' << spec.rows[row].id << ' ' << spec.columns[column].id;
            }
    }
}

TEST(SideBySide, AWideTableIsNoPartOfTheLongOne) {
    const std::vector<std::vector<std::string>> all{{}, {"占比"}, {"上年总计"}, {"上年总计", "占比"}};
    for (const std::vector<std::string>& helpers : all)
        for (int gap = 0; gap < 3; ++gap)
            for (int below = 0; below < 3; ++below) {
                ReportGrid grid = long_table(helpers);
                const int column = grid.at("t3", "r1", "c7").column + static_cast<int>(helpers.size()) + 1 + gap;
                const ReportGrid single = ReportGrid::only(form(), "t4", Layout{1, true, {below, column}});
                expect_places(grid.add(single), single,
                              std::to_string(helpers.size()) + " helpers, gap " + std::to_string(gap) + ", below " +
                                  std::to_string(below));
            }
}

TEST(SideBySide, ASmallTableEndsWhereTheLongOneBegins) {
    const TableSpec& spec = *form().table("t2-8");
    for (int gap = 0; gap < 3; ++gap)
        for (int below = 0; below < 4; ++below) {
            const ReportGrid small = ReportGrid::only(form(), "t2-8", Layout{1, true, {below, 0}});
            ReportGrid grid = ReportGrid::only(form(), "t3", Layout{1, true, {0, 2 + gap}});
            const std::vector<Report> reports = recognise(grid.add(small).workbook(), built_in_forms());
            ASSERT_EQ(reports.size(), 1U) << gap << ' ' << below;
            const ReportTable* table = reports.front().table(spec);
            ASSERT_NE(table, nullptr) << gap << ' ' << below;
            EXPECT_EQ(a1(table->figure(0, 0)->place.cell()), a1(small.at("t2-8", "fees", "amount")));
            EXPECT_NE(reports.front().table(*form().table("t3")), nullptr) << gap << ' ' << below;
        }
}

// As when a sheet has the form's tables from left to right: 表二 with its parts below each other beside all rows of
// 表三.
TEST(SideBySide, SmallTablesEndWhereTheLongOneHasRows) {
    for (const int label_columns : {1, 2, 3})
        for (const std::string id : {"t2-1", "t2-6", "t2-8"})
            for (int below = 3; below < 24; ++below) {
                const std::string what = id + ' ' + std::to_string(label_columns) + ' ' + std::to_string(below);
                const ReportGrid small = ReportGrid::only(form(), id, Layout{1, true, {below, 0}});
                ReportGrid grid = ReportGrid::only(form(), "t3", Layout{label_columns, true, {0, 5}});
                const std::vector<Report> reports = recognise(grid.add(small).workbook(), built_in_forms());
                ASSERT_EQ(reports.size(), 1U) << what;
                const ReportTable* table = reports.front().table(*form().table(id));
                ASSERT_NE(table, nullptr) << what;
                EXPECT_TRUE(table->issues.empty()) << what;
                const TableSpec& spec = *form().table(id);
                EXPECT_EQ(a1(table->figure(0, 0)->place.cell()), a1(small.at(id, spec.rows[0].id, spec.columns[0].id)));
                const ReportTable* beside = reports.front().table(*form().table("t3"));
                ASSERT_NE(beside, nullptr) << what;
                EXPECT_TRUE(beside->issues.empty()) << what;
            }
}

} // namespace
} // namespace crossfoot
