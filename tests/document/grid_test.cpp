#include "document/document.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <stdexcept>

using namespace crossfoot;

namespace {

TEST(CellAddress, IsWrittenAndReadAsSpreadsheetsDo) {
    EXPECT_EQ(a1(CellAddress{6, 4}), "E7");
    EXPECT_EQ(a1(CellAddress{0, 25}), "Z1");
    EXPECT_EQ(a1(CellAddress{0, 26}), "AA1");
    EXPECT_EQ(a1(CellAddress{1048575, 16383}), "XFD1048576");
    EXPECT_EQ(a1(CellRange{{4, 0}, {30, 9}}), "A5:J31");
    EXPECT_EQ(a1(CellRange{{6, 4}, {6, 4}}), "E7");
    EXPECT_EQ(parse_a1("$XFD$1048576"), (CellAddress{1048575, 16383}));
    EXPECT_EQ(parse_a1("e7"), (CellAddress{6, 4}));
    for (const std::string text : {"", "7", "E", "E0", "E07", "E7x", "É7", "E99999999999999999999"})
        EXPECT_FALSE(parse_a1(text)) << text;
}

TEST(CellAddress, StaysWhereItIsInAFormulaWhateverItsSheetIsCalled) {
    EXPECT_EQ(absolute_a1({1048575, 16383}), "$XFD$1048576");
    EXPECT_EQ(absolute_reference("年报", {{4, 0}, {30, 9}}), "$'年报'.$A$5:$J$31");
    EXPECT_EQ(absolute_reference("县's", {{0, 0}, {0, 0}}), "$'县''s'.$A$1:$A$1");
}

TEST(Grid, FindsCellsMergesAndHiddenLines) {
    Grid sheet;
    sheet.add({2, 1}, {CellKind::number, "13", false});
    sheet.add({5, 0}, {CellKind::text, "总计", false});
    sheet.merge({{{2, 1}, {2, 3}}});
    sheet.hidden_rows.push_back({4, 6});
    EXPECT_EQ(sheet.at({2, 1}).text, "13");
    EXPECT_EQ(sheet.at({2, 2}).kind, CellKind::empty);
    EXPECT_EQ(sheet.at({9, 9}).kind, CellKind::empty);
    EXPECT_EQ(sheet.covering({2, 1}), nullptr) << "a merged range's own corner is not covered";
    EXPECT_NE(sheet.covering({2, 3}), nullptr);
    EXPECT_TRUE(sheet.hidden({5, 0}));
    EXPECT_FALSE(sheet.hidden({7, 0}));
}

TEST(Grid, FindsEachCellWhereverOthersAreLeftOut) {
    const std::set<int> filled{1, 2, 6, 7, 8, 20, 21};
    Grid sheet;
    for (const int row : filled)
        for (const int column : filled)
            sheet.add({row, column}, {CellKind::text, a1(CellAddress{row, column}), false});
    for (int row = 0; row < 24; ++row)
        for (int column = 0; column < 24; ++column) {
            const bool there = filled.contains(row) && filled.contains(column);
            EXPECT_EQ(sheet.at({row, column}).text, there ? a1(CellAddress{row, column}) : "");
        }
}

TEST(Grid, RefusesCellsOutOfOrder) {
    Grid sheet;
    sheet.add({2, 1}, {CellKind::number, "13", false});
    EXPECT_THROW(sheet.add({2, 1}, {}), std::logic_error);
    EXPECT_THROW(sheet.add({1, 5}, {}), std::logic_error);
}

// Stairs: every range touches the next, none overlaps.
TEST(Grid, FindsTheMergedRangeOfEachCellAmongMany) {
    std::vector<CellRange> ranges;
    for (int i = 0; i < 300; ++i)
        ranges.push_back({{i * 2, i % 7}, {i * 2 + 1 + i % 3, i % 7}});
    ranges.push_back({{0, 10}, {900, 12}});
    Grid grid;
    grid.merge(ranges);
    for (int row = 0; row < 620; ++row)
        for (int column = 0; column < 14; ++column) {
            const CellAddress at{row, column};
            const auto holds = [&](const CellRange& range) { return range.contains(at) && range.first != at; };
            const bool covered = std::any_of(ranges.begin(), ranges.end(), holds);
            ASSERT_EQ(grid.covering(at) != nullptr, covered) << a1(at);
            ASSERT_TRUE(!covered || holds(*grid.covering(at))) << a1(at);
        }
}

} // namespace
