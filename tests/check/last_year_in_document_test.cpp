// Reports of two years that are in one document, or of which it keeps one.
#include "check/check.hpp"
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"
#include "tell/place.hpp"
#include "tell/report.hpp"
#include "two_years.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;
using test::report;
using test::ReportGrid;
using test::told;

namespace {

using Told = std::vector<std::string>;

using test::form;
using test::old_form;

TEST(LastYear, InTheSameWorkbookPairsByItself) {
    ReportGrid last = report(2023);
    last.figures("t3", "r25", {0, 0, 0, 0, 0, 0, 4});
    Document both = report(2024).workbook();
    both.blocks[0].name = "2024";
    both.blocks.push_back(last.sheet("2023"));
    const auto reports = check(both, built_in_forms());
    ASSERT_EQ(reports.size(), 2U);
    const std::size_t now = reports[0].report.year->year == 2024 ? 0 : 1;
    ASSERT_TRUE(reports[now].last_year.report);
    EXPECT_EQ(told({reports[now]}), Told{"Y-CARRY c7 0 4 error"});
    EXPECT_FALSE(reports[1 - now].last_year.report);
}

Block sheet_of(const std::string& organ, int year) {
    ReportGrid grid = report(year);
    grid.text({0, 0}, organ + std::to_string(year) + "年政府信息公开工作年度报告");
    return grid.sheet(organ + std::to_string(year));
}

TEST(LastYear, InTheSameWorkbookServesNobodyWhereTwoAreNamedLikeIt) {
    Document document;
    document.blocks = {sheet_of("泽水区水务局", 2023), sheet_of("某市泽水区水务局", 2024)};
    const auto compared_to = [&] {
        std::vector<std::string> all;
        for (const CheckedReport& each : check(document, built_in_forms()))
            all.push_back(each.last_year.report ? "compared" : std::string(each.last_year.reason));
        return all;
    };
    EXPECT_EQ(compared_to(), (Told{"no_report", "compared"}));
    document.blocks.push_back(sheet_of("丁市泽水区水务局", 2024));
    EXPECT_EQ(compared_to(), (Told{"no_report", "alike", "alike"}));
}

TEST(LastYear, BesideReportsOfSeveralOrgansIsOfNoneThatNamesNone) {
    Document document;
    const auto last = [&] { return check(document, built_in_forms()).back().last_year; };
    document.blocks = {sheet_of("某市", 2023), sheet_of("", 2024)};
    EXPECT_TRUE(last().report);
    document.blocks = {sheet_of("丁市", 2021), sheet_of("某市", 2023), sheet_of("", 2024)};
    EXPECT_FALSE(last().report);
    EXPECT_EQ(last().reason, "no_organ");
}

TEST(LastYear, OfSomeReportsOfADocumentThatWereNotComparedIsSaidWhyOnce) {
    Document document;
    document.blocks = {sheet_of("某市", 2023), sheet_of("某市", 2024), sheet_of("丁市", 2024), sheet_of("戊市", 2024)};
    const std::string text = summary_text(check(document, built_in_forms()), Language::en);
    EXPECT_NE(text.find("1 of 4 reports. Relations with last year's report that hold: 14. Not compared with last year: "
                        "the reports for the year before are of other organs."),
              std::string::npos)
        << text;
    EXPECT_EQ(text.find("there is no report"), std::string::npos) << "before the oldest of a document";
    document.blocks = {sheet_of("某市", 2022), sheet_of("某市", 2024)};
    EXPECT_NE(summary_text(check(document, built_in_forms()), Language::en).find("there is no report"),
              std::string::npos);
}

TEST(LastYear, ThatTheDocumentKeepsIsComparedWithoutItsFile) {
    ReportGrid last = report(2023);
    last.figures("t3", "r25", {0, 0, 0, 0, 0, 0, 4});
    const Document document = last.workbook();
    PastReport past = past_report(check(document, built_in_forms())[0].report, document, "上年.ods").value();
    Document now = report(2024).workbook();
    now.properties.push_back({std::string(kept_property), kept_text(past)});
    EXPECT_EQ(told(check(now, built_in_forms())), Told{"Y-CARRY c7 0 4 error"});
}

TEST(LastYear, ThatTheDocumentKeepsMayBeOfTheOlderForm) {
    ReportGrid last = report(2020, old_form());
    last.figures("t3", "r23", {0, 0, 0, 0, 0, 0, 4});
    const Document document = last.workbook();
    Document now = report(2021).workbook();
    now.properties.push_back(
        {std::string(kept_property),
         kept_text(past_report(check(document, built_in_forms())[0].report, document, "上年.ods").value())});
    EXPECT_EQ(told(check(now, built_in_forms())), Told{"Y-CARRY c7 0 4 error"});
}

// As a text without cells tells it: each row in a paragraph, or in a cell of the column of a sheet.
Document told_in_lines(const ReportGrid& grid, int column) {
    Document document;
    Block& title = document.blocks.emplace_back();
    title.kind = BlockKind::paragraph;
    title.text = grid.workbook().blocks[0].grid.at({0, 0}).text;
    Block& table = document.blocks.emplace_back(grid.sheet());
    table.kind = BlockKind::table;
    table.column = column;
    Grid lines;
    for (const Grid::Row& row : table.grid.rows())
        for (const Grid::RowCell& entry : row.cells) {
            Cell cell = entry.cell;
            cell.told_in = {row.row + 1, column};
            lines.add({row.row, entry.column}, std::move(cell));
        }
    lines.merge(table.grid.merged());
    table.grid = std::move(lines);
    return document;
}

TEST(LastYear, ThatATextTellsWithoutCellsIsToldByItsParagraph) {
    ReportGrid last = report(2023);
    last.figures("t3", "r25", {0, 0, 0, 0, 0, 0, 4});
    const std::string line = std::to_string(last.at("t3", "r25", "c7").row + 1);
    const TableSpec& t3 = *form().table("t3");
    for (const auto& [column, place] : {std::pair(-1, "表三 第" + line + "段"), std::pair(0, "Sheet1!A" + line)}) {
        const Document document = told_in_lines(last, column);
        const PastReport past = past_report(check(document, built_in_forms())[0].report, document, "上年.txt").value();
        Document now = report(2024).workbook();
        now.properties.push_back({std::string(kept_property), kept_text(past)});
        const auto reports = check(now, built_in_forms());
        EXPECT_EQ(told(reports), Told{"Y-CARRY c7 0 4 error"});
        const std::string text = findings_text("本年.ods", now, reports, Language::zh_cn);
        EXPECT_NE(text.find("上年.txt：" + place), std::string::npos) << text;
        EXPECT_EQ(
            place_text(past.outline, past.report.table(t3)->figure(t3.row("r25"), 6)->place, Language::zh_cn, &t3),
            place)
            << "before it was kept";
    }
}

} // namespace
