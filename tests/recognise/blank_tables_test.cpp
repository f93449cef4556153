// Small tables of a text in which nobody filled in any figure.
#include "paragraphs.hpp"
#include "report/forms.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace crossfoot::test {
namespace {

// "t2-5 1: t2-1 blank 9", by tables and where the first of their figures is told; a blank one as "blank".
std::string tables_in(const std::string& lines) {
    std::string all;
    for (const Report& report : reports_in(lines))
        for (const ReportTable& table : report.tables) {
            all += (all.empty() ? "" : " ") + table.spec->id;
            for (const auto& figure : table.figures)
                all += !figure ? " none"
                               : ' ' + (figure->text.empty() ? std::string("blank") : figure->text) + '@' +
                                     std::to_string(figure->told_in.paragraph);
        }
    return all;
}

const std::string penalties = "第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n7\n行政强制\n8\n";

TEST(BlankTables, OfATextAreTablesWithoutFigures) {
    const std::string found = "t2-5 blank@1 t2-6 7@";
    EXPECT_TRUE(tables_in("第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n" + penalties).starts_with(found));
    EXPECT_TRUE(tables_in("第二十条第（五）项\n信息内容 本年处理决定数量\n行政许可\n" + penalties).starts_with(found));
    EXPECT_TRUE(tables_in("第二十条第（五）项\n本年处理决定数量\n行政许可\n" + penalties).starts_with(found))
        << "without the corner";
}

TEST(BlankTables, AreNoneWhereFiguresOrOtherWordsStand) {
    for (const char* lines : {"第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可 —\n",
                              "第二十条第（五）项\n信息内容\n行政许可\n本年处理决定数量\n无\n",
                              "第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n无\n",
                              "第二十条第（五）项\n信息内容\n本年处理决定数量\n",
                              "第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可详见附件\n"})
        EXPECT_EQ(tables_in(lines + penalties).find("blank"), std::string::npos) << lines;
}

} // namespace
} // namespace crossfoot::test
