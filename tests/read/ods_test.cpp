#include "read/read.hpp"
#include "zip_bytes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::ods;
using test::ods_rows;
using testing::ElementsAre;
using testing::Pair;

Grid sheet_of(std::string_view rows) { return read_document_bytes(ods_rows(rows)).blocks.at(0).grid; }

// The only cell of a sheet.
Cell ods_cell(const std::string& cell) {
    return sheet_of("<table:table-row>" + cell + "</table:table-row>").at({0, 0});
}

std::string text_of(const std::string& paragraphs) {
    return ods_cell(R"(<table:table-cell office:value-type="string">)" + paragraphs + "</table:table-cell>").text;
}

std::string number_of(const std::string& value) {
    const Cell cell = ods_cell(R"(<table:table-cell office:value-type="float" office:value=")" + value + R"("/>)");
    EXPECT_EQ(cell.kind, CellKind::number) << value;
    return cell.text;
}

TEST(Ods, GluesNoRaisedMarkOfANoteToAFigure) {
    const Document document = read_document_bytes(
        R"(<office:document xmlns:a="a"><office:automatic-styles><style:style style:name="R"><style:text-properties
           style:text-position="super 58%"/></style:style></office:automatic-styles><office:body><office:spreadsheet>
           <table:table><table:table-row><table:table-cell office:value-type="string"><text:p>72<text:span
           text:style-name="R">1</text:span></text:p></table:table-cell></table:table-row></table:table>
           </office:spreadsheet></office:body></office:document>)");
    EXPECT_EQ(document.blocks.at(0).grid.at({0, 0}).text, "72");
}

TEST(Ods, LeavesOutWhatIsStruckOutOrHiddenInACell) {
    for (const std::string look : {R"(style:text-line-through-style="solid")",
                                   R"(style:text-line-through-type="single")", R"(text:display="none")"}) {
        const Document document = read_document_bytes(
            R"(<office:document xmlns:a="a"><office:automatic-styles><style:style style:name="S"><style:text-properties )" +
            look + R"(/></style:style></office:automatic-styles><office:body><office:spreadsheet>
            <table:table><table:table-row><table:table-cell office:value-type="string"><text:p><text:span
            text:style-name="S">99</text:span>72</text:p></table:table-cell></table:table-row></table:table>
            </office:spreadsheet></office:body></office:document>)");
        EXPECT_EQ(document.blocks.at(0).grid.at({0, 0}).text, "72") << look;
    }
}

TEST(Ods, ReadsHeadingsAndListsInCells) {
    EXPECT_EQ(text_of("<text:h>商业</text:h><text:list><text:list-header><text:p>企</text:p></text:list-header>"
                      "<text:list-item><text:list><text:list-item><text:p>业</text:p></text:list-item></text:list>"
                      "</text:list-item></text:list><text:section><text:p>12</text:p></text:section>"),
              "商业\n企\n业\n12");
}

TEST(Ods, TakesANumberWithoutItsValueAsTheTextThatIsShown) {
    EXPECT_EQ(ods_cell(R"(<table:table-cell office:value-type="float"><text:p>36</text:p></table:table-cell>)").text,
              "36");
}

TEST(Ods, KeepsNumbersToTheLastShownDigit) {
    EXPECT_EQ(number_of("13"), "13");
    EXPECT_EQ(number_of("2387.47225"), "2387.47225");
    EXPECT_EQ(number_of("-0.5"), "-0.5");
    EXPECT_EQ(number_of("1.5E+03"), "1.5E+03");
    EXPECT_EQ(number_of("0.30000000000000004"), "0.3");
}

TEST(Ods, TakesANumberThatIsNoneAsItsText) {
    for (const std::string value : {"NaN", "12abc", "1e400", "."}) {
        const Cell cell = ods_cell(R"(<table:table-cell office:value-type="float" office:value=")" + value + R"("/>)");
        EXPECT_EQ(cell.kind, CellKind::text) << value;
        EXPECT_EQ(cell.text, value);
    }
}

TEST(Ods, GivesPercentagesAndMoneyAsNumbers) {
    const Cell share = ods_cell(R"(<table:table-cell office:value-type="percentage" office:value="0.125"/>)");
    EXPECT_EQ(share.kind, CellKind::number);
    EXPECT_EQ(share.text, "0.125");
    const Cell money = ods_cell(
        R"(<table:table-cell office:value-type="currency" office:currency="CNY" office:value="2.5"><text:p>¥2.50</text:p></table:table-cell>)");
    EXPECT_EQ(money.kind, CellKind::number);
    EXPECT_EQ(money.text, "2.5");
}

