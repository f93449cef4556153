#include "tell/rule_text.hpp"
#include "tell/suspects.hpp"
#include "years/past_report.hpp"

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

// Beside its cell a sentence of the text need not be quoted, which is long and stands on the screen.
TEST(BriefText, SaysWhatANumberOfTheTextShouldBeWhereSeveralFiguresSayTheSame) {
    Told told("“{text}”：正文写 60件，表中一、本年新收政府信息公开申请数量为 70，两项之和为 70");
    told.finding.cells.emplace_back();
    told.finding.number_in_text = NumberInText{{}, "60", "70"};
    EXPECT_EQ(brief_text(told.finding, Language::zh_cn), "写 60，应为 70");
}

// Who chooses it has both cells changed.
TEST(EntryText, NamesTheOtherCellsThatTheCorrectionChanges) {
    Suspect here;
    here.cell.place = Place(0, CellAddress{6, 3});
    here.suggested = 2;
    Suspect there = here;
    there.cell.place = Place(0, CellAddress{5, 3});
    there.suggested = 11;
    EXPECT_EQ(entry_text({&there, &here}, here, Language::zh_cn).find("改为 2，D6 改为 11（"), 0U);
    EXPECT_EQ(entry_text({&here}, here, Language::en).find("Change to 2 ("), 0U);
}

TEST(BriefText, SaysThatAFigureIsOffByLastYearsReport) {
    Told told("{line}");
    told.finding.cells.emplace_back();
    const TableSpec table;
    told.finding.cells.front().table = &table;
    told.finding.difference = Decimal(-2);
    told.finding.last_year = std::make_shared<const PastReport>();
    EXPECT_EQ(brief_text(told.finding, Language::zh_cn), "总计 与上年不衔接，少 2");
}

TEST(PointText, LeavesOutWhatItsPlaceTells) {
    EXPECT_EQ(point_text(Told("“{text}”：正文写 60").finding, Language::zh_cn), "正文写 60");
    EXPECT_EQ(point_text(Told("{item}, {applicant}: “{text}” is no number").finding, Language::en),
              "“{line}” is no number");
    EXPECT_EQ(point_text(Told("{line}：少 3").finding, Language::zh_cn), "总计：少 3");
    EXPECT_EQ(point_text(Told("“{text}”").finding, Language::zh_cn), "“{line}”");
}

} // namespace
} // namespace crossfoot
