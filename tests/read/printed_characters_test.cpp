// What characters and rules of a page as printed stand for: which way up, seen, drawn again, raised, or none.
#include "printed_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::document_of;
using test::Page;
using test::table_in;
using test::texts_of;
using testing::ElementsAre;

std::string page_with_a_table() {
    return Page()
        .rules({50, 150, 250}, {100, 130, 160})
        .text(60, 110, U"件数")
        .text(160, 110, U"5")
        .text(60, 140, U"甲")
        .str();
}

TEST(Printed, TurnsAPageWhoseTextDoesNotStandUpright) {
    const std::string upright = page_with_a_table();
    for (const char* const matrix : {"0 100 100 0 0 0", "-100 0 0 100 60000 0", "0 -100 -100 0 80000 60000"}) {
        std::string turned = upright;
        const bool half = matrix[0] == '-';
        turned.replace(
            0,
            turned.find("drawChar") < turned.find("strokePath") ? turned.find("drawChar") : turned.find("strokePath"),
            std::string(half ? "startPage 60000 80000" : "startPage 80000 60000") + "\nupdateCtm " + matrix + "\n");
        const Document document = document_of(turned);
        EXPECT_EQ(table_in(document).at({0, 0}).text, "件数") << matrix;
        EXPECT_EQ(table_in(document).at({0, 1}).text, "5") << matrix;
        EXPECT_EQ(table_in(document).at({1, 0}).text, "甲") << matrix;
    }
}

TEST(Printed, ReadsFiguresThatAreTurnedInTheirCells) {
    const auto figure = [](const std::string& drawn) {
        std::string stream = Page().rules({50, 150, 250}, {100, 140}).text(60, 110, U"件数").str();
        return table_in(document_of(stream.insert(stream.rfind("endPage"), drawn))).at({0, 1}).text;
    };
    const std::string up_first = "drawChar 180 670 180 675 0 1 -1 0 10 1\n";
    const std::string up_last = "drawChar 180 675 180 680 0 1 -1 0 10 5\n";
    EXPECT_EQ(figure(up_first + up_last), "15");
    EXPECT_EQ(figure(up_last + up_first), "15");
    EXPECT_EQ(figure("drawChar 180 699 180 694 0 -1 1 0 10 1\ndrawChar 180 694 180 689 0 -1 1 0 10 5\n"), "15")
        << "down from the upper end of the cell";
    EXPECT_EQ(figure("drawChar 190 680 185 680 -1 0 0 -1 10 1\ndrawChar 185 680 180 680 -1 0 0 -1 10 5\n"), "15");
    EXPECT_EQ(figure(up_first + "drawChar 200 680 205 680 1 0 0 1 10 7\n"), "7\n1") << "no figure beside another one";
}

TEST(Printed, ReadsATableThatIsTurnedOnAPageThatIsNot) {
    const std::string turned = page_with_a_table();
    const std::string table =
        turned.substr(turned.find("strokePath"), turned.find("endPage") - turned.find("strokePath"));
    for (const char* const matrix : {"0 100 100 0 0 0", "0 -100 -100 0 80000 60000"}) {
        std::string stream = Page().text(100, 600, U"本年度报告一").str();
        stream.insert(stream.rfind("endPage"), std::string("updateCtm ") + matrix + "\n" + table);
        const Document document = document_of(stream);
        EXPECT_EQ(table_in(document).at({0, 0}).text, "件数") << matrix;
        EXPECT_EQ(table_in(document).at({0, 1}).text, "5") << matrix;
        EXPECT_EQ(table_in(document).at({1, 0}).text, "甲") << matrix;
        EXPECT_THAT(texts_of(document), testing::Contains("本年度报告一"));
    }
}

TEST(Printed, ReadsTurnedTextBesideTheTextForItself) {
    std::string stream = Page().text(50, 100, U"收到申请").text(50, 112, U"三件。").str();
    stream.insert(stream.rfind("endPage"), "drawChar 30 690 30 695 0 1 -1 0 10 1\n"
                                           "drawChar 30 695 30 700 0 1 -1 0 10 5\n");
    EXPECT_THAT(texts_of(document_of(stream)), ElementsAre("收到申请三件。", "15"));
}

