// The list of findings and the summary of a validation, as sheets and files.
#include "office/document.hpp"
#include "office/normal_form.hpp"
#include "office/published.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using office::to_uno;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using uno::Reference;
using uno::UNO_QUERY_THROW;

// The office takes a sheet off again by way of its current window, and ends where a hidden document leaves it without.
constexpr bool in_a_window = false; // the document is not hidden

TEST(ListOfFindings, BecomesASheetInOneUndoStep) {
    const Document report(office(), faulty_report(), false, in_a_window);
    report.run("validate");
    const std::vector<std::string> before = report.sheet_names();
    const std::size_t steps = report.undo_titles().size();
    EXPECT_THAT(report.run("save-findings-sheet"), HasSubstr("findings: 24"));
    ASSERT_EQ(report.sheet_names().size(), before.size() + 1);
    const std::string added = report.sheet_names().back();
    EXPECT_EQ(report.text(added, "A1"), "Findings");
    EXPECT_THAT(report.text(added, "A2"), HasSubstr("Validated: "));
    EXPECT_EQ(report.text(added, "A5"), "Status");
    EXPECT_EQ(report.text(added, "A6"), "open");
    EXPECT_NE(report.text(added, "E29"), "");
    EXPECT_EQ(report.text(added, "A30"), "");
    EXPECT_EQ(report.undo_titles().size(), steps + 1);
    report.run("save-findings-sheet");
    EXPECT_EQ(report.sheet_names().back(), added + "2") << "an earlier list is kept";
    report.undo_manager()->undo();
    report.undo_manager()->undo();
    EXPECT_EQ(report.sheet_names(), before);
}

TEST(ListOfFindings, IsSavedAsCsvAndReplacesALongerFile) {
    const Document report(office(), faulty_report());
    const std::filesystem::path file = office().folder() / "问题清单.csv";
    std::ofstream(file) << std::string(100'000, 'x');
    EXPECT_THAT(report.run("save-findings-csv", {file_argument(file)}), HasSubstr("was saved"))
        << "without a run before";
    const std::string csv = content(file);
    EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF\"Status\""));
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 25);
    EXPECT_THAT(report.run("save-findings-csv", {file_argument("/no/such/folder/a.csv")}),
                HasSubstr("could not be saved"));
}

TEST(ListOfFindings, RefusesASheetWhereTheStructureIsProtected) {
    const Document report(office(), faulty_report());
    const uno::Reference<util::XProtectable> structure(report.model, uno::UNO_QUERY_THROW);
    structure->protect({});
    const auto before = report.sheet_names();
    EXPECT_THAT(report.run("save-findings-sheet"), HasSubstr("protected"));
    EXPECT_THAT(report.run("summary-sheet"), HasSubstr("protected"));
    EXPECT_EQ(report.sheet_names(), before);
    structure->unprotect({});
}

TEST(Summary, ListsEveryRelationAndIsTakenForNoReport) {
    const Document report(office(), clean_report(), false, in_a_window);
    const std::string sound = report.run("validate");
    EXPECT_THAT(report.run("summary-sheet"), HasSubstr("failing: 0"));
    const std::string added = report.sheet_names().back();
    EXPECT_EQ(report.text(added, "A1"), "Validation summary");
    EXPECT_EQ(report.text(added, "A6"), "Rule");
    EXPECT_EQ(report.text(added, "E7"), "✓ holds");
    std::string all;
    for (int row = 6; row <= 90; ++row)
        all += report.text(added, "A" + std::to_string(row)) + '\n';
    EXPECT_THAT(all, HasSubstr("Legend"));
    EXPECT_THAT(all, HasSubstr("Reviewed by"));
    const auto with_summary = report.colours();
    EXPECT_EQ(report.run("validate"), sound) << "the summary was taken for a report";
    EXPECT_THAT(report.run("next-finding"), HasSubstr("relations within the tables hold"))
        << "the summary itself was checked";
    report.run("clear-marks");
    EXPECT_EQ(report.colours(), with_summary) << "the legend is no mark";
    report.undo_manager()->undo();
    EXPECT_NE(report.sheet_names().back(), added);
}

// By a formula, so that paper and whoever has no extension say so too.
TEST(SheetsOfAValidation, SayThatTheyAreOutOfDateAsSoonAsAFigureChanges) {
    const Document report(office(), clean_report(), false, in_a_window);
    const std::string requests = report.sheet_names()[3];
    for (const char* command : {"summary-sheet", "save-findings-sheet"}) {
        report.run(command);
        const std::string added = report.sheet_names().back();
        EXPECT_THAT(report.text(added, "A3"), HasSubstr("are those that were validated")) << command;
        const std::string first = report.text(requests, "D6"), second = report.text(requests, "E6");
        ASSERT_NE(first, second);
        report.put(requests, "D6", second);
        EXPECT_THAT(report.text(added, "A3"), HasSubstr("out of date")) << command;
        report.put(requests, "E6", first);
        EXPECT_THAT(report.text(added, "A3"), HasSubstr("out of date")) << "two figures changed places";
        report.put(requests, "D6", first);
        report.put(requests, "E6", second);
        EXPECT_THAT(report.text(added, "A3"), HasSubstr("are those that were validated")) << command;
    }
}

