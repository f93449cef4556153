// What the user settled takes effect with the next command.
#include "office/document.hpp"
#include "office/reports.hpp"
#include "office/uno/configuration.hpp"
#include "office/uno/uno_text.hpp"

#include <osl/file.hxx>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using office::to_uno;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// Changes settings, and puts them back when the test is over.
class Settled {
public:
    explicit Settled(std::vector<std::pair<const char*, uno::Any>> values) {
        for (const auto& [path, value] : values)
            before_.emplace_back(path,
                                 office::configuration(office().context, node)->getByHierarchicalName(to_uno(path)));
        office::change_configuration(office().context, node, values);
    }
    ~Settled() { office::change_configuration(office().context, node, before_); }
    Settled(const Settled&) = delete;
    Settled& operator=(const Settled&) = delete;

private:
    static constexpr const char* node = "/org.crossfoot.Settings";
    std::vector<std::pair<const char*, uno::Any>> before_;
};

uno::Any text(const char* value) { return uno::Any(to_uno(value)); }

TEST(Settings, ChooseTheLanguageOfMessagesAndNotes) {
    const Document report(office(), faulty_report());
    const Settled chinese({{"Messages/Language", text("zh-CN")}});
    report.run("validate");
    ASSERT_FALSE(report.notes().empty());
    EXPECT_THAT(report.notes().begin()->second, HasSubstr("勾稽"));
    EXPECT_THAT(report.run("next-finding"), HasSubstr("第 "));
    const Settled english({{"Messages/Language", text("en")}});
    EXPECT_THAT(report.run("next-finding"), Not(HasSubstr("第 ")));
}

TEST(Settings, ChooseTheColoursOfMarks) {
    const Document report(office(), faulty_report());
    const auto before = report.colours();
    for (const auto& [palette, colour] :
         {std::pair("safe", "#F0A27A"), std::pair("plain", "#F6A8A0"), std::pair("print", "#BFBFBF")}) {
        const Settled colours({{"Marks/Colours", text(palette)}});
        report.run("validate");
        EXPECT_EQ(report.colours().count(colour), 1U) << palette;
    }
    report.run("clear-marks");
    EXPECT_EQ(report.colours(), before);
}

TEST(Settings, WeighRulesAndBlanks) {
    const Document report(office(), faulty_report());
    const std::string plain = report.run("validate");
    EXPECT_THAT(plain, HasSubstr("\"V-KIND\""));
    const Settled ignored({{"Checking/Blanks", text("zero")}, {"Checking/Dashes", text("zero")}});
    EXPECT_THAT(report.run("validate"), Not(HasSubstr("\"V-KIND\"")));
    const rtl::OUString own = to_uno("V-NOTE=error");
    const Settled graver({{"Checking/Severities", uno::Any(uno::Sequence<rtl::OUString>(&own, 1))}});
    const std::string json = report.run("validate");
    const auto note = json.find("\"V-NOTE\"");
    ASSERT_NE(note, std::string::npos);
    EXPECT_NE(json.find("\"error\"", note), std::string::npos);
    EXPECT_LT(json.find("\"error\"", note), json.find("\"message\"", note));
}

TEST(Settings, ThatNobodyCanReadCountAsThoseSetAtFirst) {
    const Document report(office(), faulty_report());
    const std::string plain = report.run("validate");
    const rtl::OUString nonsense = to_uno("T3-SUM=grave");
    const Settled settled({{"Messages/Language", text("xx")},
                           {"Marks/Colours", text("gold")},
                           {"Checking/Blanks", text("?")},
                           {"Checking/Severities", uno::Any(uno::Sequence<rtl::OUString>(&nonsense, 1))}});
    EXPECT_EQ(report.run("validate"), plain);
}

