// Rows whose labels stand in narrow cells, with the figures beside the first line of each: what a page is copied as,
// line by line.
#include "filed/figures.hpp"
#include "paragraphs.hpp"
#include "report/forms.hpp"
#include "text/utf8.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using test::form;
using test::reports_in;
using testing::IsEmpty;

const std::string title = "某县2024年政府信息公开工作年度报告\n";

std::vector<std::string> lines_of(const std::string& text, std::size_t letters) {
    std::vector<std::string> lines;
    for (std::size_t at = 0, count = 0; at < text.size(); ++count) {
        if (count % letters == 0)
            lines.emplace_back();
        const std::size_t first = at;
        next_character(text, at);
        lines.back() += text.substr(first, at - first);
    }
    return lines;
}

// 表三 with labels in lines of so many letters, those of groups beside them.
std::string torn_table(const filed::FormFigures& figures, std::size_t letters) {
    const TableSpec& spec = *form().table("t3");
    std::string text = title + "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人 法人或其他组织 总计\n"
                               "商业企业 科研机构 社会公益组织 法律服务机构 其他\n";
    std::vector<std::string> above;
    for (const Line& row : spec.rows) {
        const bool named = !row.groups.empty() && row.groups != above;
        const std::vector<std::string> group = lines_of(named ? row.groups.back() : "", letters);
        const std::vector<std::string> label = lines_of(row.label, letters);
        above = row.groups;
        for (std::size_t line = 0; line < std::max(group.size(), label.size()); ++line) {
            text += line < group.size() ? group[line] + "  " : "";
            text += line < label.size() ? label[line] : "";
            for (const Line& column : spec.columns)
                text += line == 0 ? "  " + figures.at({"t3", row.id, column.id}) : "";
            text += '\n';
        }
    }
    return text + "四、政府信息公开行政复议、行政诉讼情况\n无。\n";
}

// The cells of 表三 that are not read as they are written, and what is said of its rows.
std::vector<std::string> amiss_in(const std::string& text, const filed::FormFigures& figures) {
    const TableSpec& spec = *form().table("t3");
    std::vector<std::string> result;
    const std::vector<Report> reports = reports_in(text);
    const ReportTable* table = reports.empty() ? nullptr : reports.front().table(spec);
    for (std::size_t row = 0; row < spec.rows.size(); ++row)
        for (std::size_t column = 0; column < spec.columns.size(); ++column) {
            const ReportFigure* read = table ? table->figure(static_cast<int>(row), static_cast<int>(column)) : nullptr;
            const std::string& written = figures.at({"t3", spec.rows[row].id, spec.columns[column].id});
            if (!read || !read->known() || read->figure.value.str() != written)
                result.push_back(spec.rows[row].id + spec.columns[column].id);
        }
    for (const StructureIssue& issue : table ? table->issues : std::vector<StructureIssue>())
        result.push_back("issue: " + issue.found);
    return result;
}

TEST(TornLabels, HaveTheirFiguresBesideTheFirstLine) {
    for (unsigned which = 0; which < 8; ++which) {
        std::mt19937 random(which);
        const filed::FormFigures figures = filed::FigureSource(FIGURES).any(form(), random);
        for (const std::size_t letters : {4U, 5U, 7U})
            EXPECT_THAT(amiss_in(torn_table(figures, letters), figures), IsEmpty()) << torn_table(figures, letters);
    }
}

// 2.其他 begins 2.其他法律行政法规禁止公开, and the rest of it the line of the next row.
TEST(TornLabels, AreNeverTakenForAnotherRow) {
    const std::vector<Report> reports =
        reports_in(title + "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人 法人或其他组织 总计\n"
                           "商业企业 科研机构 社会公益组织 法律服务机构 其他\n"
                           "一、本年新收政府信息公开申请数量 9 0 0 0 0 0 9\n"
                           "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n"
                           "三、本年度办理结果 （一）予以公开 0 0 0 0 0 0 0\n"
                           "1.属于 1 0 0 0 0 0 1\n国家秘密\n2.其他 2 0 0 0 0 0 2\n法律行政法规禁止公开\n"
                           "3.危 3 0 0 0 0 0 3\n及“三安全一稳定”\n4.保护 4 0 0 0 0 0 4\n第三方合法权益\n");
    ASSERT_FALSE(reports.empty());
    const ReportTable* table = reports.front().table(*form().table("t3"));
    ASSERT_NE(table, nullptr);
    for (int row = 4; row <= 7; ++row)
        EXPECT_EQ(table->figure(row, 0)->text, std::to_string(row - 3));
    const ReportFigure* other = table->figure(22, 0);
    EXPECT_FALSE(other && other->figure.has_value());
}

TEST(TornLabels, AreNotRenamed) {
    const std::vector<Report> reports = reports_in(title +
                                                   "二、主动公开政府信息情况\n第二十条第（八）项\n信息内容\n"
                                                   "本年收费金额（单位：万元）\n行政事业性收 12.5\n费\n" +
                                                   "三、收到和处理政府信息公开申请情况\n本年 0 件。\n");
    ASSERT_FALSE(reports.empty());
    const ReportTable* table = reports.front().table(*form().table("t2-8"));
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->figure(0, 0)->text, "12.5");
    EXPECT_THAT(table->issues, IsEmpty());
}

} // namespace
} // namespace crossfoot
