#include "read/read.hpp"
#include "zip_bytes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::Parts;
using test::xlsx_parts;
using test::xlsx_rows;
using test::zipped;
using testing::ElementsAre;
using testing::Pair;

Cell cell_of(const std::string& cell, std::string_view shared = "") {
    return read_document_bytes(xlsx_rows("<row r=\"1\">" + cell + "</row>", shared)).blocks.at(0).grid.at({0, 0});
}

std::string shared_text(std::string_view item) {
    const Cell cell = cell_of(R"(<c r="A1" t="s"><v>0</v></c>)", item);
    return cell.text;
}

void replace(Parts& parts, std::string_view part, const std::string& content) {
    for (auto& [name, text] : parts)
        if (name == part)
            text = content;
}

TEST(Xlsx, ShowsNumbersAsTheSpreadsheetDoes) {
    const auto number = [](const std::string& v) { return cell_of("<c r=\"A1\"><v>" + v + "</v></c>").text; };
    EXPECT_EQ(number("13"), "13");
    EXPECT_EQ(number("2387.4722499999998"), "2387.47225");
    EXPECT_EQ(number("0.30000000000000004"), "0.3");
    EXPECT_EQ(number("1.0000000000000001E-5"), "0.00001");
    EXPECT_EQ(number(" 5 "), "5");
    EXPECT_EQ(cell_of(R"(<c r="A1" t="n"><v>13</v></c>)").kind, CellKind::number);
}

TEST(Xlsx, ReadsSharedAndInlineTexts) {
    EXPECT_EQ(shared_text("<si><t>商业企业</t></si>"), "商业企业");
    EXPECT_EQ(shared_text("<si><r><t>商业</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 企业</t></r></si>"),
              "商业 企业");
    EXPECT_EQ(shared_text("<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr/></si>"), "東京");
    EXPECT_EQ(shared_text("<si><t>a_x000D_\nb_x005F_c_x00zz_</t></si>"), "a\nb_c_x00zz_");
    EXPECT_EQ(shared_text("<si><t>_xFF08_一）_xD800_</t></si>"), "（一）_xD800_");
    const std::string raised = "<r><rPr><vertAlign val=\"superscript\"/></rPr>";
    EXPECT_EQ(shared_text("<si><r><t>72</t></r>" + raised + "<t>1</t></r></si>"), "72");
    EXPECT_EQ(shared_text("<si><r><t>72</t></r><r><rPr><vertAlign val='subscript'/></rPr><t>1</t></r></si>"), "72");
    EXPECT_EQ(shared_text("<si>" + raised + "<t>7</t></r>" + raised + "<t>2</t></r></si>"), "72")
        << "the figure itself";
    EXPECT_EQ(shared_text("<si><r><rPr><strike/></rPr><t>99</t></r><r><t>72</t></r></si>"), "72") << "struck out";
    EXPECT_EQ(shared_text("<si><t xml:space=\"preserve\"> </t></si>"), " ");
    const Cell cell = cell_of(R"(<c r="A1" t="inlineStr"><is><r><t>１</t></r><r><t>２</t></r></is></c>)");
    EXPECT_EQ(cell.kind, CellKind::text);
    EXPECT_EQ(cell.text, "１２");
}

TEST(Xlsx, ReadsPartsInTheEncodingThatTheyDeclare) {
    const auto first_cell = [](const std::string& shared_strings, const ReadLimits& limits = {}) {
        Parts parts = xlsx_parts(R"(<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>)");
        replace(parts, "xl/sharedStrings.xml", shared_strings);
        return read_document_bytes(zipped(parts), limits).blocks.at(0).grid.at({0, 0}).text;
    };
    const auto declared = [](const std::string& encoding, const std::string& text) {
        return "<?xml version='1.0' encoding='" + encoding + "' standalone='yes'?><sst><si><t>" + text +
               "</t></si></sst>";
    };
    EXPECT_EQ(first_cell(declared("GB18030", "\xD7\xDC\xBC\xC6\x95\x32\x82\x36")), "总计𠀀");
    EXPECT_EQ(first_cell(declared("gb2312", "\xD7\xDC\xBC\xC6")), "总计");
    EXPECT_EQ(first_cell(declared("GBK", "\xD7\xDC\xFF\xBC\xC6")), "总\xEF\xBF\xBD计");
    EXPECT_EQ(first_cell(declared("no-such", "总计")), "总计");
    EXPECT_EQ(first_cell(declared("UTF-8", "总计")), "总计");
    ReadLimits limits;
    limits.part = 6000;
    std::string many;
    for (int i = 0; i < 2500; ++i)
        many += "\xBC\xC6";
    EXPECT_EQ(first_cell(declared("GBK", many.substr(0, 3000)), limits).size(), 4500U);
    EXPECT_THROW(first_cell(declared("GBK", many), limits), ReadError) << "more than a part may have, as UTF-8";
}

