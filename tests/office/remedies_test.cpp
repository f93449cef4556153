// What mends a finding without a figure of its own: 空白补 0.
#include "office/document.hpp"
#include "office/reports.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/CellProtection.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

bool is_blank(const Document& report, const std::string& sheet, const char* at) {
    return report.cell(sheet, at)->getType() == table::CellContentType_EMPTY;
}

TEST(FillZeros, FillsBlanksOfAllTablesInOneStepAndNothingElse) {
    const Document report(office(), clean_report());
    const std::vector<std::string> sheets = report.sheet_names();
    for (const auto& [sheet, at] : {std::pair(2, "B12"), std::pair(3, "E6"), std::pair(3, "F30"), std::pair(4, "B6")})
        report.put(sheets[static_cast<std::size_t>(sheet)], at, "");
    ASSERT_TRUE(is_blank(report, sheets[3], "E6"));
    const std::string formula = report.text(sheets[3], "J6");
    const std::size_t before = report.undo_titles().size();
    EXPECT_EQ(report.run("fill-zeros"), "Blanks filled with 0: 4");
    EXPECT_EQ(report.undo_titles().size(), before + 1);
    for (const char* at : {"E6", "F30"}) {
        EXPECT_FALSE(is_blank(report, sheets[3], at)) << at;
        EXPECT_EQ(report.cell(sheets[3], at)->getValue(), 0) << at;
    }
    EXPECT_EQ(report.cell(sheets[3], "J6")->getType(), table::CellContentType_FORMULA);
    EXPECT_TRUE(report.notes().empty()) << "it was not validated, and marks nothing";
    report.undo_manager()->undo();
    EXPECT_TRUE(is_blank(report, sheets[3], "E6"));
    EXPECT_TRUE(is_blank(report, sheets[4], "B6"));
    EXPECT_EQ(report.text(sheets[3], "J6"), formula);
    report.undo_manager()->redo();
    EXPECT_EQ(report.run("fill-zeros"), "There are no blanks to fill with 0");
}

TEST(FillZeros, IsWhatTheFindingAboutBlanksSuggestsForItsTable) {
    const Document report(office(), clean_report());
    const std::vector<std::string> sheets = report.sheet_names();
    report.put(sheets[3], "E6", "");
    report.put(sheets[4], "B6", "");
    report.run("validate");
    report.select(sheets[3], "E6");
    EXPECT_THAT(report.run("explain-finding"), HasSubstr("Fill This Table's Blanks with 0"));
    EXPECT_THAT(report.run("adopt-suggestion"), HasSubstr("Blanks filled with 0: 1"));
    EXPECT_FALSE(is_blank(report, sheets[3], "E6"));
    EXPECT_TRUE(is_blank(report, sheets[4], "B6")) << "a table of its own";
    for (const auto& [at, note] : report.notes())
        EXPECT_THAT(at, Not(HasSubstr("E6"))) << "the mark of what was mended";
    report.undo_manager()->undo();
    EXPECT_TRUE(is_blank(report, sheets[3], "E6"));
}

TEST(FillZeros, LeavesLockedCellsAndSaysSo) {
    const Document own(office());
    EXPECT_EQ(own.run("fill-zeros"), "No standard table was found");
    const Document report(office(), clean_report());
    const std::vector<std::string> sheets = report.sheet_names();
    report.put(sheets[3], "E6", "");
    report.select(sheets[3], "E6");
    const uno::Reference<beans::XPropertySet> cell(report.cell(sheets[3], "E6"), uno::UNO_QUERY_THROW);
    cell->setPropertyValue("CellProtection", uno::Any(util::CellProtection(true, false, false, false)));
    EXPECT_THAT(report.run("fill-zeros"),
                AllOf(HasSubstr("no blanks to fill"), HasSubstr("Locked cells, not filled: 1")));
    EXPECT_TRUE(is_blank(report, sheets[3], "E6"));
}

} // namespace
} // namespace crossfoot::test
