// Columns that people add to tables for their own use, where a text tells a table line by line.
#include "paragraphs.hpp"
#include "recognise/recognise.hpp"
#include "report/forms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using test::reports_in;
using testing::ElementsAre;
using testing::IsEmpty;

using test::form;

// A column, and before which of the form's figures it stands; before the label: -1.
struct Added {
    std::string head;
    int before;
    std::string (*figure)(int row);
};

int figure_of(int row, int column) {
    const int natural = row * 3 % 7;
    const int business = row % 2;
    return column == 0 ? natural : column == 1 ? business : column == 6 ? natural + business : 0;
}

// 表三 with these columns, and its figures but those of one row as a list.
std::string table(const std::vector<Added>& added, char cell, int short_row = -1) {
    const TableSpec& spec = *form().table("t3");
    const auto heads = [&](int before) {
        std::string text;
        for (const Added& one : added)
            if (one.before == before)
                text += one.head + cell;
        return text;
    };
    std::string text =
        "某县2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" + heads(-1) + spec.corner + "\n";
    for (int column = 0; column <= 7; ++column)
        text += heads(column) + (column == 0 ? std::string("申请人情况") + cell : "") +
                (column == 0 ? std::string("自然人") + cell + "法人或其他组织" + cell + "总计" + cell : "");
    text += "商业企业 科研机构 社会公益组织 法律服务机构 其他\n";
    for (int row = 0; row < static_cast<int>(spec.rows.size()); ++row) {
        const auto add = [&](int before) {
            for (const Added& one : added)
                if (one.before == before)
                    text += one.figure(row) + cell;
        };
        add(-1);
        text += spec.rows[static_cast<std::size_t>(row)].label + cell;
        for (int column = 0; column < 7; ++column) {
            add(column);
            if (row != short_row || column != 4)
                text += std::to_string(figure_of(row, column)) + cell;
        }
        add(7);
        text.back() = '\n';
    }
    return text + "四、政府信息公开行政复议、行政诉讼情况\n无。\n";
}

const ReportTable* table_in(const std::vector<Report>& reports, const std::string& id) {
    for (const Report& report : reports)
        for (const ReportTable& one : report.tables)
            if (one.spec->id == id)
                return &one;
    return nullptr;
}

// Rows that are not read as they are written.
std::vector<int> rows_amiss(const std::string& text) {
    const std::vector<Report> reports = reports_in(text);
    const ReportTable* read = table_in(reports, "t3");
    std::vector<int> amiss;
    for (int row = 0; row < 25; ++row)
        for (int column = 0; column < 7; ++column) {
            const ReportFigure* figure = read ? read->figure(row, column) : nullptr;
            if ((!figure || !figure->known() || figure->figure.value != Decimal(figure_of(row, column))) &&
                (amiss.empty() || amiss.back() != row))
                amiss.push_back(row);
        }
    return amiss;
}

std::string number(int row) { return std::to_string(row + 1); }
std::string share(int row) { return std::to_string(row * 3) + ".25%"; }
std::string last_year(int row) { return std::to_string(row * row % 11); }
std::string unit(int) { return "件"; }

std::vector<std::vector<Added>> placings() {
    return {{{"行次", 0, number}},
            {{"序号", -1, number}},
            {{"占比（%）", 7, share}},
            {{"上年总计", 7, last_year}},
            {{"单位", 0, unit}},
            {{"行次", 0, number}, {"占比", 7, share}},
            {{"单位", 0, unit}, {"上年总计", 7, last_year}}};
}

TEST(ExtraColumns, OfATextAreNoFiguresOfTheForm) {
    for (const std::vector<Added>& way : placings())
        for (const char cell : {'\n', ' '}) {
            EXPECT_THAT(rows_amiss(table(way, cell)), IsEmpty()) << table(way, cell);
            EXPECT_THAT(table_in(reports_in(table(way, cell)), "t3")->issues, IsEmpty()) << table(way, cell);
        }
}

// With a number of the row beside them its six figures are as many as the form has columns.
TEST(ExtraColumns, DoNotFillTheGapInARowThatLacksAFigure) {
    for (const int row : {0, 7, 24})
        for (const std::vector<Added>& way :
             std::vector<std::vector<Added>>{{{"行次", 0, number}}, {{"上年总计", 7, last_year}}})
            EXPECT_THAT(rows_amiss(table(way, '\n', row)), ElementsAre(row)) << table(way, '\n', row);
}