TEST(Xlsx, ReadsResultsOfFormulas) {
    const Cell sum = cell_of(R"(<c r="A1"><f>SUM(A2:A9)</f><v>13</v></c>)");
    EXPECT_TRUE(sum.formula);
    EXPECT_EQ(sum.kind, CellKind::number);
    const Cell text = cell_of(R"(<c r="A1" t="str"><f>"勾稽"&amp;"相符"</f><v>勾稽相符</v></c>)");
    EXPECT_TRUE(text.formula);
    EXPECT_EQ(text.kind, CellKind::text);
    EXPECT_EQ(text.text, "勾稽相符");
    const Cell uncalculated = cell_of(R"(<c r="A1"><f>SUM(A2:A9)</f><v></v></c>)");
    EXPECT_TRUE(uncalculated.formula);
    EXPECT_EQ(uncalculated.kind, CellKind::uncalculated);
    EXPECT_EQ(cell_of(R"~(<c r="A1" t="str"><f>""</f><v></v></c>)~").kind, CellKind::empty)
        << "a result that is an empty text is a result";
}

TEST(Xlsx, ReadsAValueWholeThatIsInterruptedByACommentOrWrittenAsCData) {
    EXPECT_EQ(cell_of(R"(<c r="A1"><v>1<!-- x -->5</v></c>)").text, "15");
    EXPECT_EQ(cell_of(R"(<c r="A1"><v><![CDATA[15]]></v></c>)").text, "15");
    EXPECT_EQ(cell_of(R"(<c r="A1" t="inlineStr"><is><t>总<!-- x -->计</t></is></c>)").text, "总计");
}

TEST(Xlsx, ReadsTruthValuesDatesAndErrors) {
    EXPECT_EQ(cell_of(R"(<c r="A1" t="b"><v>1</v></c>)").text, "TRUE");
    EXPECT_EQ(cell_of(R"(<c r="A1" t="d"><v>2021-12-31</v></c>)").text, "2021-12-31");
    const Cell error = cell_of(R"(<c r="A1" t="e"><f>A0</f><v>#REF!</v></c>)");
    EXPECT_EQ(error.kind, CellKind::error);
    EXPECT_EQ(error.text, "#REF!");
}

