// Relations between the figures of a report and those of the year before.
#include "check/acceptance.hpp"
#include "check/check.hpp"
#include "check/policy.hpp"
#include "recognise/recognise.hpp"
#include "report/each_relation.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"
#include "tell/place.hpp"
#include "tell/report.hpp"
#include "two_years.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <span>

using namespace crossfoot;
using test::compared;
using test::report;
using test::ReportGrid;
using test::told;

namespace {

using test::form;
using test::old_form;

ReportGrid& put(ReportGrid& grid, std::string_view table, std::string_view row, std::string_view column,
                const std::string& value) {
    return grid.number(grid.at(table, row, column), value);
}

using Told = std::vector<std::string>;

TEST(LastYear, ThatAgreesIsNoFindingAndSaidToBeCompared) {
    const auto reports = compared(report(2023), report(2024));
    EXPECT_EQ(told(reports), Told());
    ASSERT_TRUE(reports[0].last_year.report);
    EXPECT_EQ(reports[0].last_year.relations.checked, 14U);
    EXPECT_EQ(reports[0].last_year.relations.failed, 0U);
    EXPECT_EQ(reports[0].last_year.relations.unjudged, 0U);
    EXPECT_NE(summary_text(reports, Language::zh_cn).find("与上年报告的 14 项关系成立"), std::string::npos);
}

TEST(LastYear, ThatNobodyLookedForIsSaidNotToBeCompared) {
    const auto reports = check(report(2024).workbook(), built_in_forms());
    EXPECT_NE(summary_text(reports, Language::zh_cn).find("没有与上年比对"), std::string::npos);
}

TEST(LastYear, CarriedInThatDiffersIsToldInItsColumnAndAsAnErrorInTheTotal) {
    ReportGrid last = report(2023);
    last.figures("t3", "r25", {3, 1, 0, 0, 0, 0, 4});
    ReportGrid now = report(2024);
    now.figures("t3", "r2", {2, 1, 0, 0, 0, 0, 3});
    EXPECT_EQ(told(compared(last, now)), (Told{"Y-CARRY c7 3 4 error", "Y-CARRY c1 2 3 warning"}));
}

TEST(LastYear, FindingNamesTheDifferenceAndBothPlaces) {
    ReportGrid last = report(2023);
    last.figures("t3", "r25", {0, 0, 0, 0, 0, 0, 4});
    const auto reports = compared(last, report(2024));
    const auto relations = test::each_relation(reports[0].findings);
    const auto finding = std::ranges::find_if(relations, [](const Finding& each) { return each.last_year != nullptr; });
    ASSERT_NE(finding, relations.end());
    EXPECT_EQ(finding->difference, Decimal(-4));
    EXPECT_EQ(finding->cells.front().at(), report(2024).at("t3", "r2", "c7"));
    EXPECT_EQ(finding->last_cells.front().at(), report(2023).at("t3", "r25", "c7"));
    const std::string text = findings_text("本年.ods", report(2024).workbook(), reports, Language::zh_cn);
    EXPECT_NE(text.find("上年报告 上年.ods：Sheet1!" + a1(report(2023).at("t3", "r25", "c7"))), std::string::npos);
}

TEST(LastYear, WhatIsInForceFollowsFromLastYearsAndWhatWasIssuedAndRepealed) {
    ReportGrid last = report(2023);
    put(last, "t2-1", "normative", "valid", "20");
    ReportGrid now = report(2024);
    put(put(put(now, "t2-1", "normative", "issued", "3"), "t2-1", "normative", "repealed", "5"), "t2-1", "normative",
        "valid", "18");
    EXPECT_EQ(told(compared(last, now)), Told());
    EXPECT_EQ(told(compared(last, put(now, "t2-1", "normative", "valid", "19"))), Told{"T2-STOCK valid 19 20 warning"});
}

TEST(LastYear, RepealedMoreThanThereWereIsToldOnce) {
    ReportGrid last = report(2023);
    put(last, "t2-1", "normative", "valid", "2");
    ReportGrid now = report(2024);
    put(now, "t2-1", "normative", "repealed", "3");
    EXPECT_EQ(told(compared(last, now)), Told{"T2-BOUND repealed 3 2 warning"});
    EXPECT_EQ(told(compared(last, put(now, "t2-1", "normative", "repealed", "2"))), Told());
}

TEST(LastYear, CasesThatWerePendingAreAmongThoseOfThisYear) {
    ReportGrid last = report(2023);
    put(put(last, "t4", "cases", "review-pending", "2"), "t4", "cases", "review-total", "2");
    ReportGrid now = report(2024);
    EXPECT_EQ(told(compared(last, now)), Told{"Y-T4 review-total 0 2 warning"});
    put(put(now, "t4", "cases", "review-upheld", "2"), "t4", "cases", "review-total", "2");
    EXPECT_EQ(told(compared(last, now)), Told());
}

TEST(LastYear, FeesTenThousandTimesAsMuchAreInAnotherUnitAndNoJump) {
    ReportGrid last = report(2023);
    put(last, "t2-8", "fees", "amount", "23.5");
    ReportGrid now = report(2024);
    EXPECT_EQ(told(compared(last, put(now, "t2-8", "fees", "amount", "251000"))),
              Told{"T2-UNIT amount 251000 23.5 warning"});
    EXPECT_EQ(told(compared(last, put(now, "t2-8", "fees", "amount", "300"))), Told{"Y-JUMP amount 300 23.5 hint"});
}

TEST(LastYear, FeesInYuanLastYearAreSaidToBeThose) {
    ReportGrid last = report(2023);
    put(last, "t2-8", "fees", "amount", "251000");
    ReportGrid now = report(2024);
    const auto reports = compared(last, put(now, "t2-8", "fees", "amount", "23.5"));
    EXPECT_EQ(told(reports), Told{"T2-UNIT amount 23.5 251000 warning"});
    const auto finding =
        std::ranges::find(reports[0].findings, "T2-UNIT", [](const Finding& each) { return each.rule->id; });
    EXPECT_EQ(finding->variant->id, "less");
}

TEST(LastYear, WhatIsLeftBlankIsNoNumberThatIsTooSmallOrChanged) {
    ReportGrid last = report(2023);
    put(put(last, "t4", "cases", "review-pending", "2"), "t4", "cases", "review-total", "20");
    ReportGrid now = report(2024);
    now.clear(now.at("t4", "cases", "review-total"));
    const auto blank_total = compared(last, now);
    EXPECT_EQ(told(blank_total), Told());
    EXPECT_EQ(blank_total[0].last_year.relations.unjudged, 1U);
    EXPECT_EQ(blank_total[0].last_year.unjudged.at(0)->id, "t4");
    last = report(2023);
    last.clear(last.at("t2-1", "normative", "valid"));
    now = report(2024);
    put(put(now, "t2-1", "normative", "repealed", "3"), "t2-1", "normative", "valid", "40");
    EXPECT_EQ(told(compared(last, now)), Told{"T2-STOCK valid 40  warning"}) << "no bound, and no jump from nothing";
}

TEST(LastYear, TotalThatLastYearsReportLeavesBlankIsItsPartsThere) {
    ReportGrid last = report(2023);
    last.figures("t3", "r1", {3, 0, 0, 0, 0, 0, 3}).figures("t3", "r25", {2, 0, 0, 0, 0, 0, 2});
    last.clear(last.at("t3", "r25", "c7"));
    ReportGrid now = report(2024);
    now.figures("t3", "r2", {2, 0, 0, 0, 0, 0, 2}).figures("t3", "r25", {2, 0, 0, 0, 0, 0, 2});
    EXPECT_EQ(told(compared(last, now)), Told());
    now.figures("t3", "r2", {3, 0, 0, 0, 0, 0, 3}).figures("t3", "r25", {3, 0, 0, 0, 0, 0, 3});
    EXPECT_FALSE(told(compared(last, now)).empty());
}

TEST(LastYear, FiguresOverFiveTimesApartAreAHintFromTenOn) {
    ReportGrid last = report(2023);
    put(last, "t2-5", "licensing", "decisions", "2");
    ReportGrid now = report(2024);
    EXPECT_EQ(told(compared(last, put(now, "t2-5", "licensing", "decisions", "10"))), Told()) << "just five times";
    EXPECT_EQ(told(compared(last, put(now, "t2-5", "licensing", "decisions", "11"))),
              Told{"Y-JUMP decisions 11 2 hint"});
    EXPECT_EQ(told(compared(put(last, "t2-5", "licensing", "decisions", "1"),
                            put(now, "t2-5", "licensing", "decisions", "9"))),
              Told())
        << "few of them prove nothing";
    EXPECT_EQ(told(compared(put(last, "t2-5", "licensing", "decisions", "60"), now)),
              Told{"Y-JUMP decisions 9 60 hint"});
}

TEST(LastYear, TwoYearsBeforeOrOfAnotherOrganIsNotCompared) {
    const auto two_years = compared(report(2022), report(2024));
    EXPECT_FALSE(two_years[0].last_year.report);
    EXPECT_EQ(two_years[0].last_year.reason, "no_report");
    ReportGrid other = report(2023);
    other.text({0, 0}, "丁市2023年政府信息公开工作年度报告");
    EXPECT_EQ(compared(other, report(2024))[0].last_year.reason, "no_such_organ");
}

TEST(LastYear, OfTheOlderFormIsComparedWhereItsItemsCorrespond) {
    ReportGrid last = report(2020, old_form());
    last.figures("t3", "r23", {3, 0, 0, 0, 0, 0, 3});   // carried over
    last.figures("t3", "r21", {40, 0, 0, 0, 0, 0, 40}); // other results, which the new form has in three rows
    put(put(last, "t2-1", "normative", "all", "90"), "t4", "cases", "direct-pending", "1");
    ReportGrid now = report(2021);
    now.figures("t3", "r2", {2, 0, 0, 0, 0, 0, 2});
    const auto reports = compared(last, now);
    EXPECT_EQ(told(reports), (Told{"Y-CARRY c7 2 3 error", "Y-CARRY c1 2 3 warning", "Y-T4 direct-total 0 1 warning"}));
    EXPECT_EQ(reports[0].last_year.relations.checked, 10U);
    EXPECT_EQ(reports[0].last_year.relations.unjudged, 0U) << "what has no counterpart is not asked for";
}

TEST(LastYear, LinesThatTheFormNamesOfAnOlderOneAreThere) {
    for (const auto& form : built_in_forms())
        for (const OlderForm& older : form->last_year_rules.older) {
            const auto theirs =
                std::ranges::find(built_in_forms(), older.id, [](const auto& each) { return each->id; });
            ASSERT_NE(theirs, built_in_forms().end()) << older.id;
            for (const OlderTable& table : older.tables) {
                const TableSpec* spec = (*theirs)->table(form->tables[static_cast<std::size_t>(table.table)].id);
                ASSERT_TRUE(spec);
                for (const std::string& row : table.rows)
                    EXPECT_TRUE(row.empty() || spec->row(row) >= 0) << spec->id << ' ' << row;
                for (const std::string& column : table.columns)
                    EXPECT_TRUE(column.empty() || spec->column(column) >= 0) << spec->id << ' ' << column;
            }
        }
}

TEST(LastYear, WhatCannotBeReadThereIsCountedAsUnjudged) {
    ReportGrid last = report(2023);
    last.text(last.at("t3", "r25", "c1"), "若干").uncalculated(last.at("t3", "r25", "c2"));
    const auto reports = compared(last, report(2024));
    EXPECT_EQ(told(reports), Told());
    EXPECT_EQ(reports[0].last_year.relations.unjudged, 2U);
    EXPECT_EQ(reports[0].last_year.relations.checked, 12U);
    ASSERT_EQ(reports[0].last_year.unjudged.size(), 1U);
    EXPECT_EQ(reports[0].last_year.unjudged[0]->id, "t3");
}

TEST(LastYear, OfWhichATableWasNotFilledInSaysNothingOfIt) {
    ReportGrid last = report(2023);
    for (const Line& row : form().table("t2-1")->rows)
        for (const Line& column : form().table("t2-1")->columns)
            last.clear(last.at("t2-1", row.id, column.id));
    ReportGrid now = report(2024);
    put(now, "t2-1", "normative", "valid", "18");
    const auto reports = compared(last, now);
    EXPECT_EQ(told(reports), Told());
    EXPECT_EQ(reports[0].last_year.relations.unjudged, 4U);
}

TEST(LastYear, FindingIsAcceptedUntilAFigureOfEitherYearChanges) {
    ReportGrid last = report(2023);
    last.figures("t3", "r25", {0, 0, 0, 0, 0, 0, 4});
    Document now = report(2024).workbook();
    const auto kept = [](const ReportGrid& grid) {
        const Document document = grid.workbook();
        return DocumentProperty{
            std::string(kept_property),
            kept_text(past_report(check(document, built_in_forms())[0].report, document, "a").value())};
    };
    now.properties = {kept(last)};
    const auto reports = check(now, built_in_forms());
    const auto finding =
        std::ranges::find_if(reports[0].findings, [](const Finding& each) { return each.last_year != nullptr; });
    for (const DocumentProperty& property : acceptances_of(now, *finding, "上年报告已更正", "2025-01-15"))
        now.properties.push_back(property);
    const auto accepted = [&] {
        return std::ranges::count_if(check(now, built_in_forms())[0].findings,
                                     [](const Finding& each) { return each.last_year && each.accepted; });
    };
    EXPECT_EQ(accepted(), 1);
    now.properties[0] = kept(last.figures("t3", "r25", {0, 0, 0, 0, 0, 0, 5}));
    EXPECT_EQ(accepted(), 0);
}

// Requests 5, done 3, carried over 2, in column c1 and in the total.
ReportGrid busy(int year, const std::string& carried_in = "0") {
    ReportGrid grid = report(year);
    const int before = std::stoi(carried_in);
    return grid.figures("t3", "r1", {5, 0, 0, 0, 0, 0, 5})
        .figures("t3", "r2", {before, 0, 0, 0, 0, 0, before})
        .figures("t3", "r3", {3 + before, 0, 0, 0, 0, 0, 3 + before})
        .figures("t3", "r24", {3 + before, 0, 0, 0, 0, 0, 3 + before})
        .figures("t3", "r25", {2, 0, 0, 0, 0, 0, 2});
}

const Finding& only_error(const std::vector<CheckedReport>& reports) {
    const auto& findings = reports.at(0).findings;
    EXPECT_EQ(std::ranges::count(findings, Severity::error, &Finding::severity), 1);
    return findings.front();
}

TEST(LastYear, ShowsWhichCellIsWrongWhereThisYearAloneDoesNot) {
    ReportGrid now = busy(2024, "2");
    now.figures("t3", "r2", {1, 0, 0, 0, 0, 0, 1});
    EXPECT_FALSE(only_error(check(now.workbook(), built_in_forms())).located());
    const auto reports = compared(busy(2023), now);
    const Finding& finding = only_error(reports);
    EXPECT_TRUE(finding.located());
    EXPECT_EQ(finding.cells.front().item->id, "r2");
    EXPECT_EQ(finding.suspects().front().suggested, Decimal(2));
    EXPECT_EQ(finding.relations().size(), 4U) << "two of this year, two with last year";
    EXPECT_EQ(finding.cause.value().all_hold, 46U);
    EXPECT_TRUE(finding.cause.value().last_suspects.empty() ||
                finding.cause.value().last_suspects.front().confidence < 0.1);
}

TEST(LastYear, IsNamedAsWrongWhereItsOwnRelationsSaySo) {
    ReportGrid last = busy(2023);
    put(last, "t3", "r25", "c1", "4");
    const auto reports = compared(last, busy(2024, "2"));
    ASSERT_EQ(told(reports), Told{"Y-CARRY c1 2 4 warning"});
    const auto finding =
        std::ranges::find_if(reports[0].findings, [](const Finding& each) { return each.last_year != nullptr; });
    EXPECT_FALSE(finding->located()) << "nothing is wrong with this year";
    EXPECT_TRUE(finding->located_last_year());
    ASSERT_FALSE(finding->cause.value().last_suspects.empty());
    EXPECT_TRUE(finding->cause.value().last_suspects.front().last_year);
    EXPECT_EQ(finding->cause.value().last_suspects.front().cell.item->id, "r25");
    EXPECT_EQ(finding->cause.value().last_suspects.front().suggested, Decimal(2));
    const std::string text = findings_text("本年.ods", busy(2024).workbook(), reports, Language::zh_cn);
    EXPECT_NE(text.find("疑似上年报告有误 上年.ods：Sheet1!" + a1(last.at("t3", "r25", "c1"))), std::string::npos);
}

TEST(LastYear, LeavesItOpenWhereBothYearsHoldByThemselves) {
    const auto reports = compared(busy(2023), busy(2024, "1"));
    EXPECT_EQ(told(reports), (Told{"Y-CARRY c7 1 2 error", "Y-CARRY c1 1 2 warning"}));
    for (const Finding& finding : reports[0].findings) {
        EXPECT_FALSE(finding.located());
        EXPECT_FALSE(finding.located_last_year());
    }
}

// Of its suspects or those of last year, what each explanation changes, "r1.c1 4 r2.c1 2", the likeliest first.
std::vector<std::string> changes_of(std::span<const Suspect> suspects) {
    constexpr double told = 0.05;
    std::vector<std::string> changes;
    std::optional<std::size_t> explanation;
    for (const Suspect& suspect : suspects) {
        if (suspect.confidence < told)
            continue;
        if (explanation != suspect.explanation)
            changes.emplace_back();
        explanation = suspect.explanation;
        changes.back() += (changes.back().empty() ? "" : " ") + suspect.cell.item->id + '.' +
                          suspect.cell.applicant->id + ' ' + suspect.suggested.str();
    }
    return changes;
}

TEST(LastYear, OffersAChangeOfEitherYearWhereBothHoldByThemselves) {
    const auto reports = compared(busy(2023), busy(2024, "1"));
    const Finding& finding = only_error(reports);
    EXPECT_EQ(changes_of(finding.suspects()),
              (Told{"r1.c1 4 r2.c1 2 r1.c7 4 r2.c7 2", "r25.c1 3 r2.c1 2 r25.c7 3 r2.c7 2"}));
    EXPECT_EQ(changes_of(finding.cause.value().last_suspects),
              (Told{"r25.c1 1 r1.c1 4 r25.c7 1 r1.c7 4", "r25.c1 1 r24.c1 4 r25.c7 1 r24.c7 4"}));
    const std::string text = findings_text("本年.ods", busy(2024).workbook(), reports, Language::zh_cn);
    EXPECT_NE(text.find("若上年报告无误，改本年：一、本年新收"), std::string::npos) << text;
    EXPECT_NE(text.find("若本年无误，则上年报告有误（上年.ods），在上年报告中更正，本年不改：Sheet1!"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("；或者 Sheet1!"), std::string::npos) << "two ways, of which each is one change: " << text;
    EXPECT_NE(text.find("），同时 Sheet1!"), std::string::npos) << text;
}

TEST(LastYear, OffersAChangeOfThisYearWhereNothingWasCarriedIn) {
    const auto reports = compared(busy(2023), busy(2024));
    const Finding& finding = only_error(reports);
    ASSERT_FALSE(finding.suspects().empty()) << "to leave it out is the likeliest slip, though most figures are 0";
    EXPECT_EQ(changes_of(finding.suspects()).front(), "r1.c1 3 r2.c1 2 r1.c7 3 r2.c7 2");
    EXPECT_EQ(changes_of(finding.cause.value().last_suspects).front(), "r25.c1 0 r1.c1 3 r25.c7 0 r1.c7 3");
    EXPECT_FALSE(finding.located() || finding.located_last_year());
}

TEST(LastYear, OffersAChangeOfEitherYearInAllColumnsThatDiffer) {
    ReportGrid last = busy(2023);
    last.figures("t3", "r1", {6, 1, 0, 0, 0, 0, 7}).figures("t3", "r25", {3, 1, 0, 0, 0, 0, 4});
    const auto reports = compared(last, busy(2024, "2"));
    const Finding& finding = only_error(reports);
    EXPECT_EQ(finding.relations().size(), 3U);
    EXPECT_EQ(changes_of(finding.suspects()), Told{"r25.c1 3 r2.c1 3 r25.c2 1 r2.c2 1 r25.c7 4 r2.c7 4"});
    ASSERT_FALSE(finding.cause.value().last_suspects.empty());
    EXPECT_FALSE(finding.located() || finding.located_last_year());
}

TEST(LastYear, IsStillTheSuspectByWhatATextSays) {
    ReportGrid now = busy(2024, "1");
    now.text({300, 0}, "2024年新收政府信息公开申请5件，上年结转2件。");
    const auto reports = compared(busy(2023), now);
    const auto finding =
        std::ranges::find(reports[0].findings, "Y-CARRY", [](const Finding& each) { return each.rule->id; });
    ASSERT_NE(finding, reports[0].findings.end());
    double of_this_year = 0;
    double of_last_year = 0;
    for (const Suspect& suspect : finding->suspects())
        of_this_year = std::max(of_this_year, suspect.confidence);
    for (const Suspect& suspect : finding->cause.value().last_suspects)
        of_last_year = std::max(of_last_year, suspect.confidence);
    EXPECT_GT(of_this_year, 5 * of_last_year);
}

TEST(LastYear, ThatAgreesSpeaksForWhatWasCarriedIn) {
    ReportGrid now = busy(2024, "2");
    put(put(now, "t3", "r25", "c1", "1"), "t3", "r25", "c7", "1");
    const auto suspects_of = [](const Finding& finding) {
        std::set<std::string> rows;
        for (const Suspect& suspect : finding.suspects())
            if (suspect.confidence >= 0.05)
                rows.insert(suspect.cell.item->id);
        return rows;
    };
    const auto alone = check(now.workbook(), built_in_forms());
    const auto with_last_year = compared(busy(2023), now);
    EXPECT_TRUE(suspects_of(only_error(alone)).contains("r2"));
    EXPECT_FALSE(suspects_of(only_error(with_last_year)).contains("r2"));
}

} // namespace
