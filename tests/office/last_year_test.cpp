// 与上年比对: a report beside that of the year before.
#include "office/document.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/view/XRenderable.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace crossfoot::test {
namespace {

namespace fs = std::filesystem;
using namespace com::sun::star;
using office::to_uno;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using uno::Reference;
using uno::UNO_QUERY_THROW;

constexpr char beside[] = "Last Year"; // the sheet

// The sample as the report of the year after, with a window: without one the office cannot undo that a sheet was added.
class NextYear : public Document {
public:
    NextYear() : Document(office(), clean_report(), false, false) { put("填报说明", "B4", "2022"); }
    std::string compare(const fs::path& file) const {
        return run("compare-last-year", {property("File", uno::Any(to_uno("file://" + file.string())))});
    }
    // The first row of the sheet that begins so, counted from 1, from a row on.
    int row(const std::string& text, int from = 1) const {
        for (int row = from; row < 300; ++row)
            if (this->text(beside, "A" + std::to_string(row)) == text)
                return row;
        ADD_FAILURE() << "no row for " << text;
        return 1;
    }
    std::string in_row(const char* column, int row) const { return text(beside, column + std::to_string(row)); }
    bool has_sheet() const { return model->getSheets()->hasByName(to_uno(beside)); }
    sal_Int32 printed_pages() const {
        return Reference<view::XRenderable>(model, UNO_QUERY_THROW)->getRendererCount(uno::Any(model), {});
    }
};

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

std::string checked_without_office(const fs::path& file) {
    const fs::path told = office().folder() / "told.json";
    const std::string command =
        CROSSFOOT_BUILD "/crossfoot check --format json '" + file.string() + "' > '" + told.string() + "'";
    EXPECT_NE(std::system(command.c_str()), -1);
    std::ostringstream text;
    text << std::ifstream(told).rdbuf();
    return text.str();
}

TEST(CompareLastYear, LaysBothYearsBesideEachOtherAndFollowsTheTables) {
    const NextYear report;
    EXPECT_THAT(report.compare(clean_report()),
                AllOf(HasSubstr("Compared with 2021"), HasSubstr("呼兰区2021.ods"), HasSubstr("kept")));
    const int figure = report.row("三!D6");
    EXPECT_EQ(report.in_row("C", figure), "13");
    EXPECT_EQ(report.in_row("D", figure), "13");
    report.put("三", "D6", "26");
    EXPECT_EQ(report.in_row("C", figure), "26");
    EXPECT_EQ(report.in_row("E", figure), "13");
    EXPECT_EQ(report.in_row("F", figure), "+100.0%");
    report.put("三", "D6", "");
    EXPECT_EQ(report.in_row("C", figure) + report.in_row("E", figure) + report.in_row("F", figure), "")
        << "a blank is no 0";
}

TEST(CompareLastYear, IsOneStepWithMarksAndWhatIsKept) {
    const NextYear report;
    const std::size_t steps = report.undo_titles().size();
    const std::string before = report.run("validate");
    report.compare(faulty_report());
    EXPECT_EQ(report.undo_titles().size(), steps + 1);
    EXPECT_TRUE(report.has_sheet());
    EXPECT_FALSE(report.notes().empty()) << "the list leads to what does not follow";
    report.select("二", "D5");
    EXPECT_THAT(report.run("explain-finding"), AllOf(HasSubstr("T2-STOCK"), Not(HasSubstr("validate again"))));
    report.undo_manager()->undo();
    EXPECT_FALSE(report.has_sheet());
    EXPECT_TRUE(report.notes().empty());
    EXPECT_EQ(report.run("validate"), before) << "last year is forgotten";
    report.undo_manager()->redo();
    EXPECT_THAT(report.run("validate"), HasSubstr("\"kept_on\":\"2"));
}

TEST(CompareLastYear, RenewsItsSheetWhereItStands) {
    const NextYear report;
    report.compare(faulty_report());
    report.model->getSheets()->moveByName(to_uno(beside), 1);
    report.compare(clean_report());
    EXPECT_EQ(count(testing::PrintToString(report.sheet_names()), beside), 1U);
    EXPECT_THAT(report.text(beside, "A2"), AllOf(HasSubstr("呼兰区2021.ods"), Not(HasSubstr("有误"))));
    EXPECT_EQ(report.sheet_names()[1], beside);
    report.undo_manager()->undo();
    EXPECT_THAT(report.text(beside, "A2"), HasSubstr("有误"));
}

TEST(CompareLastYear, HoldsInTheStoredDocumentWithoutTheFileAndIsNeitherReportNorPrinted) {
    for (const auto& [ending, filter] : {std::pair("ods", "calc8"), std::pair("xlsx", "Calc MS Excel 2007 XML")}) {
        const fs::path last = office().copy(clean_report());
        const fs::path file = office().folder() / ("比对过的." + std::string(ending));
        std::string told;
        {
            const NextYear report;
            const sal_Int32 pages = report.printed_pages();
            report.compare(last);
            EXPECT_EQ(report.printed_pages(), pages);
            told = report.run("validate");
            report.store(file, filter);
        }
        fs::remove(last);
        const Document again(office(), file);
        const std::string found = again.run("validate");
        EXPECT_EQ(count(found, "\"rule\":"), count(told, "\"rule\":")) << found << told;
        EXPECT_THAT(found, Not(HasSubstr("\"sheet\":\"Last Year\""))) << ending << ": it was taken for a report";
        EXPECT_THAT(found, HasSubstr("\"kept_on\":\"2"));
        EXPECT_THAT(checked_without_office(file), AllOf(HasSubstr("\"kept_on\":\"2"), Not(HasSubstr("Last Year"))));
    }
}

// Two were carried over, of which the report of the year after knows nothing; both hold by themselves.
class Carried : public testing::Test {
protected:
    Carried() : last(office().folder() / "结转两件.ods") {
        const Document before(office(), clean_report());
        before.put(requests, "D8", "2");
        before.put(requests, "D30", "2");
        before.store(last);
        report.put(requests, "D8", "3");
        report.put(requests, "D30", "1");
        report.compare(last);
        report.select(requests, "D7");
    }
    std::string row(int which) const { return report.text(requests, "D" + std::to_string(which)); }
    static std::string note(const Document& of) {
        const auto notes = of.notes();
        const auto found = notes.find(std::string(requests) + ".D7");
        return found == notes.end() ? std::string() : found->second;
    }
    bool is_marked() const { return !note(report).empty(); }

