// What a person goes through after a check, and in which order.
#include "check/check.hpp"
#include "language/catalogue.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"
#include "review/mark_plan.hpp"
#include "review/outcome_text.hpp"
#include "review/suggestion.hpp"
#include "tell/suspects.hpp"
#include "text/columns.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;
using test::ReportGrid;

namespace {

using test::form;

// 表三 with figures in which every relation holds, and what a check makes of it after a change.
ReportGrid filled(ReportGrid grid) {
    return grid.figures("t3", "r1", {10, 4, 0, 0, 0, 0, 14})
        .figures("t3", "r3", {7, 3, 0, 0, 0, 0, 10})
        .figures("t3", "r24", {7, 3, 0, 0, 0, 0, 10})
        .figures("t3", "r25", {3, 1, 0, 0, 0, 0, 4});
}
ReportGrid table3() { return filled(ReportGrid::only(form(), "t3")); }
Validation checked(const ReportGrid& grid) {
    Validation validation;
    validation.content = grid.workbook();
    validation.reports = check(validation.content, built_in_forms(), {});
    return validation;
}
// Two causes: one figure negative high up, one blank further down.
ReportGrid twice_wrong() {
    ReportGrid grid = table3();
    grid.text(grid.at("t3", "r20", "c3"), "x");
    return grid.text(grid.at("t3", "r5", "c4"), "y");
}
std::vector<CellAddress> leads_to(const std::vector<const Finding*>& findings) {
    std::vector<CellAddress> cells;
    for (const Finding* finding : findings)
        cells.push_back(place_of(*finding).cell());
    return cells;
}

TEST(ReadingOrder, GoesDownTheSheetAndLeavesOutWhatIsAccepted) {
    const ReportGrid grid = twice_wrong();
    Validation validation = checked(grid);
    const std::vector<CellAddress> cells = leads_to(validation.in_reading_order());
    ASSERT_GE(cells.size(), 2U);
    EXPECT_TRUE(std::ranges::is_sorted(cells));
    for (CheckedReport& report : validation.reports)
        for (Finding& finding : report.findings)
            if (place_of(finding).cell() == cells.front())
                finding.accepted = "经核实无误";
    EXPECT_NE(leads_to(validation.in_reading_order()).front(), cells.front());
}

TEST(ReadingOrder, GoesOnBeyondAPlaceAndStartsOverAtTheEnd) {
    const ReportGrid grid = twice_wrong();
    const Validation validation = checked(grid);
    const std::vector<const Finding*> all = validation.in_reading_order();
    const Place first = place_of(*all.front());
    const Place last = place_of(*all.back());
    EXPECT_EQ(beyond(all, Place(0, CellAddress{0, 0}), Direction::forward), 0U);
    EXPECT_GT(place_of(*all[beyond(all, first, Direction::forward)]), first);
    EXPECT_EQ(beyond(all, last, Direction::forward), 0U);
    EXPECT_EQ(place_of(*all[beyond(all, first, Direction::backward)]), last);
    EXPECT_LT(place_of(*all[beyond(all, last, Direction::backward)]), last);
}

TEST(Validation, KeepsWhatConcernsTheSelection) {
    const ReportGrid grid = twice_wrong();
    Validation validation = checked(grid);
    const CellAddress at = grid.at("t3", "r5", "c4");
    validation.restrict_to({{0, {at, at}}});
    for (const Finding* finding : validation.in_reading_order())
        EXPECT_TRUE(std::ranges::any_of(finding->cells, [&](const FindingCell& cell) { return cell.at() == at; }));
    EXPECT_FALSE(validation.in_reading_order().empty());
    validation.restrict_to({{1, {at, at}}});
    EXPECT_TRUE(validation.in_reading_order().empty()) << "another sheet";
}

TEST(ReportAt, IsTheOneAtTheCursorOfSeveral) {
    const ReportGrid first = ReportGrid(form());
    const ReportGrid second = ReportGrid(form(), {3, true, {200, 0}});
    Document document = first.workbook();
    document.blocks.front() = ReportGrid(first).add(second).sheet("两年");
    document.blocks.push_back(ReportGrid(form()).sheet("第三年"));
    const std::vector<CheckedReport> reports = check(document, built_in_forms(), {});
    ASSERT_EQ(reports.size(), 3U);
    const Place in_second(0, second.at("t3", "r5", "c4"));
    EXPECT_EQ(report_at(reports, Place(0, first.at("t3", "r5", "c4"))), 0U);
    EXPECT_EQ(report_at(reports, in_second), 1U);
    EXPECT_EQ(report_at(reports, Place(0, CellAddress{in_second.cell().row, 60})), 1U) << "beside its table";
    EXPECT_EQ(report_at(reports, Place(1, first.at("t3", "r1", "c1"))), 2U);
    EXPECT_EQ(report_at(reports, Place(2, CellAddress{})), std::nullopt) << "a sheet without a report";
    EXPECT_EQ(report_at({reports[1]}, Place(2, CellAddress{})), 0U) << "the only one, wherever";
}

TEST(SuggestionAt, IsTheLikeliestOfWhatIsMeant) {
    ReportGrid grid = table3();
    const CellAddress wrong = grid.at("t3", "r24", "c1");
    const Validation validation = checked(grid.number(wrong, "70"));
    const auto any = [](const Finding&) { return true; };
    const Suggestion found = suggestion_at(validation, {0, wrong}, any);
    ASSERT_EQ(found.suspects.size(), 1U);
    EXPECT_EQ(found.suspects.front()->suggested, Decimal::parse("7"));
    EXPECT_TRUE(found.certain());
    EXPECT_TRUE(suggestion_at(validation, {0, wrong}, [](const Finding&) { return false; }).suspects.empty());
    EXPECT_TRUE(suggestion_at(validation, {0, grid.at("t3", "r1", "c7")}, any).suspects.empty());
}

TEST(MarkPlan, PaintsTheSuspectOverThePartAndNotesWhereAFindingLeads) {
    ReportGrid grid = table3();
    const CellAddress wrong = grid.at("t3", "r24", "c1");
    const Validation validation = checked(grid.number(wrong, "70"));
    const MarkPlan plan = plan_marks(validation.reports);
    EXPECT_EQ(plan.paints.at({0, wrong}).prominence, Prominence::suspect);
    EXPECT_EQ(plan.paints.at({0, wrong}).severity, Severity::error);
    EXPECT_TRUE(plan.notes.contains({0, wrong}));
    EXPECT_EQ(plan.unpainted, 0U);
}

TEST(MarkPlan, KeepsTheMostImportantWithinItsLimitsAndCountsTheRest) {
    ReportGrid grid = table3();
    const CellAddress wrong = grid.at("t3", "r24", "c1");
    const Validation validation = checked(grid.number(wrong, "70"));
    const MarkPlan all = plan_marks(validation.reports);
    const MarkPlan few = plan_marks(validation.reports, {1, 0});
    ASSERT_EQ(few.paints.size(), 1U);
    EXPECT_TRUE(few.paints.contains({0, wrong})) << "the suspect";
    EXPECT_EQ(few.unpainted, all.paints.size() - 1);
    EXPECT_TRUE(few.notes.empty());
    EXPECT_EQ(few.unnoted, all.notes.size());
}

TEST(MarkPlan, GivesWhatIsAcceptedANoteAndNoPaint) {
    ReportGrid grid = table3();
    Validation validation = checked(grid.number(grid.at("t3", "r24", "c1"), "70"));
    for (CheckedReport& report : validation.reports)
        for (Finding& finding : report.findings)
            finding.accepted = "经核实无误";
    const MarkPlan plan = plan_marks(validation.reports);
    EXPECT_TRUE(plan.paints.empty());
    EXPECT_FALSE(plan.notes.empty());
}

TEST(OutcomeText, SaysThatNoTableIsThere) {
    const ResultText text = validation_text({}, {}, false, Language::en);
    EXPECT_EQ(text.tone, Tone::notice);
    EXPECT_FALSE(text.with_findings);
    EXPECT_NE(text.headline, "");
}

TEST(OutcomeText, OffersWhatCanBeAdopted) {
    ReportGrid grid = filled(ReportGrid(form()));
    const Validation validation = checked(grid.number(grid.at("t3", "r24", "c1"), "70"));
    const ResultText text = validation_text(validation, {}, false, Language::zh_cn);
    EXPECT_EQ(text.tone, Tone::trouble);
    EXPECT_TRUE(text.with_findings);
    EXPECT_TRUE(text.with_suggestion);
}

// A warning about the cover stands before the errors of the tables in reading order.
TEST(OutcomeText, TellsTheFirstErrorBeforeAnyWarning) {
    ReportGrid grid = filled(ReportGrid(form()));
    const Validation validation =
        checked(grid.clear(grid.at("t2-1", "normative", "issued")).number(grid.at("t4", "cases", "review-total"), "7"));
    ASSERT_EQ(validation.in_reading_order().front()->severity, Severity::warning);
    ASSERT_NE(validation.foremost(), nullptr);
    EXPECT_EQ(validation.foremost()->severity, Severity::error);
    EXPECT_EQ(validation_text(validation, {}, false, Language::zh_cn).details,
              short_text(*validation.foremost(), Language::zh_cn));
    EXPECT_EQ(Validation().foremost(), nullptr);
}

// The longest names of the form would push out of the bar what stands in the cell and what should.
TEST(OutcomeText, ShortensNamesRatherThanFiguresInABar) {
    int shortened = 0;
    for (const Language language : {Language::zh_cn, Language::en})
        for (const char* row : {"r4", "r12", "r16", "r20", "r21", "r22"}) {
            ReportGrid grid = filled(ReportGrid(form()));
            const Validation validation = checked(grid.number(grid.at("t3", row, "c5"), "3141"));
            const Finding& finding = *validation.foremost();
            ASSERT_TRUE(finding.located()) << row;
            for (const ResultText& text :
                 {finding_text(finding, 0, 1, language), validation_text(validation, {}, false, language)}) {
                const BarText bar = bar_text(text, language);
                EXPECT_LE(columns(bar.details), 72U) << bar.details;
                EXPECT_TRUE(bar.details.starts_with(a1(place_of(finding).cell()))) << bar.details;
                EXPECT_NE(bar.details.find("3141"), std::string::npos) << row << ": " << bar.details;
                const bool says_what_should = bar.details.find("→ 0 ") != std::string::npos ||
                                              bar.details.find("应为 0") != std::string::npos ||
                                              bar.details.find("should be 0") != std::string::npos;
                EXPECT_TRUE(says_what_should) << row << ": " << bar.details;
                shortened += bar.details.find("…") != std::string::npos ? 1 : 0;
            }
        }
    EXPECT_GT(shortened, 0);
}

TEST(OutcomeText, SaysInABarWhatToEnterInPlaceOfAText) {
    ReportGrid grid = filled(ReportGrid(form()));
    const Validation validation = checked(grid.text(grid.at("t2-5", "licensing", "decisions"), "170件"));
    ASSERT_EQ(validation.foremost()->rule->id, "V-NUM");
    for (const auto& [language, what] :
         {std::pair(Language::zh_cn, "应填 170"), std::pair(Language::en, "enter 170")}) {
        const BarText bar = bar_text(finding_text(*validation.foremost(), 0, 1, language), language);
        EXPECT_NE(bar.details.find(what), std::string::npos) << bar.details;
        EXPECT_TRUE(bar.whole) << bar.details;
    }
}

// Nothing of a text's own may push them out either.
TEST(OutcomeText, SaysWhereAndWhatWithoutNamesWhereThereIsNoRoomForThem) {
    ReportGrid grid = filled(ReportGrid(form()));
    const Validation validation = checked(grid.number(grid.at("t3", "r21", "c5"), "3141"));
    EXPECT_EQ(short_text(*validation.foremost(), Language::zh_cn, 15),
              brief_text(*validation.foremost(), Language::zh_cn));
}

TEST(OutcomeText, NeverSoundsLikeSuccessWhileSomethingWasLeftOut) {
    const Validation whole = checked(ReportGrid(form()));
    const ResultText complete = validation_text(whole, {}, false, Language::zh_cn);
    const ResultText part = validation_text(checked(table3()), {}, false, Language::zh_cn);
    EXPECT_NE(part.tone, Tone::agreement) << "only 表三 is there: " << part.headline;
    Validation bad_form = whole;
    bad_form.complaints = {"own.toml:3: no such key"};
    const ResultText told = validation_text(bad_form, {}, false, Language::zh_cn);
    EXPECT_NE(told.tone, Tone::agreement);
    EXPECT_NE(told.more.find("own.toml 第 3 行"), std::string::npos);
    EXPECT_EQ(complete.more.find("own.toml"), std::string::npos);
}

TEST(OutcomeText, TellsWhatCouldNotBeMarked) {
    MarkingOutcome marking;
    marking.locked = {"汇总"};
    marking.under_notes = 3;
    const ResultText text = clearing_text(marking, true, Language::zh_cn);
    EXPECT_EQ(text.tone, Tone::notice);
    EXPECT_NE(text.details.find("汇总"), std::string::npos);
    EXPECT_NE(text.details.find('3'), std::string::npos);
    EXPECT_EQ(clearing_text({}, true, Language::zh_cn).tone, Tone::agreement);
    EXPECT_NE(clearing_text({}, false, Language::zh_cn).headline, clearing_text({}, true, Language::zh_cn).headline);
}

// A bar that grows takes the sheet's place, and with it the frozen heads of tables.
TEST(OutcomeText, KeepsToOneLineEachInTheBarWhateverThereIsToSay) {
    ResultText text =
        notice("第一行\n第二行", std::string(90, 'x') + "\n" + "可能是：三!E7 应为 32（数字颠倒）；三!E8 应为 22");
    text.more = "另有 3 处";
    for (const Language language : all_languages()) {
        const BarText bar = bar_text(text, language);
        EXPECT_EQ((bar.headline + bar.details).find('\n'), std::string::npos);
        EXPECT_LE(columns(bar.headline), 40U);
        EXPECT_LE(columns(bar.details), 72U);
        EXPECT_FALSE(bar.whole);
        EXPECT_NE(bar.details.find(say(language, "calc.see_list")), std::string::npos) << "nothing is lost in silence";
    }
    EXPECT_NE(whole_text(text).find("另有 3 处"), std::string::npos);
    EXPECT_TRUE(bar_text(notice("标记已清除"), Language::zh_cn).whole);
}

TEST(OutcomeText, IsWholeInTheBarWhereThereIsNothingElseToSay) {
    for (const Language language : all_languages())
        for (const char* key : {"calc.nothing_to_adopt", "panel.structure_locked", "proposal.no_rooms"}) {
            const BarText bar = bar_text(notice(say(language, key)), language);
            EXPECT_EQ(bar.headline + bar.details, say(language, key));
            EXPECT_TRUE(bar.whole) << key;
        }
}

TEST(OutcomeText, SaysAfterADecisionHowManyAreLeft) {
    ReportGrid grid = filled(ReportGrid(form()));
    const Validation wrong = checked(grid.number(grid.at("t3", "r24", "c1"), "70"));
    const ResultText left = decision_text("已采纳", "三!E7 应为 32", wrong, {}, Language::zh_cn);
    EXPECT_EQ(left.headline, "已采纳，还有 1 处");
    EXPECT_EQ(left.tone, Tone::agreement);
    EXPECT_EQ(decision_text("已采纳", "", checked(ReportGrid(form())), {}, Language::zh_cn).headline,
              "已采纳，没有其他问题");
    EXPECT_NE(decision_text("已补 0", "", checked(ReportGrid(form())), {}, Language::zh_cn).details, "")
        << "what was looked at fits the line where nothing else stands in it";
}

TEST(OutcomeText, TellsFunctionsThatKeptTheirFormulas) {
    ConversionOutcome conversion;
    conversion.converted = 4;
    EXPECT_EQ(conversion_text(conversion, Language::en).tone, Tone::agreement);
    conversion.with_errors = 2;
    const ResultText text = conversion_text(conversion, Language::en);
    EXPECT_EQ(text.tone, Tone::notice);
    EXPECT_NE(text.details.find('2'), std::string::npos);
}

} // namespace