// Figures that are read, but not as they are written.
std::vector<int> figures_amiss(const std::string& text) {
    const std::vector<Report> reports = reports_in(text);
    const ReportTable* read = table_in(reports, "t3");
    std::vector<int> amiss;
    for (int row = 0; read && row < 25; ++row)
        for (int column = 0; column < 7; ++column)
            if (const ReportFigure* figure = read->figure(row, column);
                figure && figure->known() && figure->figure.value != Decimal(figure_of(row, column)))
                amiss.push_back(row * 7 + column);
    return amiss;
}

// Without a zero each row has as many figures as the form has columns.
TEST(ExtraColumns, AreNotTakenForFiguresThatAreLeftOut) {
    for (const char* head : {"行次", "经办人"})
        for (const int before : {0, 7})
            for (const char cell : {'\n', ' '})
                for (const std::size_t step : {1U, 2U}) { // of the rows that lack one
                    const std::string zero = {cell, '0', cell};
                    std::string text = table({{head, before, number}}, cell);
                    const std::vector<Line>& rows = form().table("t3")->rows;
                    for (std::size_t row = 0; row < rows.size(); row += step)
                        text.erase(text.find(zero, text.find(rows[row].label)), zero.size() - 1);
                    EXPECT_THAT(figures_amiss(text), IsEmpty()) << text;
                }
}

// （六）其他处理 is a row of another form, and blank.
TEST(TextTable, OfWhichNoRowIsWholeIsOfTheFormThatKnowsMoreOfThem) {
    std::string text = table({}, ' ');
    for (std::size_t at = text.find(" 0 "); at != std::string::npos; at = text.find(" 0 "))
        text.erase(at, 2);
    text.insert(text.find(form().table("t3")->rows[20].label), "（六）其他处理\n");
    const std::vector<Report> reports = reports_in(text);
    ASSERT_NE(table_in(reports, "t3"), nullptr);
    EXPECT_EQ(reports.front().form->id, form().id) << text;
}

TEST(ExtraColumns, AreToldByTheirHeadWhereNoSumsTellThem) {
    for (const std::string separator : {"\n", " "}) {
        std::string text =
            "某县2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容 行次 "
            "本年制发件数 "
            "本年废止件数 现行有效件数\n规章 1 5 6 7\n行政规范性文件 2 8 9 10\n第二十条第（五）项\n信息内容 行次 "
            "本年处理决定数量\n行政许可 3 37438\n三、收到和处理政府信息公开申请情况\n";
        for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1))
            text.replace(at, 1, separator);
        const std::vector<Report> reports = reports_in(text);
        ASSERT_NE(table_in(reports, "t2-1"), nullptr) << text;
        ASSERT_NE(table_in(reports, "t2-5"), nullptr) << text;
        EXPECT_EQ(table_in(reports, "t2-1")->figure(1, 0)->figure.value, Decimal(8)) << text;
        EXPECT_EQ(table_in(reports, "t2-1")->figure(0, 2)->figure.value, Decimal(7)) << text;
        EXPECT_EQ(table_in(reports, "t2-5")->figure(0, 0)->figure.value, Decimal(37438)) << text;
    }
}

// A copy leaves blank cells out: the number of a row is none of its figures where it has as many as the form by chance.
TEST(ExtraColumns, ThatNumberRowsAreNoFiguresWhereBlanksAreLost) {
    for (const char separator : {'\n', ' '})
        for (const auto& [rows, id] : std::vector<std::pair<std::string, std::string>>{
                 {"第二十条第（一）项\n信息内容 行次 本年制发件数 本年废止件数 现行有效件数\n"
                  "规章 1 5 7\n行政规范性文件 2 8 10\n",
                  "t2-1"},
                 {"第二十条第（一）项\n信息内容 序号 本年制发件数 本年废止件数 现行有效件数\n"
                  "规章 1 5 6 7\n行政规范性文件 2 8 10\n",
                  "t2-1 row"},
                 {"第二十条第（五）项\n信息内容 行次 本年处理决定数量\n行政许可 3\n", "t2-5"},
                 {"第二十条第（六）项\n信息内容 行次 本年处理决定数量\n行政处罚 4\n行政强制 5\n", "t2-6"}}) {
            std::string text = "某县2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n" + rows +
                               "三、收到和处理政府信息公开申请情况\n";
            std::ranges::replace(text, ' ', separator);
            const std::vector<Report> reports = reports_in(text);
            ASSERT_EQ(reports.size(), 1U) << text;
            const ReportTable* read = table_in(reports, id.substr(0, 4));
            ASSERT_NE(read, nullptr) << text;
            const std::size_t first = id.ends_with("row") ? read->columns.size() : 0;
            for (std::size_t i = first; i < read->figures.size(); ++i)
                EXPECT_FALSE(read->figures[i] && read->figures[i]->figure.has_value()) << i << text;
        }
}