    static constexpr char requests[] = "三";
    const fs::path last;
    const NextYear report;
};

TEST_F(Carried, IsMendedInThisYearAsTheFindingOffersIt) {
    ASSERT_TRUE(is_marked());
    EXPECT_THAT(report.run("explain-finding"),
                AllOf(HasSubstr("If last year's report is right, change this year's"), HasSubstr("; or 三!D30")));
    const std::size_t steps = report.undo_titles().size();
    EXPECT_THAT(report.run("adopt-suggestion"), AllOf(HasSubstr("D6"), HasSubstr("D7"))) << "it asks";
    EXPECT_EQ(row(7), "0") << "nobody answered";
    const std::string told = report.dispatch("vnd.org.crossfoot:adopt-suggestion?2"); // as the context menu does
    EXPECT_THAT(told, AllOf(HasSubstr("D6 13 → 11"), HasSubstr("D7 0 → 2")));
    EXPECT_EQ(row(6) + ' ' + row(7), "11 2");
    EXPECT_FALSE(is_marked());
    EXPECT_EQ(report.in_row("C", report.row("三!D7", report.row("三!D7") + 1)), "2") << "the comparison follows";
    EXPECT_EQ(report.undo_titles().size(), steps + 1);
    report.undo_manager()->undo();
    EXPECT_EQ(row(6) + ' ' + row(7), "13 0");
    EXPECT_TRUE(is_marked());
    report.undo_manager()->redo();
    EXPECT_THAT(report.run("validate"), Not(HasSubstr("\"rule\":\"Y-CARRY\"")));
}

TEST_F(Carried, StaysAcceptedWithItsReasonInTheStoredDocumentAndInTheComparison) {
    const std::string reason = "上年报告已更正";
    const std::size_t steps = report.undo_titles().size();
    EXPECT_THAT(report.run("accept-finding", {property("Reason", uno::Any(to_uno(reason)))}), HasSubstr("Accepted"));
    EXPECT_THAT(note(report), HasSubstr(reason));
    EXPECT_EQ(report.undo_titles().size(), steps + 1);
    report.undo_manager()->undo();
    EXPECT_THAT(note(report), AllOf(HasSubstr("Y-CARRY"), Not(HasSubstr(reason))));
    report.undo_manager()->redo();
    EXPECT_THAT(note(report), HasSubstr(reason));
    report.compare(last);
    EXPECT_THAT(report.in_row("B", report.row("三!D7")), AllOf(HasSubstr("Y-CARRY"), HasSubstr("ccepted")));
    for (const auto& [ending, filter] : {std::pair("ods", "calc8"), std::pair("xlsx", "Calc MS Excel 2007 XML")}) {
        const fs::path file = office().folder() / ("核实过的." + std::string(ending));
        report.store(file, filter);
        const Document again(office(), file);
        EXPECT_THAT(again.run("validate"), HasSubstr(reason)) << ending;
        EXPECT_THAT(note(again), HasSubstr(reason)) << ending;
        again.select(requests, "D7");
        EXPECT_THAT(again.run("withdraw-acceptance"), HasSubstr("No longer accepted")) << ending;
        EXPECT_THAT(note(again), AllOf(HasSubstr("Y-CARRY"), Not(HasSubstr(reason)))) << ending;
    }
}

TEST(CompareLastYear, SaysWhyNothingFitsAndChangesNothing) {
    const NextYear report;
    const std::size_t steps = report.undo_titles().size();
    const fs::path other_year = office().folder() / "前年.ods";
    {
        const NextYear before;
        before.put("填报说明", "B4", "2020");
        before.store(other_year);
    }
    const fs::path no_table = office().folder() / "无表.txt";
    std::ofstream(no_table) << "今天没有表格。\n";
    EXPECT_THAT(report.compare(other_year), AllOf(HasSubstr("there is no report for the year before"),
                                                  HasSubstr("2020"), HasSubstr("Not compared")));
    EXPECT_THAT(report.compare(no_table), HasSubstr("无表.txt"));
    EXPECT_THAT(report.compare("/no/such/file.docx"), HasSubstr("Not compared"));
    EXPECT_THAT(report.run("compare-last-year"), HasSubstr("No file was chosen")) << "nobody can be asked";
    EXPECT_FALSE(report.has_sheet());
    EXPECT_EQ(report.undo_titles().size(), steps);
    const Document empty(office());
    EXPECT_THAT(empty.run("compare-last-year"), HasSubstr("There is no report to compare"));
}

} // namespace
} // namespace crossfoot::test
