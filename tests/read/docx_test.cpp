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

TEST(Docx, GivesParagraphsAndTablesInReadingOrder) {
    const Document document = docx(p("某市") + p("一、总体情况") + beside(p("5")) + p("五、问题"));
    EXPECT_THAT(texts_of(document), ElementsAre("某市", "一、总体情况", "[table]", "五、问题"));
    EXPECT_EQ(document.blocks[2].kind, BlockKind::table);
    EXPECT_EQ(document.blocks[3].number, 3);
}

TEST(Docx, JoinsAFigureThatIsSplitOverRuns) {
    const Cell cell = second_cell("<w:p>" + run("1") + run("0") + "</w:p>");
    EXPECT_EQ(cell.text, "10");
    EXPECT_EQ(cell.kind, CellKind::number);
}

TEST(Docx, TakesAFigureInAnyOtherSpellingAsItsText) {
    for (const std::string text : {"1,234", "２３", "5件", "1.", "", "—"})
        EXPECT_NE(second_cell(p(text)).kind, CellKind::number) << text;
    EXPECT_EQ(second_cell(p(" 2387.47225 ")).kind, CellKind::number);
    EXPECT_EQ(second_cell(p("-3")).kind, CellKind::number);
}

std::string picture(const std::string& around = "w:drawing") {
    return "<w:r><" + around + "><pic:pic><pic:blipFill><a:blip r:embed=\"rId4\"/></pic:blipFill></pic:pic></" +
           around + "></w:r>";
}

TEST(Docx, TakesNoPictureForABlankCell) {
    EXPECT_EQ(second_cell("<w:p>" + picture() + "</w:p>").kind, CellKind::picture);
    EXPECT_EQ(second_cell("<w:p>" + picture("w:pict") + "</w:p>").kind, CellKind::picture);
    EXPECT_EQ(
        second_cell("<w:p><w:r><w:object><v:shape><v:imagedata r:id=\"rId4\"/></v:shape></w:object></w:r></w:p>").kind,
        CellKind::picture);
    EXPECT_EQ(second_cell(tbl(tr(tc("", "<w:p>" + picture() + "</w:p>")))).kind, CellKind::picture) << "in a frame";
}

TEST(Docx, TakesAPictureForNothingBesideATextAndOutsideOfTables) {
    EXPECT_EQ(second_cell("<w:p>" + run("5") + picture() + "</w:p>").text, "5");
    EXPECT_EQ(second_cell("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:drawing><a:blip/></w:drawing></w:r></w:p>").kind,
              CellKind::empty);
    EXPECT_EQ(second_cell("<w:p><w:r><w:drawing><wps:wsp><a:ln/></wps:wsp></w:drawing></w:r></w:p>").kind,
              CellKind::empty)
        << "a line across the cell";
    EXPECT_THAT(texts_of(docx("<w:p>" + picture() + "</w:p>" + p("某市"))), ElementsAre("某市"));
}

TEST(Docx, ReadsSpansInBothDirections) {
    const std::string wide = R"(<w:gridSpan w:val="2"/>)";
    const Document document = docx(tbl(tr(tc(R"(<w:vMerge w:val="restart"/>)", p("申请")) + tc(wide, p("组织"))) +
                                       tr(tc("<w:vMerge/>", p("")) + tc("", p("1")) + tc("", p("2")))));
    const Grid& grid = document.blocks.at(0).grid;
    EXPECT_THAT(grid.merged(), ElementsAre(CellRange{{0, 0}, {1, 0}}, CellRange{{0, 1}, {0, 2}}));
    EXPECT_EQ(grid.at({1, 2}).text, "2");
}

TEST(Docx, LosesNoTextOfACellThatGoesOnBelow) {
    const Document document = docx(tbl(tr(tc(R"(<w:vMerge w:val="restart"/>)", p("三、")) + tc("", p("1"))) +
                                       tr(tc("<w:vMerge/>", p("办理结果")) + tc("", p("2")))));
    EXPECT_EQ(document.blocks.at(0).grid.at({0, 0}).text, "三、\n办理结果");
}

