// An official document in each of its formats.
#include "write/docx.hpp"
#include "write/odt.hpp"
#include "write/official_document.hpp"
#include "write/sheets.hpp"

#include <gtest/gtest.h>

#include <pugixml.hpp>

namespace crossfoot {
namespace {

using Cell = OfficialCell::Kind;

// A head over two columns, a group of two rows, and signs that are special to XML.
OfficialTable table() {
    OfficialTable table;
    table.id = "table1";
    table.caption = "甲 & 乙";
    table.widths = {20, 40, 30, 30};
    table.heights = {8, 8, 8};
    table.head_rows = 1;
    table.whole = true;
    table.cells = {{Cell::corner, {{0, 0}, {0, 1}}, "项"}, {Cell::head, {{0, 2}, {0, 3}}, "件\n数"},
                   {Cell::group, {{1, 0}, {2, 0}}, "组"},  {Cell::label, {{1, 1}, {1, 1}}, "一<二"},
                   {Cell::figure, {{1, 2}, {1, 2}}, "1"},  {Cell::figure, {{1, 3}, {1, 3}}, "22"},
                   {Cell::label, {{2, 1}, {2, 1}}, "三"},  {Cell::figure, {{2, 2}, {2, 2}}, "333"},
                   {Cell::figure, {{2, 3}, {2, 3}}, ""}};
    return table;
}

OfficialDocument document() {
    using Kind = OfficialParagraph::Kind;
    OfficialDocument document;
    document.title = "某市2021年年度报告";
    document.author = "某市";
    document.written = std::chrono::sys_seconds(std::chrono::seconds(1642636800));
    const auto add = [&](Kind kind, std::string lead, std::string text, bool proposed) {
        OfficialParagraph paragraph;
        paragraph.kind = kind;
        paragraph.lead = std::move(lead);
        paragraph.text = std::move(text);
        paragraph.proposed = proposed;
        document.blocks.emplace_back(paragraph);
    };
    add(Kind::title, "", "某市\n2021年年度报告", false);
    add(Kind::heading, "", "一、总体情况", false);
    add(Kind::text, "（一）公开。", "共“1”件 < 2件。", false);
    add(Kind::text, "", "建议的一句。", true);
    add(Kind::heading, "", "二、表", false);
    document.blocks.emplace_back(table());
    return document;
}

std::size_t count(const std::string& xml, const char* path) {
    pugi::xml_document part;
    EXPECT_TRUE(part.load_string(xml.c_str()));
    return part.select_nodes(path).size();
}

TEST(OfficialDocument, IsTheSameByteForByteEachTime) {
    for (const auto bytes : {odt_bytes, docx_bytes, html_bytes, text_bytes, csv_bytes, ods_bytes, xlsx_bytes}) {
        EXPECT_FALSE(bytes(document()).empty());
        EXPECT_EQ(bytes(document()), bytes(document()));
    }
}

TEST(OfficialDocument, CarriesTheTimeItWasGiven) {
    OfficialDocument later = document();
    later.written += std::chrono::hours(24);
    EXPECT_NE(odt_bytes(document()), odt_bytes(later));
    EXPECT_NE(docx_bytes(document()), docx_bytes(later));
}

TEST(OfficialText, SpansWhatACellCoversAndRepeatsHeads) {
    const std::string content = odt_content(document());
    EXPECT_EQ(count(content, "//table:table-cell"), 9U);
    EXPECT_EQ(count(content, "//table:covered-table-cell"), 3U);
    EXPECT_EQ(count(content, "//table:table-cell[@table:number-columns-spanned='2']"), 2U);
    EXPECT_EQ(count(content, "//table:table-cell[@table:number-rows-spanned='2']"), 1U);
    EXPECT_EQ(count(content, "//table:table-header-rows/table:table-row"), 1U);
    EXPECT_EQ(count(content, "//style:table-properties[@style:may-break-between-rows='false']"), 1U);
    EXPECT_EQ(count(content, "//text:h[@text:outline-level='1']"), 2U);
}

TEST(OfficialText, MarksWhatIsOnlyProposed) {
    EXPECT_EQ(count(odt_content(document()), "//text:span[@text:style-name='Proposed']"), 1U);
    EXPECT_EQ(count(docx_document(document()), "//w:rStyle[@w:val='Proposed']"), 1U);
    EXPECT_NE(html_bytes(document()).find("<mark>建议的一句。</mark>"), std::string::npos);
    EXPECT_NE(text_bytes(document()).find("【建议】建议的一句。"), std::string::npos);
}

TEST(OfficialText, NamesTheFacesThatAreThereWherePrinted) {
    const std::string anywhere = odt_styles({});
    EXPECT_NE(anywhere.find("'仿宋_GB2312'"), std::string::npos);
    const std::string here = odt_styles({"Noto Serif CJK SC", "SimHei", "FangSong"});
    EXPECT_NE(here.find("'FangSong'"), std::string::npos);
    EXPECT_NE(here.find("'SimHei'"), std::string::npos);
    EXPECT_EQ(here.find("'仿宋_GB2312'"), std::string::npos);
    EXPECT_NE(here.find("'Times New Roman'"), std::string::npos) << "of what is not there the one that is meant";
}

TEST(OfficialWordText, SpansWhatACellCoversAndEndsWithAParagraph) {
    const std::string content = docx_document(document());
    EXPECT_EQ(count(content, "//w:tc"), 10U); // the group's second row has a cell of its own
    EXPECT_EQ(count(content, "//w:gridSpan[@w:val='2']"), 2U);
    EXPECT_EQ(count(content, "//w:vMerge"), 2U);
    EXPECT_EQ(count(content, "//w:tblHeader"), 1U);
    EXPECT_EQ(count(content, "//w:tbl/following-sibling::*[1][self::w:p]"), 1U);
    EXPECT_EQ(count(content, "//w:tr[position()<3]//w:keepNext"), 6U); // every row but the last stays with the next
}

TEST(OfficialWordText, WidthsOfColumnsMakeThatOfTheTable) {
    pugi::xml_document part;
    ASSERT_TRUE(part.load_string(docx_document(document()).c_str()));
    const pugi::xml_node table = part.select_node("//w:tbl").node();
    long sum = 0;
    for (const pugi::xml_node column : table.child("w:tblGrid").children("w:gridCol"))
        sum += column.attribute("w:w").as_int();
    EXPECT_EQ(sum, table.child("w:tblPr").child("w:tblW").attribute("w:w").as_int());
}

TEST(OfficialPage, SaysWhatEveryHeadIsOfAndRunsNothing) {
    const std::string page = html_bytes(document());
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_EQ(page.find("http"), std::string::npos); // nothing is loaded
    for (const char* head :
         {"<th scope=\"col\" colspan=\"2\">件<wbr>数</th>", "<th scope=\"row\" rowspan=\"2\" class=\"group\">",
          "<th scope=\"row\">一&lt;二</th>", "<caption>甲 &amp; 乙</caption>",
          "<meta name=\"author\" content=\"某市\">", "<h1>某市<wbr>2021年年度报告</h1>"})
        EXPECT_NE(page.find(head), std::string::npos) << head;
}

// Heads of one part would be taken for those of the next as well.
TEST(OfficialPage, NamesTheHeadsOfEachFigureOfATableOfParts) {
    OfficialTable table;
    table.id = "table1";
    table.widths = {50, 50, 50};
    table.heights = {9, 9, 9, 9, 9, 9};
    using Kind = OfficialCell::Kind;
    table.cells = {{Kind::band, {{0, 0}, {0, 2}}, "（一）"}, {Kind::head, {{1, 0}, {1, 0}}, "内容"},
                   {Kind::head, {{1, 1}, {1, 1}}, "制发"},   {Kind::head, {{1, 2}, {1, 2}}, "废止"},
                   {Kind::label, {{2, 0}, {2, 0}}, "规章"},  {Kind::figure, {{2, 1}, {2, 1}}, "1"},
                   {Kind::figure, {{2, 2}, {2, 2}}, "2"},    {Kind::band, {{3, 0}, {3, 2}}, "（五）"},
                   {Kind::head, {{4, 0}, {4, 0}}, "内容"},   {Kind::head, {{4, 1}, {4, 2}}, "数量"},
                   {Kind::label, {{5, 0}, {5, 0}}, "许可"},  {Kind::figure, {{5, 1}, {5, 2}}, "3"}};
    OfficialDocument parts;
    parts.blocks.emplace_back(table);
    const std::string page = html_bytes(parts);
    for (const char* cell : {"<th id=\"table1-0\" scope=\"rowgroup\" colspan=\"3\" class=\"band\">（一）</th>",
                             "<td headers=\"table1-0 table1-3 table1-4\">2</td>",
                             "<td headers=\"table1-7 table1-9 table1-10\" colspan=\"2\">3</td>"})
        EXPECT_NE(page.find(cell), std::string::npos) << cell;
}

TEST(OfficialPage, IsWellFormed) {
    std::string page = html_bytes(document());
    for (const std::string_view open : {"<meta", "<col ", "<wbr"}) // which have no end in a page
        for (std::size_t at = page.find(open); at != std::string::npos; at = page.find(open, at + 1))
            page.insert(page.find('>', at), "/");
    pugi::xml_document parsed;
    const pugi::xml_parse_result result = parsed.load_string(page.c_str(), pugi::parse_doctype);
    EXPECT_TRUE(result) << result.description() << page.substr(static_cast<std::size_t>(result.offset), 80);
}

TEST(OfficialTables, AreFieldsInLinesAndNoFormulas) {
    OfficialDocument with_formula = document();
    std::get<OfficialTable>(with_formula.blocks.back()).cells[3].text = "=1+1";
    std::get<OfficialTable>(with_formula.blocks.back()).cells[4].text = "-1";
    std::get<OfficialTable>(with_formula.blocks.back()).cells[5].text = "-"; // a blank figure
    EXPECT_EQ(csv_bytes(with_formula),
              "\xEF\xBB\xBF某市2021年年度报告\r\n\r\n甲 & 乙\r\n项,,件数,\r\n组,'=1+1,-1,-\r\n,三,333,\r\n"
              "\r\n单位名称,年报,1!C4,1!D4,1!C5,1!D5\r\n某市,某市2021年年度报告,-1,-,333,\r\n");
}

TEST(OfficialPlainText, HasTheCellsOfARowApart) {
    EXPECT_NE(text_bytes(document()).find("组\t一<二\t1\t22\n\t三\t333\t\n"), std::string::npos)
        << text_bytes(document());
}

} // namespace
} // namespace crossfoot
