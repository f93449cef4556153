// A report beside that of the year before: as a sheet whose figures of this year are those of the document.
#include "check/acceptance.hpp"
#include "check/check.hpp"
#include "check/policy.hpp"
#include "check/two_years.hpp"
#include "comparison/comparison_sheet.hpp"
#include "recognise/recognise.hpp"
#include "report/report_grid.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace crossfoot;
using test::report;
using test::ReportGrid;
using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

using Row = std::vector<std::string>;

// Both years, where this year's document keeps last year's figures.
struct TwoYears {
    TwoYears(const ReportGrid& last, const ReportGrid& now) : document(now.workbook()) {
        document.blocks[0].name = "甲'乙";
        const Document before = last.workbook();
        PastReport past = past_report(check(before, built_in_forms())[0].report, before, "上年.ods").value();
        past.taken_on = "2025-01-15";
        document.properties.push_back({std::string(kept_property), kept_text(past)});
        check_again();
    }
    void check_again() { checked = std::move(check(document, built_in_forms()).at(0)); }

    ComparisonSheet sheet(Language language = Language::zh_cn) const {
        return comparison_sheet(checked, document, last_prose, "2025-01-16", language);
    }
    // Those that begin with this entry.
    std::vector<Row> rows(const std::string& entry) const {
        std::vector<Row> found;
        for (const Row& row : sheet().entries)
            if (row[0] == entry)
                found.push_back(row);
        return found;
    }

    Document document;
    CheckedReport checked;
    std::vector<SectionProse> last_prose;
};

std::string cell_of(const ReportGrid& grid, const char* table, const char* row, const char* column) {
    return "'甲'乙!" + a1(grid.at(table, row, column));
}

TEST(ComparisonSheet, TellsBothReportsAndWhenLastYearsWasKept) {
    const TwoYears years(report(2023), report(2024));
    const ComparisonSheet sheet = years.sheet();
    EXPECT_EQ(sheet.name, "上年比对");
    EXPECT_THAT(sheet.entries[0][0], AllOf(HasSubstr("某市 2024年与2023年比对")));
    EXPECT_THAT(sheet.entries[1][0], AllOf(HasSubstr("上年.ods"), HasSubstr("2025-01-15 存入")));
    EXPECT_THAT(sheet.entries[2][0], HasSubstr("14 项关系成立"));
    EXPECT_EQ(years.rows("'值得注意（0 处）").size(), 1U);
    for (const Row& row : sheet.entries)
        EXPECT_EQ(row.size(), 7U);
}

TEST(ComparisonSheet, HasEveryFigureOfTheFormOnce) {
    const TwoYears years(report(2023), report(2024));
    std::size_t figures = 0;
    for (const TableSpec& table : built_in_forms().back()->tables)
        figures += table.rows.size() * table.columns.size();
    EXPECT_EQ(year_on_year(years.checked, years.document).figures.size(), figures);
    const ComparisonSheet sheet = years.sheet();
    std::size_t rows = 0;
    for (const Row& row : sheet.entries)
        rows += row[2].starts_with("=IF($'甲''乙'.") ? 1U : 0U;
    EXPECT_EQ(rows, figures);
}

TEST(ComparisonSheet, ShowsThisYearsCellAndReckonsDifferenceAndChangeByFormula) {
    ReportGrid last = report(2023);
    last.figures("t3", "r1", {4, 0, 0, 0, 0, 0, 4});
    const ReportGrid now = report(2024);
    const TwoYears years(last, now);
    const auto rows = years.rows(cell_of(now, "t3", "r1", "c1"));
    ASSERT_EQ(rows.size(), 1U);
    const std::string at = a1(now.at("t3", "r1", "c1"));
    EXPECT_EQ(rows[0][2], "=IF($'甲''乙'." + at + "=\"\";\"\";$'甲''乙'." + at + ")");
    EXPECT_EQ(rows[0][3], "4");
    EXPECT_THAT(rows[0][4], StartsWith("=IF(AND(ISNUMBER(C"));
    EXPECT_THAT(rows[0][5], HasSubstr("/ABS(D"));
    EXPECT_EQ(rows[0][6], "");
}

TEST(ComparisonSheet, TellsWhatDoesNotFollowAmongWhatStandsOutAndAtItsFigure) {
    ReportGrid last = report(2023);
    last.figures("t3", "r25", {0, 0, 0, 0, 0, 0, 4});
    const ReportGrid now = report(2024);
    const TwoYears years(last, now);
    EXPECT_EQ(years.rows("'值得注意（1 处）").size(), 1U);
    const auto rows = years.rows(cell_of(now, "t3", "r2", "c7"));
    ASSERT_EQ(rows.size(), 3U) << "what stands out, the relation and the figure";
    EXPECT_THAT(rows[0],
                testing::ElementsAre(testing::_, HasSubstr("'错误 Y-CARRY 上年结转"), "", "", "", "",
                                     AllOf(HasSubstr("结转下年度为 4，少 4"), HasSubstr("上年报告 上年.ods"))));
    EXPECT_EQ(rows[1][2], "=N($'甲''乙'." + a1(now.at("t3", "r2", "c7")) + ')');
    EXPECT_EQ(rows[1][3], "=4");
    EXPECT_THAT(rows[1][5], HasSubstr("=0;\"✓ 成立\";\"✗ 不成立\""));
    EXPECT_EQ(rows[2][6], "'Y-CARRY");
}

