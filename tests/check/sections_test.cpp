// What the sections of a whole report have to say.
#include "prose_texts.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace crossfoot::test {
namespace {

Document with_sections(const std::vector<std::string>& before, const std::vector<std::string>& behind) {
    Document document;
    add_paragraph(document, "某市2023年政府信息公开工作年度报告");
    for (const std::string& paragraph : before)
        add_paragraph(document, paragraph);
    add_table(document, ReportGrid(form()).sheet(""));
    for (const std::string& paragraph : behind)
        add_paragraph(document, paragraph);
    return document;
}

std::string told(const std::vector<std::string>& problems) {
    std::vector<std::string> behind{"五、存在的主要问题及改进情况"};
    behind.insert(behind.end(), problems.begin(), problems.end());
    behind.insert(behind.end(), {"六、其他需要报告的事项", "本年度未收取信息处理费。"});
    std::string all;
    for (const CheckedReport& report : checked(with_sections({"一、总体情况"}, behind)))
        for (const Finding& finding : report.findings)
            if (finding.rule->check == CheckKind::sections || finding.rule->check == CheckKind::mentions)
                all += (all.empty() ? "" : " ") + finding.rule->id;
    return all;
}

TEST(Sections, ThatHaveToSaySomethingAreToldWhereTheyDoNot) {
    EXPECT_EQ(told({"主要问题是公开的内容不够丰富，今后将加强培训。"}), "");
    EXPECT_EQ(told({"一是培训不够。"}), "");
    EXPECT_EQ(told({"1.公开不及时", "2.人员不足"}), "") << "however short";
    EXPECT_EQ(told({"（一）存在的主要问题", "公开不及时"}), "");
    EXPECT_EQ(told({}), "X-EMPTY");
    EXPECT_EQ(told({"无。"}), "X-EMPTY");
    EXPECT_EQ(told({"（一）存在的问题", "（二）改进情况"}), "X-EMPTY") << "headings alone";
}

TEST(Sections, AreNotMissedInAListOfContents) {
    std::vector<std::string> contents{"一、总体情况",
                                      "二、主动公开政府信息情况",
                                      "三、收到和处理政府信息公开申请情况",
                                      "四、政府信息公开行政复议、行政诉讼情况",
                                      "五、存在的主要问题及改进情况",
                                      "六、其他需要报告的事项",
                                      "一、总体情况",
                                      "全年工作平稳有序，未收到申请。"};
    const Document document =
        with_sections(contents, {"五、存在的主要问题及改进情况", "主要问题是公开的内容不够丰富，今后将加强培训。",
                                 "六、其他需要报告的事项", "本年度未收取信息处理费。"});
    for (const CheckedReport& report : checked(document))
        for (const Finding& finding : report.findings)
            EXPECT_NE(finding.rule->check, CheckKind::sections);
}

TEST(Sections, AreNotMissedInAReportOfWhichNobodyHasWrittenAnything) {
    const Document document =
        with_sections({"一、总体情况"}, {"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                                         "五、存在的主要问题及改进情况", "六、其他需要报告的事项"});
    for (const CheckedReport& report : checked(document))
        for (const Finding& finding : report.findings)
            EXPECT_NE(finding.rule->check, CheckKind::sections);
}

TEST(Sections, OfFeesSpeakWhereTheReportHasToEnd) {
    const Document document =
        with_sections({"一、总体情况", "全年工作平稳有序，未收到申请。"},
                      {"五、存在的主要问题及改进情况", "主要问题是公开的内容不够丰富，今后将加强培训。",
                       "六、其他需要报告的事项", "无。"});
    std::size_t told = 0;
    for (const CheckedReport& report : checked(document))
        for (const Finding& finding : report.findings)
            if (finding.rule->check == CheckKind::mentions) {
                EXPECT_EQ(document.blocks.at(finding.cells.front().place.block).text, "无。");
                ++told;
            }
    EXPECT_EQ(told, 1U);
}

} // namespace
} // namespace crossfoot::test
