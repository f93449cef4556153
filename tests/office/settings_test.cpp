// What the user settled takes effect with the next command.
#include "configuration.hpp"
#include "office/document.hpp"
#include "office/reports.hpp"
#include "text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using calc::to_uno;
using testing::HasSubstr;
using testing::Not;

// Changes settings, and puts them back when the test is over.
class Settled {
public:
    explicit Settled(std::vector<std::pair<const char*, uno::Any>> values) {
        for (const auto& [path, value] : values)
            before_.emplace_back(path,
                                 calc::configuration(office().context, node)->getByHierarchicalName(to_uno(path)));
        calc::change_configuration(office().context, node, values);
    }
    ~Settled() { calc::change_configuration(office().context, node, before_); }
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
    const Document report(office(), faulty_report());
    report.put(report.sheet_names()[3], "D6", "15");
    const Settled checking({{"Checking/BeforeSaving", uno::Any(true)}});
    report.dispatch(".uno:Save");
    EXPECT_FALSE(report.modified()) << "it was not saved";
    EXPECT_THAT(report.run("copy-findings"), HasSubstr("open")) << "the list knows of the check";
}

} // namespace
} // namespace crossfoot::test