TEST(Ods, GivesDatesAndTruthValuesAsText) {
    const Cell date = ods_cell(
        R"(<table:table-cell office:value-type="date" office:date-value="2021-12-31"><text:p>2021年12月31日</text:p></table:table-cell>)");
    EXPECT_EQ(date.kind, CellKind::text);
    EXPECT_EQ(date.text, "2021-12-31") << "whatever of it is shown, be it a day alone";
    const auto of = [](const std::string& attributes) {
        return ods_cell("<table:table-cell " + attributes + "/>").text;
    };
    EXPECT_EQ(of(R"(office:value-type="date" office:date-value="2021-12-31T08:30:00.5")"), "2021-12-31T08:30:00");
    EXPECT_EQ(of(R"(office:value-type="time" office:time-value="PT08H30M00S")"), "08:30:00");
    EXPECT_EQ(of(R"(office:value-type="time" office:time-value="PT30H00M05.25S")"), "30:00:05");
    EXPECT_EQ(of(R"(office:value-type="time" office:time-value="P1D")"), "P1D");
    const Cell truth = ods_cell(R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"/>)");
    EXPECT_EQ(truth.kind, CellKind::text);
    EXPECT_EQ(truth.text, "TRUE");
}

TEST(Ods, JoinsParagraphsSpansAndBreaks) {
    EXPECT_EQ(text_of("<text:p>商业</text:p><text:p>企业</text:p>"), "商业\n企业");
    EXPECT_EQ(text_of("<text:p>商业<text:line-break/>企业</text:p>"), "商业\n企业");
    EXPECT_EQ(text_of(R"(<text:p>商<text:s text:c="2"/>业<text:tab/>企</text:p>)"), "商  业\t企");
    EXPECT_EQ(text_of("<text:p><text:span>a</text:span> <text:span>b</text:span></text:p>"), "a b");
    EXPECT_EQ(text_of("<text:p>\n   a\n   b</text:p>"), "a b");
    EXPECT_EQ(text_of("<text:p>&lt;5 &amp; 件</text:p>"), "<5 & 件");
    EXPECT_EQ(text_of("<text:p/><text:p>b</text:p>"), "\nb");
}

TEST(Ods, LeavesAnnotationsAndRubyOutOfTheText) {
    EXPECT_EQ(text_of("<office:annotation><text:p>我的批注</text:p></office:annotation><text:p>13</text:p>"), "13");
    EXPECT_EQ(text_of("<text:p><text:ruby><text:ruby-base>汉</text:ruby-base><text:ruby-text>han</text:ruby-text>"
                      "</text:ruby></text:p>"),
              "汉");
    EXPECT_EQ(
        ods_cell("<table:table-cell><office:annotation><text:p>x</text:p></office:annotation></table:table-cell>").kind,
        CellKind::empty);
}

TEST(Ods, TellsFormulasAndErrors) {
    const Cell sum = ods_cell(
        R"~(<table:table-cell table:formula="of:=SUM([.A2:.A9])" office:value-type="float" office:value="13"/>)~");
    EXPECT_TRUE(sum.formula);
    EXPECT_EQ(sum.text, "13");
    const Cell error = ods_cell(
        R"(<table:table-cell table:formula="of:=[.A0]" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>)");
    EXPECT_EQ(error.kind, CellKind::error);
    EXPECT_EQ(error.text, "#REF!");
    const Cell uncalculated = ods_cell(R"~(<table:table-cell table:formula="of:=SUM([.A2:.A9])"/>)~");
    EXPECT_TRUE(uncalculated.formula);
    EXPECT_EQ(uncalculated.kind, CellKind::uncalculated);
    const Cell empty_text = ods_cell(
        R"~(<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>)~");
    EXPECT_EQ(empty_text.kind, CellKind::empty) << "a result that is an empty text is a result";
}

TEST(Ods, TellsAnErrorThatIsWrittenAsTheNumberZero) {
    const std::string formula = R"~(<table:table-cell table:formula="of:=[.A0]" office:value-type="float" )~";
    for (const char* shown : {"#REF!", "Err:502", "错误:502"})
        EXPECT_EQ(ods_cell(formula + R"(office:value="0"><text:p>)" + shown + "</text:p></table:table-cell>").kind,
                  CellKind::error)
            << shown;
    EXPECT_EQ(ods_cell(formula + R"(office:value="0"><text:p>0</text:p></table:table-cell>)").text, "0");
    EXPECT_EQ(ods_cell(formula + R"(office:value="5"><text:p>#5</text:p></table:table-cell>)").text, "5") << "a format";
}

