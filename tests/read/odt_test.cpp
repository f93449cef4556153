#include "read/read.hpp"
#include "text_blocks.hpp"
#include "zip_bytes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::texts_of;
using test::zipped;
using testing::ElementsAre;

Document odt(const std::string& text, const std::string& styles = "") {
    return read_document_bytes(
        zipped({{"mimetype", "application/vnd.oasis.opendocument.text"},
                {"content.xml", "<office:document-content><office:automatic-styles>" + styles +
                                    "</office:automatic-styles><office:body><office:text>" + text +
                                    "</office:text></office:body></office:document-content>"},
                {"META-INF/manifest.xml", "<manifest:manifest/>"}}));
}

std::string paragraph(const std::string& text) { return "<text:p>" + text + "</text:p>"; }
std::string cell(const std::string& content, const std::string& attributes = "") {
    return "<table:table-cell" + attributes + ">" + content + "</table:table-cell>";
}
std::string row(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }
std::string table(const std::string& rows) { return "<table:table>" + rows + "</table:table>"; }

Cell odt_cell(const std::string& content, const std::string& styles = "") {
    return odt(table(row(cell(paragraph("件数")) + cell(content))), styles).blocks.at(0).grid.at({0, 1});
}

TEST(Odt, GivesParagraphsHeadingsAndTablesInReadingOrder) {
    const Document document =
        odt(paragraph("某市") + "<text:h>一、总体情况</text:h><text:section>" +
            table(row(cell(paragraph("甲")) + cell(paragraph("5")))) + "</text:section>" + paragraph("五、问题"));
    EXPECT_THAT(texts_of(document), ElementsAre("某市", "一、总体情况", "[table]", "五、问题"));
}

TEST(Odt, ReadsSpansAndCoveredCells) {
    const Document document =
        odt(table("<table:table-header-rows>" +
                  row(cell(paragraph("申请"), R"( table:number-rows-spanned="2")") +
                      cell(paragraph("组织"), R"( table:number-columns-spanned="2")") + "<table:covered-table-cell/>") +
                  "</table:table-header-rows>" +
                  row("<table:covered-table-cell/>" + cell(paragraph("1")) + cell(paragraph("2")))));
    const Grid& grid = document.blocks.at(0).grid;
    EXPECT_THAT(grid.merged(), ElementsAre(CellRange{{0, 0}, {1, 0}}, CellRange{{0, 1}, {0, 2}}));
    EXPECT_EQ(grid.at({1, 2}).text, "2");
}

TEST(Odt, TakesNoPictureForABlankCell) {
    const std::string picture = R"(<draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>)";
    EXPECT_EQ(odt_cell(paragraph(picture)).kind, CellKind::picture);
    EXPECT_EQ(odt_cell(picture).kind, CellKind::picture) << "anchored at the cell's own paragraphs";
    EXPECT_EQ(odt_cell(paragraph("5" + picture)).text, "5");
    EXPECT_EQ(odt_cell(paragraph("<draw:line/>")).kind, CellKind::empty);
    EXPECT_THAT(texts_of(odt(paragraph(picture) + paragraph("某市"))), ElementsAre("某市"));
}

TEST(Odt, LosesNoFigureOfRepeatedCells) {
    const Document document =
        odt(table(R"(<table:table-row table:number-rows-repeated="2">)" + cell(paragraph("甲")) +
                  cell(paragraph("3"), R"( table:number-columns-repeated="2")") + "</table:table-row>"));
    EXPECT_EQ(document.blocks.at(0).grid.at({1, 2}).text, "3");
}

TEST(Odt, RefusesRepetitionsBeyondReason) {
    std::string inner = paragraph("3");
    for (int depth = 0; depth < 4; ++depth)
        inner = table(R"(<table:table-row table:number-rows-repeated="1000">)" + cell(inner) + "</table:table-row>");
    EXPECT_THROW(odt(inner), ReadError);
}

