#include "office/document.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/script/provider/XScriptProviderSupplier.hpp>
#include <org/crossfoot/ReportValidator.hpp>

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using office::from_uno;
using office::to_uno;

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

TEST(Validate, TellsTheFindingsOfTheFaultySampleAndGoesToTheFirstError) {
    const Document report(office(), faulty_report());
    const std::string json = report.run("validate");
    for (const char* rule : {"T3-SUM", "T3-BAL", "T3-ROW", "T3-SUB", "T4", "TOT-BLANK", "V-NUM", "V-KIND", "V-NOTE",
                             "V-FORM", "T2-BOUND", "S-FORM", "X-YEAR"})
        EXPECT_TRUE(contains(json, "\"rule\":\"" + std::string(rule) + '"')) << rule << " is not found in " << json;
    EXPECT_EQ(report.cursor().substr(0, report.cursor().find('.')), report.sheet_names()[2])
        << "the first error; the year on the cover, which comes before it, is a warning";
}

TEST(Validate, TouchesNothingWhereAllRelationsHold) {
    const Document report(office(), clean_report());
    const std::string json = report.run("validate");
    EXPECT_TRUE(contains(json, "\"findings\":[]")) << json;
    EXPECT_FALSE(report.modified());
    EXPECT_TRUE(report.undo_titles().empty());
    EXPECT_TRUE(report.notes().empty());
}

TEST(Validate, SaysThatASheetHoldsNoTable) {
    const Document empty(office());
    EXPECT_TRUE(contains(empty.run("validate"), "\"kind\":\"no_table\""));
    EXPECT_FALSE(empty.modified());
}

TEST(Validate, KeepsToTheSelection) {
    const Document report(office(), faulty_report());
    const std::string fourth = report.sheet_names()[4];
    report.select(fourth, "A1:O6");
    const std::string json = report.run("validate");
    EXPECT_TRUE(contains(json, "\"T4\""));
    EXPECT_FALSE(contains(json, "\"T3-SUM\""));
    for (const auto& [place, text] : report.notes())
        EXPECT_EQ(place.substr(0, place.find('.')), fourth);
}

TEST(Validate, TakesACursorForNoSelection) {
    const Document report(office(), faulty_report());
    const std::string fourth = report.sheet_names()[4];
    const std::string merged = report.merged_range(fourth, "A1");
    ASSERT_NE(merged, "A1") << "the sheet's heading is merged";
    for (const std::string& cursor : {std::string("A1"), merged, std::string("E7")}) {
        report.select(fourth, cursor);
        EXPECT_TRUE(contains(report.run("validate"), "\"T3-SUM\"")) << "of another sheet than that of " << cursor;
    }
}

TEST(Navigation, GoesThroughAllFindingsAndAround) {
    const Document report(office(), faulty_report());
    report.run("validate");
    const std::string first = report.cursor();
    std::string place = first;
    int steps = 0;
    do {
        report.run("next-finding");
        EXPECT_NE(report.cursor(), place) << "every step leads on";
        place = report.cursor();
    } while (place != first && ++steps < 100);
    EXPECT_GT(steps, 10);
    EXPECT_LT(steps, 100);
    report.run("next-finding");
    report.run("previous-finding");
    EXPECT_EQ(report.cursor(), first);
}

TEST(Commands, RefuseWhatTheyDoNotKnow) {
    const Document empty(office());
    EXPECT_TRUE(contains(empty.run("no-such-command"), "no-such-command"));
}

TEST(NewReport, OpensTheTemplateUntitledAndUnmodified) {
    const Document empty(office());
    empty.run("new-report");
    const Reference<com::sun::star::frame::XModel> report(office().desktop->getCurrentComponent(), UNO_QUERY_THROW);
    EXPECT_EQ(from_uno(report->getURL()), "");
    EXPECT_EQ(Reference<com::sun::star::sheet::XSpreadsheetDocument>(report, UNO_QUERY_THROW)
                  ->getSheets()
                  ->getElementNames()
                  .getLength(),
              7);
    Reference<com::sun::star::lang::XComponent>(report, UNO_QUERY_THROW)->dispose();
}