// LibreOffice writes neither a type nor a value of such a formula.
TEST(Ods, TellsAnEmptyTextFromAResultThatIsMissing) {
    const std::string formula = R"~(<table:table-cell table:formula="of:=IF([.A2]=0;&quot;&quot;;[.A2])")~";
    const Cell empty_text = ods_cell(formula + "><text:p/></table:table-cell>");
    EXPECT_TRUE(empty_text.formula);
    EXPECT_EQ(empty_text.kind, CellKind::empty);
    EXPECT_EQ(ods_cell(formula + "></table:table-cell>").kind, CellKind::uncalculated);
}

TEST(Ods, RepeatsFilledCellsAndRows) {
    const Grid sheet = sheet_of(
        R"(<table:table-row table:number-rows-repeated="2"><table:table-cell/><table:table-cell office:value-type="float" office:value="0" table:number-columns-repeated="3"/><table:table-cell office:value-type="float" office:value="7"/></table:table-row>)");
    ASSERT_EQ(sheet.rows().size(), 2U);
    for (const int row : {0, 1}) {
        EXPECT_EQ(sheet.at({row, 0}).kind, CellKind::empty);
        for (const int column : {1, 2, 3})
            EXPECT_EQ(sheet.at({row, column}).text, "0");
        EXPECT_EQ(sheet.at({row, 4}).text, "7");
    }
}

TEST(Ods, SkipsTheEmptyRestOfASheet) {
    const Grid sheet = sheet_of(
        R"(<table:table-row><table:table-cell office:value-type="float" office:value="1"/><table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row><table:table-cell office:value-type="float" office:value="9"/></table:table-row>)");
    ASSERT_EQ(sheet.rows().size(), 2U);
    EXPECT_EQ(sheet.at({1048571, 0}).text, "9");
}

TEST(Ods, CutsRowsAndColumnsOffWhereEverySpreadsheetDoes) {
    const Grid sheet = sheet_of(
        R"(<table:table-row><table:table-cell table:number-columns-repeated="99999999999"/><table:table-cell office:value-type="float" office:value="1"/></table:table-row><table:table-row table:number-rows-repeated="2147483647"><table:table-cell/></table:table-row><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>)");
    EXPECT_TRUE(sheet.rows().empty());
}

TEST(Ods, FindsRowsInHeadersAndGroups) {
    const Grid sheet = sheet_of(
        R"(<table:table-header-rows><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table-header-rows><table:table-row-group><table:table-rows><table:table-row><table:table-cell office:value-type="float" office:value="2"/></table:table-row></table:table-rows></table:table-row-group>)");
    EXPECT_EQ(sheet.at({0, 0}).text, "1");
    EXPECT_EQ(sheet.at({1, 0}).text, "2");
}

TEST(Ods, GivesMergedRangesAndLeavesOutWhatTheyCover) {
    const Grid sheet = sheet_of(
        R"(<table:table-row><table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="2" office:value-type="string"><text:p>法人</text:p></table:table-cell><table:covered-table-cell office:value-type="float" office:value="9" table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="4"/></table:table-row>)");
    EXPECT_THAT(sheet.merged(), ElementsAre(CellRange{{0, 0}, {1, 2}}));
    EXPECT_EQ(sheet.at({0, 1}).kind, CellKind::empty);
    EXPECT_EQ(sheet.at({0, 3}).text, "4");
}

TEST(Ods, TellsHiddenRowsAndColumns) {
    const Grid sheet = sheet_of(
        R"(<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-row/><table:table-row table:visibility="filter"/><table:table-row table:visibility="collapse"/><table:table-row/>)");
    EXPECT_THAT(sheet.hidden_columns, ElementsAre(Pair(1, 2)));
    EXPECT_THAT(sheet.hidden_rows, ElementsAre(Pair(1, 2)));
}

