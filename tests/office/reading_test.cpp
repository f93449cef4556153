// What is read from an open document, as from its file.
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"
#include "office/wrong_report.hpp"

#include <com/sun/star/awt/FontStrikeout.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XModifiable2.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <org/crossfoot/ReportValidator.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using office::to_uno;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using uno::Reference;
using uno::UNO_QUERY_THROW;

void show_as_date(const Document& report) {
    const Reference<util::XNumberFormatsSupplier> formats(report.model, UNO_QUERY_THROW);
    const sal_Int32 date = Reference<util::XNumberFormatTypes>(formats->getNumberFormats(), UNO_QUERY_THROW)
                               ->getStandardFormat(util::NumberFormat::DATE, lang::Locale());
    Reference<beans::XPropertySet>(report.cell(sheet_name, suspect), UNO_QUERY_THROW)
        ->setPropertyValue(to_uno("NumberFormat"), uno::Any(date));
}

TEST(Reading, TakesDatesTimesAndTruthValuesThatAFormulaGivesForTexts) {
    for (const auto& [typed, told] :
         {std::pair{"=DATE(2024;5;3)", "2024-05-03"}, {"=TIME(10;30;0)", "10:30:00"}, {"=1=1", "TRUE"}}) {
        const Document dated(office(), file_of("sound.fods", sound_report()));
        dated.put(sheet_name, suspect, typed);
        EXPECT_THAT(dated.run("validate"), AllOf(HasSubstr("V-NUM"), HasSubstr(told))) << typed;
    }
}

TEST(Reading, TakesANumberShownAsADateForAText) {
    const Document report(office(), file_of("sound.fods", sound_report()));
    report.put(sheet_name, suspect, "45415");
    EXPECT_THAT(report.run("validate"), Not(HasSubstr("V-NUM")));
    show_as_date(report);
    EXPECT_THAT(report.run("validate"), AllOf(HasSubstr("V-NUM"), HasSubstr("2024-05-03")));
}

// What nobody changed is not read again: the last reading must not outlive any of this.
TEST(Reading, SeesAFormatThatCameAfterTheLastCheck) {
    using Change = std::function<void(const Document&)>;
    const auto locked = [](const Document& report) {
        Reference<frame::XModel>(report.model, UNO_QUERY_THROW)->lockControllers();
    };
    const auto unlocked = [](const Document& report) {
        Reference<frame::XModel>(report.model, UNO_QUERY_THROW)->unlockControllers();
    };
    const std::vector<std::pair<const char*, std::vector<Change>>> ways{
        {"after marks", {[](const Document& report) { report.run("clear-marks"); }, show_as_date}},
        {"behind locked windows", {locked, show_as_date, unlocked}},
        {"behind windows that are locked still", {locked, show_as_date}},
        {"where the office is to tell nobody",
         {[](const Document& report) {
              Reference<util::XModifiable2>(report.model, UNO_QUERY_THROW)->disableSetModified();
          },
          show_as_date}},
        {"by redoing",
         {show_as_date, [](const Document& report) { report.undo_manager()->undo(); },
          [](const Document& report) { report.undo_manager()->redo(); }}},
    };
    for (const auto& [way, changes] : ways) {
        const Document report(office(), file_of("sound.fods", sound_report()));
        report.put(sheet_name, suspect, "45415");
        EXPECT_THAT(report.run("validate"), Not(HasSubstr("V-NUM"))) << way;
        for (const Change& change : changes)
            change(report);
        EXPECT_THAT(report.run("validate"), AllOf(HasSubstr("V-NUM"), HasSubstr("2024-05-03"))) << way;
    }
}

TEST(Reading, LeavesOutTheRaisedMarksOfNotes) {
    const Document report(office(), file_of("sound.fods", sound_report()));
    const Reference<text::XText> cell(report.cell(sheet_name, suspect), UNO_QUERY_THROW);
    const std::string figure = office::from_uno(cell->getString());
    cell->setString(to_uno(figure + "1"));
    EXPECT_THAT(report.run("validate"), Not(HasSubstr("“" + figure + "”")));
    const auto raise = [&](sal_Int16 by) { // which leaves all values as they are
        const Reference<text::XTextCursor> cursor = cell->createTextCursor();
        cursor->gotoEnd(false);
        cursor->goLeft(1, true);
        Reference<beans::XPropertySet>(cursor, UNO_QUERY_THROW)
            ->setPropertyValue(to_uno("CharEscapement"), uno::Any(by));
    };
    raise(33);
    EXPECT_THAT(report.run("validate"), HasSubstr("“" + figure + "”"));
    raise(-33);
    EXPECT_THAT(report.run("validate"), HasSubstr("“" + figure + "”")) << "lowered";
    raise(0);
    EXPECT_THAT(report.run("validate"), Not(HasSubstr("“" + figure + "”")));
}