TEST(Odt, LeavesOutChangesNotesAndWhatIsHidden) {
    EXPECT_THAT(texts_of(odt("<text:tracked-changes><text:changed-region><text:deletion>" + paragraph("8件") +
                             "</text:deletion></text:changed-region></text:tracked-changes>" + paragraph("9件"))),
                ElementsAre("9件"));
    EXPECT_EQ(odt_cell("<text:p>4<text:note><text:note-citation>1</text:note-citation><text:note-body>" +
                       paragraph("注") + "</text:note-body></text:note></text:p>")
                  .text,
              "4");
    const std::string hides =
        R"(<style:style style:family="text" style:name="H"><style:text-properties text:display="none"/></style:style>)";
    EXPECT_EQ(odt_cell(R"(<text:p>4<text:span text:style-name="H">2</text:span></text:p>)", hides).text, "4");
    EXPECT_THAT(
        texts_of(odt(R"(<text:section text:display="none">)" + paragraph("旧") + "</text:section>" + paragraph("新"))),
        ElementsAre("新"));
}

// As flat files have them, which keep a deletion where it was.
class OdtDeletedInPlace : public testing::Test {
protected:
    static std::string region(const std::string& id, const std::string& kind) {
        return "<text:changed-region text:id=\"" + id + "\"><text:" + kind + "/></text:changed-region>";
    }
    static std::string mark(const std::string& end, const std::string& id) {
        return "<text:change-" + end + " text:change-id=\"" + id + "\"/>";
    }
    static Document changed(const std::string& text) {
        return odt("<text:tracked-changes>" + region("d", "deletion") + region("e", "deletion") +
                   region("i", "insertion") + "</text:tracked-changes>" + text);
    }

    const std::string from_ = mark("start", "d");
    const std::string to_ = mark("end", "d");
    const std::string list_ = R"(<text:list text:style-name="L"><text:list-item>)";
};

TEST_F(OdtDeletedInPlace, IsNoPartOfAFigureAndWhatWasInsertedIs) {
    const std::string inserted = mark("start", "i") + "<text:span>1573</text:span>" + mark("end", "i");
    const Document document = changed(
        table(row(cell(paragraph("件数")) +
                  cell(paragraph("<text:span>8" + from_ + "157<text:s/></text:span>3" + to_ + inserted + "179")))));
    EXPECT_EQ(document.blocks.at(0).grid.at({0, 1}).text, "81573179");
}

TEST_F(OdtDeletedInPlace, JoinsParagraphsWhoseEndIsDeleted) {
    EXPECT_THAT(texts_of(changed(paragraph("新收" + from_ + "旧") + paragraph("旧") + list_ +
                                 paragraph("旧" + to_ + "12件") + "</text:list-item></text:list>" + paragraph("五"))),
                ElementsAre("新收12件", "五"));
    EXPECT_THAT(texts_of(changed(paragraph("四") + paragraph(from_ + "旧") + paragraph(to_ + "12件"))),
                ElementsAre("四", "12件"));
    EXPECT_THAT(
        texts_of(changed(paragraph("四" + from_) + "<text:section>" + paragraph(to_ + "12件") + "</text:section>")),
        ElementsAre("四", "12件"))
        << "not over more than lists";
}

TEST_F(OdtDeletedInPlace, TakesTablesAndKeepsTheCellsOfOthersInPlace) {
    EXPECT_THAT(texts_of(changed(paragraph("四") + from_ + table(row(cell(paragraph("甲")) + cell(paragraph("5")))) +
                                 to_ + paragraph("五"))),
                ElementsAre("四", "五"));
    const Grid grid = changed(table(row(cell(paragraph("甲")) + cell(paragraph(from_ + "5")) + cell(paragraph("6")) +
                                        cell(paragraph("7" + to_ + "8")) + cell(paragraph("9")))))
                          .blocks.at(0)
                          .grid;
    EXPECT_EQ(grid.at({0, 1}).text + "|" + grid.at({0, 2}).text, "|");
    EXPECT_EQ(grid.at({0, 3}).text, "8");
    EXPECT_EQ(grid.at({0, 4}).text, "9");
}

