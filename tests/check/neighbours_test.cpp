// What stands beside, below and among tables: other years, other pages, checks, remarks. What belongs to a table must
// be read, what may be taken for it must be told, and what is nobody's concern must not.
#include "check/real_sheet.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;
using namespace crossfoot::test;

namespace {

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
            for (const Grid::RowCell& entry : row.cells)
                if (row.row < heads)
                    sheet.grid.add({row.row, entry.column}, entry.cell);
                else if (row.row >= first && row.row < end)
                    sheet.grid.add({row.row - moved, entry.column}, entry.cell);
        sheet.grid.merge(std::move(merged));
    }
    return result;
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

TEST(Neighbours, ASecondRowOfFiguresUnderOutcomesIsToldAsUnread) {
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

TEST(Neighbours, AColumnOfItsOwnBesideOrAmongOutcomesIsToldAsExtra) {
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

TEST(Neighbours, FiguresOfAnotherYearBesideATableAreToldAsUnread) {
    ReportGrid grid = table3();
    const int right = t3(grid, "r1", "c7").column;
    for (const Line& row : form().table("t3")->rows)
        for (int column = 0; column < 7; ++column)
            grid.number({t3(grid, row.id.c_str(), "c1").row, right + 4 + column}, "5");
    EXPECT_EQ(brief(grid), "S-FORM.unread " + a1(CellAddress{t3(grid, "r1", "c1").row, right + 4}));
    const int title = grid.column_label("t3", "c7").row - 1;
    Document titled = grid.text({title, right + 4}, "2022年度").workbook();
    std::vector<CellRange> merged = titled.blocks[0].grid.merged();
    merged.push_back({{title, right + 4}, {title, right + 10}});
    titled.blocks[0].grid.merge(std::move(merged));
    EXPECT_EQ(brief(titled), "S-FORM.unread " + a1(CellAddress{t3(grid, "r1", "c1").row, right + 4}));
}

TEST(Neighbours, ColumnsOfOnesOwnBesideATableAreNobodysConcern) {
    ReportGrid grid = table3();
    const int right = t3(grid, "r1", "c7").column;
    for (const Line& row : form().table("t3")->rows)
        for (int column = 0; column < 2; ++column)
            grid.number({t3(grid, row.id.c_str(), "c1").row, right + 4 + column}, "5");
    EXPECT_EQ(brief(grid), "");
}

TEST(Neighbours, SmallTablesSideBySideAreEachRead) {
    ReportGrid grid = ReportGrid::only(form(), "t2-1", {1, true, {0, 0}});
    ReportGrid beside = ReportGrid::only(form(), "t2-1", {1, true, {0, 5}});
    grid.figures("t2-1", "normative", {3, 0, 8});
    grid.add(beside.figures("t2-1", "normative", {3, 0, 8}));
    EXPECT_EQ(brief(grid), "");
    const CellAddress valid = grid.at("t2-1", "normative", "valid");
    EXPECT_EQ(brief(grid.number(valid, "2")), "T2-BOUND " + a1(valid)) << "the left one is read, too";
}

TEST(Neighbours, ALineThatNumbersTheColumnsIsNoneOfOutcomes) {
    ReportGrid grid = table4();
    const CellAddress first = grid.at("t4", "cases", "review-upheld");
    grid.insert_row(first.row);
    for (int column = 0; column < 15; ++column)
        grid.number({first.row, first.column + column}, std::to_string(column + 1));
    EXPECT_EQ(brief(grid), "");
}

TEST(Neighbours, TotalsThatComeFirstInTheirGroupsAreTheirs) {
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

TEST(Neighbours, PagesOfTwoYearsSideBySideAreJoinedEachToItsOwn) {
    const ReportGrid left = table3();
    ReportGrid grid = table3();
    grid.add(table3({3, true, {0, 11}}));
    EXPECT_EQ(brief(over_sheets(grid, {t3(left, "r13", "c1").row})), "");
    const CellAddress at = table3({3, true, {0, 11}}).at("t3", "r24", "c1");
    EXPECT_NE(brief(over_sheets(grid.number(at, "144"), {t3(left, "r13", "c1").row})), "") << "over both of its pages";
}

TEST(Neighbours, ATableOverThreeSheetsIsOne) {
    ReportGrid grid = table3();
    const std::vector<int> cuts{t3(grid, "r7", "c1").row, t3(grid, "r16", "c1").row};
    EXPECT_EQ(brief(over_sheets(grid, cuts)), "");
    EXPECT_NE(brief(over_sheets(grid.number(t3(grid, "r24", "c1"), "144"), cuts)), "");
}

TEST(Neighbours, ASubtotalThatIsCalledAsTheTotalIsNotIt) {
    for (const char* called : {"合计", "总计", "小计"}) {
        ReportGrid grid = table3();
        const int column = t3(grid, "r1", "c7").column;
        grid.insert_column(column).text({grid.column_label("t3", "c6").row, column}, called);
        const std::map<std::string, int> sums{{"r1", 25}, {"r2", 2},  {"r3", 10},  {"r6", 7},
                                              {"r13", 7}, {"r16", 1}, {"r24", 25}, {"r25", 2}};
        for (const Line& row : form().table("t3")->rows)
            grid.number({t3(grid, row.id.c_str(), "c1").row, column},
                        std::to_string(sums.contains(row.id) ? sums.at(row.id) : 0));
        EXPECT_EQ(brief(grid), "") << called;
        const int first = t3(grid, "r13", "c1").row;
        const int label = grid.row_label("t3", "r13").column;
        grid.insert_row(first).text({first, label}, called);
        const std::vector<int> row{20, 6, 0, 0, 1, 0, 7, 27};
        for (int i = 0; i < 8; ++i)
            grid.number({first, label + 1 + i}, std::to_string(row[static_cast<std::size_t>(i)]));
        EXPECT_EQ(brief(grid), "") << called << ", in a group of rows too";
    }
}

TEST(Neighbours, AShareOfTheTotalBesideItIsNotTheTotal) {
    for (const char* head : {"占总数比例", "总计（%）", "总计（上年）"}) {
        ReportGrid grid = table3();
        const CellAddress total = grid.column_label("t3", "c7");
        grid.text({total.row, total.column + 1}, head);
        for (const Line& row : form().table("t3")->rows)
            grid.number({t3(grid, row.id.c_str(), "c1").row, total.column + 1}, "1");
        EXPECT_EQ(brief(grid), "S-FORM.extra " + a1(CellAddress{total.row, total.column + 1})) << head;
    }
}

TEST(Neighbours, TheDateOfPublicationInATitleIsNoYearOfTheReport) {
    ReportGrid grid = table3({3, true, {4, 0}});
    grid.text({0, 0}, "某区2023年政府信息公开工作年度报告（2024年1月20日发布）");
    EXPECT_EQ(brief(grid), "");
    grid.text({1, 0}, "统计期限：2022年1月1日至2022年12月31日");
    EXPECT_EQ(brief(grid), "X-YEAR A2");
}

TEST(Neighbours, ATitleWithoutTheWordForYearTellsIt) {
    ReportGrid grid = table3({3, true, {4, 0}});
    grid.text({0, 0}, "某区2023政府信息公开工作年度报告").text({1, 0}, "统计期限：2022年1月1日至2022年12月31日");
    EXPECT_EQ(brief(grid), "X-YEAR A2");
}

TEST(Neighbours, OutcomesOfAnotherKindAreNobodysConcern) {
    ReportGrid grid = table4();
    const CellAddress first = grid.at("t4", "cases", "review-upheld");
    for (int column = 0; column < 15; ++column)
        grid.number({first.row + 2, first.column + column}, "0"); // differences
    EXPECT_EQ(brief(grid), "");
    for (int column = 0; column < 15; ++column)
        grid.number({first.row + 2, first.column + column}, std::to_string(column + 1));
    EXPECT_EQ(brief(grid), "") << "the columns' numbers";
    for (int column = 0; column < 15; ++column)
        grid.number({first.row + 3, first.column + column}, "4");
    grid.text({first.row + 2, first.column}, "附：各单位办理情况");
    for (int column = 1; column < 15; ++column)
        grid.clear({first.row + 2, first.column + column});
    EXPECT_EQ(brief(grid), "") << "a table of its own";
}

TEST(Neighbours, AnotherTableBesideUnderHeadsOfItsOwnIsNobodysConcern) {
    ReportGrid grid = table3();
    const CellAddress head = grid.column_label("t3", "c7");
    for (int column = 0; column < 4; ++column)
        grid.text({head.row, head.column + 4 + column},
                  std::vector{"月份", "收件", "办件", "结转"}[static_cast<std::size_t>(column)]);
    for (const Line& row : form().table("t3")->rows)
        for (int column = 0; column < 4; ++column)
            grid.number({t3(grid, row.id.c_str(), "c1").row, head.column + 4 + column}, "5");
    EXPECT_EQ(brief(grid), "");
}

TEST(Neighbours, APeriodInParenthesesIsAYearOfTheReport) {
    ReportGrid grid = table3({3, true, {4, 0}});
    grid.text({0, 0}, "某区2023年政府信息公开工作年度报告").text({1, 0}, "统计期限（2022年1-12月）");
    EXPECT_EQ(brief(grid), "X-YEAR A2");
    EXPECT_EQ(brief(grid.text({1, 0}, "统计期限（2023年1-12月）")), "");
}

} // namespace
