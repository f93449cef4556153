// Two tables of a report under captions that tell which is whose.
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

using test::Layout;
using test::ReportGrid;

using test::form;

// 表三 with a figure in its first cell.
ReportGrid table(int row, const std::string& caption, const std::string& figure) {
    ReportGrid grid = ReportGrid::only(form(), "t3", Layout{3, true, {row + 1, 0}});
    return grid.text({row, 0}, caption).number(grid.at("t3", "r1", "c1"), figure);
}

// Of the report for 2023, with 7 and 9 in the two tables.
std::vector<Report> under(const std::string& first, const std::string& second) {
    ReportGrid grid = table(3, first, "7").add(table(40, second, "9"));
    grid.text({0, 0}, "某县2023年政府信息公开工作年度报告").text({1, 0}, "三、收到和处理政府信息公开申请情况");
    grid.text({80, 0}, "本年收到申请9件。");
    return recognise(grid.workbook(), built_in_forms());
}

std::string first_figure(const Report& report) {
    return report.table(*form().table("t3"))->figure(0, 0)->figure.value.str();
}

TEST(Captions, LeaveTheReportTheTableOfItsYearAndMakeAnotherOfTheOther) {
    const std::vector<std::pair<std::string, std::string>> years{{"上年", "本年"},
                                                                 {"2022年", "2023年"},
                                                                 {"去年数据", "今年数据"},
                                                                 {"（一）2022年度情况", "（二）2023年度情况"},
                                                                 {"表三（2022年）", "表三（2023年）"}};
    for (const auto& [before, own] : years)
        for (const bool turned : {false, true}) {
            const std::vector<Report> reports = turned ? under(own, before) : under(before, own);
            ASSERT_EQ(reports.size(), 2U) << own;
            ASSERT_TRUE(reports[0].year && reports[1].year);
            EXPECT_EQ(reports[0].year->year, 2023) << own;
            EXPECT_EQ(first_figure(reports[0]), turned ? "7" : "9") << own;
            EXPECT_EQ(reports[0].paragraphs.size(), 1U) << own;
            EXPECT_TRUE(reports[0].twice.empty()) << "the text is of one of them";
            EXPECT_EQ(reports[1].year->year, 2022) << own;
            EXPECT_EQ(reports[1].years.size(), 1U) << "the title above both is not its own";
            EXPECT_EQ(reports[1].organ, "某县") << own;
        }
}

TEST(Captions, LeaveTheReportTheTableThatIsOfMoreThanTheOrganAlone) {
    for (const bool turned : {false, true}) {
        const std::vector<Report> reports = turned ? under("全县汇总", "县本级") : under("县本级", "全县汇总");
        ASSERT_EQ(reports.size(), 2U);
        EXPECT_EQ(first_figure(reports[0]), turned ? "7" : "9");
        EXPECT_EQ(reports[0].twice, std::vector<std::string>{"t3"}) << "the text may speak of either";
        EXPECT_EQ(reports[1].year->year, 2023);
    }
}

TEST(Captions, AreNoDatesAndNoYearsToCome) {
    for (const char* caption : {"填报日期：2024年1月10日", "2024年填报"}) {
        const std::vector<Report> reports = under("本年", caption);
        ASSERT_EQ(reports.size(), 2U);
        EXPECT_EQ(first_figure(reports[0]), "7");
        EXPECT_EQ(reports[1].year->year, 2023) << caption;
    }
}

// "上一年项目数量" stands three rows above.
TEST(Captions, AreNoHeadsOfTheTableAbove) {
    const auto at = [](std::string_view id, int row) {
        return ReportGrid::only(test::old_form(), id, Layout{1, true, {row, 0}});
    };
    ReportGrid grid = at("t2-8", 2).add(at("t2-9", 5)).add(at("t2-9", 8));
    grid.text({0, 0}, "某县2019年政府信息公开工作年度报告");
    const std::vector<Report> reports = recognise(grid.workbook(), built_in_forms());
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[0].twice, std::vector<std::string>{"t2-9"});
    EXPECT_EQ(reports[1].year->year, 2019);
}

} // namespace
} // namespace crossfoot