TEST(ComparisonSheet, AddsUpARelationOfSeveralFiguresOfBothYears) {
    ReportGrid last = report(2023);
    last.figures("t2-1", "regulations", {0, 0, 7});
    ReportGrid now = report(2024);
    now.figures("t2-1", "regulations", {2, 1, 8});
    const TwoYears years(last, now);
    const auto cell = [&](const char* column) {
        return "N($'甲''乙'." + a1(now.at("t2-1", "regulations", column)) + ')';
    };
    const auto rows = years.rows(cell_of(now, "t2-1", "regulations", "valid"));
    ASSERT_EQ(rows.size(), 2U) << "the stock, and the figure";
    EXPECT_EQ(rows[0][2], '=' + cell("valid"));
    EXPECT_EQ(rows[0][3], '=' + cell("issued") + '-' + cell("repealed") + "+7");
    EXPECT_THAT(rows[0][5], StartsWith("=IF(ROUND("));
}

TEST(ComparisonSheet, TellsTheResultAsItIsWhereItWasAcceptedOrIsNoPlainNumber) {
    ReportGrid last = report(2023);
    last.figures("t3", "r25", {0, 0, 0, 0, 0, 0, 4});
    const ReportGrid now = report(2024);
    TwoYears years(last, now);
    for (const DocumentProperty& property :
         acceptances_of(years.document, years.checked.findings.at(0), "口径不同", "2025-01-16"))
        years.document.properties.push_back(property);
    years.check_again();
    const auto accepted = years.rows(cell_of(now, "t3", "r2", "c7"));
    ASSERT_EQ(accepted.size(), 3U);
    EXPECT_THAT(accepted[0][1], StartsWith("'○ 已核实 Y-CARRY"));
    EXPECT_EQ(Row(accepted[1].begin() + 2, accepted[1].begin() + 6), (Row{"0", "4", "-4", "'○ 已核实"}));

    ReportGrid typed = report(2024);
    typed.text(typed.at("t3", "r2", "c7"), "4件");
    const auto text = TwoYears(last, typed).rows(cell_of(typed, "t3", "r2", "c7"));
    ASSERT_EQ(text.size(), 2U);
    EXPECT_EQ(text[0][5], "'✓ 成立");
    EXPECT_EQ(text[1][6], "'本年填的不是数字");
}

TEST(ComparisonSheet, SaysWhatTheOlderFormDoesNotHave) {
    const ReportGrid now = report(2021);
    const TwoYears years(report(2020, *built_in_forms().front()), now);
    EXPECT_EQ(years.rows(cell_of(now, "t2-1", "regulations", "valid"))[0][6], "'上年的格式没有这一项");
    EXPECT_EQ(years.rows(cell_of(now, "t3", "r24", "c7"))[0][6], "") << "it is another line there";
}

TEST(ComparisonSheet, MarksSentencesThatAreLastYears) {
    const auto texts = [](const std::string& first, const std::string& second) {
        Block block;
        block.name = "五六";
        block.grid.add({0, 0}, {CellKind::text, "五、存在的主要问题及改进情况", false});
        block.grid.add({1, 0}, {CellKind::text, first, false});
        block.grid.add({2, 0}, {CellKind::text, second, false});
        return block;
    };
    Document last = report(2023).workbook();
    last.blocks.push_back(
        texts("阅览架上的目录未按季度更换。查询室因防汛值班占用过12次。", "办理人员由三个科室轮流担任。"));
    TwoYears years(report(2023), report(2024));
    years.document.blocks.push_back(
        texts("阅览架上的目录未按季度更换。查询室因防汛值班占用过3次。今年增设了夜间查询的窗口。",
              "办理人员已经固定下来了。"));
    years.last_prose = section_prose(last, recognise(last, built_in_forms()).at(0));
    years.check_again();
    EXPECT_EQ(years.rows("'五、存在的主要问题及改进情况：4 句中有 2 句与上年相同").size(), 1U);
    const auto rows = years.rows("'五六!A2");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0][1], "'阅览架上的目录未按季度更换");
    EXPECT_EQ(rows[0][5], "'相同");
    EXPECT_EQ(rows[0][6], "'阅览架上的目录未按季度更换");
    EXPECT_EQ(rows[1][5], "'仅数字不同");
    EXPECT_EQ(rows[1][6], "'查询室因防汛值班占用过12次");
    EXPECT_EQ(rows[2][5] + rows[2][6], "");
}

TEST(ComparisonSheet, IsNeverTakenForAReport) {
    for (const Language language : {Language::zh_cn, Language::en}) {
        const TwoYears years(report(2023), report(2024));
        const ComparisonSheet sheet = years.sheet(language);
        Document document;
        Block& block = document.blocks.emplace_back();
        block.name = sheet.name;
        for (int row = 0; row < static_cast<int>(sheet.entries.size()); ++row)
            for (int column = 0; column < 7; ++column)
                if (const std::string& entry =
                        sheet.entries[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
                    entry.starts_with('\''))
                    block.grid.add({row, column}, {CellKind::text, entry.substr(1), false});
                else if (!entry.empty())
                    block.grid.add({row, column}, {CellKind::number, entry.starts_with('=') ? "1" : entry, false});
        EXPECT_TRUE(recognise(document, built_in_forms()).empty());
        document.blocks.insert(document.blocks.begin(), report(2024).sheet());
        const auto reports = recognise(document, built_in_forms());
        ASSERT_EQ(reports.size(), 1U);
        EXPECT_EQ(reports[0].years.size(), 1U);
        EXPECT_TRUE(reports[0].paragraphs.empty());
    }
}

TEST(YearOnYear, IsMadeOfAReportThatWasCompared) {
    const Document document = report(2024).workbook();
    EXPECT_THROW(year_on_year(check(document, built_in_forms()).at(0), document), std::logic_error);
}

} // namespace
