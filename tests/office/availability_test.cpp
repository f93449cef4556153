// Commands of the menu can be used exactly where they can do something.
#include "office/document.hpp"
#include "office/office.hpp"
#include "office/reports.hpp"
#include "office/status.hpp"
#include "office/uno/uno_text.hpp"

#include <rtl/ref.hxx>

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using office::to_uno;
using uno::Reference;
using uno::UNO_QUERY_THROW;

const std::vector<std::string> of_menu{
    "new-report",     "import-report",     "paste-report",     "open-sample",         "validate",
    "next-finding",   "previous-finding",  "adopt-suggestion", "accept-finding",      "withdraw-acceptance",
    "findings-panel", "summary-sheet",     "validate-folder",  "generate-report",     "clear-marks",
    "paste-figures",  "fill-zeros",        "restore-cells",    "functions-to-values", "help",
    "about",          "compare-last-year", "propose-text"};

// As a menu asks when it opens.
std::set<std::string> available(const Document& document) {
    std::set<std::string> result;
    for (const std::string& command : of_menu) {
        util::URL url;
        const auto dispatch = dispatch_of(document, command, url);
        const rtl::Reference<Heard> heard(new Heard());
        dispatch->addStatusListener(heard.get(), url);
        if (heard->enabled())
            result.insert(command);
        dispatch->removeStatusListener(heard.get(), url);
    }
    return result;
}

TEST(Availability, OfAnEmptySheetIsWhatNeedsNoFigures) {
    const Document empty(office());
    EXPECT_EQ(available(empty), (std::set<std::string>{"new-report", "import-report", "paste-report", "open-sample",
                                                       "validate-folder", "findings-panel", "help", "about"}));
}

TEST(Availability, BeforeACheckIsWhatMayBeFound) {
    const Document report(office(), faulty_report());
    const std::set<std::string> commands = available(report);
    for (const char* command :
         {"validate", "next-finding", "adopt-suggestion", "summary-sheet", "generate-report", "compare-last-year"})
        EXPECT_TRUE(commands.contains(command)) << command;
    EXPECT_FALSE(commands.contains("clear-marks")) << "there are none";
}

TEST(Availability, AfterACheckIsWhatWasFound) {
    const Document faulty(office(), faulty_report());
    faulty.run("validate");
    std::set<std::string> commands = available(faulty);
    for (const char* command : {"next-finding", "adopt-suggestion", "accept-finding", "clear-marks"})
        EXPECT_TRUE(commands.contains(command)) << command;
    EXPECT_FALSE(commands.contains("withdraw-acceptance"));
    faulty.run("accept-finding", {property("Reason", uno::Any(to_uno("经核实无误")))});
    EXPECT_TRUE(available(faulty).contains("withdraw-acceptance"));

    const Document sound(office(), clean_report());
    sound.run("validate");
    commands = available(sound);
    for (const char* command :
         {"next-finding", "previous-finding", "adopt-suggestion", "accept-finding", "clear-marks"})
        EXPECT_FALSE(commands.contains(command)) << command;
    EXPECT_TRUE(commands.contains("validate"));
    sound.put(sound.sheet_names()[3], "D6", "31");
    EXPECT_TRUE(available(sound).contains("next-finding")) << "something may be wrong by now";
    EXPECT_TRUE(available(sound).contains("compare-last-year"));

    const Document list(office());
    list.put(list.sheet_names()[0], "A1", "今天没有表格。");
    EXPECT_TRUE(available(list).contains("compare-last-year")) << "there may be a report";
    list.run("validate");
    EXPECT_FALSE(available(list).contains("compare-last-year")) << "there is none";
}

TEST(Availability, OfProposedTextIsWhereThereIsACellForIt) {
    const Document report(office(), clean_report());
    EXPECT_TRUE(available(report).contains("propose-text")) << "there is no preamble yet";
    const std::string cover = report.sheet_names()[1];
    report.put(cover, "A2", "本报告由某区政府办公室编制。");
    EXPECT_FALSE(available(report).contains("propose-text")) << "somebody wrote everywhere";
    report.put(cover, "A2", "");
    report.run("propose-text");
    EXPECT_TRUE(available(report).contains("propose-text")) << "it can be renewed, or kept";
    const Document list(office());
    list.put(list.sheet_names()[0], "A1", "今天没有表格。");
    EXPECT_FALSE(available(list).contains("propose-text"));
}

TEST(Availability, InAReadOnlyDocumentIsWhatChangesNothing) {
    const Document report(office(), faulty_report(), true);
    const std::set<std::string> commands = available(report);
    for (const char* command : {"validate", "next-finding", "findings-panel", "generate-report"})
        EXPECT_TRUE(commands.contains(command)) << command;
    for (const char* command : {"adopt-suggestion", "accept-finding", "clear-marks", "paste-figures", "fill-zeros",
                                "restore-cells", "functions-to-values", "compare-last-year", "propose-text"})
        EXPECT_FALSE(commands.contains(command)) << command;
}

TEST(Availability, IsToldAnewWhenItChanges) {
    const Document report(office(), faulty_report());
    util::URL url;
    const auto dispatch = dispatch_of(report, "clear-marks", url);
    const rtl::Reference<Heard> heard(new Heard());
    dispatch->addStatusListener(heard.get(), url);
    EXPECT_FALSE(heard->enabled());
    report.run("validate");
    EXPECT_TRUE(heard->becomes(true));
    report.run("clear-marks");
    EXPECT_TRUE(heard->becomes(false));
    dispatch->removeStatusListener(heard.get(), url);
}

} // namespace
} // namespace crossfoot::test