TEST(Printed, LeavesOutMarksThatLieAcrossThePage) {
    std::string stream = Page().rules({50, 150, 250}, {100, 130, 160}).text(160, 110, U"5").str();
    stream.insert(stream.rfind("endPage"), "drawChar 180 680 187 687 0.7 -0.7 0.7 0.7 10 9\n");
    EXPECT_EQ(table_in(document_of(stream)).at({0, 1}).text, "5");
}

TEST(Printed, TakesWhatIsDrawnTwiceForOneCharacter) {
    const auto drawn = [](double aside) { // as bold letters, shadows and reliefs are
        return Page()
            .rules({50, 150, 250}, {100, 130, 160})
            .text(160, 110, U"11")
            .text(160 + aside, 110 + aside, U"11")
            .text(60, 110, U"件数")
            .text(60 + aside, 110, U"件数")
            .str();
    };
    for (const double aside : {0.0, 0.3, 1.0}) {
        EXPECT_EQ(table_in(document_of(drawn(aside))).at({0, 0}).text, "件数") << aside;
        EXPECT_EQ(table_in(document_of(drawn(aside))).at({0, 1}).text, "11") << aside;
    }
    std::string narrow = Page().rules({50, 150, 250}, {100, 130, 160}).str(); // two letters of which each is narrow
    narrow.insert(narrow.rfind("endPage"), "drawChar 160 680 162.5 680 1 0 0 1 10 1\n"
                                           "drawChar 162.5 680 165 680 1 0 0 1 10 1\n");
    EXPECT_EQ(table_in(document_of(narrow)).at({0, 1}).text, "11");
}

TEST(Printed, ReadsARaisedDigitAsTheMarkOfANote) {
    std::string stream = Page().rules({50, 150, 250}, {100, 130, 160}).text(160, 112, U"72").str();
    stream.insert(stream.rfind("endPage"), "drawChar 180 682 184 682 1 0 0 1 6 1\n");
    EXPECT_EQ(table_in(document_of(stream)).at({0, 1}).text, "72");
}

TEST(Printed, TakesNoSealOrSignatureForRules) {
    std::string stream = Page().rules({50, 150, 250}, {100, 130, 160}).text(160, 110, U"5").text(60, 140, U"甲").str();
    stream.insert(stream.rfind("endPage"), "strokePath subpath 0 60 660 0 155 690 0 200 665 0 240 700 0\n"
                                           "strokePath subpath 1 100 650 1 150 700 1 200 650 1 150 640 0\n");
    EXPECT_EQ(table_in(document_of(stream)).at({0, 1}).text, "5");
    EXPECT_EQ(table_in(document_of(stream)).at({1, 0}).text, "甲");
}

TEST(Printed, ReadsNoTextThatIsInvisible) {
    const std::string page = Page().text(50, 60, U"某市").str();
    const std::size_t first = page.find("drawChar");
    const auto with = [&](const std::string& before) {
        return texts_of(document_of(std::string(page).insert(first, before)));
    };
    EXPECT_THAT(with("setTextRenderMode 3\n"), ElementsAre()) << "what a program read off a picture";
    EXPECT_THAT(with("setTextRenderMode 7\n"), ElementsAre());
    EXPECT_THAT(with("saveState\nsetTextRenderMode 3\nrestoreState\n"), ElementsAre("某市"));
    EXPECT_THAT(with("setTextRenderMode 3\nsetTextRenderMode 2\n"), ElementsAre("某市"));
}

TEST(Printed, HasCharactersForRadicals) {
    EXPECT_THAT(texts_of(document_of(Page().text(50, 60, U"⼆⼗⻔").str())), ElementsAre("二十门"));
}

// They would be no number once they are put on the page, and nothing could be sorted by that.
TEST(Printed, ReadsWhatStandsBesideCharactersAtPlacesBeyondReason) {
    std::string stream = Page().text(50, 100, U"甲").text(50, 300, U"丙").str();
    stream.erase(stream.rfind("endPage"));
    stream +=
        "saveState\nupdateCtm 0 1e300 0 -1e300 0 0\ndrawChar 1e300 1e300 1e300 1e300 1 0 0 1 10 9\nrestoreState\n";
    const std::string last = Page().text(50, 200, U"乙").str();
    stream += last.substr(last.find("drawChar"));
    EXPECT_THAT(texts_of(document_of(stream)), ElementsAre("甲乙丙"));
}

} // namespace
} // namespace crossfoot
