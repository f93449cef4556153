// Inputs of which something is long, or there is much of it: read in proportion, where each was once looked at again
// and again. A second or two is enough, with sanitizers too; before it was a quarter of a minute at the least.
#include "read/printed.hpp"
#include "read/read.hpp"
#include "repeated.hpp"
#include "text_blocks.hpp"
#include "web_pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ctime>
#include <functional>

namespace crossfoot {
namespace {

using test::html;
using test::repeated;
using test::texts_of;
using testing::ElementsAre;
using testing::SizeIs;

// Of this processor.
double seconds(const std::function<void()>& work) {
    const std::clock_t begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}
constexpr double soon = 6;

TEST(LongInputs, BlanksInTheElementsOfAPage) {
    const std::string page = "<p>" + repeated("<b> </b>", 100'000) + "5</p>";
    EXPECT_LT(seconds([&] { EXPECT_THAT(texts_of(html(page)), ElementsAre("5")); }), soon);
}

TEST(LongInputs, AStyleSheetForScreensOfManyKinds) {
    const std::string kinds = "@media print," + repeated("x", 1'000'000) + "{" + repeated("p{display:none}", 60'000) +
                              "}p{color:red}</style><p>5";
    EXPECT_LT(seconds([&] { EXPECT_THAT(texts_of(html("<style>" + kinds)), ElementsAre("5")); }), soon);
    const std::string brackets =
        "@media screen and " + repeated("(min-width:5", 600'000) + "{p{display:none}}</style><p>5";
    EXPECT_LT(seconds([&] { EXPECT_THAT(texts_of(html("<style>" + brackets)), SizeIs(testing::Le(1))); }), soon);
}

TEST(LongInputs, ATitleThatThePageNearlyShows) {
    const std::string page = "<html><head><title>" + repeated("a", 1'000'000) + "b</title></head><body><p>" +
                             repeated("a", 3'000'000) + "</p></body></html>";
    EXPECT_LT(seconds([&] { EXPECT_THAT(texts_of(read_document_bytes(page)), SizeIs(testing::Ge(1))); }), soon);
}

TEST(LongInputs, LinksInTablesInLinks) {
    const std::string links = repeated("<a href=x><table><tr><td>", 150);
    ReadLimits limits;
    limits.work = 1'000'000;
    const auto read = [&](const std::string& text) {
        return read_document_bytes("<html><body>" + links + text, limits);
    };
    EXPECT_NO_THROW(read("5"));
    EXPECT_THROW(read(repeated("5 ", 1'000'000)), ReadError) << "each link looks at all of it";
}

TEST(LongInputs, ASentenceOverManyLinesThatNothingEnds) {
    const std::string text = "2024年报告\n" + repeated(repeated("年", 20) + '\n', 60'000) + repeated("年", 17) +
                             "，年\n" + repeated("年年\n", 250'000);
    EXPECT_LT(seconds([&] { EXPECT_THAT(texts_of(read_document_bytes(text)), ElementsAre("2024年报告", testing::_)); }),
              soon);
}

std::vector<PrintedPage> pages(const std::string& stream, Budget& budget) {
    return pages_in("startPage 60000 80000\nupdateCtm 100 0 0 -100 0 80000\n" + stream, budget);
}

TEST(LongInputs, ALineOfDashesAtTheFootOfAPage) {
    std::string dashes;
    for (int i = 0; i < 500'000; ++i) {
        const std::string x = std::to_string(i);
        dashes += "drawChar " + x + " 50 " + x + ".9 50 1 0 0 1 10 -\n";
    }
    const auto read = [&] {
        Budget budget(ReadLimits{});
        Draft draft(budget);
        add_pages(pages(dashes, budget), draft);
        EXPECT_THAT(texts_of(draft.finish()), ElementsAre(std::string(500'000, '-')));
    };
    EXPECT_LT(seconds(read), soon);
}

TEST(LongInputs, ATableThatGoesOnOverPagesWithoutEnd) {
    std::string all;
    for (int page = 0; page < 60'000; ++page)
        all += "startPage 60000 80000\nstrokePath subpath 0 50 200 0 250 200 0 250 100 0 50 100 0 50 200 0\n"
               "drawChar 60 150 70 150 1 0 0 1 10 " +
               std::to_string(page) + "\n";
    const auto read = [&] {
        Budget budget(ReadLimits{});
        Draft draft(budget);
        add_pages(pages(all, budget), draft);
    };
    EXPECT_LT(seconds([&] { EXPECT_THROW(read(), ReadError); }), soon);
}

} // namespace
} // namespace crossfoot
