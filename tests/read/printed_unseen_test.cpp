// What of a page as printed is not there for who reads it: white on white, painted over, struck out.
#include "printed_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::document_of;
using test::Page;
using test::table_in;

const std::string red = "updateFillColor 1 0 0 1\n";
const std::string white = "updateFillColor 1 1 1 1\n";
const std::string black = "updateFillColor 0 0 0 1\n";
const std::string over_old = "fillPath subpath 1 155 665 0 172 665 0 172 700 0 155 700 0 155 665 0\n";

// Of a cell with an old figure, 7, then what is painted, then the new figure, 12, beside.
std::string figure(const std::string& before, const std::string& after, const std::u32string& now = U"12") {
    std::string stream = Page().rules({50, 150, 250}, {100, 140}).text(160, 110, U"7").text(171, 110, now).str();
    const std::size_t first = stream.find("drawChar");
    stream.insert(stream.find('\n', first) + 1, after);
    return table_in(document_of(stream.insert(first, before))).at({0, 1}).text;
}

TEST(PrintedUnseen, ReadsNoWhiteFigureOnPaper) {
    EXPECT_EQ(figure(white, black), "12");
    EXPECT_EQ(figure("updateFillColor 0.99 0.99 0.99 1\n", black), "12");
    EXPECT_EQ(figure("updateFillColor 0 0 0 0\n", black), "12") << "nor one of glass";
    EXPECT_EQ(figure("saveState\n" + white, "restoreState\n"), "12");
    EXPECT_EQ(figure(red + over_old + white + over_old, black), "12") << "on what is white again";
    EXPECT_EQ(figure("updateFillColor 1 1 0 1\n", black), "712") << "yellow is seen";
}

TEST(PrintedUnseen, ReadsNoFigureThatIsTooSmallToBeSeen) {
    std::string stream = Page().rules({50, 150, 250}, {100, 140}).text(171, 110, U"12").str();
    stream.insert(stream.find("drawChar"), "drawChar 160 680 160.1 680 1 0 0 1 0.1 7\n");
    EXPECT_EQ(table_in(document_of(stream)).at({0, 1}).text, "12");
}

TEST(PrintedUnseen, ReadsWhiteFiguresOnWhatMayBeDark) {
    EXPECT_EQ(figure(red + over_old + white, black), "712");
    EXPECT_EQ(figure("drawImage 1 1\n" + white, black), "712");
    EXPECT_EQ(figure("updateLineWidth 20\nstrokePath subpath 0 150 680 0 180 680 0\n" + white, black), "712");
    EXPECT_EQ(figure(white + "setTextRenderMode 2\n", "setTextRenderMode 0\n" + black), "712")
        << "with an outline of black";
}

TEST(PrintedUnseen, ReadsNoFigureThatWasPaintedOver) {
    EXPECT_EQ(figure("", white + over_old + black), "12");
    EXPECT_EQ(figure("", over_old), "12") << "in black";
    const std::string from_the_midst =
        "fillPath subpath 1 163 665 0 172 665 0 172 700 0 155 700 0 155 665 0 163 665 0\n";
    EXPECT_EQ(figure("", white + from_the_midst + black), "12") << "as Draw does";
    EXPECT_EQ(figure("", red + over_old + black), "712") << "a marker";
    std::string over_both = over_old;
    over_both.replace(over_both.find("172"), 3, "200").replace(over_both.find("172"), 3, "200");
    EXPECT_EQ(figure("", red + over_both + black), "12") << "what else is written on is no marker";
}

TEST(PrintedUnseen, ReadsFiguresThatAreNotPaintedOverAsAWhole) {
    EXPECT_EQ(figure("", "updateFillColor 1 1 1 0.5\n" + over_old + black), "712") << "a veil";
    EXPECT_EQ(figure("", white + "fillPath subpath 1 155 665 0 163 665 0 163 700 0 155 700 0\n" + black), "712");
    EXPECT_EQ(figure("", white + "fillPath subpath 1 155 665 0 172 665 0 155 700 0 150 665 0\n" + black), "712")
        << "no box";
    EXPECT_EQ(
        figure("", white + "fillPath subpath 1 155 665 0 172 665 0 172 672 0 157 672 0 157 700 0 155 700 0\n" + black),
        "712")
        << "a corner";
    EXPECT_EQ(figure("", white +
                             "eoFillPath subpath 1 155 665 0 172 665 0 172 700 0 155 700 0 "
                             "subpath 1 156 666 0 171 666 0 171 699 0 156 699 0\n" +
                             black),
              "712")
        << "a frame";
    EXPECT_EQ(
        figure("", "saveState\nclipPath subpath 1 0 0 0 9 0 0 9 9 0 0 9 0\n" + white + over_old + "restoreState\n"),
        "712")
        << "only elsewhere";
}

// Of the cell with 7 and 12 in it, baselines at 120.
std::string figure_with_rule(double left, double right, double at) {
    Page page = Page().rules({50, 150, 250}, {100, 140}).text(160, 110, U"7").text(171, 110, U"12");
    return table_in(document_of(page.rule(left, at, right, at).str())).at({0, 1}).text;
}

