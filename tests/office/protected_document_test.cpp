// The commands in documents that are protected, read-only or shared: what may not be changed stays, which is said.
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"
#include "office/wrong_report.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using office::to_uno;
using testing::HasSubstr;
using testing::StartsWith;
using uno::Reference;
using uno::UNO_QUERY;
using uno::UNO_QUERY_THROW;

Reference<util::XProtectable> protection(const Document& document) {
    return {document.sheet(sheet_name), UNO_QUERY_THROW};
}

TEST(ProtectedDocument, SheetsProtectedWithoutAPasswordStaySoWithTheirOptions) {
    for (const char* options :
         {"loext:select-unprotected-cells=\"true\"",
          "loext:select-protected-cells=\"true\" loext:insert-rows=\"true\" loext:delete-columns=\"true\""}) {
        const Document report(
            office(),
            file_of(
                "protected.fods",
                replaced(
                    replaced(wrong_report(), "<table:table table:name=\"年报\">",
                             std::string(
                                 "<table:table table:name=\"年报\" table:protected=\"true\"><loext:table-protection ") +
                                 options + "/>"),
                    "<office:document ",
                    "<office:document "
                    "xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\" ")));
        ASSERT_TRUE(protection(report)->isProtected());
        EXPECT_THAT(state(report), HasSubstr(options));
        expect_all_commands_to_work(report);
        EXPECT_TRUE(protection(report)->isProtected());
        EXPECT_THAT(state(report), HasSubstr(options));
    }
}

TEST(ProtectedDocument, APasswordKeepsTheSheetAsItIsAndTheUserIsTold) {
    const Document report(office(), wrong_file());
    report.put(sheet_name, "B7", "abc"); // a second finding, to be marked when the first is accepted
    protection(report)->protect(to_uno("secret"));
    EXPECT_THAT(look(report, "validate"), HasSubstr("\"suggested\":\"13\""));
    go_to_suspect(report);
    EXPECT_THAT(look(report, "adopt-suggestion", yes), HasSubstr("protected by a password; nothing was changed"));
    EXPECT_THAT(look(report, "clear-marks"), StartsWith("There are no marks"));
    EXPECT_THAT(step(report, "accept-finding", because), HasSubstr("protected with a password"))
        << "an acceptance lies in the document, not on the sheet";
    EXPECT_TRUE(report.notes().empty());
    EXPECT_TRUE(report.formats().empty());
    EXPECT_EQ(value(report), 31);
    EXPECT_THROW(protection(report)->unprotect(to_uno("other")), lang::IllegalArgumentException);
}

TEST(ProtectedDocument, MarksThatAPasswordCameOverStayAndTheUserIsTold) {
    const Document report(office(), wrong_file());
    report.run("validate");
    protection(report)->protect(to_uno("secret"));
    EXPECT_THAT(look(report, "clear-marks"), HasSubstr("protected with a password"));
    protection(report)->unprotect(to_uno("secret"));
    EXPECT_THAT(step(report, "clear-marks"), StartsWith("The marks are cleared"));
    EXPECT_TRUE(report.notes().empty());
}

TEST(ProtectedDocument, AProtectedStructureIsNoHindrance) {
    const Document report(office(), wrong_file());
    const Reference<util::XProtectable> structure(report.model, UNO_QUERY_THROW);
    structure->protect(to_uno("secret"));
    report.undo_manager()->clear();
    expect_all_commands_to_work(report);
    EXPECT_TRUE(structure->isProtected());
}

TEST(ProtectedDocument, ReadOnlyIsOnlyLookedAt) {
    const Document report(office(), wrong_file(), true);
    EXPECT_THAT(look(report, "validate"), HasSubstr("\"suggested\":\"13\""));
    EXPECT_EQ(report.cursor(), wrong_place());
    report.select(sheet_name, "A1");
    go_to_suspect(report);
    for (const char* command : {"adopt-suggestion", "accept-finding"})
        EXPECT_THAT(look(report, command, std::string(command) == "accept-finding" ? because : yes),
                    StartsWith("The document is read-only"));
    EXPECT_THAT(look(report, "clear-marks"), StartsWith("There are no marks"));
}

TEST(ProtectedDocument, MarksStayInAReadOnlyOneAndTheUserIsTold) {
    const std::filesystem::path file = office().folder() / "marked-read-only.ods";
    {
        const Document report(office(), wrong_file());
        report.run("validate");
        report.store(file);
    }
    const Document report(office(), file, true);
    EXPECT_THAT(look(report, "clear-marks"), HasSubstr("read-only"));
    EXPECT_FALSE(report.notes().empty());
}

// A document that several users may have open at once keeps that as a setting.
Reference<beans::XPropertySet> settings(const Document& document) {
    return {Reference<lang::XMultiServiceFactory>(document.model, UNO_QUERY_THROW)
                ->createInstance(to_uno("com.sun.star.document.Settings")),
            UNO_QUERY_THROW};
}

TEST(ProtectedDocument, SharedIsWorkedOnAsAnyOtherAndStaysShared) {
    const std::filesystem::path file = office().folder() / "shared.ods";
    {
        const Document report(office(), wrong_file());
        settings(report)->setPropertyValue(to_uno("IsDocumentShared"), uno::Any(true));
        report.store(file);
    }
    const Document report(office(), file);
    const auto shared = [&] { return settings(report)->getPropertyValue(to_uno("IsDocumentShared")).get<bool>(); };
    ASSERT_TRUE(shared());
    expect_all_commands_to_work(report);
    EXPECT_TRUE(shared());
}

} // namespace
} // namespace crossfoot::test
