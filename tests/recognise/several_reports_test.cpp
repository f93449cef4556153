// Which tables, titles and text are of which report, where a document holds several.
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;
using test::ReportGrid;

namespace {

using test::form;

Block sheet_with(const std::string& name, const std::string& text) {
    Block sheet;
    sheet.name = name;
    sheet.grid.add({0, 0}, {CellKind::text, text, false});
    return sheet;
}

// Of a workbook with a year's report after the other, each behind a sheet with its title and before one with a remark.
Document years_in_a_row(int count) {
    Document workbook;
    for (int year = 2021; year < 2021 + count; ++year) {
        const std::string number = std::to_string(year);
        workbook.blocks.push_back(
            sheet_with("封面" + number, "某" + number + "县" + number + "年政府信息公开工作年度报告"));
        workbook.blocks.push_back(ReportGrid::only(form(), "t3").sheet("三" + number));
        workbook.blocks.push_back(ReportGrid::only(form(), "t4").sheet("四" + number));
        workbook.blocks.push_back(sheet_with("五" + number, "其他需要报告的事项"));
    }
    return workbook;
}

TEST(Recognise, GivesEachReportOfAWorkbookItsOwnCover) {
    const std::vector<Report> reports = recognise(years_in_a_row(3), built_in_forms());
    ASSERT_EQ(reports.size(), 3U);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        ASSERT_TRUE(reports[i].year);
        EXPECT_EQ(reports[i].year->year, 2021 + static_cast<int>(i));
        EXPECT_EQ(reports[i].years.size(), 1U) << "the titles of the others are none of its own";
        EXPECT_EQ(reports[i].organ, "某" + std::to_string(2021 + i) + "县");
    }
}

TEST(Recognise, TakesNoClosingPageForTheNextReportsCover) {
    Document workbook = years_in_a_row(2);
    workbook.blocks[3] = sheet_with("封底", "某2021县2021年政府信息公开工作年度报告");
    const std::vector<Report> reports = recognise(workbook, built_in_forms());
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[1].years.size(), 1U);
    EXPECT_EQ(reports[1].year->year, 2022);
    EXPECT_EQ(reports[1].organ, "某2022县");
}

// As of the whole area, and of the organ alone.
TEST(Recognise, HasTheTablesAroundOneThatStandsTwiceInCommon) {
    const std::vector<std::string> parts{"t2-1", "t2-5", "t2-6", "t2-8", "t3", "t3", "t4"};
    const std::string title = "某县2022年政府信息公开工作年度报告";
    const auto reports_of = [&](const std::string& between, const std::string& cover) {
        Document document;
        document.blocks.push_back(sheet_with("封面", cover));
        for (const std::string& id : parts) {
            if (id == "t3" && document.blocks.back().name == "t3" && !between.empty())
                document.blocks.push_back(sheet_with("封面二", between));
            document.blocks.push_back(ReportGrid::only(form(), id).sheet(id));
        }
        document.blocks.push_back(sheet_with("五六", "本年度没有收取信息处理费，没有其他事项。"));
        return recognise(document, built_in_forms());
    };
    const std::vector<Report> once = reports_of("", title);
    ASSERT_EQ(once.size(), 2U);
    EXPECT_TRUE(once[0].missing.empty());
    EXPECT_TRUE(once[1].missing.empty());
    EXPECT_EQ(once[0].paragraphs.size(), 1U) << "the text is of one of them";
    EXPECT_EQ(once[0].twice, std::vector<std::string>{"t3"});
    EXPECT_EQ(once[0].tables.size(), 6U) << "and so are the tables around";
    EXPECT_EQ(once[1].tables.size(), 1U);
    EXPECT_TRUE(once[1].paragraphs.empty());
    const std::vector<Report> twice = reports_of("某县某局2022年政府信息公开工作年度报告", title);
    ASSERT_EQ(twice.size(), 2U);
    EXPECT_EQ(twice[0].missing.size(), 1U) << "a title begins another report";
    EXPECT_EQ(twice[1].missing.size(), 4U);
    const std::vector<Report> untitled = reports_of("", "附表");
    ASSERT_EQ(untitled.size(), 2U);
    EXPECT_EQ(untitled[0].missing.size(), 1U) << "nothing says that they are of one report";
}

// Two reports one below the other, each with a title above its tables and a section of text below them.
TEST(Recognise, GivesTheTextBelowTablesToTheReportAboveTheNextTitle) {
    const auto stacked = [](int origin) {
        ReportGrid grid = ReportGrid::only(form(), "t3", {.origin = {origin + 2, 0}});
        grid.text({origin, 0}, "某县2022年政府信息公开工作年度报告");
        grid.text({origin + 40, 0}, "六、其他需要报告的事项");
        grid.text({origin + 41, 0}, "本年度没有收取信息处理费，没有其他需要报告的事项。");
        return grid;
    };
    Document workbook;
    workbook.blocks = {stacked(0).add(stacked(50)).sheet()};
    const std::vector<Report> reports = recognise(workbook, built_in_forms());
    ASSERT_EQ(reports.size(), 2U);
    for (const int report : {0, 1}) {
        const std::vector<crossfoot::Place>& paragraphs = reports[static_cast<std::size_t>(report)].paragraphs;
        ASSERT_EQ(paragraphs.size(), 1U) << report;
        EXPECT_EQ(paragraphs[0].cell(), (CellAddress{report * 50 + 41, 0}));
    }
}

} // namespace