// The text of a number in a cell of the format.
Cell shown(const std::string& number, const std::string& format, const std::string& properties = "") {
    Parts parts = xlsx_parts("<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + number + "</v></c></row></sheetData>");
    const bool built_in = format.find_first_not_of("0123456789") == std::string::npos;
    parts.emplace_back("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"" + format +
                                            "\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"" +
                                            (built_in ? format : "164") + "\"/></cellXfs></styleSheet>");
    replace(parts, "xl/workbook.xml",
            "<workbook>" + properties + R"(<sheets><sheet name="三" r:id="rId1"/></sheets></workbook>)");
    for (auto& [name, text] : parts)
        if (name == "xl/_rels/workbook.xml.rels")
            text.insert(text.find("</"), R"(<Relationship Id="s" Type="x/styles" Target="styles.xml"/>)");
    return read_document_bytes(zipped(parts)).blocks.at(0).grid.at({0, 0});
}

TEST(Xlsx, GivesNumbersShownAsDatesAsTheirText) {
    for (const char* format : {"14", "17", "22", "27", "36", "50", "58", "yyyy\\-mm\\-dd",
                               "m&quot;月&quot;d&quot;日&quot;", "[$-804]aaaa", "[Red]mmm", "[DBNum1]ggge", "dd"}) {
        const Cell cell = shown("45415", format);
        EXPECT_EQ(cell.kind, CellKind::text) << format;
        EXPECT_EQ(cell.text, "2024-05-03") << format;
    }
    EXPECT_EQ(shown("45415.4375", "yyyy/m/d h:mm").text, "2024-05-03T10:30:00");
    for (const char* format : {"18", "21", "32", "45", "56", "h:mm AM/PM", "[h]:mm", "[mm]", "mm:ss.0"})
        EXPECT_EQ(shown("0.4375", format).text, "10:30:00") << format;
}

TEST(Xlsx, TakesNumbersOfOtherFormatsAsNumbers) {
    for (const char* format :
         {"0", "1", "4", "13", "23", "37", "48", "49", "General", "G/通用格式", "#,##0&quot;days&quot;", "0.00E+00",
          "[Red][&lt;5]0;[$¥-804]0", "0\\d", "0_d", "* 0*y", "&quot;unclosed d"}) {
        const Cell cell = shown("45415", format);
        EXPECT_EQ(cell.kind, CellKind::number) << format;
        EXPECT_EQ(cell.text, "45415") << format;
    }
    EXPECT_EQ(shown("99999999", "14").kind, CellKind::number) << "there is no such date";
}

TEST(Xlsx, CountsDaysAsTheWorkbookDoes) {
    EXPECT_EQ(shown("1", "14").text, "1900-01-01");
    EXPECT_EQ(shown("59", "14").text, "1900-02-28");
    EXPECT_EQ(shown("60.5", "14").text, "1900-02-29T12:00:00");
    EXPECT_EQ(shown("61", "14").text, "1900-03-01");
    EXPECT_EQ(shown("0", "14", "<workbookPr date1904=\"1\"/>").text, "1904-01-01");
    EXPECT_EQ(shown("43953", "14", "<workbookPr date1904=\"true\"/>").text, "2024-05-03");
}

TEST(Xlsx, TellsAResultThatIsMissingWhateverItsType) {
    EXPECT_EQ(cell_of(R"~(<c r="A1" t="str"><f>""</f></c>)~").kind, CellKind::uncalculated);
    EXPECT_EQ(cell_of(R"~(<c r="A1" t="str"><f>""</f><v/></c>)~").kind, CellKind::empty);
}

TEST(Xlsx, BringsRowsAndCellsInOrderAndKeepsTheLastOfEach) {
    const Grid sheet =
        read_document_bytes(
            xlsx_rows(
                R"(<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1" hidden="1"><c r="A1"><v>0</v></c><c r="A1"><v>11</v></c></row><row><c><v>21</v></c></row><row r="3"><c r="B3"><v>33</v></c></row>)"))
            .blocks.at(0)
            .grid;
    EXPECT_EQ(sheet.at({0, 0}).text, "11");
    EXPECT_EQ(sheet.at({1, 0}).text, "21") << "it follows the row before it in the file";
    EXPECT_EQ(sheet.at({2, 0}).text, "31");
    EXPECT_EQ(sheet.at({2, 1}).text, "33");
    EXPECT_THAT(sheet.hidden_rows, ElementsAre(Pair(0, 0)));
}

TEST(Xlsx, TellsHiddenSheetsAndKeepsThemInTheirPlace) {
    Parts parts = xlsx_parts("");
    replace(
        parts, "xl/workbook.xml",
        R"(<workbook><sheets><sheet name="一" r:id="rId1" state="visible"/><sheet name="二" r:id="rId1" state="hidden"/><sheet name="三" r:id="rId1" state="veryHidden"/><sheet name="四" r:id="rId1"/></sheets></workbook>)");
    const Document workbook = read_document_bytes(zipped(parts));
    ASSERT_EQ(workbook.blocks.size(), 4U);
    EXPECT_FALSE(workbook.blocks[0].hidden);
    EXPECT_TRUE(workbook.blocks[1].hidden);
    EXPECT_TRUE(workbook.blocks[2].hidden);
    EXPECT_FALSE(workbook.blocks[3].hidden);
}

TEST(Xlsx, FollowsTargetsThatGoDownAndUpAgain) {
    for (const char* target :
         {"x/../worksheets/sheet1.xml", "./worksheets//sheet1.xml", "/xl/../xl/worksheets/sheet1.xml",
          "../../xl/worksheets/y/.././sheet1.xml", "worksheets\\sheet1.xml"}) {
        Parts parts = xlsx_parts(R"(<sheetData><row r="1"><c r="A1"><v>13</v></c></row></sheetData>)");
        replace(parts, "xl/_rels/workbook.xml.rels",
                R"(<Relationships><Relationship Id="rId1" Type="x/worksheet" Target=")" + std::string(target) +
                    "\"/></Relationships>");
        EXPECT_EQ(read_document_bytes(zipped(parts)).blocks.at(0).grid.at({0, 0}).text, "13") << target;
    }
}

TEST(Xlsx, CountsRowsAndCellsThatBearNoAddress) {
    const Grid sheet =
        read_document_bytes(xlsx_rows(R"(<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c></row>)"))
            .blocks.at(0)
            .grid;
    EXPECT_EQ(sheet.at({0, 0}).text, "1");
    EXPECT_EQ(sheet.at({0, 1}).text, "2");
    EXPECT_EQ(sheet.at({1, 2}).text, "3");
}

TEST(Xlsx, GivesMergedRangesAndLeavesOutWhatTheyCover) {
    const Document workbook = read_document_bytes(zipped(xlsx_parts(
        R"(<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>4</v></c></row><row r="2"><c r="A2"><v>5</v></c><c r="C2"><v>6</v></c><c r="D2"><v>7</v></c></row><row r="3"><c r="A3"><v>8</v></c></row></sheetData><mergeCells><mergeCell ref="C1:C2"/><mergeCell ref="A1:B2"/></mergeCells>)")));
    const Grid& sheet = workbook.blocks.at(0).grid;
    EXPECT_THAT(sheet.merged(), ElementsAre(CellRange{{0, 0}, {1, 1}}, CellRange{{0, 2}, {1, 2}}));
    EXPECT_EQ(sheet.at({0, 0}).text, "1");
    EXPECT_EQ(sheet.at({0, 1}).kind, CellKind::empty);
    EXPECT_EQ(sheet.at({1, 0}).kind, CellKind::empty);
    EXPECT_EQ(sheet.at({1, 2}).kind, CellKind::empty);
    EXPECT_EQ(sheet.at({0, 3}).text, "4");
    EXPECT_EQ(sheet.at({1, 3}).text, "7");
    EXPECT_EQ(sheet.at({2, 0}).text, "8");
}

TEST(Xlsx, TellsHiddenRowsAndColumns) {
    const Document workbook = read_document_bytes(zipped(xlsx_parts(
        R"(<cols><col min="1" max="1"/><col min="2" max="3" hidden="1"/></cols><sheetData><row r="2" hidden="1"/><row r="3" hidden="true"/><row r="5"/></sheetData>)")));
    EXPECT_THAT(workbook.blocks.at(0).grid.hidden_columns, ElementsAre(Pair(1, 2)));
    EXPECT_THAT(workbook.blocks.at(0).grid.hidden_rows, ElementsAre(Pair(1, 2)));
}

TEST(Xlsx, FollowsTheOrderAndTheTargetsOfTheWorkbook) {
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto sheet = [](const std::string& number) {
        return "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>" + number + "</v></c></row></sheetData></worksheet>";
    };
    const Document workbook = read_document_bytes(zipped(
        {{"[Content_Types].xml", "<Types/>"},
         {"xl/workbook.xml",
          R"(<workbook><sheets><sheet name="二" r:id="b"/><sheet name="图" r:id="c"/><sheet name="三" r:id="a"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">二!$A$1:$B$2</definedName><definedName name="t3">'三'!$A$5:$J$31</definedName><definedName name="gone">#REF!</definedName><definedName name="two">三!$A$1,三!$B$1</definedName></definedNames></workbook>)"},
         {"xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"a\" Type=\"" + types +
              "worksheet\" Target=\"/xl/worksheets/one.xml\"/><Relationship Id=\"b\" Type=\"" + types +
              "worksheet\" Target=\"../xl/worksheets/two.xml\"/><Relationship Id=\"c\" Type=\"" + types +
              "chartsheet\" Target=\"chartsheets/c.xml\"/></Relationships>"},
         {"xl/worksheets/one.xml", sheet("1")},
         {"xl/worksheets/two.xml", sheet("2")}}));
    ASSERT_EQ(workbook.blocks.size(), 2U);
    EXPECT_EQ(workbook.blocks[0].name, "二");
    EXPECT_EQ(workbook.blocks[0].grid.at({0, 0}).text, "2");
    EXPECT_EQ(workbook.blocks[1].name, "三");
    EXPECT_EQ(workbook.blocks[1].grid.at({0, 0}).text, "1");
    ASSERT_EQ(workbook.names.size(), 1U);
    EXPECT_EQ(workbook.names[0].name, "t3");
    EXPECT_EQ(workbook.names[0].block, 1U);
    EXPECT_EQ(a1(workbook.names[0].range), "A5:J31");
}

TEST(Xlsx, ReadsNamesWithAPrefix) {
    Parts parts = xlsx_parts("");
    replace(parts, "xl/workbook.xml",
            R"(<x:workbook><x:sheets><x:sheet name="三" r:id="rId1"/></x:sheets></x:workbook>)");
    replace(
        parts, "xl/worksheets/sheet1.xml",
        R"(<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>13</x:v></x:c></x:row></x:sheetData></x:worksheet>)");
    EXPECT_EQ(read_document_bytes(zipped(parts)).blocks.at(0).grid.at({0, 0}).text, "13");
}

TEST(Xlsx, FindsAWorkbookThatLiesElsewhere) {
    const std::string types = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    const Document workbook = read_document_bytes(
        zipped({{"[Content_Types].xml", "<Types/>"},
                {"_rels/.rels", "<Relationships><Relationship Id=\"1\" Type=\"" + types +
                                    "officeDocument\" Target=\"/book/main.xml\"/></Relationships>"},
                {"book/main.xml", R"(<workbook><sheets><sheet name="三" r:id="a"/></sheets></workbook>)"},
                {"book/_rels/main.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + types +
                                                 "worksheet\" Target=\"Sheet.xml\"/></Relationships>"},
                {"book\\sheet.xml",
                 R"(<worksheet><sheetData><row r="1"><c r="A1"><v>13</v></c></row></sheetData></worksheet>)"}}));
    EXPECT_EQ(workbook.blocks.at(0).grid.at({0, 0}).text, "13");
}

} // namespace
} // namespace crossfoot