TEST(Docx, ShowsATextOnceThatAProgramFilledInAgainBelow) {
    const Document document = docx(tbl(tr(tc(R"(<w:vMerge w:val="restart"/>)", p("办理结果")) + tc("", p("1"))) +
                                       tr(tc("<w:vMerge/>", p("办理结果")) + tc("", p("2")))));
    EXPECT_EQ(document.blocks.at(0).grid.at({0, 0}).text, "办理结果");
}

TEST(Docx, LeavesOutColumnsBeforeARow) {
    const Document document = docx(tbl(tr(tc("", p("甲")) + tc("", p("乙"))) +
                                       tr(R"(<w:trPr><w:gridBefore w:val="1"/></w:trPr>)" + tc("", p("7")))));
    EXPECT_EQ(document.blocks.at(0).grid.at({1, 1}).text, "7");
}

TEST(Docx, ReadsThePageThatAProgramPutIntoItWhole) {
    const auto holding = [](const std::string& page) {
        Parts parts = docx_parts(p("甲") + R"(<w:altChunk r:id="r1"/>)" + p("乙"));
        parts.push_back({"word/_rels/document.xml.rels",
                         R"(<Relationships><Relationship Id="r1" Type="x/aFChunk" Target="page"/></Relationships>)"});
        parts.push_back({"word/page", page});
        return zipped(parts);
    };
    ReadLimits limits;
    limits.sources = true;
    const Document document =
        read_document_bytes(holding("<html><body><table><tr><td>件数</td><td>5</td></tr></table>"), limits);
    EXPECT_THAT(texts_of(document), ElementsAre("甲", "[table]", "乙"));
    EXPECT_TRUE(document.blocks[1].sources.empty()) << "it stands in another part";
    EXPECT_THROW(read_document_bytes(holding("PK\x03\x04")), ReadError) << "never passed over";
    EXPECT_THROW(docx(R"(<w:altChunk r:id="r1"/>)"), ReadError);
    EXPECT_THAT(texts_of(read_document_bytes(holding("附注\n说明"))), ElementsAre("甲", "附注", "说明", "乙"));
    const std::string other = zipped(docx_parts(beside(p("5"))));
    EXPECT_THAT(texts_of(read_document_bytes(holding(other))), ElementsAre("甲", "[table]", "乙"));
    EXPECT_THROW(read_document_bytes(holding(holding(other))), ReadError) << "one in one in one";
}

TEST(Docx, PassesOverNoPartInAnotherElement) {
    const auto holding = [](const std::string& body) {
        Parts parts = docx_parts(p("甲") + body + p("乙"));
        parts.push_back({"word/_rels/document.xml.rels",
                         R"(<Relationships><Relationship Id="r1" Type="x/aFChunk" Target="page"/></Relationships>)"});
        parts.push_back({"word/page", "附注"});
        return zipped(parts);
    };
    const std::string chunk = R"(<w:altChunk r:id="r1"/>)";
    EXPECT_THAT(
        texts_of(read_document_bytes(holding("<w:sdt><w:sdtContent>" + p("丙") + chunk + "</w:sdtContent></w:sdt>"))),
        ElementsAre("甲", "丙", "附注", "乙"));
    EXPECT_THAT(texts_of(read_document_bytes(holding(beside(chunk)))), ElementsAre("甲", "[table]", "乙"));
    EXPECT_EQ(read_document_bytes(holding(beside(chunk))).blocks.at(1).grid.at({0, 1}).text, "附注");
}