TEST(Settings, CheckBeforeSavingWithoutKeepingTheDocumentFromBeingSaved) {
    const Document report(office(), clean_report());
    const std::string third = report.sheet_names()[3];
    report.run("validate");
    const std::string sound = report.run("copy-findings");
    report.put(third, "D7", "-1");
    report.dispatch(".uno:Save");
    EXPECT_EQ(report.run("copy-findings"), sound) << "nobody asked for a check";
    report.put(third, "D7", "-2");
    const Settled checking({{"Checking/BeforeSaving", uno::Any(true)}});
    report.dispatch(".uno:Save");
    EXPECT_FALSE(report.modified()) << "it was not saved";
    EXPECT_NE(report.run("copy-findings"), sound) << "the list knows of the check";
    EXPECT_THAT(report.run("explain-finding"), Not(HasSubstr("Figures changed"))) << "it was checked as it is now";
}

// Whether the list is renewed sooner or later, without a run by command.
bool list_changes(const Document& report, const std::string& from) {
    return comes_true([&] { return report.run("copy-findings") != from; });
}

TEST(Settings, CheckWhileEditingWithoutTouchingTheDocument) {
    const Document report(office(), clean_report());
    const std::string third = report.sheet_names()[3];
    report.run("validate");
    const std::string sound = "0 open, 0 accepted, 0 fixed";
    ASSERT_EQ(report.run("copy-findings"), sound);
    const Settled live({{"Checking/Live", uno::Any(true)}});
    report.put(third, "D7", "-1");
    const auto steps = report.undo_titles();
    const auto colours = report.colours();
    ASSERT_TRUE(list_changes(report, sound));
    const std::string wrong = report.run("copy-findings");
    EXPECT_EQ(report.undo_titles(), steps);
    EXPECT_EQ(report.colours(), colours) << "it marks nothing";
    report.put(third, "D7", "0");
    ASSERT_TRUE(list_changes(report, wrong));
    EXPECT_THAT(report.run("copy-findings"), testing::StartsWith("0 open, 0 accepted, "));
    EXPECT_NE(report.run("copy-findings"), sound) << "what was fixed is told";
}

// Only tables of sheets that hold something else than before are checked again; one may change by a formula alone.
TEST(Settings, CheckWhileEditingWhatFollowsFromOtherSheets) {
    const Document report(office(), clean_report());
    const std::string first = report.sheet_names()[0];
    const std::string third = report.sheet_names()[3];
    report.put(first, "Z99", "0");
    report.put(third, "D7", "=$'" + first + "'.Z99");
    const Settled live({{"Checking/Live", uno::Any(true)}});
    report.run("validate");
    const std::string before = report.run("copy-findings");
    report.put(third, "E7", "-1");
    ASSERT_TRUE(list_changes(report, before));
    const std::string typed = report.run("copy-findings");
    report.put(first, "Z99", "-2");
    ASSERT_TRUE(list_changes(report, typed));
    const std::string both = report.run("copy-findings");
    EXPECT_GT(both, typed) << "what stands on a sheet that was not edited again is still told";
    report.run("validate");
    EXPECT_EQ(report.run("copy-findings"), both) << "the same as by checking all";
}

TEST(Settings, TellWhatWasFixedInTheLanguageThatWasChosenSince) {
    const Document report(office(), clean_report());
    const std::string third = report.sheet_names()[3];
    const std::string right = report.text(third, "E7");
    const std::filesystem::path file = office().folder() / "fixed.csv";
    const auto listed = [&] {
        report.run("validate");
        rtl::OUString url;
        osl::FileBase::getFileURLFromSystemPath(to_uno(file.string()), url);
        report.run("save-findings-csv", {property("File", uno::Any(url))});
        std::ostringstream csv;
        csv << std::ifstream(file).rdbuf();
        return csv.str();
    };
    report.put(third, "E7", "-1");
    report.run("validate");
    report.put(third, "E7", right);
    EXPECT_THAT(listed(), AllOf(HasSubstr("fixed"), HasSubstr("error V-NUM")));
    const Settled chinese({{"Messages/Language", text("zh-CN")}});
    EXPECT_THAT(listed(), AllOf(HasSubstr("已改正"), HasSubstr("错误 V-NUM"), Not(HasSubstr("error"))));
}

} // namespace
} // namespace crossfoot::test