TEST_F(OdtDeletedInPlace, MayOverlapAndLosesNothingToAMarkWithoutItsOther) {
    EXPECT_THAT(
        texts_of(changed(paragraph("4" + from_ + "1" + mark("start", "e") + "2" + to_ + "3" + mark("end", "e") + "5"))),
        ElementsAre("45"));
    for (const std::string& alone : {from_, to_, mark("start", "x"), mark("end", "x"), to_ + "0" + from_})
        EXPECT_THAT(texts_of(changed(paragraph("4" + alone + "2") + paragraph("5"))).back(), "5") << alone;
    EXPECT_THAT(texts_of(changed(paragraph("4" + from_ + "2" + from_ + "3" + to_ + "5" + from_ + "6"))),
                ElementsAre("4256"));
    EXPECT_THAT(texts_of(changed(paragraph("4" + mark("start", "x") + "2" + mark("end", "x")))), ElementsAre("42"));
}

TEST(Odt, LeavesOutWhatAConditionHidesAndNothingElse) {
    const auto section = [](const std::string& hidden) {
        return R"(<text:section text:display="condition")" + hidden + ">" + paragraph("旧") + "</text:section>" +
               paragraph("新");
    };
    EXPECT_THAT(texts_of(odt(section(R"( text:is-hidden="true")"))), ElementsAre("新"));
    EXPECT_THAT(texts_of(odt(section(""))), ElementsAre("旧", "新"));
    EXPECT_THAT(texts_of(odt(paragraph(R"(<text:hidden-paragraph text:is-hidden="true"/>旧)") + paragraph("新"))),
                ElementsAre("新"));
    EXPECT_THAT(texts_of(odt(paragraph(R"(<text:hidden-paragraph text:is-hidden="false"/>5)"))), ElementsAre("5"));
}

TEST(Odt, ReadsNoVariableThatIsSetUnseen) {
    const auto cell = [](const std::string& display) {
        return odt_cell(paragraph("<text:variable-set text:name=\"a\"" + display + ">9</text:variable-set>12")).text;
    };
    EXPECT_EQ(cell(R"( text:display="none")"), "12");
    EXPECT_EQ(cell(R"( text:display="value")"), "912");
    EXPECT_EQ(cell(""), "912");
}

TEST(Odt, TakesWhatAFieldAsksForAsABlank) {
    for (const std::string asking :
         {"text:placeholder>", "loext:content-control loext:showing-place-holder=\"true\">"}) {
        const std::string end = "</" + asking.substr(0, asking.find_first_of(" >")) + ">";
        EXPECT_EQ(odt_cell(paragraph("<" + asking + "单击此处输入文字" + end)).kind, CellKind::empty) << asking;
        EXPECT_EQ(odt_cell(paragraph("<" + asking + "36" + end)).text, "36")
            << "filled in by a program that did not say so";
    }
}

TEST(Odt, GluesNoRaisedMarkOfANoteToAFigure) {
    for (const std::string position : {"super 58%", "33% 58%", "sub 58%", "-33% 58%"})
        EXPECT_EQ(
            odt_cell(R"(<text:p>4<text:span text:style-name="R">[2]</text:span></text:p>)",
                     R"(<style:style style:family="text" style:name="R"><style:text-properties style:text-position=")" +
                         position + R"("/></style:style>)")
                .text,
            "4");
    for (const std::string position : {"0% 100%", "1% 100%", "-8% 100%"})
        EXPECT_EQ(
            odt_cell(R"(<text:p>4<text:span text:style-name="R">2</text:span></text:p>)",
                     R"(<style:style style:family="text" style:name="R"><style:text-properties style:text-position=")" +
                         position + R"("/></style:style>)")
                .text,
            "42")
            << position;
}

TEST(Odt, ShowsTextAsTheStyleOfTheSpanOrItsParentHasIt) {
    const std::string hidden = R"(<style:text-properties text:display="none"/>)";
    const auto shown = [](const std::string& styles) {
        return odt_cell(R"(<text:p>4<text:span text:style-name="H">2</text:span></text:p>)", styles).text;
    };
    const auto style = [](const std::string& attributes, const std::string& properties) {
        return "<style:style " + attributes + ">" + properties + "</style:style>";
    };
    const std::string parent = style(R"(style:name="T" style:family="text")", hidden);
    const std::string child = R"(style:name="H" style:family="text" style:parent-style-name="T")";
    EXPECT_EQ(shown(parent + style(child, "")), "4");
    EXPECT_EQ(shown(parent + style(child, R"(<style:text-properties text:display="true"/>)")), "42");
    EXPECT_EQ(shown(style(R"(style:name="H" style:family="paragraph")", hidden)), "42") << "of another family";
    EXPECT_EQ(shown(style(R"(style:name="H" style:family="text")", hidden) +
                    style(R"(style:name="H" style:family="text")", "")),
              "42")
        << "of the header's, which has names of its own";
    EXPECT_EQ(shown(style(R"(style:name="H" style:family="text" style:parent-style-name="H")", "")), "42")
        << "a circle";
}