TEST(Docx, TakesWhatAContentControlAsksForAsABlank) {
    const auto control = [](const std::string& content) {
        return "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    };
    const std::string asked = "单击此处输入文字。";
    EXPECT_EQ(second_cell("<w:p>" + control(run(asked)) + "</w:p>").kind, CellKind::empty);
    EXPECT_EQ(second_cell(control(p(asked))).kind, CellKind::empty);
    EXPECT_EQ(second_cell(control(p(asked)) + p("5")).text, "5");
    EXPECT_EQ(second_cell(control(p("36"))).text, "36") << "filled in by a program that did not say so";
    EXPECT_EQ(second_cell("<w:sdt><w:sdtPr><w:showingPlcHdr w:val=\"0\"/></w:sdtPr><w:sdtContent>" + p("无") +
                          "</w:sdtContent></w:sdt>")
                  .text,
              "无");
    const Document document = docx(tbl(tr(tc("", p("甲")) + control(tc("", p(asked))) + tc("", p("7")))));
    EXPECT_EQ(document.blocks.at(0).grid.at({0, 1}).kind, CellKind::empty);
    EXPECT_EQ(document.blocks.at(0).grid.at({0, 2}).text, "7") << "the cell keeps its place";
}

TEST(Docx, LosesNoFigureThatStandsInACircleOrInAnotherFont) {
    const auto field = [](const std::string& instruction) {
        return R"(<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>)" + instruction +
               R"(</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>)";
    };
    EXPECT_EQ(second_cell(field(R"( EQ \o\ac(○,12) )")).text, "12");
    EXPECT_EQ(second_cell(field(R"( EQ \f(1,2) )")).text, R"(EQ \f(1,2))") << "no blank, nor another figure";
    EXPECT_EQ(second_cell(field(" PAGE ")).kind, CellKind::empty);
    const auto symbol = [](const std::string& font, const std::string& code) {
        return "<w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>";
    };
    EXPECT_EQ(second_cell("<w:p>" + symbol("Symbol", "F031") + symbol("Symbol", "F032") + "</w:p>").text, "12");
    EXPECT_EQ(second_cell("<w:p>" + symbol("Wingdings", "F031") + run("5") + "</w:p>").text, "5") << "a picture";
}

TEST(Docx, ReadsNotTheSamePartAgainAndAgain) {
    std::string body;
    for (int i = 0; i < 201; ++i)
        body += R"(<w:altChunk r:id="r1"/>)";
    Parts parts = docx_parts(body);
    parts.push_back({"word/_rels/document.xml.rels",
                     R"(<Relationships><Relationship Id="r1" Type="x/aFChunk" Target="page"/></Relationships>)"});
    parts.push_back({"word/page", "附注"});
    EXPECT_THROW(read_document_bytes(zipped(parts)), ReadError);
}

TEST(Docx, IsToldByWhicheverPartHoldsItsText) {
    const std::string bytes =
        zipped({{"[Content_Types].xml", "<Types/>"},
                {"_rels/.rels", R"(<Relationships><Relationship Id="r1" Type="x/officeDocument"
                                   Target="word/document2.xml"/></Relationships>)"},
                {"word/document2.xml", "<w:document><w:body>" + p("某市") + "</w:body></w:document>"}});
    EXPECT_THAT(texts_of(read_document_bytes(bytes)), ElementsAre("某市"));
}

TEST(Docx, ShowsOfAFieldInTheInstructionOfAnotherNothing) {
    const auto mark = [](const std::string& type) {
        return R"(<w:r><w:fldChar w:fldCharType=")" + type + R"("/></w:r>)";
    };
    const std::string inner = mark("begin") + mark("separate") + run("8") + mark("end");
    EXPECT_EQ(second_cell("<w:p>" + mark("begin") + inner + mark("separate") + run("5") + mark("end") + "</w:p>").text,
              "5");
    EXPECT_EQ(second_cell("<w:p>" + mark("begin") + "</w:p>" + p("5")).text, "5") << "one without an end";
}

TEST(Docx, OfPicturesAloneIsAScan) {
    Parts parts = docx_parts("<w:p/>");
    parts.push_back({"word/media/image1.png", "x"});
    try {
        read_document_bytes(zipped(parts));
        FAIL();
    } catch (const ReadError& error) {
        EXPECT_EQ(error.kind(), ReadErrorKind::scan);
    }
}

TEST(Docx, GluesNoFootnoteToAFigure) {
    EXPECT_EQ(second_cell("<w:p>" + run("4") + R"(<w:r><w:footnoteReference w:id="2"/></w:r></w:p>)").text, "4");
    EXPECT_EQ(second_cell("<w:p>" + run("4") + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>").text, "4");
}

TEST(Docx, GluesNoRaisedMarkOfANoteToAFigure) {
    const auto standing = [](const std::string& where, const std::string& text) {
        return R"(<w:r><w:rPr><w:vertAlign w:val=")" + where + R"("/></w:rPr><w:t>)" + text + "</w:t></w:r>";
    };
    const auto raised = [&](const std::string& text) { return standing("superscript", text); };
    EXPECT_EQ(second_cell("<w:p>" + run("72") + standing("subscript", "1") + "</w:p>").text, "72") << "lowered";
    EXPECT_EQ(second_cell("<w:p>" + run("7") + standing("baseline", "2") + "</w:p>").text, "72");
    for (const std::string mark : {"1", "[12]", "①", "注2", "*"})
        EXPECT_EQ(second_cell("<w:p>" + run("72") + raised(mark) + "</w:p>").text, "72") << mark;
    const auto moved = [](const std::string& by) {
        return R"(<w:r><w:rPr><w:position w:val=")" + by + R"("/></w:rPr><w:t>1</w:t></w:r>)";
    };
    EXPECT_EQ(second_cell("<w:p>" + run("72") + moved("6") + "</w:p>").text, "72");
    EXPECT_EQ(second_cell("<w:p>" + run("72") + moved("-2") + "</w:p>").text, "721") << "centred";
    EXPECT_EQ(second_cell("<w:p>" + raised("72") + "</w:p>").text, "72") << "behind nothing it is the figure";
    EXPECT_EQ(second_cell("<w:p>" + raised("7") + raised("2") + "</w:p>").text, "72") << "in pieces too";
    EXPECT_EQ(second_cell("<w:p>" + run("第7") + raised("th") + "</w:p>").text, "第7th");
    EXPECT_EQ(second_cell("<w:p>" + run("120m") + raised("2") + "</w:p>").text, "120m2");
    EXPECT_EQ(second_cell("<w:p>" + run("1.5×10") + raised("4") + "</w:p>").text, "1.5×104");
    Parts parts =
        docx_parts(beside("<w:p>" + run("4") + R"(<w:r><w:rPr><w:rStyle w:val="N"/></w:rPr><w:t>2</w:t></w:r></w:p>)"));
    parts.emplace_back("word/styles.xml", R"(<w:styles><w:style w:styleId="N"><w:rPr>
        <w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>)");
    EXPECT_EQ(read_document_bytes(zipped(parts)).blocks.at(0).grid.at({0, 1}).text, "4");
}

TEST(Docx, LosesNothingBehindAFieldThatEndsUnseenOrNever) {
    const auto mark = [](const std::string& type, const std::string& look) {
        return "<w:r><w:rPr>" + look + "</w:rPr><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    };
    const std::string hidden = "<w:vanish/>";
    EXPECT_EQ(second_cell("<w:p>" + mark("begin", "") + mark("end", hidden) + run("63") + "</w:p>").text, "63");
    EXPECT_EQ(second_cell("<w:p>" + run("申请") + mark("begin", "") + run("63") + "</w:p>").text, "申请63");
}

TEST(Docx, TakesATableOfOneFigureInACellForTheFigure) {
    EXPECT_EQ(second_cell(tbl(tr(tc("", p("7")))) + "<w:p/>").text, "7");
    const std::string framed = tbl(tr(tc("", p("7"))));
    const Document all = docx(tbl(tr(tc("", framed) + tc("", framed)) + tr(tc("", framed) + tc("", framed))));
    EXPECT_THAT(texts_of(all), ElementsAre("[table]"));
    EXPECT_EQ(all.blocks.at(0).grid.at({1, 1}).text, "7");
}

TEST(Docx, ShowsTheNumberingOfLabels) {
    const auto numbered = [](const std::string& text) {
        return R"(<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>)" + run(text) +
               "</w:p>";
    };
    Parts parts = docx_parts(numbered("总体情况") + numbered("主动公开") + p("无"));
    parts.emplace_back("word/numbering.xml",
                       R"(<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>
        <w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
        <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>)");
    EXPECT_THAT(texts_of(read_document_bytes(zipped(parts))), ElementsAre("一、总体情况", "二、主动公开", "无"));
}

TEST(Docx, ReadsTextBoxesOnce) {
    const std::string box = "<w:txbxContent>" + p("某市公安局") + "</w:txbxContent>";
    const Document document = docx("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                                   "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                                   "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("年度报告") + "</w:p>");
    EXPECT_THAT(texts_of(document), ElementsAre("年度报告", "某市公安局"));
}

TEST(Docx, LooksIntoContentControls) {
    const auto control = [](const std::string& content) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    };
    EXPECT_THAT(texts_of(docx(control(p("一、概述")))), ElementsAre("一、概述"));
    EXPECT_EQ(second_cell("<w:p>" + control(run("6")) + "</w:p>").text, "6");
    const Document table = docx(tbl(control(tr(tc("", p("甲")) + control(tc("", p("8")))))));
    EXPECT_EQ(table.blocks.at(0).grid.at({0, 1}).text, "8");
}

TEST(Docx, LeavesOutTheTableOfContents) {
    EXPECT_THAT(
        texts_of(docx(R"(<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>
        </w:sdtPr><w:sdtContent>)" +
                      p("一、总体情况1") + "</w:sdtContent></w:sdt>" + p("一、总体情况"))),
        ElementsAre("一、总体情况"));
}

TEST(Docx, LooksThroughATableThatOnlyArrangesOthers) {
    const Document document = docx(tbl(tr(tc("", p("二、主动公开") + beside(p("5")) + p("三、申请")))));
    EXPECT_THAT(texts_of(document), ElementsAre("二、主动公开", "[table]", "三、申请"));
}

TEST(Docx, PutsATableInACellOfAnotherBehindIt) {
    const Document document = docx(tbl(tr(tc("", p("甲")) + tc("", p("乙")) + tc("", p("丙"))) +
                                       tr(tc("", p("丁")) + tc("", p("戊")) + tc("", beside(p("5"))))));
    EXPECT_THAT(texts_of(document), ElementsAre("[table]", "[table]"));
    EXPECT_EQ(document.blocks[1].grid.at({0, 1}).text, "5");
}

TEST(Docx, PartsParagraphsThatAreOnlyBrokenLines) {
    const std::string br = "<w:r><w:br/></w:r>";
    EXPECT_THAT(texts_of(docx("<w:p>" + run("某市人民政府") + br + run("2024年度报告") + "</w:p>")),
                ElementsAre("某市人民政府\n2024年度报告"));
    EXPECT_THAT(
        texts_of(docx("<w:p>" + run("收到申请5件。") + br + run("办结5件。") + br + run("（二）监督") + "</w:p>")),
        ElementsAre("收到申请5件。", "办结5件。", "（二）监督"));
}

TEST(Docx, RefusesWhatIsNoDocument) {
    EXPECT_THROW(read_document_bytes(zipped({{"word/document.xml", "<w:document/>"}})), ReadError);
    EXPECT_THROW(read_document_bytes(zipped({{"word/document.xml", "<w:document><w:body>"}})), ReadError);
    std::string deep = p("5");
    for (int i = 0; i < 200; ++i)
        deep = "<w:customXml>" + deep + "</w:customXml>";
    EXPECT_THROW(docx(deep), ReadError);
}

} // namespace
} // namespace crossfoot
