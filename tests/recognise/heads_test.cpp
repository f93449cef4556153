// Heads over a table that are like those of its groups, and tables whose columns stand there twice.
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

using test::form;
using test::Layout;
using test::ReportGrid;

// The only table of its kind in the grid, read as the grid has it.
void is_read(const ReportGrid& grid, const char* id) {
    const std::vector<Report> reports = recognise(grid.workbook(), built_in_forms());
    ASSERT_EQ(reports.size(), 1U);
    const TableSpec& spec = *form().table(id);
    const ReportTable* table = reports.front().table(spec);
    ASSERT_TRUE(table);
    for (std::size_t r = 0; r < spec.rows.size(); ++r)
        for (std::size_t c = 0; c < spec.columns.size(); ++c) {
            const ReportFigure* figure = table->figure(static_cast<int>(r), static_cast<int>(c));
            ASSERT_TRUE(figure) << spec.rows[r].id << ' ' << spec.columns[c].id;
            EXPECT_EQ(figure->place.cell(), grid.at(id, spec.rows[r].id, spec.columns[c].id));
        }
}

// The fifteen figures of the only 表四 in the grid.
void are_read(const ReportGrid& grid, const std::function<CellAddress(int line)>& at) {
    const std::vector<Report> reports = recognise(grid.workbook(), built_in_forms());
    ASSERT_EQ(reports.size(), 1U);
    const ReportTable* table = reports.front().table(*form().table("t4"));
    ASSERT_TRUE(table);
    for (int line = 0; line < 15; ++line) {
        const ReportFigure* figure = table->figure(0, line);
        ASSERT_TRUE(figure) << line;
        EXPECT_EQ(figure->place.cell(), at(line)) << line;
    }
}

TEST(Heads, OverAllGroupsNameNoneOfThem) {
    for (const char* title : {"行政复议、行政诉讼情况统计表", "行政复议、行政诉讼情况", "行政复议诉讼"})
        for (const bool merged : {true, false}) {
            ReportGrid grid = ReportGrid::only(form(), "t4", Layout{3, merged, {1, 0}});
            for (int column = 0; column < 15; ++column)
                if (column == 0 || !merged)
                    grid.text({0, column}, title);
            if (merged)
                grid.merge({{0, 0}, {0, 14}});
            is_read(grid, "t4");
        }
}

// 表四 turned, the outcomes of its first group over two columns, below a figure in the first of these.
TEST(Heads, OverTwoColumnsAreNoFigures) {
    ReportGrid grid = ReportGrid::only(form(), "t3", Layout{3, true, {8, 0}});
    const int first = grid.at("t3", "r25", "c1").row + 2;
    grid.number({0, 1}, "0").merge({{0, 1}, {0, 3}});
    const TableSpec& spec = *form().table("t4");
    for (int line = 0; line < 15; ++line) {
        const Line& column = spec.columns[static_cast<std::size_t>(line)];
        if (line % 5 == 0)
            grid.text({first + line, line < 5 ? 0 : 1}, column.groups.back());
        if (line == 5)
            grid.text({first + line, 0}, column.groups.front());
        grid.text({first + line, line < 5 ? 1 : 2}, column.label).number({first + line, 3}, std::to_string(line + 20));
        if (line < 5)
            grid.merge({{first + line, 1}, {first + line, 2}});
    }
    grid.merge({{first, 0}, {first + 4, 0}}).merge({{first + 5, 0}, {first + 14, 0}});
    grid.merge({{first + 5, 1}, {first + 9, 1}}).merge({{first + 10, 1}, {first + 14, 1}});
    are_read(grid, [&](int line) { return CellAddress{first + line, 3}; });
}