TEST(Reading, LeavesOutWhatIsStruckOut) {
    const Document report(office(), file_of("sound.fods", sound_report()));
    const Reference<text::XText> cell(report.cell(sheet_name, suspect), UNO_QUERY_THROW);
    const std::string figure = office::from_uno(cell->getString());
    cell->setString(to_uno("77" + figure));
    EXPECT_THAT(report.run("validate"), HasSubstr("“77" + figure + "”"));
    const auto strike = [&](sal_Int16 letters, sal_Int16 how) { // which leaves all values as they are
        const Reference<text::XTextCursor> cursor = cell->createTextCursor();
        cursor->gotoStart(false);
        cursor->goRight(letters, true);
        Reference<beans::XPropertySet>(cursor, UNO_QUERY_THROW)
            ->setPropertyValue(to_uno("CharStrikeout"), uno::Any(how));
    };
    strike(2, awt::FontStrikeout::SINGLE);
    EXPECT_THAT(report.run("validate"), AllOf(HasSubstr("“" + figure + "”"), Not(HasSubstr("“77"))));
    strike(1, awt::FontStrikeout::NONE); // another part of a text that has parts already
    EXPECT_THAT(report.run("validate"), HasSubstr("“7" + figure + "”"));
    cell->setString(to_uno("77\n" + figure)); // which has parts for the office as it is
    EXPECT_THAT(report.run("validate"), HasSubstr("“77"));
    strike(2, awt::FontStrikeout::SINGLE);
    EXPECT_THAT(report.run("validate"), Not(HasSubstr("“77")));
}

// Of what is undone of these the office tells nobody.
TEST(Reading, SeesSheetsWhoseNameOrPlaceWasUndone) {
    const auto validator = org::crossfoot::ReportValidator::create(office().context);
    const Document report(office(), file_of("sound.fods", sound_report()), false, false); // Calc needs a window for it
    const auto told = [&] { return office::from_uno(validator->validate({report.model, UNO_QUERY_THROW})); };
    report.put(sheet_name, suspect, "77777");
    Reference<container::XNamed>(report.sheet(sheet_name), UNO_QUERY_THROW)->setName(to_uno("改名"));
    EXPECT_THAT(told(), HasSubstr("改名"));
    report.undo_manager()->undo();
    EXPECT_THAT(told(), AllOf(HasSubstr(sheet_name), Not(HasSubstr("改名"))));

    const Reference<sheet::XSpreadsheets> sheets = report.model->getSheets();
    sheets->insertNewByName(to_uno("空"), 0);
    const std::string before = told();
    sheets->moveByName(to_uno(sheet_name), 0);
    told();
    report.undo_manager()->undo();
    EXPECT_EQ(told(), before);
}

// Where nothing was changed what was told last is told again.
TEST(Reading, SeesThatADocumentWasStoredUnderAnotherName) {
    const auto validator = org::crossfoot::ReportValidator::create(office().context);
    const Document report(office(), file_of("sound.fods", sound_report()));
    const auto told = [&] { return office::from_uno(validator->validate({report.model, UNO_QUERY_THROW})); };
    const std::string before = told();
    EXPECT_EQ(told(), before);
    const auto file = office().folder() / "under-another-name.ods";
    Reference<frame::XStorable>(report.model, UNO_QUERY_THROW)->storeAsURL(to_uno("file://" + file.string()), {});
    EXPECT_THAT(told(), HasSubstr(file.string()));
}

TEST(Reading, SeesWhatARecalculationChangedAlone) {
    const Document report(office(), file_of("sound.fods", sound_report()));
    const Reference<sheet::XCalculatable> calculation(report.model, UNO_QUERY_THROW);
    calculation->enableAutomaticCalculation(false);
    report.put(sheet_name, "Z1", "=1");
    report.put(sheet_name, suspect, "=Z1+Z2");
    calculation->calculateAll();
    report.put(sheet_name, "Z2", "44");
    const std::string before = report.run("validate");
    EXPECT_THAT(before, HasSubstr("\"found\":\"1\""));
    calculation->calculate();
    EXPECT_THAT(report.run("validate"), HasSubstr("\"found\":\"45\""));
}

TEST(Reading, SeesAnotherErrorInPlaceOfAnError) {
    const Document report(office(), file_of("sound.fods", sound_report()));
    report.put(sheet_name, suspect, "=1/0");
    EXPECT_THAT(report.run("validate"), HasSubstr("#DIV/0!"));
    report.put(sheet_name, suspect, "=NA()");
    EXPECT_THAT(report.run("validate"), AllOf(HasSubstr("#N/A"), Not(HasSubstr("#DIV/0!"))));
}

TEST(Reading, TakesAnEmptyTextForTheResultOfAFormula) {
    const Document report(office(), file_of("sound.fods", sound_report()));
    report.put(sheet_name, suspect, "=\"\"");
    EXPECT_THAT(report.run("validate"), Not(HasSubstr("V-NUM")));
}

} // namespace
} // namespace crossfoot::test
