// Tables of plain text whose columns stand below each other.
#include "read/read.hpp"
#include "text_blocks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace crossfoot {
namespace {

using test::texts_of;
using testing::ElementsAre;
using testing::SizeIs;

std::string cell(const Document& document, int row, int column) {
    return document.blocks.at(0).grid.at({row, column}).text;
}

TEST(AlignedRows, AreCutWhereLinesOfDashesAre) {
    const Document simple = read_document_bytes("  件数     自然人   企业   总计\n"
                                                "  -------- -------- ------ ----\n"
                                                "  甲件     2               2\n"
                                                "  乙件              13     13\n"
                                                "  -------- -------- ------ ----\n"
                                                "末\n");
    EXPECT_THAT(texts_of(simple), ElementsAre("[table]", "末"));
    EXPECT_EQ(cell(simple, 1, 2), "");
    EXPECT_EQ(cell(simple, 1, 3), "2");
    EXPECT_EQ(cell(simple, 2, 1), "");
    EXPECT_EQ(cell(simple, 2, 2), "13");
    const Document below_a_title =
        read_document_bytes("三、收到和处理申请情况\n件数  总计  其他\n====  ====  ====\n甲          5\n");
    EXPECT_THAT(texts_of(below_a_title), ElementsAre("三、收到和处理申请情况", "[table]"));
    const Document counted =
        read_document_bytes("件数    自然人  总计\n----  ---  ----\n甲     2    2\n乙          13\n");
    EXPECT_EQ(cell(counted, 2, 2), "13") << "by a program that counts characters";
}

TEST(AlignedRows, GoOnOverLinesWithinAFrame) {
    const Document framed = read_document_bytes("  ---------------------\n"
                                                "  件数     自然人  总计\n"
                                                "  -------- ------- ----\n"
                                                "  本机关不         3\n"
                                                "  掌握\n"
                                                "\n"
                                                "  其他     4       4\n"
                                                "  ---------------------\n"
                                                "\n末\n");
    EXPECT_THAT(texts_of(framed), ElementsAre("[table]", "末"));
    EXPECT_EQ(cell(framed, 1, 0), "本机关不掌握");
    EXPECT_EQ(cell(framed, 1, 2), "3");
    EXPECT_EQ(cell(framed, 2, 1), "4");
    const Document each =
        read_document_bytes("------------\n件数  总计\n----  ------\n甲件  2\n乙件  3\n------------\n");
    EXPECT_EQ(cell(each, 2, 1), "3") << "no blank lines part them";
    EXPECT_THAT(texts_of(read_document_bytes(
                    "------------\n件数  总计\n----  ------\n甲件  2\n乙件  3\n\n丙件  4\n------------\n")),
                testing::Not(testing::Contains("[table]")));
}

TEST(AlignedRows, DoNotHoldTheLinesOfDashes) {
    EXPECT_THAT(texts_of(read_document_bytes("甲 3\n乙乙乙 4\n---- -----\n\n-----------\n末")),
                ElementsAre("甲 3", "乙乙乙 4", "末"));
    EXPECT_THAT(texts_of(read_document_bytes("甲  -  --  ---\n-  --  ---\n")), ElementsAre("甲 - -- ---", "- -- ---"))
        << "which stand for figures";
}

const std::string heads = "件数      自然人  企业  总计\n";

TEST(AlignedRows, AreCutWhereHeadsAndFiguresStandBelowEachOther) {
    const Document table = read_document_bytes("一、概述。\n" + heads +
                                               "甲件      2             2\n乙件      30      1     31\n"
                                               "丙件\n说明：以上。\n");
    EXPECT_THAT(texts_of(table), ElementsAre("一、概述。", "[table]", "说明：以上。"));
    const Document only = read_document_bytes(heads + "甲件      2             2\n乙件              1     1\n");
    EXPECT_EQ(cell(only, 1, 2), "");
    EXPECT_EQ(cell(only, 1, 3), "2");
    EXPECT_EQ(cell(only, 2, 2), "1");
    const Document spanning = read_document_bytes("项目          申请人情况\n" + heads +
                                                  "甲件                    2\n乙件      3             3\n");
    EXPECT_EQ(cell(spanning, 2, 3), "2") << "below a head over several";
}

// As tables that follow one another on a page have other columns.
TEST(AlignedRows, HaveFiguresBelowAHeadThatIsWiderThanAColumn) {
    const Document wide = read_document_bytes(heads + "甲件      2             2\n乙件      30      1     31\n"
                                                      "             第（八）项\n"
                                                      "件数        收费金额（单位：万元）\n"
                                                      "收费                    12.5\n");
    EXPECT_EQ(cell(wide, 4, 1), "收费金额（单位：万元）");
    EXPECT_EQ(cell(wide, 5, 1), "12.5");
    const Document several = read_document_bytes(heads + "甲件      2             2\n"
                                                         "件数      两种申请人\n"
                                                         "乙件      30      1     31\n");
    EXPECT_EQ(cell(several, 3, 2), "1") << "one of two figures below it";
}

TEST(AlignedRows, AreLeftAsLinesWhereAFigureMayStandInOtherColumns) {
    for (const std::string& lines :
         {heads + "甲件      2       0     2\n乙件      3       1     4\n", // as well read without
          std::string("件数  自然人 企业\n甲件  2 2\n乙件  3 3 1\n"),       // below one head
          heads + "甲件 2    2\n乙件      3             3\n",               // aside
          heads + "一件2\n乙件3\n",
          std::string(
              "甲件      2             2\n乙件      30      1     31\n丙件      3             3\n"), // without heads
          std::string("地址    某路    电话    传真\n邮编            12345\n某区\n")})
        EXPECT_THAT(texts_of(read_document_bytes(lines)), SizeIs(3)) << lines;
}

} // namespace
} // namespace crossfoot