TEST(Heads, OfGroupsAreNumberedLikeSectionsAndHaveASumBelow) {
    ReportGrid grid = ReportGrid::only(form(), "t2-1");
    const TableSpec& spec = *form().table("t4");
    const char* const names[] = {"一、行政复议", "二、行政诉讼（未经复议直接起诉）", "三、行政诉讼（复议后起诉）",
                                 "合计"};
    for (int row = 0; row < 4; ++row) {
        grid.text({11 + row, 0}, names[row]);
        for (int column = 0; column < 5; ++column)
            grid.text({10, column + 1}, spec.columns[static_cast<std::size_t>(column)].label)
                .number({11 + row, column + 1}, std::to_string(row < 3 ? row * 5 + column : column * 3 + 15));
    }
    are_read(grid, [](int line) { return CellAddress{11 + line / 5, line % 5 + 1}; });
    const auto issues = [&] { return recognise(grid.workbook(), built_in_forms()).front().table(spec)->issues; };
    EXPECT_TRUE(issues().empty()) << "the sum is no row that was not read";
    grid.number({14, 2}, "9");
    ASSERT_EQ(issues().size(), 1U) << "this one nobody checks";
    EXPECT_EQ(issues().front().kind, StructureKind::unread);
}

// 表三 whose seven columns come twice, those that are meant before or behind the others.
ReportGrid twice(const std::string& left, const std::string& right, bool behind) {
    ReportGrid grid = ReportGrid::only(form(), "t3", Layout{3, true, {1, 0}});
    const TableSpec& spec = *form().table("t3");
    const int first = grid.at("t3", "r1", "c1").column;
    for (int column = 0; column < (behind ? 7 : 0); ++column)
        grid.insert_column(first);
    for (const Line& column : spec.columns) {
        const auto beside = [&](CellAddress at) { return CellAddress{at.row, at.column + (behind ? -7 : 7)}; };
        grid.text(beside(grid.column_label("t3", column.id)), column.label);
        for (const Line& row : spec.rows)
            grid.number(beside(grid.at("t3", row.id, column.id)), "9");
    }
    grid.text({0, first}, left).merge({{0, first}, {0, first + 6}});
    grid.text({0, first + 7}, right).merge({{0, first + 7}, {0, first + 13}});
    return grid;
}

// A summary: a unit in each row, what became of its requests beside it.
TEST(Heads, OfUnitsAreNotThoseOfApplicants) {
    ReportGrid grid = ReportGrid::only(form(), "t2-1");
    const TableSpec& spec = *form().table("t3");
    grid.text({8, 0}, "单位");
    for (int row = 0; row < 25; ++row) {
        const Line& line = spec.rows[static_cast<std::size_t>(row)];
        grid.text({8, row + 1}, line.name.zh_cn);
        for (int unit = 0; unit < 4; ++unit)
            grid.text({9 + unit, 0},
                      std::vector{"呼兰区", "宿迁市", "沭阳县", "平潭县"}[static_cast<std::size_t>(unit)])
                .number({9 + unit, row + 1}, std::to_string(unit * 3));
    }
    for (const Report& report : recognise(grid.workbook(), built_in_forms()))
        EXPECT_FALSE(report.table(spec));
}

TEST(Heads, OfLastYearAreNotTakenWhereTheColumnsStandTwice) {
    is_read(twice("本年", "上年", false), "t3");
    is_read(twice("2024年", "2023年", false), "t3");
    is_read(twice("上年", "本年", true), "t3");
    is_read(twice("2023年度", "2024年度", true), "t3");
}

TEST(Heads, OfTheTwoYearsBelowEachColumnSayNothingOfIt) {
    const std::vector<std::pair<std::string, std::string>> years{{"本年", "上年"}, {"2024年", "2023年"}};
    for (const auto& [year, before] : years) {
        ReportGrid grid = ReportGrid::only(form(), "t3", Layout{3, true, {0, 0}});
        const TableSpec& spec = *form().table("t3");
        const int heads = grid.column_label("t3", "c2").row;
        grid.insert_row(heads + 1);
        for (const Line& column : spec.columns) {
            const int at = grid.at("t3", "r1", column.id).column;
            grid.insert_column(at + 1).text({heads + 1, at}, year).text({heads + 1, at + 1}, before);
            grid.merge({{heads, at}, {heads, at + 1}});
            for (const Line& row : spec.rows)
                grid.number({grid.at("t3", row.id, column.id).row, at + 1}, "9");
        }
        is_read(grid, "t3");
        EXPECT_TRUE(recognise(grid.workbook(), built_in_forms()).front().table(spec)->issues.empty()) << year;
    }
}

} // namespace
} // namespace crossfoot
