// Forms of a user's own, found by the commands and the service.
#include "office/document.hpp"
#include "office/published.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <org/crossfoot/ReportValidator.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace crossfoot::test {
namespace {

using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using office::from_uno;
using office::to_uno;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

const fs::path example_form = CROSSFOOT_SOURCE "/docs/examples/penalties.toml";
const fs::path example_report = CROSSFOOT_SOURCE "/tests/cli/files/penalties-wrong.fods";
const fs::path malformed_form = CROSSFOOT_SOURCE "/tests/cli/files/own-forms/unfinished.toml";

// A copy of a report, beside which a form may be put.
struct Stored {
    explicit Stored(const fs::path& report) : file(office().copy(report)), folder(file.parent_path()) {}
    fs::path file;
    fs::path folder;
};

std::string validate_by_service(const Document& document) {
    return from_uno(
        org::crossfoot::ReportValidator::create(office().context)->validate({document.model, UNO_QUERY_THROW}));
}

void choose_folder(const std::string& folder) {
    const Any path(com::sun::star::beans::NamedValue("nodepath", Any(to_uno("/org.crossfoot.Settings/Forms"))));
    const auto settings =
        com::sun::star::configuration::theDefaultProvider::get(office().context)
            ->createInstanceWithArguments(to_uno("com.sun.star.configuration.ConfigurationUpdateAccess"), {&path, 1});
    Reference<com::sun::star::container::XNameReplace>(settings, UNO_QUERY_THROW)
        ->replaceByName(to_uno("Folder"), Any(to_uno(folder)));
    Reference<com::sun::star::util::XChangesBatch>(settings, UNO_QUERY_THROW)->commitChanges();
}

TEST(OwnForm, IsFoundBesideTheDocumentByMenuAndService) {
    const Stored stored(example_report);
    const Document report(office(), stored.file);
    EXPECT_THAT(report.run("validate"), HasSubstr("\"kind\":\"no_table\"")) << "no form knows the table yet";
    fs::copy(example_form, stored.folder);
    for (const std::string& json : {report.run("validate"), validate_by_service(report)})
        for (const char* rule : {"P-SUM", "P-ROW", "P-BOUND", "TOT-BLANK"})
            EXPECT_THAT(json, HasSubstr("\"rule\":\"" + std::string(rule) + '"'));
    EXPECT_FALSE(report.notes().empty()) << "its findings are marked like any other";
}

TEST(OwnForm, IsFoundInTheFolderOfTheOptionsAsPathOrAddress) {
    const Document report(office(), example_report);
    const fs::path folder = office().copy(example_form).parent_path();
    for (const std::string& chosen : {folder.string(), "file://" + folder.string()}) {
        choose_folder(chosen);
        EXPECT_THAT(report.run("validate"), HasSubstr("\"rule\":\"P-SUM\"")) << chosen;
        EXPECT_THAT(validate_by_service(report), HasSubstr("\"rule\":\"P-SUM\"")) << chosen;
        choose_folder("");
        EXPECT_THAT(report.run("validate"), HasSubstr("\"kind\":\"no_table\""));
    }
}

// A file that lies beside a report, as in a mail, must not decide what is checked there.
TEST(OwnForm, BesideAReportNeverTakesThePlaceOfABuiltInOne) {
    const Stored stored(faulty_report());
    std::string changed = content(CROSSFOOT_SOURCE "/templates/cn-zfxxgk-2021.toml");
    const std::string rule = "id = \"T3-SUM\"";
    ASSERT_NE(changed.find(rule), std::string::npos);
    changed.replace(changed.find(rule), rule.size(), "id = \"OWN-SUM\"");
    std::ofstream(stored.folder / "own.toml") << changed;
    const Document report(office(), stored.file);
    const std::string json = report.run("validate");
    EXPECT_THAT(json, Not(HasSubstr("\"rule\":\"OWN-SUM\"")));
    EXPECT_THAT(json, HasSubstr("\"rule\":\"T3-SUM\""));
    EXPECT_THAT(json, HasSubstr("own.toml")) << "it is said that it was not used";
}

TEST(OwnForm, IsComplainedOfWhereItIsMalformedWhileTheOthersAreChecked) {
    const Stored stored(clean_report());
    fs::copy(malformed_form, stored.folder);
    const std::string complaint = (stored.folder / "unfinished.toml").string() + ":11: there is no [[sheet]]";
    const Document report(office(), stored.file);
    for (const std::string& json : {report.run("validate"), validate_by_service(report)}) {
        EXPECT_THAT(json, HasSubstr("\"bad_forms\":[\"" + complaint));
        EXPECT_THAT(json, HasSubstr("\"findings\":[]"));
        EXPECT_THAT(json, HasSubstr("\"id\":\"t3\""));
    }
    EXPECT_THAT(report.run("next-finding"), HasSubstr(complaint)) << "the message tells it too";
    EXPECT_FALSE(report.modified());
}

TEST(OwnForm, IsComplainedOfWhereTheFolderOfTheOptionsIsGone) {
    const Document report(office(), clean_report());
    choose_folder("/nowhere/forms");
    const std::string json = report.run("validate");
    choose_folder("");
    EXPECT_THAT(json, HasSubstr("\"bad_forms\":[\"/nowhere/forms: "));
    EXPECT_THAT(json, HasSubstr("\"findings\":[]"));
}

TEST(OwnForm, IsKnownToTheCellFunctionsWhereItLiesBesideTheReport) {
    const Stored stored(example_report);
    const fs::path form = stored.folder / "penalties.toml";
    fs::copy_file(example_form, form);
    {
        const Document report(office(), stored.file);
        const std::string sheet = report.sheet_names().front();
        report.put(sheet, "Z1", "=ORG.CROSSFOOT.FUNCTIONS.REPORTCHECK(A1:Y99)");
        EXPECT_GT(report.cell(sheet, "Z1")->getValue(), 0) << report.text(sheet, "Z1");
    }
    fs::remove(form);
    const Document report(office(), stored.file);
    const std::string sheet = report.sheet_names().front();
    report.put(sheet, "Z1", "=ORG.CROSSFOOT.FUNCTIONS.REPORTCHECK(A1:Y99)");
    EXPECT_EQ(report.text(sheet, "Z1"), "#N/A") << "no other form has its tables";
}

} // namespace
} // namespace crossfoot::test