TEST(Odt, LeavesOutWhatIsStruckOut) {
    const auto struck = [](const std::string& line) {
        return odt_cell(
                   R"(<text:p>4<text:span text:style-name="H">2</text:span></text:p>)",
                   R"(<style:style style:family="text" style:name="H"><style:text-properties style:text-line-through-style=")" +
                       line + R"("/></style:style>)")
            .text;
    };
    EXPECT_EQ(struck("solid"), "4");
    EXPECT_EQ(struck("none"), "42");
}

TEST(Odt, ReadsTextBoxesBehindTheirParagraph) {
    EXPECT_THAT(texts_of(odt("<text:p><draw:frame><draw:text-box>" + paragraph("某市") +
                             "</draw:text-box></draw:frame>年报</text:p>")),
                ElementsAre("年报", "某市"));
}

TEST(Odt, ReadsFiguresThatAreFormulas) {
    const std::string formula =
        "<math xmlns='http://www.w3.org/1998/Math/MathML'><semantics><mrow><mn>1</mn> <mn>2</mn></mrow>"
        "<annotation encoding='StarMath 5.0'>12</annotation></semantics></math>";
    EXPECT_EQ(odt_cell("<text:p><draw:frame><draw:object>" + formula + "</draw:object></draw:frame>件</text:p>").text,
              "12件");
    const std::string body =
        table(row(cell(paragraph("件数")) + cell(R"(<text:p><draw:frame><draw:object xlink:href="./Object 1"/>
        <draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame></text:p>)")));
    const Document packed =
        read_document_bytes(zipped({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                    {"content.xml", "<office:document-content><office:body><office:text>" + body +
                                                        "</office:text></office:body></office:document-content>"},
                                    {"Object 1/content.xml", formula},
                                    {"Object 2/content.xml", "<office:document-content/>"},
                                    {"META-INF/manifest.xml", "<manifest:manifest/>"}}));
    EXPECT_EQ(packed.blocks.at(0).grid.at({0, 1}).text, "12");
}

TEST(Odt, ShowsTheNumberingOfLists) {
    const std::string style = R"(<text:list-style style:name="L"><text:list-level-style-number text:level="1"
        style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2"
        style:num-format="1" style:num-suffix="."/></text:list-style>)";
    const std::string item = "<text:list-item>";
    const std::string end = "</text:list-item>";
    EXPECT_THAT(
        texts_of(odt(R"(<text:list text:style-name="L">)" + item + paragraph("新收") + end + item + paragraph("结转") +
                         "<text:list>" + item + paragraph("秘密") + end + "</text:list>" + end + "</text:list>",
                     style)),
        ElementsAre("一、新收", "二、结转", "1.秘密"));
}

TEST(Odt, ReadsFlatFiles) {
    const Document document = read_document_bytes("<office:document office:version=\"1.3\"><office:body><office:text>" +
                                                  paragraph("某市") + "</office:text></office:body></office:document>");
    EXPECT_THAT(texts_of(document), ElementsAre("某市"));
}

// What holds them grows by doubling, and has both for a moment.
TEST(Odt, CountsRepeatedCellsAsTheyTakeMemory) {
    const auto repeated = [](int rows) {
        return "<office:document ><office:body><office:text><table:table><table:table-row "
               "table:number-rows-repeated=\"" +
               std::to_string(rows) +
               "\"><table:table-cell table:number-columns-repeated=\"200\"><text:p>1</text:p></table:table-cell>"
               "</table:table-row></table:table></office:text></office:body></office:document>";
    };
    ReadLimits limits;
    limits.memory = std::size_t{12} << 20;
    EXPECT_NO_THROW(read_document_bytes(repeated(50), limits));
    EXPECT_THROW(read_document_bytes(repeated(200), limits), ReadError);
}

} // namespace
} // namespace crossfoot
