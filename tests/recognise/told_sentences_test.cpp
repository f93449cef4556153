// 表二 as sentences of a text tell it.
#include "paragraphs.hpp"
#include "recognise/recognise.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using test::paragraphs;
using testing::IsEmpty;

std::map<std::string, std::string> read(const std::string& section) {
    Document document = paragraphs("某县2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n" + section +
                                   "\n三、收到和处理政府信息公开申请情况\n");
    Recogniser recogniser(built_in_forms());
    recogniser.lay_out_tables(document);
    std::map<std::string, std::string> figures;
    for (const Report& report : recogniser.recognise(document))
        for (const ReportTable& table : report.tables)
            for (std::size_t i = 0; i < table.figures.size(); ++i)
                if (const auto& figure = table.figures[i])
                    figures[table.spec->id + '.' + table.spec->rows[i / table.columns.size()].id + '.' +
                            table.spec->columns[i % table.columns.size()].id] = figure->figure.value.str();
    return figures;
}

std::map<std::string, std::string> all() {
    return {{"t2-1.regulations.issued", "5"},     {"t2-1.regulations.repealed", "2"},  {"t2-1.regulations.valid", "12"},
            {"t2-1.normative.issued", "8"},       {"t2-1.normative.repealed", "1"},    {"t2-1.normative.valid", "45"},
            {"t2-5.licensing.decisions", "1234"}, {"t2-6.punishment.decisions", "56"}, {"t2-6.coercion.decisions", "3"},
            {"t2-8.fees.amount", "12.5"}};
}

TEST(ToldSentences, TellEachFigureByItsRowAndColumn) {
    for (const char* section :
         {"第二十条第（一）项：制发规章5件，废止2件，现行有效12件；制发行政规范性文件8件，废止1件，现行有效45件。\n"
          "第二十条第（五）项：行政许可 1,234 件。\n第二十条第（六）项：行政处罚56件，行政强制3件。\n"
          "第二十条第（八）项：行政事业性收费 12.5 万元。",
          "规章：制发5件、废止2件、现行有效12件\n行政规范性文件：制发8件、废止1件、现行有效45件\n"
          "行政许可：处理决定数量 1,234 件\n行政处罚：处理决定数量56件\n行政强制：处理决定数量3件\n"
          "行政事业性收费：收费金额12.5万元",
          "规章：本年制发件数5件，本年废止件数2件，现行有效件数12件；\n"
          "行政规范性文件：本年制发件数8件，本年废止件数1件，现行有效件数45件；\n行政许可：本年处理决定数量1234件；\n"
          "行政处罚：本年处理决定数量56件；\n行政强制：本年处理决定数量3件；\n行政事业性收费：本年收费金额12.5万元。",
          "2023年，我县制发规章5件，废止2件，现行有效12件；制发行政规范性文件8件，废止1件，现行有效45件；"
          "作出行政许可1234件，行政处罚56件，行政强制3件；行政事业性收费12.5万元。",
          "2023年，我县制发规章5件，废止2件，现行有效12件；制发行政规范性文件8件，废止1件，现行有效45件；"
          "作出行政许可１２３４件，行政处罚56件，行政强制3件；行政事业性收费125000元。",
          "第二十条第（一）项：制发规章5件，废止2件，现行有效12件；制发规范性文件8件，废止1件，现行有效45件。\n"
          "第二十条第（五）项：行政许可1234项。\n第二十条第（六）项：行政处罚 56 起，行政强制 3 起。\n"
          "第二十条第（八）项：收费金额 12.5 万元。"})
        EXPECT_EQ(read(section), all()) << section;
}

TEST(ToldSentences, AreNoTableWhereAFigureIsMissingOrOneTooMany) {
    for (const char* section :
         {"制发规章5件，废止2件；制发行政规范性文件8件，废止1件，现行有效45件。",
          "制发规章5件，废止2件，现行有效12件；制发行政规范性文件8件（其中修订3件），废止1件，现行有效45件。",
          "制发规章5件，废止2件，现行有效12件；制发行政规范性文件8件，废止1件，现行有效45件。\n"
          "本年制发规章5件，废止2件，现行有效12件；制发行政规范性文件8件，废止1件，现行有效45件。"})
        EXPECT_THAT(read(section), IsEmpty()) << section;
}

TEST(ToldSentences, AreNoTableWhereTheyAreOfAnotherYearOrOfAPartOfIt) {
    const std::string figures = "制发规章5件，废止2件，现行有效12件；制发行政规范性文件8件，废止1件，现行有效45件。";
    for (const char* times : {"2022年，", "上年度本机关", "去年", "2023年上半年，", "截至2022年底，我局"})
        EXPECT_THAT(read(times + figures), IsEmpty()) << times;
    EXPECT_THAT(read("制发规章5件，废止2件，现行有效12件；上年制发行政规范性文件8件，废止1件，现行有效45件。"),
                IsEmpty());
    EXPECT_EQ(read("截至2023年12月31日，" + figures).size(), 6U);
    EXPECT_EQ(read(figures + "\n上年制发规章9件，废止9件，现行有效9件；制发行政规范性文件9件，废止9件，现行有效9件。")
                  .at("t2-1.regulations.issued"),
              "5");
}

TEST(ToldSentences, AreNoTableWhereTheyAreOfAPartOfTheOrgan) {
    for (const char* part : {"我局公开各类文件96件，其中，局机关", "其中：", "下属单位", "各镇街", "全市，包括各区"})
        EXPECT_THAT(read(std::string(part) + "制发规章5件，废止2件，现行有效12件；制发行政规范性文件8件，废止1件，"
                                             "现行有效45件。"),
                    IsEmpty())
            << part;
    EXPECT_THAT(read("制发规章5件，废止2件，现行有效12件；其中局机关制发行政规范性文件8件，废止1件，现行有效45件。"),
                IsEmpty());
    EXPECT_THAT(read("我局公开行政处罚信息，其中局机关行政处罚56件，行政强制3件。"), IsEmpty());
}

TEST(ToldSentences, AreNoTableOutsideTheirSection) {
    EXPECT_THAT(read("略。\n五、存在的主要问题及改进情况\n制发规章5件，废止2件，现行有效12件；"
                     "制发行政规范性文件8件，废止1件，现行有效45件。"),
                IsEmpty());
}

} // namespace
} // namespace crossfoot
