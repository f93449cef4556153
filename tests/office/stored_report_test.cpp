// The commands in what other formats of files bring, and what is stored again.
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"
#include "office/wrong_report.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using office::to_uno;
using uno::Reference;
using uno::UNO_QUERY_THROW;

class StoredReport : public testing::TestWithParam<std::pair<const char*, const char*>> {
protected:
    const std::string extension = GetParam().first;
    const std::string filter = GetParam().second;
    std::filesystem::path stored(const Document& document, const std::string& name) const {
        const std::filesystem::path file = office().folder() / (name + '.' + extension);
        document.store(file, filter);
        return file;
    }
};

TEST_P(StoredReport, AllCommandsWork) {
    const Document report(office(), stored(Document(office(), wrong_file()), "wrong"));
    state(report); // the first storing completes what an .xls file leaves open, as its columns to the right
    expect_all_commands_to_work(report);
}

TEST_P(StoredReport, KeepsTheHeightsOfItsRows) {
    const Document report(office(), stored(Document(office(), wrong_file()), "heights"));
    const Reference<table::XColumnRowRange> sheet(report.sheet(sheet_name), UNO_QUERY_THROW);
    const auto heights = [&] {
        std::vector<sal_Int32> result;
        for (sal_Int32 row = 0; row < 20; ++row) // those without findings: the office fits the others to their text
            result.push_back(Reference<beans::XPropertySet>(sheet->getRows()->getByIndex(row), UNO_QUERY_THROW)
                                 ->getPropertyValue(to_uno("Height"))
                                 .get<sal_Int32>());
        return result;
    };
    const std::vector<sal_Int32> before = heights();
    for (const char* command : {"validate", "clear-marks"}) {
        report.run(command);
        EXPECT_EQ(heights(), before) << command;
    }
}

void give_conditional_format(const Reference<table::XCell>& cell) {
    const Reference<beans::XPropertySet> properties(cell, UNO_QUERY_THROW);
    const Reference<sheet::XSheetConditionalEntries> entries(properties->getPropertyValue(to_uno("ConditionalFormat")),
                                                             UNO_QUERY_THROW);
    const std::vector<beans::PropertyValue> condition{property("Operator", uno::Any(sheet::ConditionOperator_GREATER)),
                                                      property("Formula1", uno::Any(to_uno("100"))),
                                                      property("StyleName", uno::Any(to_uno("Heading")))};
    entries->addNew({condition.data(), static_cast<sal_Int32>(condition.size())});
    properties->setPropertyValue(to_uno("ConditionalFormat"), uno::Any(entries));
}

// A report with errors on several sheets, and what a user gave to cells with findings: a note, a colour and a
// conditional format; and a note where another sheet has one of ours.
struct Users {
    std::string third;
    std::string fourth;
    explicit Users(const std::vector<std::string>& sheets) : third(sheets[3]), fourth(sheets[4]) {}
    void give_to(const Document& report) const {
        for (const std::string& name : report.sheet_names())
            Reference<util::XProtectable>(report.sheet(name), UNO_QUERY_THROW)->unprotect({});
        note(report, third, {3, 4, 29}, "待核实");
        note(report, fourth, {4, 9, 18}, "同上"); // J19, as on the third
        Reference<beans::XPropertySet>(report.cell(third, "E30"), UNO_QUERY_THROW)
            ->setPropertyValue(to_uno("CellBackColor"), uno::Any(sal_Int32(0x00FF00)));
        give_conditional_format(report.cell(third, "J19"));
    }
    static void note(const Document& report, const std::string& sheet, const table::CellAddress& at, const char* text) {
        const Reference<sheet::XSheetAnnotationsSupplier> notes(report.sheet(sheet), UNO_QUERY_THROW);
        notes->getAnnotations()->insertNew(at, to_uno(text));
    }
    void expect_in(const Document& report, const char* when) const {
        auto notes = report.notes();
        EXPECT_EQ(notes[third + ".E30"], "待核实") << when;
        EXPECT_EQ(notes[fourth + ".J19"], "同上") << when;
        EXPECT_EQ(report.formats()[third + ".J19"], "100") << when;
        sal_Int32 colour = 0;
        Reference<beans::XPropertySet>(report.cell(third, "E30"), UNO_QUERY_THROW)
            ->getPropertyValue(to_uno("CellBackColor")) >>= colour;
        EXPECT_EQ(colour, 0x00FF00) << when;
    }
    // The same, with undo and redo; gives how many notes there are then.
    std::size_t expect_after(const Document& report, const char* command) const {
        report.run(command);
        const auto notes = report.notes();
        const auto formats = report.formats();
        expect_in(report, command);
        report.undo_manager()->undo();
        expect_in(report, "undone");
        EXPECT_NE(report.notes(), notes);
        report.undo_manager()->redo();
        expect_in(report, "done again");
        EXPECT_EQ(report.notes(), notes);
        EXPECT_EQ(report.formats(), formats);
        return notes.size();
    }
};

TEST_P(StoredReport, KeepsTheUsersNotesAndFormatsAndGetsRidOfOurs) {
    std::filesystem::path file;
    std::vector<std::string> sheets;
    {
        const Document report(office(), faulty_report());
        sheets = report.sheet_names();
        Users(sheets).give_to(report);
        file = stored(report, "users");
    }
    const Users users(sheets);
    std::map<std::string, std::string> former;
    {
        const Document report(office(), file);
        users.expect_in(report, "at first");
        former = report.formats();
        EXPECT_GT(users.expect_after(report, "validate"), 10U);
        EXPECT_TRUE(report.notes().contains(users.third + ".J19"));
        EXPECT_GT(report.formats().size(), former.size());
        file = stored(report, "users-marked");
    }
    const Document again(office(), file);
    EXPECT_GT(again.notes().size(), 10U);
    users.expect_in(again, "stored with marks");
    EXPECT_EQ(users.expect_after(again, "clear-marks"), 2U);
    EXPECT_EQ(again.formats(), former);
    const Document last(office(), stored(again, "users-cleared"));
    users.expect_in(last, "stored without");
    EXPECT_EQ(last.notes().size(), 2U);
    EXPECT_EQ(last.formats(), former);
}

INSTANTIATE_TEST_SUITE_P(EveryDocument, StoredReport,
                         testing::Values(std::pair("ods", "calc8"), std::pair("xlsx", "Calc MS Excel 2007 XML"),
                                         std::pair("xls", "MS Excel 97")));

} // namespace
} // namespace crossfoot::test
