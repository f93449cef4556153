// A figure that is wrong together with the totals that were added up from it. Other cells would mend the table as well,
// often fewer, so that it is one of several candidates, and certain only where the digits speak.
#include "check/check.hpp"
#include "locate/published.hpp"
#include "report/each_relation.hpp"

#include <gtest/gtest.h>

#include <span>

using namespace crossfoot;
using test::applications;
using test::Published;
using test::ReportGrid;

namespace {

using Cells = std::map<CellAddress, std::string>; // what should stand there

const Form& newest() { return *built_in_forms().back(); }
const TableSpec& table() { return *newest().table(applications); }
const std::string& row_of_sums() { return table().rows[table().rows.size() - 2].id; }
const std::string& column_of_sums() { return table().columns.back().id; }

enum class Totals { of_row, of_row_and_column };

// A figure that is off and the totals that follow it, as they should be.
Cells cells_of(const Published& report, const std::string& row, const std::string& column, Totals totals) {
    std::vector<std::string> rows{row};
    if (totals == Totals::of_row_and_column)
        rows.push_back(row_of_sums());
    Cells cells;
    for (const std::string& down : rows)
        for (const std::string& across : {column, column_of_sums()}) {
            const CellAddress at = report.grid.at(applications, down, across);
            cells[at] = report.right.at(at).str();
        }
    return cells;
}

CheckedReport checked_with(const Published& report, const Cells& right, int off) {
    ReportGrid grid = report.grid;
    for (const auto& [at, value] : right)
        grid.number(at, (*Decimal::parse(value) + Decimal(off)).str());
    return test::checked(grid.workbook()).at(0);
}

Cells explanation(const Finding& finding, std::size_t number) {
    Cells cells;
    for (const Suspect& suspect : finding.suspects())
        if (suspect.explanation == number)
            cells[suspect.cell.at()] = suspect.suggested.str();
    return cells;
}

struct Told {
    int all = 0, named = 0, falsely = 0; // falsely: certain of other cells
};

// Every figure of every item that is a part, so much too high.
void look_at_all(const Published& report, Totals totals, int off, Told& told) {
    for (std::size_t row = 0; row < table().rows.size(); ++row)
        for (std::size_t column = 0; column + 1 < table().columns.size(); ++column) {
            const bool result = row >= 2 && row + 2 < table().rows.size();
            if (table().rows[row].total || (totals == Totals::of_row_and_column && !result))
                continue;
            const Cells right = cells_of(report, table().rows[row].id, table().columns[column].id, totals);
            const CheckedReport checked = checked_with(report, right, off);
            ASSERT_EQ(checked.findings.size(), 1U);
            const Finding& finding = checked.findings.front();
            bool named = false;
            for (std::size_t number = 0; number < 5; ++number)
                named = named || explanation(finding, number) == right;
            ++told.all;
            told.named += named ? 1 : 0;
            told.falsely += finding.located() && explanation(finding, 0) != right ? 1 : 0;
        }
}

std::vector<Published> large_and_small() {
    return {test::published("fujian-pingtan-2022", newest()), test::published("jiangsu-suqian-2023", newest())};
}

void expect_no_other_told_as_certain(Totals totals) {
    for (const Published& report : large_and_small()) {
        Told told;
        for (const int off : {1, 6, 18})
            look_at_all(report, totals, off, told);
        EXPECT_EQ(told.falsely, 0) << report.name << ", of " << told.all;
        EXPECT_GT(told.named, told.all / 2) << report.name << ", of " << told.all;
    }
}

TEST(Followed, NoOtherCellIsCertainWhereAFigureAndItsTotalAreWrongAlike) {
    expect_no_other_told_as_certain(Totals::of_row);
}

TEST(Followed, NoOtherCellIsCertainWhereAllTotalsAgreeWithAWrongFigure) {
    expect_no_other_told_as_certain(Totals::of_row_and_column);
}

TEST(Followed, TheFigureIsToldBeforeTheTotalsThatFollowIt) {
    const Published report = test::published("jiangsu-suqian-2023", newest());
    const Cells right = cells_of(report, "r10", "c1", Totals::of_row_and_column);
    const CheckedReport checked = checked_with(report, right, 4711);
    ASSERT_EQ(checked.findings.size(), 1U);
    const std::span<const Suspect> suspects = checked.findings[0].suspects();
    ASSERT_GE(suspects.size(), 4U);
    EXPECT_EQ(explanation(checked.findings[0], 0), right);
    EXPECT_EQ(suspects[0].cell.at(), report.grid.at(applications, "r10", "c1"));
    EXPECT_NE(suspects[0].why, ErrorKind::followed);
    for (const std::size_t total : {1U, 2U, 3U})
        EXPECT_EQ(suspects[total].why, ErrorKind::followed);
}

} // namespace
