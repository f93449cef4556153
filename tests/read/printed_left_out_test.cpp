// What a page as printed holds and nobody reads is told, where it has figures.
#include "printed_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {

void PrintTo(const NotRead& one, std::ostream* out) { *out << static_cast<int>(one.why) << " on page " << one.page; }

namespace {

using test::document_of;
using test::Page;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string in_white = "updateFillColor 1 1 1 1\n";
const std::string in_black = "updateFillColor 0 0 0 1\n";

// Of a page with a line of text, and something more behind it.
std::vector<NotRead> not_read(const std::string& more) {
    std::string stream = Page().text(50, 110, U"共收到申请12件").str();
    return document_of(stream.insert(stream.rfind("endPage"), more)).not_read;
}

std::vector<NotRead> for_one_reason(PassedOver why) { return {{why, 1}}; }

TEST(PrintedLeftOut, TellsOfFiguresThatNobodySees) {
    const std::string old = "drawChar 300 680 310 680 1 0 0 1 10 7\n";
    const std::string over = "fillPath subpath 1 295 670 0 315 670 0 315 700 0 295 700 0 295 670 0\n";
    EXPECT_EQ(not_read(in_white + old), for_one_reason(PassedOver::unseen));
    EXPECT_EQ(not_read("setTextRenderMode 3\n" + old), for_one_reason(PassedOver::unseen));
    EXPECT_EQ(not_read(old + in_white + over), for_one_reason(PassedOver::unseen));
    EXPECT_EQ(not_read("drawChar 300 680 300.1 680 1 0 0 1 0.1 7\n"), for_one_reason(PassedOver::unseen));
    EXPECT_THAT(not_read(old), IsEmpty());
}

TEST(PrintedLeftOut, TellsOfFiguresThatAreStruckOut) {
    std::string stream = Page().text(50, 110, U"申请7").str() + Page().text(50, 110, U"申请").str() +
                         Page().text(50, 110, U"申请７").rule(50, 115, 80, 115).str();
    stream.insert(stream.find("endPage"), "strokePath subpath 0 70 684 0 80 684 0\n");
    EXPECT_THAT(document_of(stream).not_read,
                ElementsAre(NotRead{PassedOver::struck_out, 1}, NotRead{PassedOver::struck_out, 3}));
}

TEST(PrintedLeftOut, TellsOfFiguresInWatermarks) {
    EXPECT_EQ(not_read("drawChar 100 300 110 310 0.7 0.7 -0.7 0.7 10 7\n"), for_one_reason(PassedOver::watermark));
    EXPECT_EQ(not_read("updateFillColor 0.8 0.8 0.8 1\ndrawChar 50 670 90 670 1 0 0 1 60 2\n"),
              for_one_reason(PassedOver::watermark));
}

TEST(PrintedLeftOut, TellsOfNoWordsWithoutFigures) {
    EXPECT_THAT(not_read(in_white + "drawChar 300 680 310 680 1 0 0 1 10 样\n"), IsEmpty());
    EXPECT_THAT(not_read("drawChar 100 300 110 310 0.7 0.7 -0.7 0.7 10 样\n"), IsEmpty());
}

// A shadow, a relief, letters that are made bold: what is seen is read.
TEST(PrintedLeftOut, TellsOfNoCopyOfAFigureThatIsSeen) {
    const std::string figure = "drawChar 300 680 310 680 1 0 0 1 10 7\n";
    const std::string beside = "drawChar 300.5 679.5 310.5 679.5 1 0 0 1 10 7\n";
    EXPECT_THAT(not_read(figure + figure), IsEmpty());
    EXPECT_THAT(not_read(in_white + beside + in_black + figure), IsEmpty());
    EXPECT_THAT(not_read(figure + "setTextRenderMode 3\n" + beside), IsEmpty());
}

TEST(PrintedLeftOut, TellsOfPicturesWhereTextMayBe) {
    const auto picture = [](const std::string& matrix) {
        return "updateCtm " + matrix + "\ndrawImage 10 10\nupdateCtm 100 0 0 -100 0 80000\n";
    };
    EXPECT_EQ(not_read(picture("50000 0 0 -20000 5000 70000")), for_one_reason(PassedOver::picture)) << "a table";
    EXPECT_THAT(not_read(picture("10000 0 0 -10000 5000 70000")), IsEmpty()) << "a seal";
    EXPECT_THAT(not_read(picture("60000 0 0 -80000 0 80000")), IsEmpty()) << "the ground of the text";
    EXPECT_THAT(not_read("saveState\nclipPath subpath 1 50 50 0 60 50 0 60 60 0 50 60 0\n" +
                         picture("50000 0 0 -20000 5000 70000") + "restoreState\n"),
                IsEmpty())
        << "of which little is seen";
}

TEST(PrintedLeftOut, TellsOfAScannedPageAmongOthers) {
    const std::string scan = "startPage 60000 80000\nupdateCtm 60000 0 0 -80000 0 80000\ndrawImage 10 10\n"
                             "updateCtm 100 0 0 -100 0 80000\nsetTextRenderMode 3\n"
                             "drawChar 300 680 310 680 1 0 0 1 10 7\nendPage\n";
    EXPECT_THAT(document_of(Page().text(50, 110, U"第二页").str() + scan).not_read,
                ElementsAre(NotRead{PassedOver::picture, 2}))
        << "and not of what was read off it";
}

} // namespace
} // namespace crossfoot