TEST(PrintedUnseen, ReadsNoFigureThatIsStruckOut) {
    for (const double at : {114.5, 116.0, 118.0})
        EXPECT_EQ(figure_with_rule(159, 171, at), "12") << at;
    EXPECT_EQ(figure_with_rule(160, 191, 116), "");
    const std::string thin = "fillPath subpath 1 160 683 0 170 683 0 170 683.6 0 160 683.6 0 160 683 0\n";
    EXPECT_EQ(figure("", thin), "12");
    std::string small = Page().rules({50, 150, 250}, {100, 140}).text(171, 110, U"12").str();
    small.insert(small.find("drawChar"), "drawChar 160 680 163 680 1 0 0 1 6 7\n"
                                         "strokePath subpath 0 160 682 0 163 682 0\n");
    EXPECT_EQ(table_in(document_of(small)).at({0, 1}).text, "12");
}

TEST(PrintedUnseen, ReadsFiguresThatRulesStandAtOrRunAcross) {
    EXPECT_EQ(figure_with_rule(159, 171, 121), "712") << "underlined";
    EXPECT_EQ(figure_with_rule(159, 171, 111), "712");
    EXPECT_EQ(figure_with_rule(130, 190, 116), "712") << "further than the text";
    Page narrow = Page().rules({50, 159, 192}, {100, 116, 140}).text(160, 110, U"7").text(171, 110, U"12");
    EXPECT_EQ(table_in(document_of(narrow.str())).at({1, 1}).text, "712") << "from column to column";
}

// As a marker does, or a line that nobody sees.
TEST(PrintedUnseen, ReadsFiguresThroughWhichALightOrThickLineGoes) {
    const std::string through = "strokePath subpath 0 159 684 0 171 684 0\n";
    for (const char* colour : {"1 1 0 1", "1 1 1 1", "0 0 0 0", "0.9 0.9 0.9 1", "0 0 0 0.5"})
        EXPECT_EQ(figure(std::string("updateStrokeColor ") + colour + '\n' + through, "updateStrokeColor 0 0 0 1\n"),
                  "712")
            << colour;
    EXPECT_EQ(figure("updateLineWidth 6\n" + through + white, black + "updateLineWidth 1\n"), "712");
    EXPECT_EQ(
        figure("updateFillColor 0.8 1 0.8 1\nfillPath subpath 1 159 683 0 171 683 0 171 685 0 159 685 0\n", black),
        "712");
    EXPECT_EQ(figure("", "updateStrokeColor 1 0 0 1\n" + through), "12") << "red strikes out";
}

// A layer over all of it, of which only its program knows that it is clear.
TEST(PrintedUnseen, ReadsAPageOverWhichALayerLies) {
    std::u32string line;
    for (int i = 0; i < 61; ++i)
        line += U'7';
    const std::string layer = white + "fillPath subpath 1 0 0 0 900 0 0 900 800 0 0 800 0\n";
    std::string stream = Page().text(10, 110, line).str();
    stream.insert(stream.rfind("endPage"), layer);
    EXPECT_EQ(document_of(stream).blocks.front().text.size(), line.size());
}

// With 5 in the first cell and a large 2 and 9 from there on, of which the 9 stands in the second, where nothing does.
std::string second_cell(const std::string& colour, const std::string& large) {
    std::string stream = Page().rules({50, 150, 250}, {100, 140}).text(110, 120, U"57").text(60, 120, U"甲乙丙").str();
    stream.insert(stream.rfind("endPage"), colour + large);
    return table_in(document_of(stream)).at({0, 1}).text;
}

TEST(PrintedUnseen, ReadsNoWatermarkOverTheText) {
    const std::string over = "drawChar 100 660 150 660 1 0 0 1 60 2\ndrawChar 160 660 190 660 1 0 0 1 60 9\n";
    EXPECT_EQ(second_cell("updateFillColor 0.8 0.8 0.8 1\n", over), "");
    EXPECT_EQ(second_cell("updateFillColor 1 0 0 0.3\n", over), "") << "that the text shines through";
    EXPECT_EQ(second_cell("updateFillColor 1 0 0 1\n", over), "9");
    EXPECT_EQ(second_cell("updateFillColor 0.8 0.8 0.8 1\n", "drawChar 160 660 190 660 1 0 0 1 60 9\n"), "9")
        << "over no text";
    EXPECT_EQ(second_cell("updateFillColor 0.8 0.8 0.8 1\n", "drawChar 160 670 170 670 1 0 0 1 10 9\n"), "9")
        << "as large as the rest";
}

TEST(PrintedUnseen, LimitsWhatBoxesCost) {
    Page page;
    for (int i = 0; i < 400; ++i)
        page.text(10, 2 * i, std::u32string(50, U'5'));
    std::string stream = page.str();
    std::string boxes;
    for (int i = 0; i < 20'000; ++i)
        boxes += "fillPath subpath 1 0 0 0 5 0 0 5 800 0 0 800 0 0 0 0\n";
    EXPECT_THROW(document_of(stream.insert(stream.rfind("endPage"), boxes)), ReadError);
}

} // namespace
} // namespace crossfoot