// In hundredths of a millimetre; paper holds no more than thirty relations otherwise.
TEST(SheetsOfAValidation, HaveRowsNoTallerThanTheirTexts) {
    const Document report(office(), faulty_report(), false, in_a_window);
    for (const char* command : {"summary-sheet", "save-findings-sheet"}) {
        report.run(command);
        const std::string added = report.sheet_names().back();
        const Reference<table::XColumnRowRange> cells(report.sheet(added), UNO_QUERY_THROW);
        sal_Int32 lowest = 10'000;
        for (sal_Int32 row = 6; row < 12; ++row) {
            sal_Int32 height = 0;
            Reference<beans::XPropertySet>(cells->getRows()->getByIndex(row), UNO_QUERY_THROW)
                ->getPropertyValue("Height") >>= height;
            lowest = std::min(lowest, height);
        }
        EXPECT_LT(lowest, 1'300) << command << ": two lines";
    }
}

TEST(ListOfFindings, IsSavedAsItIsAfterFiguresWereMended) {
    const Document report(office(), clean_report(), false, in_a_window);
    const std::string requests = report.sheet_names()[3];
    report.run("validate");
    report.put(requests, "E6", "5");
    EXPECT_THAT(report.run("save-findings-sheet"), Not(HasSubstr("findings: 0")));
}

TEST(Summary, TellsWhatFailsAndByHowMuch) {
    const Document report(office(), faulty_report());
    report.run("summary-sheet");
    const std::string added = report.sheet_names().back();
    int failing = 0;
    for (int row = 6; row <= 90; ++row)
        if (report.text(added, "E" + std::to_string(row)) == "✗ fails") {
            ++failing;
            EXPECT_NE(report.text(added, "F" + std::to_string(row)), "") << row;
        }
    EXPECT_GT(failing, 3);
}

TEST(Explanation, IsAsTrueAfterSavingAsBefore) {
    const Document report(office(), office().copy(faulty_report()));
    report.run("validate");
    report.dispatch(".uno:Save");
    ASSERT_FALSE(report.modified());
    EXPECT_THAT(report.run("explain-finding"), Not(HasSubstr("changed")));
    report.put(report.sheet_names().front(), "Z99", "1");
    EXPECT_THAT(report.run("explain-finding"), HasSubstr("Figures changed"));
}

// Of which the office tells nobody but who follows its undo stack.
TEST(Explanation, IsOutOfDateAsSoonAsTheNameOfASheetIsUndone) {
    const Document report(office(), faulty_report(), false, in_a_window); // Calc needs a window for it
    const std::string name = report.sheet_names()[4];
    Reference<container::XNamed>(report.sheet(name), UNO_QUERY_THROW)->setName(to_uno("改名"));
    report.run("next-finding"); // validates, and marks nothing that could be undone instead
    EXPECT_THAT(report.run("explain-finding"), Not(HasSubstr("changed")));
    report.undo_manager()->undo();
    ASSERT_EQ(report.sheet_names()[4], name);
    EXPECT_THAT(report.run("explain-finding"), HasSubstr("Figures changed"));
    report.run("next-finding");
    EXPECT_THAT(report.run("explain-finding"), Not(HasSubstr("changed")));
    report.undo_manager()->redo();
    EXPECT_THAT(report.run("explain-finding"), HasSubstr("Figures changed"));
}

TEST(Explanation, TellsAllThatIsKnownOfTheCellAtTheCursor) {
    const Document report(office(), faulty_report());
    report.run("validate");
    const std::string why = report.run("explain-finding");
    EXPECT_THAT(why, HasSubstr("V-NUM"));
    EXPECT_THAT(why, HasSubstr("By: "));
    EXPECT_THAT(why, Not(HasSubstr("changed")));
    const std::string at = report.cursor();
    report.put(at.substr(0, at.find('.')), at.substr(at.find('.') + 1), "2019");
    EXPECT_THAT(report.run("explain-finding"), HasSubstr("Figures changed")) << "an edit leaves it as if it were true";
    report.select(report.sheet_names().front(), "A1");
    EXPECT_THAT(report.run("explain-finding"), HasSubstr("Nothing is wrong"));
}

} // namespace
} // namespace crossfoot::test