TEST(ExtraColumns, OfATableBehindItAreNotTakenOutAsItsOwn) {
    for (const char separator : {'\n', ' '}) {
        std::string text = "某县2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（五）项\n"
                           "信息内容 本年处理决定数量 上年\n行政许可 5\n第二十条第（六）项\n"
                           "信息内容 上年 本年处理决定数量\n行政处罚 5 1282\n行政强制 5\n"
                           "三、收到和处理政府信息公开申请情况\n";
        std::ranges::replace(text, ' ', separator);
        const std::vector<Report> reports = reports_in(text);
        ASSERT_NE(table_in(reports, "t2-6"), nullptr) << text;
        EXPECT_EQ(table_in(reports, "t2-6")->figure(0, 0)->figure.value, Decimal(1282)) << text;
        EXPECT_FALSE(table_in(reports, "t2-6")->figure(1, 0)->figure.has_value()) << text;
    }
}

TEST(ExtraColumns, OfUnitsLeaveTheFigureBehindThem) {
    const std::string text = "某县2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（五）项\n"
                             "信息内容 单位 本年处理决定数量\n行政许可 件 3\n三、收到和处理政府信息公开申请情况\n";
    const std::vector<Report> reports = reports_in(text);
    ASSERT_NE(table_in(reports, "t2-5"), nullptr);
    EXPECT_EQ(table_in(reports, "t2-5")->figure(0, 0)->figure.value, Decimal(3));
}

std::string listed(const std::string& rest) {
    return "某县2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n" + rest +
           "三、收到和处理政府信息公开申请情况\n无。\n";
}

std::vector<std::string> figures_of(const std::string& text, const std::string& id) {
    const std::vector<Report> reports = reports_in(text);
    std::vector<std::string> figures;
    if (const ReportTable* read = table_in(reports, id))
        for (const auto& figure : read->figures)
            figures.push_back(figure && figure->known() ? figure->figure.value.str() : "?");
    return figures;
}

TEST(Lists, OfASmallTableAreReadWhereEachFigureStandsBehindTheNamesOfItsRowAndColumn) {
    for (const std::string& list : std::vector<std::string>{
             "规章：本年制发件数5，本年废止件数6，现行有效件数7。\n行政规范性文件：本年制发件数8，本年废止件数9，现行有"
             "效件数10。\n"
             "行政许可：本年处理决定数量37438。\n行政处罚：本年处理决定数量170；行政强制：本年处理决定数量0。\n"
             "行政事业性收费：本年收费金额（单位：万元）2387.47225。\n",
             "第二十条第（一）项\n规章\n现行有效件数：7\n本年制发件数：5\n本年废止件数：6\n行政规范性文件\n本年制发件数"
             "：8\n"
             "本年废止件数：9\n现行有效件数：10\n第二十条第（五）项\n行政许可 处理决定数量 37438\n第二十条第（六）项\n"
             "行政处罚 处理决定数量 170\n行政强制 处理决定数量 0\n第二十条第（八）项\n行政事业性收费 本年收费金额 "
             "2387.47225\n"}) {
        EXPECT_THAT(figures_of(listed(list), "t2-1"), ElementsAre("5", "6", "7", "8", "9", "10")) << list;
        EXPECT_THAT(figures_of(listed(list), "t2-5"), ElementsAre("37438")) << list;
        EXPECT_THAT(figures_of(listed(list), "t2-6"), ElementsAre("170", "0")) << list;
        EXPECT_THAT(figures_of(listed(list), "t2-8"), ElementsAre("2387.47225")) << list;
    }
}

TEST(Lists, ThatLackAFigureOrTellOneTwiceAreNotRead) {
    const std::string first = "规章：本年制发件数5，本年废止件数6，现行有效件数7。\n";
    EXPECT_THAT(figures_of(listed(first + "行政规范性文件：本年制发件数8，现行有效件数10。\n"), "t2-1"), IsEmpty());
    EXPECT_THAT(figures_of(listed(first + first), "t2-1"), IsEmpty());
    EXPECT_THAT(figures_of("某县2024年政府信息公开工作年度报告\n一、总体情况\n行政许可 处理决定数量 37438\n", "t2-5"),
                IsEmpty())
        << "outside their section they are prose";
}

// A cell a line, the number of a page follows the figures of the row before it.
TEST(PageNumbers, InALineOfTheirOwnAreNoFiguresWhereTheSumOfTheRowHoldsWithoutThem) {
    for (const int row : {3, 11, 19}) {
        std::string text = table({}, '\n');
        const std::string& label = form().table("t3")->rows[static_cast<std::size_t>(row)].label;
        text.insert(text.find(label), "13\n");
        EXPECT_THAT(rows_amiss(text), IsEmpty()) << text;
    }
}

} // namespace
} // namespace crossfoot
