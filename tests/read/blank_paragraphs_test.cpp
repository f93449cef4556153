// Blank paragraphs, which keep the places of cells without figures where somebody pasted a table a cell a line.
#include "docx_parts.hpp"
#include "text_blocks.hpp"
#include "web_pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace crossfoot {
namespace {

using test::beside;
using test::docx;
using test::html;
using test::p;
using test::texts_of;
using testing::ElementsAre;

std::vector<int> blank_above(const Document& document) {
    std::vector<int> all;
    for (const Block& block : document.blocks)
        all.push_back(block.blank_above);
    return all;
}

TEST(BlankParagraphs, AreCountedAboveTheNextOne) {
    const auto counted = ElementsAre(0, 0, 2, 0);
    EXPECT_THAT(blank_above(docx(p("规章") + p("1") + p("") + "<w:p/>" + p("2") + p("3"))), counted);
    EXPECT_THAT(blank_above(html("<p>规章</p><p>1</p><p></p><p>&nbsp;<br></p><p>2</p><p>3</p>")), counted);
    EXPECT_THAT(blank_above(html("<div><div>规章</div><div>1</div><div></div></div>"
                                 "<div><div><span> </span></div><div>2</div><div>3</div></div>")),
                counted)
        << "in rows, which are no paragraphs themselves";
}

TEST(BlankParagraphs, SayNothingAboveEveryOne) {
    EXPECT_THAT(blank_above(docx(p("") + p("规章") + p("") + p("1") + p("") + p("") + p("2"))), ElementsAre(0, 0, 1));
}

TEST(BlankParagraphs, AreNotCountedOverATable) {
    EXPECT_THAT(blank_above(docx(p("规章") + p("1") + p("") + beside(p("")) + p("2"))), ElementsAre(0, 0, 0, 0));
    EXPECT_THAT(blank_above(html("<p>规章</p><p>1</p><p></p><table><tr><td>5<td><p></p></table><p>2</p>")),
                ElementsAre(0, 0, 0, 0));
}

TEST(BlankParagraphs, ThatNobodySeesAreNone) {
    EXPECT_THAT(blank_above(html("<p>规章</p><p>1</p><p style='display:none'></p><p>2</p>")), ElementsAre(0, 0, 0));
}

} // namespace
} // namespace crossfoot
