// Inputs of which something is long, or there is much of it: read in proportion, where each was once looked at again
// and again. They take a second or two; then they took longer than a unit test may (cmake/Crossfoot.cmake).
#include "read/printed.hpp"
#include "read/read.hpp"
#include "repeated.hpp"
#include "text_blocks.hpp"
#include "web_pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::html;
using test::repeated;
using test::texts_of;
using testing::ElementsAre;
using testing::SizeIs;

TEST(LongInputs, BlanksInTheElementsOfAPage) {
    EXPECT_THAT(texts_of(html("<p>" + repeated("<b> </b>", 500'000) + "5</p>")), ElementsAre("5"));
}

TEST(LongInputs, AStyleSheetForScreensOfManyKinds) {
    const std::string kinds = "@media print," + repeated("x", 1'000'000) + "{" + repeated("p{display:none}", 60'000) +
                              "}p{color:red}</style><p>5";
    EXPECT_THAT(texts_of(html("<style>" + kinds)), ElementsAre("5"));
    const std::string brackets =
        "@media screen and " + repeated("(min-width:5", 600'000) + "{p{display:none}}</style><p>5";
    EXPECT_THAT(texts_of(html("<style>" + brackets)), SizeIs(testing::Le(1)));
}

TEST(LongInputs, ATitleThatThePageNearlyShows) {
    const std::string page = "<html><head><title>" + repeated("a", 1'000'000) + "b</title></head><body><p>" +
                             repeated("a", 3'000'000) + "</p></body></html>";
    EXPECT_THAT(texts_of(read_document_bytes(page)), SizeIs(testing::Ge(1)));
}

TEST(LongInputs, LinksInTablesInLinks) {
    const std::string links = repeated("<a href=x><table><tr><td>", 150);
    ReadLimits limits;
    limits.work = 1'000'000;
    const auto read = [&](const std::string& text) {
        return read_document_bytes("<html><body>" + links + text, limits);
    };
    EXPECT_NO_THROW(read("5"));
    EXPECT_THROW(read(repeated("年 ", 1'000'000)), ReadError) << "each link looks at all of it";
}

// A report has three hundred; each may be a figure of a table that lines tell.
TEST(LongInputs, MoreNumbersThanThousandsOfReportsHave) {
    EXPECT_THAT(texts_of(read_document_bytes("2024年报告\n" + repeated("5 ", 400'000))), SizeIs(2));
    EXPECT_THROW(read_document_bytes("2024年报告\n" + repeated("5 ", 1'100'000)), ReadError);
    EXPECT_THROW(read_document_bytes("2024年报告\n" + repeated("５\t", 1'100'000)), ReadError);
    EXPECT_THROW(read_document_bytes("2024年报告\n" + repeated("5\n", 1'100'000)), ReadError);
    EXPECT_THROW(html("<p>" + repeated("5件，", 1'100'000)), ReadError);
}

TEST(LongInputs, LinksOfMarkdown) {
    EXPECT_THAT(texts_of(read_document_bytes(repeated("](", 500'000) + '\n')), SizeIs(1));
    EXPECT_THAT(texts_of(read_document_bytes(repeated("[", 1'000'000) + '\n')), SizeIs(1));
    EXPECT_THAT(texts_of(read_document_bytes(repeated("[5](a)", 600'000) + '\n')), ElementsAre(repeated("5", 600'000)));
}

TEST(LongInputs, ASentenceOverManyLinesThatNothingEnds) {
    const std::string text = "2024年报告\n" + repeated(repeated("年", 20) + '\n', 240'000) + repeated("年", 17) +
                             "，年\n" + repeated("年年\n", 1'000'000);
    EXPECT_THAT(texts_of(read_document_bytes(text)), ElementsAre("2024年报告", testing::_));
}

std::vector<PrintedPage> pages(const std::string& stream, Budget& budget) {
    return pages_in("startPage 60000 80000\nupdateCtm 100 0 0 -100 0 80000\n" + stream, budget);
}

TEST(LongInputs, ATableThatGoesOnOverPagesWithoutEnd) {
    std::string all;
    for (int page = 0; page < 60'000; ++page)
        all += "startPage 60000 80000\nstrokePath subpath 0 50 200 0 250 200 0 250 100 0 50 100 0 50 200 0\n"
               "drawChar 60 150 70 150 1 0 0 1 10 " +
               std::to_string(page) + "\n";
    Budget budget(ReadLimits{});
    Draft draft(budget);
    EXPECT_THROW(add_pages(pages(all, budget), draft), ReadError);
}

} // namespace
} // namespace crossfoot
