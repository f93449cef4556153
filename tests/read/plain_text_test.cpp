#include "read/read.hpp"
#include "read/two_years.hpp"
#include "text_blocks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace crossfoot {
namespace {

using test::texts_of;
using testing::ElementsAre;

TEST(PlainText, GivesItsLinesAsParagraphs) {
    EXPECT_THAT(texts_of(read_document_bytes("# 某市年度报告\r\n\r\n一、总体情况\n收到申请5件。\n")),
                ElementsAre("某市年度报告", "一、总体情况", "收到申请5件。"));
}

TEST(PlainText, JoinsLinesThatAPageBroke) {
    const std::string full = "全年共收到政府信息公开申请一百二十";
    std::string text = "某市年度报告\n";
    for (int i = 0; i < 6; ++i)
        text += full + "\n八件。\n";
    EXPECT_THAT(texts_of(read_document_bytes(text)).at(1), full + "\n八件。");
    EXPECT_THAT(texts_of(read_document_bytes(text)), testing::SizeIs(7));
    EXPECT_THAT(texts_of(read_document_bytes("某市年度报告\n" + full + "\n八件。\n")), testing::SizeIs(3))
        << "two long lines are no page";
}

TEST(PlainText, ReadsTablesThatBarsCut) {
    const Document document =
        read_document_bytes("二、主动公开\n| 信息内容 | 件数 |\n|---|:--:|\n| 规章 | 3 |\n| 文件 | |\n三、申请\n");
    EXPECT_THAT(texts_of(document), ElementsAre("二、主动公开", "[table]", "三、申请"));
    EXPECT_EQ(document.blocks[1].grid.at({1, 1}).text, "3");
}

TEST(PlainText, ReadsABarAtAnEndAsThatOfABlankCellWhereNoneAreDrawnRound) {
    const Grid open = read_document_bytes("甲|乙|丙\n||3\n4|5|\n").blocks.at(0).grid;
    EXPECT_EQ(open.at({1, 2}).text, "3");
    EXPECT_EQ(open.at({2, 1}).text, "5");
    const Grid framed = read_document_bytes("|甲|乙|\n|1|2|\n3|4|\n").blocks.at(0).grid;
    EXPECT_EQ(framed.at({1, 1}).text, "2");
    EXPECT_EQ(framed.at({2, 1}).text, "4") << "a line that lost its first bar";
}

TEST(PlainText, LeavesOutBarsThatCloseItsLines) {
    EXPECT_THAT(texts_of(read_document_bytes("规章 |\n0 |\n1 |\n|\n规范性文件 |\n2 |\n||||\n三、收到\n")),
                ElementsAre("规章", "0", "1", "规范性文件", "2", "三、收到"));
}

TEST(PlainText, CountsBlankLinesBeyondThoseBetweenAllParagraphs) {
    for (const std::string between : {"\n", "\n\n"}) {
        std::string text;
        for (int i = 0; i < 20; ++i)
            text += "段" + between;
        const Document document = read_document_bytes(text + "1" + between + "\n\n2" + between);
        ASSERT_EQ(document.blocks.size(), 22U);
        EXPECT_EQ(document.blocks[5].blank_above, 0);
        EXPECT_EQ(document.blocks[20].blank_above, 0);
        EXPECT_EQ(document.blocks[21].blank_above, 2);
    }
}

// They may tell where figures stand, though the lines are no table.
TEST(PlainText, KeepsTheCellsOfLinesThatTabsCutUnevenly) {
    for (const std::string rest : {"", "文字。\n文字。\n文字。\n文字。\n"}) {
        const Document document =
            read_document_bytes("二、主动公开\n规章\t\t\t5\n行政规范性文件\t1\n\t\t3\t\t4\n" + rest);
        ASSERT_GE(document.blocks.size(), 4U);
        EXPECT_EQ(document.blocks[1].text, "规章 5");
        EXPECT_EQ(document.blocks[1].kind, BlockKind::paragraph);
        EXPECT_TRUE(document.blocks[0].grid.rows().empty());
        EXPECT_EQ(document.blocks[1].grid.at({0, 3}).text, "5");
        EXPECT_EQ(document.blocks[2].grid.at({0, 1}).text, "1");
        EXPECT_EQ(document.blocks[3].grid.at({0, 2}).text, "3");
        EXPECT_EQ(document.blocks[3].grid.at({0, 4}).text, "4");
    }
}

// A row whose cells were lost would put figures under heads that are not theirs.
TEST(PlainText, TakesNoTableThatLostItsColumns) {
    EXPECT_THAT(texts_of(read_document_bytes("自然人 | 组织 | 总计 |\n企业 | 其他 |\n新收 | 1 | 0 | 0 | 1 |\n")),
                ElementsAre("自然人 组织 总计", "企业 其他", "新收 1 0 0 1"));
}

TEST(PlainText, ReadsSeparatedValues) {
    const Document document =
        read_document_bytes("\xEF\xBB\xBF信息内容,\"本年\n件数\"\r\n规章,\"1,234\"\r\n文件,7\r\n");
    EXPECT_EQ(document.blocks.at(0).grid.at({0, 1}).text, "本年\n件数");
    EXPECT_EQ(document.blocks.at(0).grid.at({1, 1}).text, "1,234");
    EXPECT_EQ(document.blocks.at(0).grid.at({2, 1}).kind, CellKind::number);
    EXPECT_EQ(read_document_bytes("信息内容\t件数\n规章\t3\n").blocks.at(0).grid.at({1, 1}).text, "3");
}

// What reached over several cells stands in the first of its places, and the others are empty.
TEST(PlainText, ReadsTablesThatTabsCutBetweenParagraphs) {
    const std::string tables =
        "二、主动公开\n自然人\t组织\t\n\t企业\t其他\n1\t2\t3\n三、申请\n申请\t\n新收\t4\n结转\t5\n";
    const Document few = read_document_bytes(tables);
    EXPECT_THAT(texts_of(few), ElementsAre("二、主动公开", "[table]", "三、申请", "[table]"));
    EXPECT_EQ(few.blocks[1].grid.at({1, 2}).text, "其他");
    EXPECT_EQ(few.blocks[3].grid.at({2, 1}).text, "5");
    EXPECT_EQ(few.blocks[1].grid.end_of_row(0), 3) << "a blank cell ends a row as any other does";
    std::string text = tables;
    for (int i = 0; i < 20; ++i)
        text += "第" + std::to_string(i) + "段。\n";
    const Document document = read_document_bytes(text);
    EXPECT_THAT(texts_of(document), testing::SizeIs(24)) << "there may be more prose than tables";
    EXPECT_EQ(document.blocks[1].grid.at({2, 0}).text, "1");
}

// In rows of equally many cells none of which is blank nothing reached over several.
TEST(PlainText, ReadsTablesWithoutBlanksThatTabsCutBetweenParagraphs) {
    const Document document =
        read_document_bytes("三、申请\n项目\t自然人\t总计\n新收\t4\t6\n结转\t5\t7\n无。\n无。\n无。\n");
    EXPECT_THAT(texts_of(document), ElementsAre("三、申请", "[table]", "无。", "无。", "无。"));
    EXPECT_EQ(document.blocks[1].grid.at({2, 1}).text, "5");
}

TEST(PlainText, TakesNoTableOfLinesThatTabsIndentOrThatLostTheirPlaces) {
    EXPECT_THAT(texts_of(read_document_bytes("标题\n\t第一段。\n\t第二段。\n")),
                ElementsAre("标题", "第一段。", "第二段。"));
    EXPECT_THAT(texts_of(read_document_bytes("申请\n自然人\t组织\t\n企业\t其他\n新收\t1\t0\n完\n完\n")),
                ElementsAre("申请", "自然人 组织", "企业 其他", "新收 1 0", "完", "完"));
}

// Where a program wraps its heads, most lines of the file are no rows.
TEST(PlainText, CountsRowsByTheirQuotesNotByTheirLines) {
    const Document document = read_document_bytes("某市\n\"信\n息\n内\n容\",\"本\n年\n件\n数\"\n\"规\n章\",3\n");
    ASSERT_THAT(texts_of(document), ElementsAre("[table]"));
    EXPECT_EQ(document.blocks.at(0).grid.at({1, 1}).text, "本\n年\n件\n数");
    EXPECT_EQ(document.blocks.at(0).grid.at({2, 1}).text, "3");
}

TEST(PlainText, ReadsQuotesBehindBlanksAndThoseThatNothingCloses) {
    EXPECT_EQ(read_document_bytes("\"内容\", \"件数\"\n\"规章\", \"3\"\n").blocks.at(0).grid.at({1, 1}).text, "3");
    const Document open = read_document_bytes("内容,件数\n\"规章,3\n文件,7\n");
    EXPECT_EQ(open.blocks.at(0).grid.at({1, 0}).text, "\"规章");
    EXPECT_EQ(open.blocks.at(0).grid.at({2, 1}).text, "7");
}

// Rows up to the next quote would be one cell of it, and their figures lost.
TEST(PlainText, SwallowsNoRowsBetweenAQuoteAndThatOfAnotherCell) {
    const Document document = read_document_bytes("内容,件数\n\"规章,3\n文件,7\n\"许可\",9\n\"处\n罚\",4\n");
    const Grid& grid = document.blocks.at(0).grid;
    EXPECT_EQ(grid.at({1, 1}).text, "3");
    EXPECT_EQ(grid.at({2, 1}).text, "7");
    EXPECT_EQ(grid.at({3, 1}).text, "9");
    EXPECT_EQ(grid.at({4, 0}).text, "处\n罚") << "which goes over lines";
    EXPECT_EQ(grid.at({4, 1}).text, "4");
}

TEST(PlainText, TakesOffWhatMarksAFigureAsAText) {
    const Document document = read_document_bytes("内容,件数\n规章,=\"3\"\n文件,'7\n许可,\"=\"\"9\"\"\"\n");
    for (const auto& [row, figure] : {std::pair(1, "3"), std::pair(2, "7"), std::pair(3, "9")})
        EXPECT_EQ(document.blocks.at(0).grid.at({row, 1}).text, figure);
}

TEST(PlainText, TakesABackslashOffWhatItMarksInMarkdown) {
    const Document document =
        read_document_bytes("| 内容 | 件数 |\n|---|---|\n| 1\\.规\\|章 | 3 |\n| 2\\.文\\件 | 7 |\n");
    EXPECT_EQ(document.blocks.at(0).grid.at({1, 0}).text, "1.规|章");
    EXPECT_EQ(document.blocks.at(0).grid.at({1, 1}).text, "3");
    EXPECT_EQ(document.blocks.at(0).grid.at({2, 0}).text, "2.文\\件");
}

TEST(PlainText, MayEndAsOldProgramsEndTheirFiles) {
    EXPECT_EQ(read_document_bytes("内容,件数\n规章,3\n\x1A").blocks.at(0).grid.at({1, 1}).text, "3");
}

TEST(PlainText, EndsLinesAsAnySystemDoes) {
    for (const char* end : {"\n", "\r\n", "\r", "\r\r\n"}) {
        const std::string line = end;
        const Document document = read_document_bytes("内容,件数" + line + "规章,3" + line + "文件,7" + line);
        ASSERT_EQ(document.blocks.size(), 1U);
        EXPECT_EQ(document.blocks[0].grid.at({2, 1}).text, "7");
    }
    EXPECT_THAT(texts_of(read_document_bytes("某市" + std::string(1'000'000, '\r') + "某局")),
                ElementsAre("某市", "某局"));
}

TEST(PlainText, ReadsTablesThatAreDrawn) {
    for (const char* drawn : {"┌────┬────┐\n│内容│件数│\n├────┼────┤\n│规章│  3 │\n└────┴────┘\n",
                              "+------+------+\n| 内容 | 件数 |\n+======+======+\n| 规章 |    3 |\n+------+------+\n",
                              "内容┃件数\n规章┃3\n", "内容｜件数\n规章｜3\n"}) {
        const Document document = read_document_bytes(drawn);
        ASSERT_THAT(texts_of(document), ElementsAre("[table]")) << drawn;
        EXPECT_EQ(document.blocks[0].grid.at({1, 1}).text, "3") << drawn;
    }
}

// A cell a line, as web pages are copied.
TEST(PlainText, TakesNoDashThatStandsForAFigureForARule) {
    for (const char* dash : {"-", "--", "---", "──", "—"})
        EXPECT_THAT(texts_of(read_document_bytes("规章\n" + std::string(dash) + "\n3\n")),
                    ElementsAre("规章", dash, "3"));
}

TEST(PlainText, KeepsARowOfDashes) {
    const Document document = read_document_bytes("|甲|乙|\n|--|--|\n|1|2|\n|--|---|\n|----|----|\n|3|4|\n");
    EXPECT_EQ(document.blocks.at(0).grid.at({1, 1}).text, "2") << "below the head it is a rule";
    EXPECT_EQ(document.blocks[0].grid.at({2, 1}).text, "---") << "elsewhere it is a row";
    EXPECT_EQ(document.blocks[0].grid.at({3, 1}).text, "4") << "so long a dash is none";
}

TEST(PlainText, ReadsValuesThatCommasSeparateBelowAQuoteThatNothingCloses) {
    const Document document = read_document_bytes("\"放管服”改革,\n内容,件数\n规章,3\n文件,7\n");
    EXPECT_EQ(document.blocks.at(0).grid.at({3, 1}).text, "7");
}

TEST(PlainText, IsReadAsBig5WhereItsWordsAre) {
    // 政府信息公開
    EXPECT_THAT(texts_of(read_document_bytes("\xAC\x46\xA9\xB2\xAB\x48\xAE\xA7\xA4\xBD\xB6\x7D\n")),
                ElementsAre("政府信息公開"));
}

// Each would be looked for to the end of the text, or through all blanks before it.
TEST(PlainText, LooksOnceForTheEndOfQuotesThatNothingCloses) {
    const int rows = 60'000;
    std::string open = "a,b\nc,d\n";
    std::string blanks = open + '"';
    for (int i = 0; i < rows; ++i) {
        open += "\"x\",\"\n";
        blanks += "\" \"";
    }
    EXPECT_EQ(read_document_bytes(open).blocks.at(0).grid.at({rows + 1, 1}).text, "\"");
    EXPECT_FALSE(read_document_bytes(blanks + "\n1,2\n").blocks.empty());
    const std::string cell(4'000'000, 'x');
    EXPECT_EQ(read_document_bytes("|a|" + cell + "|\n").blocks.at(0).grid.at({0, 1}).text.size(), cell.size());
}

TEST(PlainText, ReadsLineEndsAndStarsOfMarkdown) {
    const Document document = read_document_bytes("|内容|本年<br>件<br/>数|\n|---|---|\n|**规章**|**3**|\n");
    EXPECT_EQ(document.blocks.at(0).grid.at({0, 1}).text, "本年\n件\n数");
    EXPECT_EQ(document.blocks.at(0).grid.at({1, 0}).text, "规章");
    EXPECT_EQ(document.blocks.at(0).grid.at({1, 1}).text, "3");
}

TEST(PlainText, TakesTheMarksOfMarkdownOffAFigure) {
    for (const std::string figure :
         {"`36`", "*36*", "_36_", "__36__", "[36](#a)", "~~35~~ 36", "36[^1]", "36<sup>1</sup>", "<sup>36</sup>",
          "<b>36</b>", "&nbsp;36", "<span style='x'>36</span>"})
        EXPECT_EQ(
            read_document_bytes("|内容|件数|\n|---|---|\n|规章|" + figure + "|\n").blocks.at(0).grid.at({1, 1}).text,
            "36")
            << figure;
    for (const std::string text : {"*36", "____", "<5", "36（*）", "a_b_c", "~~36"})
        EXPECT_EQ(
            read_document_bytes("|内容|件数|\n|---|---|\n|规章|" + text + "|\n").blocks.at(0).grid.at({1, 1}).text,
            text);
}

TEST(PlainText, TakesTheMarksOfMarkdownOffAParagraph) {
    for (const std::string number : {"**16**", "*16*", "`16`", "$16$", "<u>16</u>", "[16](#a)"})
        EXPECT_THAT(texts_of(read_document_bytes("收到申请" + number + "件。\n")), ElementsAre("收到申请16件。"))
            << number;
    for (const std::string text : {"收到申请16*件", "3 * 4", "a_1_b 5", "[16] (注)"})
        EXPECT_THAT(texts_of(read_document_bytes(text + "\n")), ElementsAre(text));
}

TEST(PlainText, JoinsTheLinesOfAParagraphThatBlankLinesPart) {
    const std::string above = "本机关认真贯彻落实条例，各项工作有序开展。全年共收到政府信息";
    const std::string table = "\n|内容|件数|\n|---|---|\n|规章|5|\n";
    EXPECT_EQ(texts_of(read_document_bytes(above + "\n公开申请16件。\n" + table)).at(0), above + "\n公开申请16件。");
    EXPECT_EQ(texts_of(read_document_bytes(above + "\n\n公开申请16件。\n" + table)).at(0), above);
    EXPECT_EQ(texts_of(read_document_bytes(above + "\n# 二、主动公开\n" + table)).at(0), above);
    EXPECT_EQ(texts_of(read_document_bytes(above + "\n- 公开申请\n" + table)).at(0), above);
}

TEST(PlainText, JoinsANumberThatTheLinesEndBreaks) {
    const std::string above = "本报告所列数据的统计期限自2024年1月1日起，至2024年12月3";
    EXPECT_THAT(texts_of(read_document_bytes(above + "\n1日止。\n")), ElementsAre(above + "\n1日止。"));
    EXPECT_THAT(texts_of(read_document_bytes(above + "\n件，全部办结。\n")), ElementsAre(above + "\n件，全部办结。"));
    const std::string row = "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0";
    EXPECT_THAT(texts_of(read_document_bytes(row + "\n1属于国家秘密 0\n")), ElementsAre(row, "1属于国家秘密 0"));
    EXPECT_THAT(texts_of(read_document_bytes("总计12\n3件\n")), ElementsAre("总计12", "3件")) << "a cell a line";
}

TEST(PlainText, ReadsFiguresThatTabsGuard) {
    for (const std::string cell : {"\"5\t\"", "5\t", "\t5"}) {
        const Document document = read_document_bytes("内容,件数,合计\n规章," + cell + ",\"\t\"\n文件,6,7\n");
        EXPECT_EQ(document.blocks.at(0).grid.at({1, 0}).text, "规章") << cell;
        EXPECT_EQ(document.blocks.at(0).grid.at({1, 1}).text, "5") << cell;
    }
}

TEST(PlainText, EndsLinesAsWordDoesInAParagraph) {
    for (const std::string end : {"\v", "\u2028", "\u2029", "\u0085"})
        EXPECT_EQ(read_document_bytes("内容,件数" + end + "规章,3" + end + "文件,7").blocks.at(0).grid.at({2, 1}).text,
                  "7");
    EXPECT_EQ(read_document_bytes("内容,件数\n规\u2028章,3\n文件,7\n").blocks.at(0).grid.at({1, 1}).text, "3")
        << "where there are others, it is in a cell";
}

TEST(PlainText, ReadsValuesThatSemicolonsSeparate) {
    EXPECT_EQ(read_document_bytes("申请;自然人;组织\n新收;1;2\n结转;3;4\n").blocks.at(0).grid.at({1, 2}).text, "2");
}

TEST(PlainText, ReadsTheInterchangeFormatOfSheets) {
    const std::string head = "TABLE\n0,1\n\"EXCEL\"\nVECTORS\n0,2\n\"\"\nTUPLES\n0,2\n\"\"\nDATA\n0,0\n\"\"\n";
    const std::string data =
        "-1,0\nBOT\n1,0\n\"件数\"\n0,12.5\nV\n-1,0\nBOT\n1,0\n\"其中\"\"新收\"\"\n二件\"\n0,0\nNA\n";
    std::string wide = "\xFF\xFE";
    for (const char c : head + "-1,0\nBOT\n0,12.5\nV\n0,3\nV\n")
        wide += {c, '\0'};
    EXPECT_EQ(read_document_bytes(wide).blocks.at(0).grid.at({0, 0}).text, "12.5");
    for (const std::string& bytes : {head + data + "-1,0\nEOD\n", "\xEF\xBB\xBF" + head + data,
                                     std::regex_replace(head + data + "-1,0\nEOD\n", std::regex("\n"), "\r\n")}) {
        const Document document = read_document_bytes(bytes);
        ASSERT_THAT(texts_of(document), ElementsAre("[table]"));
        const Grid& grid = document.blocks.at(0).grid;
        EXPECT_EQ(grid.at({0, 0}).text, "件数");
        EXPECT_EQ(grid.at({0, 1}).text, "12.5");
        EXPECT_EQ(grid.at({0, 1}).kind, CellKind::number);
        EXPECT_EQ(grid.at({1, 0}).text, "其中\"新收\"\n二件");
        EXPECT_EQ(grid.at({1, 1}).text, "NA");
    }
    for (const std::string bad : {"", "-1,0\nBOT\n7,0\n\"\"\n", "1,0\n\"甲\"\n", "-1,0\nBOT\n1,0\n\"甲\n"})
        EXPECT_THROW(read_document_bytes(bad.empty() ? "TABLE\n0,1\n" : head + bad), ReadError) << bad;
}

TEST(PlainText, IsReadAsWideCharactersWithoutAMark) {
    std::string little;
    for (const char32_t c : std::u32string(U"标题\r\n新收\t12\t0\r\n结转\t\t3\r\n")) {
        little += static_cast<char>(c & 0xFF);
        little += static_cast<char>(c >> 8);
    }
    EXPECT_EQ(read_document_bytes(little).blocks.at(0).grid.at({1, 1}).text, "12");
    std::string big = little;
    for (std::size_t i = 0; i + 1 < big.size(); i += 2)
        std::swap(big[i], big[i + 1]);
    EXPECT_EQ(read_document_bytes(big).blocks.at(0).grid.at({1, 1}).text, "12");
    std::string widest("\0\0\xFE\xFF", 4);
    for (const char32_t c : std::u32string(U"标题\n新收\t12\t0\n结转\t\t3\n"))
        widest += {'\0', '\0', static_cast<char>(c >> 8), static_cast<char>(c & 0xFF)};
    EXPECT_EQ(read_document_bytes(widest).blocks.at(0).grid.at({1, 1}).text, "12");
    for (std::size_t i = 0; i < widest.size(); i += 4)
        std::reverse(widest.begin() + static_cast<std::ptrdiff_t>(i),
                     widest.begin() + static_cast<std::ptrdiff_t>(i) + 4);
    EXPECT_EQ(read_document_bytes(widest).blocks.at(0).grid.at({1, 1}).text, "12");
}

TEST(PlainText, ReadsTwoYearsSideBySideOneAfterTheOther) {
    const std::string text = "某市年报对照\n"
                             "2023 年报告                2024 年报告\n"
                             "一、总体情况\n"
                             "2023年工作有序。            2024年工作平稳，\n"
                             "                            无一逾期。\n"
                             "事项    自然人  组织        事项    自然人  组织\n"
                             "新收        12     3        新收         4     0\n"
                             "                            1.不补正     5     6\n"
                             "1.不补正     7     8\n"
                             "结转         1     0        结转         2     1\n"
                             "总计        20    11        总计        11     7\n"
                             "指标            2023年         2024年         增减\n"
                             "新收                15              4          -11\n"
                             "      2024 年报告\n"
                             "维持  纠正\n"
                             "四、复议\n"
                             " 9     10\n";
    EXPECT_EQ(one_year_behind_the_other(text).value_or(""),
              "某市年报对照\n2023 年报告\n一、总体情况\n2023年工作有序。\n事项  自然人  组织\n新收  12  3\n"
              "1.不补正  7  8\n结转  1  0\n总计  20  11\n四、复议\n"
              "某市年报对照\n2024 年报告\n一、总体情况\n2024年工作平稳，\n无一逾期。\n事项  自然人  组织\n新收  4  0\n"
              "1.不补正  5  6\n结转  2  1\n总计  11  7\n四、复议\n维持  纠正\n9  10\n"
              "指标  2023年  2024年  增减\n新收  15  4  -11\n");
}

TEST(PlainText, LeavesATableThatHasItsHeadsTwiceAsItIs) {
    const std::string text = "行政复议              行政诉讼\n维持    纠正    维持    纠正\n 1  2  3  4\n";
    EXPECT_FALSE(one_year_behind_the_other(text));
}

TEST(PlainText, IsToldFromWhatIsNone) {
    const auto fault = [](std::string_view bytes) {
        try {
            read_document_bytes(bytes);
        } catch (const ReadError& error) {
            return error.kind();
        }
        return ReadErrorKind::not_found;
    };
    EXPECT_EQ(fault("\x89PNG\r\n\x1a\n"), ReadErrorKind::unknown_format);
    EXPECT_EQ(fault(std::string(3000, '\xFF')), ReadErrorKind::unknown_format);
}

} // namespace
} // namespace crossfoot