TEST(ReportValidator, GivesTheSameFindingsAndMarksThem) {
    const Document report(office(), faulty_report());
    const auto validator = org::crossfoot::ReportValidator::create(office().context);
    const Reference<com::sun::star::lang::XComponent> document(report.model, UNO_QUERY_THROW);
    const std::string json = from_uno(validator->validate(document));
    EXPECT_TRUE(contains(json, "\"rule\":\"T3-SUM\""));
    EXPECT_FALSE(report.modified()) << "validate changes nothing";
    EXPECT_GT(validator->mark(document), 15);
    EXPECT_GT(report.notes().size(), 10U);
    validator->clearMarks(document);
    EXPECT_TRUE(report.notes().empty());
}

TEST(ReportValidator, RefusesWhatIsNoSpreadsheet) {
    const auto validator = org::crossfoot::ReportValidator::create(office().context);
    EXPECT_THROW(validator->validate({}), com::sun::star::lang::IllegalArgumentException);
}

// Runs a macro of the package's Basic library, as a button or an event of the document would.
void run_macro(const Document& document, const std::string& macro, const std::vector<std::string>& words = {}) {
    const Reference<com::sun::star::script::provider::XScriptProviderSupplier> supplier(document.model,
                                                                                        UNO_QUERY_THROW);
    const auto script = supplier->getScriptProvider()->getScript(
        to_uno("vnd.sun.star.script:Crossfoot." + macro + "?language=Basic&location=application"));
    com::sun::star::uno::Sequence<com::sun::star::uno::Any> arguments(static_cast<sal_Int32>(words.size()));
    for (std::size_t i = 0; i < words.size(); ++i)
        arguments.getArray()[i] <<= to_uno(words[i]);
    com::sun::star::uno::Sequence<sal_Int16> out_index;
    com::sun::star::uno::Sequence<com::sun::star::uno::Any> out;
    script->invoke(arguments, out_index, out);
}

TEST(BasicLibrary, ValidatesTheDocumentThatIsShownAndClearsItsMarks) {
    const Document report(office(), faulty_report());
    report.show();
    run_macro(report, "Commands.ValidateReport");
    EXPECT_GT(report.notes().size(), 10U);
    EXPECT_FALSE(report.formats().empty());
    run_macro(report, "Commands.ClearMarks");
    EXPECT_TRUE(report.notes().empty());
}

// What a click on the toolbar does.
TEST(Toolbar, ReachesTheCommandsByWayOfTheBasicLibrary) {
    const Document report(office(), faulty_report());
    report.show();
    report.dispatch("vnd.sun.star.script:Crossfoot.Commands.ValidateReport?language=Basic&location=application");
    EXPECT_GT(report.notes().size(), 10U);
    const std::string first = report.cursor();
    report.dispatch("vnd.sun.star.script:Crossfoot.Commands.NextFinding?language=Basic&location=application");
    EXPECT_NE(report.cursor(), first);
    report.dispatch("vnd.sun.star.script:Crossfoot.Commands.PreviousFinding?language=Basic&location=application");
    EXPECT_EQ(report.cursor(), first);
    report.dispatch("vnd.sun.star.script:Crossfoot.Commands.ClearMarks?language=Basic&location=application");
    EXPECT_TRUE(report.notes().empty());
}

TEST(BasicLibrary, StoresAMarkedCopyAndItsPicture) {
    const Document any(office());
    const std::filesystem::path target = office().folder() / "marked";
    run_macro(any, "Files.StoreMarked", {office().copy(faulty_report()).string(), target.string()});
    EXPECT_GT(Document(office(), target.string() + ".ods").notes().size(), 10U);
    EXPECT_GT(std::filesystem::file_size(target.string() + ".pdf"), 10'000U);
}

} // namespace
} // namespace crossfoot::test
