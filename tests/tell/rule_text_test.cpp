#include "tell/rule_text.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

// A finding of a rule with that message.
struct Told {
    explicit Told(const std::string& message) : variant{"", Severity::error, {message, message}} {
        finding.variant = &variant;
        finding.placeholders = {{"line", {"总计", "total"}}, {"text", {"{line}", "{line}"}}};
    }
    Variant variant;
    Finding finding;
};

TEST(RuleText, IsMadeInTheLanguageAskedFor) {
    const Told told("{line}");
    EXPECT_EQ(rule_text(told.finding, Language::zh_cn), "总计");
    EXPECT_EQ(rule_text(told.finding, Language::en), "total");
}

TEST(RuleText, SaysHowFarOffAFigureIs) {
    Told told("{off}");
    told.finding.difference = Decimal(-3);
    EXPECT_EQ(rule_text(told.finding, Language::zh_cn), "少 3");
    told.finding.difference = Decimal(3);
    EXPECT_EQ(rule_text(told.finding, Language::en), "3 too high");
}

TEST(RuleText, PutsValuesInPlaceOnceAndLeavesTheRest) {
    EXPECT_EQ(rule_text(Told("a {text} {nothing} {off} {line").finding, Language::en),
              "a {line} {nothing} {off} {line");
}

} // namespace
} // namespace crossfoot
