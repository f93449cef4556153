// Heads of tables that a text tells, where they are not letter for letter those of the form.
#include "paragraphs.hpp"
#include "report/forms.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace crossfoot {
namespace {

using test::reports_in;

const std::string above = "某县2021年政府信息公开工作年度报告\n二、主动公开政府信息情况\n";

// The figures of the tables that were read, one row after the other, and which labels are not the form's.
std::string read_from(const std::string& lines) {
    std::string all;
    for (const Report& report : reports_in(lines))
        for (const ReportTable& table : report.tables) {
            all += table.spec->id + ':';
            for (const auto& figure : table.figures)
                all += ' ' + (figure ? figure->text : std::string("none"));
            for (const StructureIssue& issue : table.issues)
                all += issue.kind == StructureKind::renamed ? ", not " + issue.found : ", other";
            all += '\n';
        }
    return all;
}

std::string small_table(const std::string& made, const std::string& repealed, const std::string& all) {
    return above + "第二十条第（一）项\n信息内容\n" + made + '\n' + repealed + '\n' + all +
           "\n规章\n0\n1\n2\n行政规范性文件\n3\n4\n5\n";
}

TEST(TextHeads, MayBeWrittenNearlyAsInTheForm) {
    EXPECT_EQ(read_from(small_table("本年制发件数", "本年废止件数", "现行有效件")),
              "t2-1: 0 1 2 3 4 5, not 现行有效件\n");
    EXPECT_EQ(read_from(small_table("本年发件", "本年废止\n件数", "现行有效件数")),
              "t2-1: 0 1 2 3 4 5, not 本年发件\n");
    EXPECT_EQ(read_from(small_table("上年制发件数", "本年废止件数", "收费金额")), "");
}

TEST(TextHeads, TellARowBelowThemThatIsNearlyTheForms) {
    const std::string heading = above + "第二十条第（八）项\n信息内容\n";
    EXPECT_EQ(read_from(heading + "本年收费金额（单位：万元）\n行政事业收费\n12\n"), "t2-8: 12, not 行政事业收费\n");
    EXPECT_EQ(read_from(heading + "行政事业收费\n12\n"), "");
}

// As a page tells narrow ones: the first lines of all of them, then the second ones.
TEST(TextHeads, MayBeTornByTheLinesOfTheirCells) {
    const std::string heading = "某县2021年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n";
    const std::string torn = "行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果 结果 其他 尚未 总\n"
                             "维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n"
                             "维持 纠正 结果 审结 计 维持 纠正 结果 审结 计\n";
    const std::string figures = "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"; // of which no sum tells anything
    EXPECT_EQ(read_from(heading + torn + figures), "t4: " + figures);
    std::string other = torn;
    other.replace(other.find("审结"), std::string("审结").size(), "办结");
    EXPECT_EQ(read_from(heading + other + figures), "");
}

} // namespace
} // namespace crossfoot
