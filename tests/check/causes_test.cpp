// Which cells are named as wrong, and how relations with one cause become one finding.
#include "check/check.hpp"
#include "report/each_relation.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace crossfoot;
using test::ReportGrid;

namespace {

using test::form;

// Every relation holds.
ReportGrid sound() {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    return grid.figures("t3", "r1", {120, 15, 0, 0, 2, 0, 137})
        .figures("t3", "r2", {7, 0, 0, 0, 0, 0, 7})
        .figures("t3", "r3", {31, 2, 0, 0, 0, 0, 33})
        .figures("t3", "r4", {25, 0, 0, 0, 2, 0, 27})
        .figures("t3", "r7", {0, 13, 0, 0, 0, 0, 13})
        .figures("t3", "r13", {68, 0, 0, 0, 0, 0, 68})
        .figures("t3", "r24", {124, 15, 0, 0, 2, 0, 141})
        .figures("t3", "r25", {3, 0, 0, 0, 0, 0, 3});
}

std::vector<Finding> found_in(const Document& workbook) {
    const std::vector<CheckedReport> reports = test::checked(workbook);
    EXPECT_EQ(reports.size(), 1U);
    return reports.empty() ? std::vector<Finding>() : reports.front().findings;
}

// "r7.c2 31 13 digits_swapped": the cells of the first explanation, in short.
std::string first_explanation(const Finding& finding) {
    std::string result;
    for (const Suspect& suspect : finding.suspects())
        if (suspect.explanation == 0)
            result += (result.empty() ? "" : "; ") + (suspect.cell.item ? suspect.cell.item->id : "?") + '.' +
                      (suspect.cell.applicant ? suspect.cell.applicant->id : "?") + ' ' + suspect.cell.found + ' ' +
                      suspect.suggested.str() + ' ' + std::string(name(suspect.why));
    return result;
}

// The only finding's first explanation, which must be certain.
std::string located(const ReportGrid& grid) {
    const std::vector<Finding> findings = found_in(grid.workbook());
    if (findings.size() != 1)
        return std::to_string(findings.size()) + " findings";
    return (findings[0].located() ? "" : "perhaps ") + first_explanation(findings[0]);
}

CellAddress of_sound(std::string_view row, std::string_view column) { return sound().at("t3", row, column); }

TEST(Causes, TheSoundTableHasNone) { EXPECT_EQ(found_in(sound().workbook()).size(), 0U); }

TEST(Causes, OneWrongCellIsOneFindingThatNamesIt) {
    ReportGrid grid = sound();
    grid.number(of_sound("r7", "c2"), "31");
    const std::vector<Finding> findings = found_in(grid.workbook());
    ASSERT_EQ(findings.size(), 1U);
    const Finding& finding = findings[0];
    EXPECT_TRUE(finding.located());
    EXPECT_EQ(first_explanation(finding), "r7.c2 31 13 digits_swapped");
    EXPECT_EQ(finding.cells.front().role, Role::suspect);
    EXPECT_EQ(finding.cells.front().at(), of_sound("r7", "c2"));
    ASSERT_EQ(finding.relations().size(), 2U);
    EXPECT_EQ(finding.relations()[0].rule->id, "T3-SUM");
    EXPECT_EQ(finding.relations()[1].rule->id, "T3-ROW");
    EXPECT_TRUE(finding.cause.value().mended);
    EXPECT_EQ(finding.cause.value().all_hold, 39U);
}

// Each cell stands in relations in which no other stands.
TEST(Causes, EveryCellOfTable3IsKnownByItsRelations) {
    const TableSpec& table = *form().table("t3");
    std::size_t cells = 0;
    for (const Line& row : table.rows)
        for (const Line& column : table.columns) {
            const CellAddress at = of_sound(row.id, column.id);
            const std::string right = sound().workbook().blocks[0].grid.at(at).text;
            ReportGrid grid = sound();
            grid.number(at, std::to_string(std::stoi(right) + 7));
            const std::vector<Finding> findings = found_in(grid.workbook());
            ASSERT_EQ(findings.size(), 1U) << a1(at);
            ASSERT_TRUE(findings[0].located()) << a1(at);
            EXPECT_EQ(findings[0].suspects()[0].cell.at(), at);
            EXPECT_EQ(findings[0].suspects()[0].suggested.str(), right) << a1(at);
            ++cells;
        }
    EXPECT_EQ(cells, 175U);
}

TEST(Causes, SayHowTheFigureWentWrong) {
    const auto typed = [](std::string_view row, std::string_view column, const std::string& text) {
        ReportGrid grid = sound();
        return located(grid.number(of_sound(row, column), text));
    };
    EXPECT_EQ(typed("r7", "c2", "18"), "r7.c2 18 13 digit_wrong");
    EXPECT_EQ(typed("r1", "c1", "12"), "r1.c1 12 120 factor_of_ten");
    EXPECT_EQ(typed("r1", "c1", "10"), "r1.c1 10 120 digit_missing");
    EXPECT_EQ(typed("r3", "c1", "311"), "r3.c1 311 31 digit_doubled");
    EXPECT_EQ(typed("r3", "c1", "361"), "r3.c1 361 31 digit_extra");
    EXPECT_EQ(typed("r4", "c1", "0"), "r4.c1 0 25 omitted");
    EXPECT_EQ(typed("r24", "c7", "97"), "r24.c7 97 141 not_updated");
}

TEST(Causes, ANegativeFigureIsASign) {
    ReportGrid grid = sound();
    const std::vector<Finding> findings = found_in(grid.number(of_sound("r4", "c1"), "-25").workbook());
    ASSERT_EQ(findings.size(), 2U) << "V-NUM stays";
    EXPECT_EQ(first_explanation(findings[0]) + first_explanation(findings[1]), "r4.c1 -25 25 sign");
}

TEST(Causes, TwoCellsOfOneSlipAreOneFinding) {
    ReportGrid swapped = sound();
    swapped.number(of_sound("r1", "c1"), "15").number(of_sound("r1", "c2"), "120");
    EXPECT_EQ(located(swapped), "r1.c1 15 120 swapped; r1.c2 120 15 swapped");
    ReportGrid moved = sound();
    moved.number(of_sound("r7", "c2"), "0").number(of_sound("r7", "c3"), "13");
    EXPECT_EQ(located(moved), "r7.c2 0 13 moved; r7.c3 13 0 moved");
}

TEST(Causes, TwoCellsOfOneSlipAreOneFindingBesideAnotherErrorInTheirRow) {
    ReportGrid grid = sound();
    grid.number(of_sound("r7", "c1"), "50").number(of_sound("r7", "c2"), "0").number(of_sound("r7", "c3"), "13");
    const std::vector<Finding> findings = found_in(grid.workbook());
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(first_explanation(findings[0]).substr(0, 10), "r7.c1 50 0");
    EXPECT_EQ(first_explanation(findings[1]), "r7.c2 0 13 moved; r7.c3 13 0 moved");
}

TEST(Causes, TwoSlipsThatLookAlikeAreBothTold) {
    ReportGrid grid = sound(); // the totals of the two rows may be swapped just as well
    grid.number(of_sound("r3", "c1"), "25").number(of_sound("r4", "c1"), "31");
    const std::vector<Finding> findings = found_in(grid.workbook());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_FALSE(findings[0].located());
    EXPECT_EQ(first_explanation(findings[0]), "r3.c1 25 31 swapped; r4.c1 31 25 swapped");
    const auto totals = std::find_if(findings[0].suspects().begin(), findings[0].suspects().end(),
                                     [](const Suspect& suspect) { return suspect.cell.at() == of_sound("r3", "c7"); });
    ASSERT_NE(totals, findings[0].suspects().end());
    EXPECT_EQ(totals->suggested, Decimal(27));
}

TEST(Causes, TwoErrorsApartAreTwoFindings) {
    ReportGrid grid = sound();
    grid.number(of_sound("r7", "c2"), "31").number(of_sound("r13", "c1"), "86");
    const std::vector<Finding> findings = found_in(grid.workbook());
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(first_explanation(findings[0]), "r7.c2 31 13 digits_swapped");
    EXPECT_EQ(first_explanation(findings[1]), "r13.c1 86 68 digits_swapped");
    EXPECT_TRUE(findings[0].cause.value().mended);
    EXPECT_EQ(findings[0].cause.value().all_hold, 0U) << "the other stays";
}

TEST(Causes, OneEquationOverFiveCellsIsNeverToldAsCertain) {
    ReportGrid grid = ReportGrid::only(form(), "t4");
    const std::vector<Finding> findings =
        found_in(grid.figures("t4", "cases", {2, 3, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}).workbook());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_FALSE(findings[0].located());
    EXPECT_TRUE(findings[0].relations().empty());
    EXPECT_EQ(findings[0].cells.front().role, Role::total);
    EXPECT_GE(findings[0].suspects().size(), 5U);
    double sum = 0;
    std::set<std::size_t> explanations;
    for (const Suspect& suspect : findings[0].suspects())
        if (explanations.insert(suspect.explanation).second)
            sum += suspect.confidence;
    EXPECT_LE(sum, 1);
}

TEST(Causes, ACellUnderAMergedRangeIsNoSuspect) {
    ReportGrid grid = ReportGrid::only(form(), "t4");
    grid.figures("t4", "cases", {2, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    const CellAddress first = grid.at("t4", "cases", "review-upheld");
    const CellAddress covered = grid.at("t4", "cases", "review-corrected");
    const auto suspected = [&](const Document& workbook) {
        for (const Finding& finding : found_in(workbook))
            for (const Suspect& suspect : finding.suspects())
                if (suspect.cell.at() == covered)
                    return true;
        return false;
    };
    EXPECT_TRUE(suspected(grid.workbook()));
    Document workbook = grid.clear(covered).workbook();
    workbook.blocks[0].grid.merge({{first, covered}});
    EXPECT_FALSE(suspected(workbook));
}

TEST(Causes, AMissingRequestOfUnknownItemIsNotGuessed) {
    ReportGrid grid = sound(); // one request more of 自然人 and one fewer of 商业企业, the totals right
    grid.number(of_sound("r3", "c1"), "32").number(of_sound("r3", "c2"), "1");
    const std::vector<Finding> findings = found_in(grid.workbook());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_FALSE(findings[0].located()) << "any item with such a request may be meant";
    EXPECT_EQ(findings[0].relations().size(), 2U);
    EXPECT_GT(findings[0].suspects().size(), 2U);
    for (const Suspect& suspect : findings[0].suspects())
        EXPECT_FALSE(suspect.suggested.is_negative());
}

TEST(Causes, BlankTotalsAreKnownAndHideNothing) {
    ReportGrid grid = sound();
    for (const char* row : {"r1", "r2", "r3", "r4", "r7"})
        grid.clear(of_sound(row, "c7"));
    grid.number(of_sound("r13", "c1"), "86");
    const std::vector<Finding> findings = found_in(grid.workbook());
    std::string all;
    for (const Finding& finding : findings)
        if (!finding.suspects().empty())
            all += (all.empty() ? "" : " | ") + first_explanation(finding);
    EXPECT_EQ(all, "r1.c7  137 blank | r2.c7  7 blank | r3.c7  33 blank | r4.c7  27 blank | r7.c7  13 blank | "
                   "r13.c1 86 68 digits_swapped");
}

TEST(Causes, FormulasThatFollowTheirPartsAreNoSuspects) {
    ReportGrid grid = sound(); // 29 for 25, and all totals along with it
    grid.number(of_sound("r4", "c1"), "29").number(of_sound("r4", "c7"), "31").number(of_sound("r24", "c1"), "128");
    grid.number(of_sound("r24", "c7"), "145");
    for (const Line& row : form().table("t3")->rows)
        grid.formula(of_sound(row.id, "c7"));
    for (const Line& column : form().table("t3")->columns)
        grid.formula(of_sound("r24", column.id));
    const std::vector<Finding> findings = found_in(grid.workbook());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].relations().size(), 2U) << "the balances of 自然人 and of all";
    EXPECT_FALSE(findings[0].located()) << "any figure of the column may be meant";
    bool named = false;
    for (const Suspect& suspect : findings[0].suspects()) {
        EXPECT_FALSE(suspect.formula);
        EXPECT_EQ(suspect.cell.applicant->id, "c1");
        named = named || (suspect.cell.at() == of_sound("r4", "c1") && suspect.suggested == Decimal(25));
    }
    EXPECT_TRUE(named);
}

TEST(Causes, AFormulaThatMissesAPartIsStale) {
    ReportGrid grid = sound();
    grid.number(of_sound("r24", "c2"), "13").formula(of_sound("r24", "c2")); // without the 2 of r3
    const std::vector<Finding> findings = found_in(grid.workbook());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(first_explanation(findings[0]), "r24.c2 13 15 stale_formula");
    EXPECT_TRUE(findings[0].suspects().front().formula);
}

TEST(Causes, ManyWrongCellsAreNeverToldAsCertain) {
    ReportGrid grid = sound();
    grid.number(of_sound("r3", "c1"), "1").number(of_sound("r4", "c5"), "9").number(of_sound("r7", "c2"), "50");
    grid.number(of_sound("r9", "c3"), "4").number(of_sound("r13", "c4"), "7").number(of_sound("r15", "c6"), "21");
    const std::vector<Finding> findings = found_in(grid.workbook());
    std::size_t relations = 0;
    for (const Finding& finding : findings) {
        EXPECT_FALSE(finding.located());
        relations += std::max<std::size_t>(1, finding.relations().size());
    }
    EXPECT_EQ(relations, 12U) << "each relation that fails is told once";
}

} // namespace