TEST(Ods, KeepsTheOrderOfSheetsAndTheirNamedRanges) {
    const Document workbook = read_document_bytes(ods(
        R"(<table:table table:name="二"><table:named-expressions><table:named-range table:name="own" table:base-cell-address="$二.$A$1" table:cell-range-address="$二.$B$2"/></table:named-expressions></table:table><table:table table:name="It's 三"/><table:named-expressions><table:named-range table:name="t3" table:base-cell-address="$二.$A$1" table:cell-range-address="$'It''s 三'.$A$5:.$J$31"/><table:named-range table:name="gone" table:cell-range-address="$'#REF!'.$A$1"/><table:named-expression table:name="e" table:expression="1"/></table:named-expressions>)"));
    ASSERT_EQ(workbook.blocks.size(), 2U);
    EXPECT_EQ(workbook.blocks[0].name, "二");
    EXPECT_EQ(workbook.blocks[1].name, "It's 三");
    ASSERT_EQ(workbook.names.size(), 2U);
    const NamedRange* t3 = workbook.named("t3");
    ASSERT_NE(t3, nullptr);
    EXPECT_EQ(t3->block, 1U);
    EXPECT_EQ(a1(t3->range), "A5:J31");
    ASSERT_NE(workbook.named("own"), nullptr);
    EXPECT_EQ(a1(workbook.named("own")->range), "B2");
}

TEST(Ods, LeavesOutWhatIsCachedOfOtherDocuments) {
    const Document workbook = read_document_bytes(ods(
        R"(<table:table table:name="年报"/><table:table table:name="&apos;file:///tmp/%E7%94%B2.ods&apos;#年报"><table:table-source xlink:href="../%E7%94%B2.ods"/></table:table><table:table table:name="链接"><table:table-source xlink:href="../%E7%94%B2.ods"/></table:table><table:named-expressions><table:named-range table:name="theirs" table:cell-range-address="&apos;file:///tmp/%E7%94%B2.ods&apos;#$年报.$A$1"/><table:named-range table:name="ours" table:cell-range-address="$链接.$A$1"/></table:named-expressions>)"));
    ASSERT_EQ(workbook.blocks.size(), 2U);
    EXPECT_EQ(workbook.blocks[0].name, "年报");
    EXPECT_EQ(workbook.blocks[1].name, "链接") << "a sheet linked to another document is shown like any other";
    ASSERT_EQ(workbook.names.size(), 1U);
    EXPECT_EQ(workbook.names[0].name, "ours");
    EXPECT_EQ(workbook.names[0].block, 1U);
}

TEST(Ods, KeepsHiddenSheetsInTheirPlace) {
    const Document workbook = read_document_bytes(
        R"(<office:document office:mimetype="x"><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="一" table:style-name="ta1"/><table:table table:name="二" table:style-name="ta2"/><table:table table:name="三"/></office:spreadsheet></office:body></office:document>)");
    ASSERT_EQ(workbook.blocks.size(), 3U);
    EXPECT_FALSE(workbook.blocks[0].hidden);
    EXPECT_TRUE(workbook.blocks[1].hidden);
    EXPECT_FALSE(workbook.blocks[2].hidden);
}

TEST(Ods, IsReadFromOneFlatFile) {
    const Document workbook = read_document_bytes(
        R"(<?xml version="1.0" encoding="UTF-8"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="三"><table:table-row><table:table-cell office:value-type="float" office:value="13"/></table:table-row></table:table></office:spreadsheet></office:body></office:document>)");
    EXPECT_EQ(workbook.blocks.at(0).grid.at({0, 0}).text, "13");
}

TEST(Ods, IsToldByItsRootHoweverFarBehindItStands) {
    const std::string flat =
        R"(<office:document
office:version="1.2"><office:body><office:spreadsheet><table:table table:name="三"><table:table-row><table:table-cell office:value-type="float" office:value="13"/></table:table-row></table:table></office:spreadsheet></office:body></office:document>)";
    const std::string declaration = R"(<?xml version="1.0"?>)";
    for (const std::string& before : {"<!--" + std::string(50'000, 'x') + "-->", std::string(9'000, ' '),
                                      "<?made " + std::string(9'000, 'x') + "?>", std::string("\xEF\xBB\xBF")})
        for (const std::string& prologue : {before, declaration + before})
            EXPECT_EQ(read_document_bytes((before[0] == '\xEF' ? before + declaration : prologue) + flat)
                          .blocks.at(0)
                          .grid.at({0, 0})
                          .text,
                      "13")
                << prologue.substr(0, 30);
    std::string wide = "\xFF\xFE";
    for (const char c : R"(<?xml version="1.0" encoding="UTF-16"?>)" + flat.substr(0, flat.find("三")) + "t" +
                            flat.substr(flat.find("三") + 3))
        wide.append({c, '\0'});
    EXPECT_EQ(read_document_bytes(wide).blocks.at(0).grid.at({0, 0}).text, "13");
}

} // namespace
} // namespace crossfoot
