// A table of one row whose groups a text tells one after the other.
#include "paragraphs.hpp"
#include "recognise/recognise.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace crossfoot {
namespace {

using test::paragraphs;
using testing::ElementsAreArray;
using testing::IsEmpty;

const std::string heads = "结果维持 结果纠正 其他结果 尚未审结 总计\n";
const std::vector<std::string> in_order = {"1", "2",  "3", "4",  "10", "5",  "6", "7",
                                           "8", "26", "9", "11", "12", "13", "45"};

std::vector<std::string> figures_of(Document document) {
    Recogniser recogniser(built_in_forms());
    recogniser.lay_out_tables(document);
    std::vector<std::string> figures;
    for (const Report& report : recogniser.recognise(document))
        for (const ReportTable& table : report.tables)
            for (const auto& figure : table.figures)
                figures.push_back(figure && figure->known() ? figure->figure.value.str() : "?");
    return figures;
}

Document below_the_section(const std::string& text) {
    return paragraphs("某县2024年政府信息公开工作年度报告\n四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n" +
                      text + "五、存在的主要问题及改进情况\n无。\n");
}

// A cell a line.
std::string broken(std::string text) {
    std::ranges::replace(text, ' ', '\n');
    return text;
}

std::vector<std::string> parted_ways() {
    return {
        "类别 " + heads + "行政复议 1 2 3 4 10\n未经复议直接起诉 5 6 7 8 26\n复议后起诉 9 11 12 13 45\n",
        "类别 " + heads + "行政复议 1 2 3 4 10\n行政诉讼 未经复议直接起诉 5 6 7 8 26\n复议后起诉 9 11 12 13 45\n",
        "（一）行政复议\n" + heads + "1 2 3 4 10\n（二）行政诉讼：未经复议直接起诉\n" + heads +
            "5 6 7 8 26\n（三）行政诉讼：复议后起诉\n" + heads + "9 11 12 13 45\n",
        "行政复议\n" + heads + "1 2 3 4 10\n行政诉讼\n未经复议直接起诉 复议后起诉\n" +
            "结果维持 结果纠正 其他结果 尚未审结 总计 " + heads + "5 6 7 8 26 9 11 12 13 45\n",
        "结果 行政复议 未经复议直接起诉 复议后起诉\n结果维持 1 5 9\n结果纠正 2 6 11\n其他结果 3 7 12\n"
        "尚未审结 4 8 13\n总计 10 26 45\n",
        "行政复议 结果维持 1\n结果纠正 2\n其他结果 3\n尚未审结 4\n总计 10\n未经复议直接起诉 结果维持 5\n结果纠正 6\n"
        "其他结果 7\n尚未审结 8\n总计 26\n复议后起诉 结果维持 9\n结果纠正 11\n其他结果 12\n尚未审结 13\n总计 45\n",
    };
}

TEST(PartedHeads, AreReadInEachWayThatTextsTellThem) {
    for (const std::string& way : parted_ways()) {
        EXPECT_THAT(figures_of(below_the_section(way)), ElementsAreArray(in_order)) << way;
        EXPECT_THAT(figures_of(below_the_section(broken(way))), ElementsAreArray(in_order)) << broken(way);
    }
}

// Figures are those of the group whose name stands over them, wherever that is.
TEST(PartedHeads, AreReadInAnotherOrderThanTheForms) {
    const std::string three =
        "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 " + heads;
    for (const std::string& way : std::vector<std::string>{
             "行政诉讼 行政复议\n未经复议直接起诉 复议后起诉\n" + three + "5 6 7 8 26 9 11 12 13 45 1 2 3 4 10\n",
             "行政复议 行政诉讼\n复议后起诉 未经复议直接起诉\n" + three + "1 2 3 4 10 9 11 12 13 45 5 6 7 8 26\n",
             "行政诉讼 行政复议 行政诉讼\n复议后起诉 未经复议直接起诉\n" + three +
                 "9 11 12 13 45 1 2 3 4 10 5 6 7 8 26\n",
             "类别 " + heads + "行政诉讼 未经复议直接起诉 5 6 7 8 26\n复议后起诉 9 11 12 13 45\n行政复议 1 2 3 4 10\n",
             "行政诉讼（复议后起诉）\n" + heads + "9 11 12 13 45\n行政复议\n" + heads +
                 "1 2 3 4 10\n行政诉讼（未经复议直接起诉）\n" + heads + "5 6 7 8 26\n"}) {
        EXPECT_THAT(figures_of(below_the_section(way)), ElementsAreArray(in_order)) << way;
        EXPECT_THAT(figures_of(below_the_section(broken(way))), ElementsAreArray(in_order)) << broken(way);
        Document document = below_the_section(way);
        Recogniser(built_in_forms()).lay_out_tables(document);
        EXPECT_EQ(document.blocks.back().text, "无。") << way;
        const std::vector<std::string> other = figures_of(paragraphs(
            "某县2024年政府信息公开工作年度报告\n四、行政复议和行政诉讼情况\n" + way + "五、存在的主要问题\n无。\n"));
        EXPECT_THAT(other, testing::AnyOf(ElementsAreArray(in_order), testing::Each("?"))) << "never read wrongly\n"
                                                                                           << way;
    }
}

TEST(PartedHeads, GoOnOverPages) {
    const std::string title = "某县2024年政府信息公开工作年度报告\n";
    for (const std::string& between :
         std::vector<std::string>{"（续表）\n", title, "2\n" + title, "2\n（续表）\n", title + "（续表）\n"}) {
        const std::string way = "行政复议\n" + heads + "1 2 3 4 10\n" + between + "行政诉讼（未经复议直接起诉）\n" +
                                heads + "5 6 7 8 26\n行政诉讼（复议后起诉）\n" + heads + "9 11 12 13 45\n";
        EXPECT_THAT(figures_of(below_the_section(way)), ElementsAreArray(in_order)) << way;
    }
}

TEST(PartedHeads, AreReadWhereALetterOfTheirNamesIsWrongOrMissing) {
    const std::vector<std::pair<std::string, std::string>> slips = {
        {"行政复议 ", "行复议 "},       {"未经复议直接起诉", "直接起诉"}, {"未经复议直接起诉", "未经复议直接起述"},
        {"复议后起诉", "经复议后起诉"}, {"复议后起诉", "复议起诉"},       {"结果维持", "结果维待"},
        {"尚未审结", "尚末审结"},       {"其他结果", "其他结菓"}};
    for (const std::string& way : parted_ways())
        for (const auto& [right, wrong] : slips) {
            std::string text = way;
            for (std::size_t at = text.find(right); at != std::string::npos; at = text.find(right, at + wrong.size()))
                text.replace(at, right.size(), wrong);
            if (text == way)
                continue;
            EXPECT_THAT(figures_of(below_the_section(text)), ElementsAreArray(in_order)) << text;
            EXPECT_THAT(figures_of(below_the_section(broken(text))), ElementsAreArray(in_order)) << broken(text);
        }
}

// All sums are 0, so that nothing but the heads tells what the figures are.
TEST(PartedHeads, AreReadWithSlipsOverZeros) {
    const std::string wrong = "结果维待 结果纠正 其他结果 尚未审结 总计 ";
    EXPECT_THAT(figures_of(below_the_section("行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n" + wrong + wrong +
                                             wrong + "\n0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n")),
                testing::AllOf(testing::SizeIs(15), testing::Each("0")));
}

TEST(PartedHeads, AreReadWhereAPageEndsAmongThem) {
    const std::string title = "某县2024年政府信息公开工作年度报告\n";
    const std::string groups = "行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n";
    const std::string columns =
        "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 " + heads;
    const std::string figures = "1 2 3 4 10 5 6 7 8 26 9 11 12 13 45\n";
    for (const std::string& page : std::vector<std::string>{"7\n", "7\n" + title, title})
        for (const std::string& way :
             {groups + page + columns + figures, groups + columns + page + figures,
              "类别 " + heads + "7\n" + "行政复议 1 2 3 4 10\n未经复议直接起诉 5 6 7 8 26\n复议后起诉 9 11 12 13 45\n",
              "类别 " + heads + "行政复议 1 2 3 4 10\n" + page +
                  "未经复议直接起诉 5 6 7 8 26\n复议后起诉 9 11 12 13 45\n"})
            EXPECT_THAT(figures_of(below_the_section(broken(way))), ElementsAreArray(in_order)) << broken(way);
}

TEST(PartedHeads, LeaveTheHeadingOfTheirSectionWhole) {
    for (const std::string& way : parted_ways()) {
        Document document = below_the_section(way);
        Recogniser(built_in_forms()).lay_out_tables(document);
        EXPECT_EQ(document.blocks[1].text, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况") << way;
    }
}

TEST(PartedHeads, AreNeverReadWithAFigureTooFewOrAGroupNamedTwice) {
    for (const std::string& way : parted_ways())
        for (const std::string left_out : {" 12", "复议后起诉", "未经复议直接起诉", "尚未审结 "}) {
            std::string text = way;
            text.erase(text.find(left_out), left_out.size());
            for (const std::string& figure : figures_of(below_the_section(text)))
                EXPECT_EQ(figure, "?") << text;
        }
    std::string twice = parted_ways().front();
    twice.replace(twice.find("复议后起诉"), std::string("复议后起诉").size(), "行政复议");
    for (const std::string& figure : figures_of(below_the_section(twice)))
        EXPECT_EQ(figure, "?");
}

// 结果维持, 结果纠正 and 其他结果 in two lines each, which a page tells line by line.
TEST(PartedHeads, AreNoneWhereTheirLinesStandBelowEachOther) {
    const std::string torn = "结果 结果 其他\n维持 纠正 结果\n";
    for (const std::string& text :
         {"行政复议\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n1\n2\n3\n4\n10\n" + ("未经复议直接起诉\n" + torn) +
              "5\n6\n7\n尚未\n审结\n8\n总计\n26\n" +
              "复议后起诉\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n9\n11\n12\n13\n45\n",
          "行政复议\n" + torn + "1 2 3\n尚未审结 总计\n4 10\n未经复议直接起诉\n" + torn +
              "5 6 7\n尚未审结 总计\n8 26\n复议后起诉\n" + torn + "9 11 12\n尚未审结 总计\n13 45\n"})
        for (const std::string& figure : figures_of(below_the_section(text)))
            EXPECT_EQ(figure, "?") << text;
}

Block outcomes(const std::vector<std::string>& figures) {
    const std::vector<std::string> names = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
    Block block;
    block.kind = BlockKind::table;
    for (int c = 0; c < 5; ++c)
        block.grid.add({0, c}, {CellKind::text, names[static_cast<std::size_t>(c)], false});
    for (int c = 0; c < 5; ++c)
        block.grid.add({1, c}, {CellKind::number, figures[static_cast<std::size_t>(c)], false});
    return block;
}

// Tables of a text, each below a line.
std::vector<std::string> figures_below(const std::vector<std::string>& lines) {
    Document document = paragraphs("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Document above = paragraphs(lines[i]);
        std::ranges::move(above.blocks, std::back_inserter(document.blocks));
        const auto first = in_order.begin() + static_cast<std::ptrdiff_t>(5 * i);
        document.blocks.push_back(outcomes({first, first + 5}));
    }
    return figures_of(std::move(document));
}

TEST(PartedHeads, StandInTheLinesAboveTablesOfAText) {
    EXPECT_THAT(figures_below({"行政复议", "未经复议直接起诉", "复议后起诉"}), ElementsAreArray(in_order));
    EXPECT_THAT(figures_below({"（一）行政复议", "（二）行政诉讼：未经复议直接起诉", "（三）行政诉讼：复议后起诉"}),
                ElementsAreArray(in_order));
    EXPECT_THAT(figures_below({"行政复议", "行政诉讼\n未经复议直接起诉", "复议后起诉"}), ElementsAreArray(in_order));
}

TEST(PartedHeads, StandBelowTheWordResultWhereTheTableIsTurned) {
    Document document;
    Block& block = document.blocks.emplace_back();
    const std::vector<std::string> names = {"结果", "行政复议", "未经复议直接起诉", "复议后起诉"};
    const std::vector<std::string> results = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
    for (int c = 0; c < 4; ++c)
        block.grid.add({0, c}, {CellKind::text, names[static_cast<std::size_t>(c)], false});
    for (int r = 0; r < 5; ++r) {
        block.grid.add({r + 1, 0}, {CellKind::text, results[static_cast<std::size_t>(r)], false});
        for (int c = 0; c < 3; ++c)
            block.grid.add({r + 1, c + 1}, {CellKind::number, in_order[static_cast<std::size_t>(c * 5 + r)], false});
    }
    EXPECT_THAT(figures_of(document), ElementsAreArray(in_order));
}

TEST(PartedHeads, StandInRowsOfTheirOwnAboveAFigureARow) {
    Document document;
    Block& block = document.blocks.emplace_back();
    const std::vector<std::string> names = {"行政复议", "未经复议直接起诉", "复议后起诉"};
    const std::vector<std::string> results = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
    int row = 0;
    for (std::size_t g = 0; g < names.size(); ++g) {
        block.grid.add({row++, 0}, {CellKind::text, names[g], false});
        for (std::size_t c = 0; c < results.size(); ++c, ++row) {
            block.grid.add({row, 0}, {CellKind::text, results[c], false});
            block.grid.add({row, 1}, {CellKind::number, in_order[g * 5 + c], false});
        }
    }
    EXPECT_THAT(figures_of(document), ElementsAreArray(in_order));
}

TEST(PartedHeads, MayBeNumbered) {
    Document document;
    Block& block = document.blocks.emplace_back();
    const std::vector<std::string> names = {"（一）行政复议", "（二）行政诉讼：未经复议直接起诉",
                                            "（三）行政诉讼：复议后起诉"};
    for (std::size_t g = 0; g < names.size(); ++g) {
        const auto row = static_cast<int>(3 * g);
        const auto first = in_order.begin() + static_cast<std::ptrdiff_t>(5 * g);
        block.grid.add({row, 0}, {CellKind::text, names[g], false});
        const Block part = outcomes({first, first + 5});
        for (const Grid::Row& line : part.grid.rows())
            for (const auto& [column, cell] : line.cells)
                block.grid.add({row + 1 + line.row, column}, cell);
    }
    EXPECT_THAT(figures_of(document), ElementsAreArray(in_order));
    EXPECT_THAT(recognise(document, built_in_forms()).at(0).tables.at(0).issues, IsEmpty());
}

TEST(PartedHeads, AreNoneWhereTheLinesAboveNameNothing) {
    EXPECT_THAT(figures_below({"第一张", "第二张", "第三张"}), IsEmpty());
}

} // namespace
} // namespace crossfoot
