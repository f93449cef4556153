// What of a text by Word is shown: changes, what is hidden or struck out, and what is written in several ways.
#include "docx_parts.hpp"
#include "text_blocks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::beside;
using test::docx;
using test::docx_parts;
using test::p;
using test::Parts;
using test::run;
using test::second_cell;
using test::tbl;
using test::tc;
using test::texts_of;
using test::tr;
using test::zipped;
using testing::ElementsAre;

TEST(Docx, TakesTrackedChangesAsAccepted) {
    EXPECT_EQ(
        second_cell("<w:p><w:del><w:r><w:delText>8</w:delText></w:r></w:del><w:ins>" + run("9") + "</w:ins></w:p>")
            .text,
        "9");
    EXPECT_EQ(
        second_cell("<w:p><w:moveFrom>" + run("8") + "</w:moveFrom><w:moveTo>" + run("9") + "</w:moveTo></w:p>").text,
        "9");
    const Document rows = docx(tbl(tr(tc("", p("甲")) + tc("", p("1"))) +
                                   tr("<w:trPr><w:del/></w:trPr>" + tc("", p("乙")) + tc("", p("2"))) +
                                   tr(tc("", p("丙")) + tc("", p("3")))));
    EXPECT_EQ(rows.blocks.at(0).grid.at({1, 0}).text, "丙");
    const Document joined =
        docx("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("收到申请") + "</w:p>" + p("5件。"));
    EXPECT_THAT(texts_of(joined), ElementsAre("收到申请5件。"));
}

TEST(Docx, LeavesOutWhatIsHidden) {
    EXPECT_EQ(second_cell("<w:p>" + run("4") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>2</w:t></w:r></w:p>").text, "4");
    Parts parts =
        docx_parts(beside(R"(<w:p><w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>2</w:t></w:r>)" + run("4") + "</w:p>"));
    parts.emplace_back("word/styles.xml", R"(<w:styles><w:style w:styleId="B"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:styleId="H"><w:basedOn w:val="B"/></w:style></w:styles>)");
    EXPECT_EQ(read_document_bytes(zipped(parts)).blocks.at(0).grid.at({0, 1}).text, "4");
}

TEST(Docx, LeavesOutWhatIsStruckOut) {
    const auto struck = [](const std::string& mark) {
        return second_cell("<w:p><w:r><w:rPr>" + mark + "</w:rPr><w:t>8</w:t></w:r>" + run("9") + "</w:p>").text;
    };
    EXPECT_EQ(struck("<w:strike/>"), "9");
    EXPECT_EQ(struck("<w:dstrike/>"), "9");
    EXPECT_EQ(struck(R"(<w:strike w:val="0"/>)"), "89");
}

TEST(Docx, ReadsTheWayToWriteATextThatWordKnows) {
    const auto cell = [](const std::string& needed) {
        return second_cell("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"" + needed +
                           "\"><w:t>7</w:t></mc:Choice><mc:Fallback><w:t>8</w:t></mc:Fallback></mc:AlternateContent>"
                           "</w:r></w:p>")
            .text;
    };
    for (const char* const known : {"wps", "w14 wp14", "w16se", ""})
        EXPECT_EQ(cell(known), "7") << known;
    for (const char* const unknown : {"zz", "wps zz"})
        EXPECT_EQ(cell(unknown), "8") << unknown;
}

TEST(Docx, ReadsTheTextOfAButton) {
    const auto cell = [](const std::string& caption) {
        return second_cell(
                   "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> MACROBUTTON NoMacro " +
                   caption + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")
            .text;
    };
    EXPECT_EQ(cell("36 "), "36");
    EXPECT_EQ(cell("[单击此处输入]"), "") << "which only asks for it";
    EXPECT_EQ(cell(""), "");
}

TEST(Docx, ReadsOneOfTwoWaysToWriteAText) {
    const std::string choice = R"(<mc:Choice Requires="x"><w:t>7</w:t></mc:Choice>)";
    const std::string fallback = "<mc:Fallback><w:t>7</w:t></mc:Fallback>";
    for (const std::string& ways : {choice + fallback, choice, fallback, choice + "\n" + choice + fallback})
        EXPECT_EQ(second_cell("<w:p><w:r><mc:AlternateContent>" + ways + "</mc:AlternateContent></w:r></w:p>").text,
                  "7");
    EXPECT_THAT(texts_of(docx("<mc:AlternateContent><mc:Fallback>" + p("甲") + "</mc:Fallback></mc:AlternateContent>")),
                ElementsAre("甲"));
}

} // namespace
} // namespace crossfoot
