#include "read/read.hpp"
#include "text_blocks.hpp"
#include "web_pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iconv.h>

namespace crossfoot {
namespace {

using test::cell_beside;
using test::grid_of;
using test::html;
using test::texts_of;
using testing::ElementsAre;

std::string in(const char* encoding, const std::string& utf8) {
    const iconv_t conversion = iconv_open(encoding, "UTF-8");
    std::string result(utf8.size() * 2, '\0');
    char* from = const_cast<char*>(utf8.data());
    char* to = result.data();
    std::size_t left = utf8.size();
    std::size_t room = result.size();
    EXPECT_EQ(iconv(conversion, &from, &left, &to, &room), 0U);
    iconv_close(conversion);
    result.resize(result.size() - room);
    return result;
}

TEST(Html, GivesParagraphsAndTablesInReadingOrder) {
    EXPECT_THAT(texts_of(html("<h1>某市</h1><div>一、总体情况<p>收到申请5件。</p></div><table><tr><td>甲</td><td>5</td>"
                              "</tr></table><p>五、<b>问题</b></p>")),
                ElementsAre("某市", "一、总体情况", "收到申请5件。", "[table]", "五、问题"));
}

TEST(Html, ReadsSpansOfBothKinds) {
    const Document document =
        html("<table><tr><td rowspan=2>申请</td><td colspan=2>组织</td></tr><tr><td>1<td>2</table>");
    EXPECT_THAT(grid_of(document).merged(), ElementsAre(CellRange{{0, 0}, {1, 0}}, CellRange{{0, 1}, {0, 2}}));
    EXPECT_EQ(grid_of(document).at({1, 2}).text, "2");
}

TEST(Html, CountsRowsThatAreSeen) {
    const Grid rows = grid_of(html("<table><tr></tr><tr><td>甲<td>1</tr><tr></tr><tr style='display:none'><td>9</tr>"
                                   "<tr><td style='display:none'>9</td></tr><tr><td rowspan=3>乙<td>2</tr><tr></tr>"
                                   "<tr><td>3</tr></table>"));
    EXPECT_EQ(rows.at({0, 1}).text, "1");
    EXPECT_EQ(rows.at({1, 1}).text, "2");
    EXPECT_EQ(rows.at({3, 1}).text, "3") << "one that a cell from above reaches into counts";
}

TEST(Html, CutsSpansAtTheEndOfTheTable) {
    const Document document =
        html("<table><tr><td rowspan=99>甲</td><td rowspan=0>乙</td></tr><tr><td>3</td></tr></table>");
    EXPECT_THAT(grid_of(document).merged(), ElementsAre(CellRange{{0, 0}, {1, 0}}, CellRange{{0, 1}, {1, 1}}));
    EXPECT_EQ(grid_of(document).at({1, 2}).text, "3");
}

TEST(Html, KeepsEveryDigitOfANumber) {
    for (const char* number : {"12345678901234567", "2387.472251234567891", "007"}) {
        EXPECT_EQ(cell_beside(number).kind, CellKind::number) << number;
        EXPECT_EQ(cell_beside(number).text, number);
    }
    EXPECT_EQ(cell_beside(std::string(200, '9')).kind, CellKind::text) << "no figure";
}

// Browsers make a page of either; the beginning is all that is looked at to tell what a file is.
TEST(Html, IsKnownHoweverLongItsHeadIs) {
    const std::string table = "<table><tr><td>件数</td><td>5</td></tr></table>";
    for (const std::string& head :
         {"<title>" + std::string(9000, 'x') + "</title>", "<!-- " + std::string(9000, 'x') + " -->\n<html>",
          "\n<meta charset=utf-8><style>" + std::string(9000, ' ') + "</style>",
          "\xEF\xBB\xBF<SCRIPT>" + std::string(9000, ' ') + "</SCRIPT>",
          "<!DOCTYPE html><title>" + std::string(90000, 'x') + "</title><body>"}) {
        const Document document = read_document_bytes(head + table);
        EXPECT_EQ(document.blocks.back().grid.at({0, 1}).text, "5") << head.substr(0, 20);
    }
}

TEST(Html, JoinsTheLinesOfACell) {
    EXPECT_EQ(cell_beside("商业<br>企业").text, "商业\n企业");
    EXPECT_EQ(cell_beside("<p>商业</p><p>企业</p>").text, "商业\n企业");
    EXPECT_EQ(cell_beside("<span>1</span><span>0</span>\n").text, "10");
    EXPECT_EQ(cell_beside("&nbsp;5&nbsp;").kind, CellKind::number);
}

TEST(Html, LooksThroughTablesThatOnlyArrange) {
    EXPECT_THAT(
        texts_of(html("<table><tr><td>首页 联系我们</td><td><p>二、主动公开</p><table><tr><td>甲</td><td>5</td></tr>"
                      "</table></td></tr></table>")),
        ElementsAre("首页 联系我们", "二、主动公开", "[table]"));
}

TEST(Html, KeepsATableWhoseCellsAreFramedOneByOneBlankOnesToo) {
    const auto framed = [](const std::string& text) {
        return "<td><table border=1><tr><td>" + text + "</td></tr></table></td>";
    };
    const Document document = html("<table><tr><td>件数</td>" + framed("3") + framed("") + framed("&nbsp;") +
                                   framed("") + framed("3") + "</tr></table>");
    ASSERT_THAT(texts_of(document), ElementsAre("[table]"));
    EXPECT_EQ(grid_of(document).at({0, 1}).text, "3");
    EXPECT_EQ(grid_of(document).at({0, 5}).text, "3");
}

TEST(Html, HasTheFootOfATableAtItsEnd) {
    const Document document = html("<table><thead><tr><td>a<td>b</thead><tfoot><tr><td>c<td>3</tfoot>"
                                   "<tbody><tr><td>d<td>4</tbody></table>");
    EXPECT_EQ(grid_of(document).at({2, 1}).text, "3");
}

TEST(Html, LeavesOutWhatLeadsToOtherPages) {
    EXPECT_THAT(
        texts_of(
            html("<ul><li><a href=x>某市2022年年度报告</a> 2023-01-20<li><a href=y><div>2021年年度报告</div></a></ul>"
                 "<table><tr><td><a href=z>首页</a><td>正文<table><tr><td>甲<td><a href=b>5</a></table></table>"
                 "<p>上一篇：<a href=x>某市2022年年度报告</a><p>全文详见<a href=x>本网站</a>，共5件。")),
        ElementsAre("正文", "[table]", "全文详见本网站，共5件。"));
    EXPECT_THAT(texts_of(html("<h1><a href=x>某市2023年年度报告</a></h1><p><a name=a>一、总体情况</a>")),
                ElementsAre("某市2023年年度报告", "一、总体情况"));
    EXPECT_THAT(texts_of(html("<p><a href=x>首页<p>一、总体情况<p>共5件。")), ElementsAre("一、总体情况", "共5件。"))
        << "a link without an end";
    std::string text = "收到申请5件";
    while (text.size() < 400)
        text += "，均已答复";
    EXPECT_THAT(texts_of(html("<a href=x><p>" + text + "</p></a>")), ElementsAre(text)) << "too long to lead elsewhere";
    EXPECT_EQ(cell_beside("<a href=x>12</a>").text, "12");
    EXPECT_THAT(texts_of(html("<a href=x><p>一、总体情况</p><p>" + text + "</p><p>共5件。</p></a>")),
                ElementsAre("一、总体情况", text, "共5件。"))
        << "all of a text in a link";
}

TEST(Html, EndsSpansWithTheGroupOfTheirRows) {
    const Grid grid =
        grid_of(html("<table><thead><tr><th rowspan=9>项目<th>件数</thead><tbody><tr><td rowspan=0>甲<td>1"
                     "<tr><td>2</tbody><tbody><tr><td>乙<td>3</tbody></table>"));
    EXPECT_EQ(grid.at({1, 1}).text, "1");
    EXPECT_EQ(grid.at({3, 0}).text, "乙");
    EXPECT_EQ(grid.at({3, 1}).text, "3");
    EXPECT_THAT(grid.merged(), ElementsAre(CellRange{{1, 0}, {2, 0}}));
}

TEST(Html, ReadsFormulasAndDrawingsInCells) {
    EXPECT_EQ(cell_beside("<math><semantics><mn>12</mn><annotation encoding=x>12</annotation>"
                          "<annotation-xml><mn>12</mn></annotation-xml></semantics></math>")
                  .text,
              "12");
    EXPECT_EQ(
        cell_beside("<svg><title>9</title><style>9{}</style><g><text x=1><tspan>1</tspan>2</text></g></svg>").text,
        "12");
    EXPECT_THAT(texts_of(html("<p>甲<svg><text>图9</text></svg></p>")), ElementsAre("甲")) << "a chart";
}

TEST(Html, TakesNoPictureForABlankCell) {
    for (const std::string picture :
         {"<img src=5.png>", "<p><span><img src=5.png width=30></span></p>", "<svg><path d=M0/></svg>",
          "<canvas></canvas>", "<object data=5.svg></object>", "<table><tr><td><img src=5.png></table>"})
        EXPECT_EQ(cell_beside(picture).kind, CellKind::picture) << picture;
    EXPECT_EQ(cell_beside("5<img src=5.png>").text, "5");
    EXPECT_THAT(texts_of(html("<p><img src=5.png><p>某市")), ElementsAre("某市"));
}

TEST(Html, TakesAPictureThatNobodySeesForABlankCell) {
    for (const std::string blank :
         {"<img src=room.gif width=1 height=1>", "<img src=room.gif style=\"border:0; height: 1px\">",
          "<img src=room.gif width=20 height=\"1px\">", "<img src=5.png style='display:none'>",
          "<img src=5.png hidden>", "<img src=5.png style='visibility:hidden'>"})
        EXPECT_EQ(cell_beside(blank).kind, CellKind::empty) << blank;
}

TEST(Html, GluesNoFootnoteToAFigure) {
    EXPECT_EQ(cell_beside("5<sup>[1]</sup>").text, "5");
    EXPECT_EQ(cell_beside("5<sup><a href='#n'>2</a></sup>").text, "5");
    EXPECT_EQ(cell_beside("5<sup>①</sup>").text, "5");
    EXPECT_EQ(cell_beside("5<sub>1</sub>").text, "5");
    EXPECT_EQ(cell_beside("5<span style='vertical-align:sub'>1</span>").text, "5");
    EXPECT_EQ(cell_beside("CO<sub>2</sub>").text, "CO2");
    EXPECT_EQ(cell_beside("5<span style='Vertical-Align: super'>2</span>").text, "5");
    EXPECT_THAT(texts_of(read_document_bytes("<html><p style='vertical-align:super'>一、总体情况</p><p>全年</p>")),
                ElementsAre("一、总体情况", "全年"));
    EXPECT_EQ(cell_beside("<sup>5</sup>").text, "5") << "behind nothing it is the figure";
    EXPECT_EQ(cell_beside("<sup>5</sup><sup>6</sup>").text, "56") << "in pieces too";
    EXPECT_EQ(cell_beside("<style>.n{vertical-align:super}</style>5<span class=n>2</span>").text, "5");
    EXPECT_THAT(texts_of(read_document_bytes("<html><p>收到<sup>36</sup>件，办结30<sup>1</sup>件")),
                ElementsAre("收到36件，办结30件"));
}

TEST(Html, ReadsSpansAsBrowsersDo) {
    const Document document = html("<table><tr><td colspan='+2' rowspan=' 2'>a<td>b<tr><td>3</table>");
    EXPECT_THAT(grid_of(document).merged(), ElementsAre(CellRange{{0, 0}, {1, 1}}));
    EXPECT_EQ(grid_of(document).at({1, 2}).text, "3");
}

TEST(Html, OfWordIsNoXmlOfWord) {
    EXPECT_THAT(texts_of(read_document_bytes("<html><head><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument>"
                                             "</xml><![endif]--></head><body><p>某市</body></html>")),
                ElementsAre("某市"));
}

TEST(Html, ReadsTheFieldsOfAPageToFillIn) {
    EXPECT_EQ(cell_beside("<input value=12>").text, "12");
    EXPECT_EQ(cell_beside("<input type=hidden value=12>").text, "");
    EXPECT_EQ(cell_beside("<input type=figure value=12>").text, "12") << "a type that no browser knows";
    EXPECT_EQ(cell_beside("<select><option>1<option selected>2</select>").text, "2");
}

TEST(Html, TakesTheTitleOfTheWindowWhereThePageShowsNone) {
    EXPECT_THAT(texts_of(read_document_bytes(
                    "<html><head><title>某市2024年年度报告-某市人民政府</title></head><body><p>一、概述")),
                ElementsAre("某市2024年年度报告", "一、概述"));
    EXPECT_THAT(texts_of(read_document_bytes("<html><head><title>年度报告_网站</title></head><body><p>某市年度报告")),
                ElementsAre("某市年度报告"));
}

TEST(Html, IsReadInWhateverEncodingItIs) {
    const std::string page = "<html><head><meta charset=\"gb2312\"></head><body><p>镕基路街道</p></body></html>";
    for (const char* encoding : {"GBK", "GB18030", "UTF-8", "UTF-16LE", "UTF-16BE"})
        EXPECT_THAT(texts_of(read_document_bytes(in(encoding, page))), ElementsAre("镕基路街道")) << encoding;
    EXPECT_THAT(texts_of(read_document_bytes("\xFF\xFE" + in("UTF-16LE", page))), ElementsAre("镕基路街道"));
    EXPECT_THAT(texts_of(read_document_bytes("\xEF\xBB\xBF" + page)), ElementsAre("镕基路街道"));
    const std::string silent = "<html><body><p>没有说明编码</p></body></html>";
    EXPECT_THAT(texts_of(read_document_bytes(in("GB18030", silent))), ElementsAre("没有说明编码"));
    const std::string lying = "<html><head><meta charset=\"big5\"></head><body><p>政府信息公开</p></body></html>";
    EXPECT_THAT(texts_of(read_document_bytes(in("GBK", lying))), ElementsAre("政府信息公开"));
}

TEST(Html, IsToldByItsContentWhereNothingNamesIt) {
    EXPECT_THAT(texts_of(read_document_bytes("<p style='x'>2019年年度报告</p>\t<p>一、概述</p>")),
                ElementsAre("2019年年度报告", "一、概述"));
}

TEST(Mht, IsReadAsThePageInIt) {
    const std::string head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b1\"\r\n\r\n--b1\r\n"
                             "Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: ";
    EXPECT_THAT(
        texts_of(read_document_bytes(head + "quoted-printable\r\n\r\n<html><p>=E6=9F=90=\r\n=E5=B8=82</p>\r\n--b1\r\n"
                                            "Content-Type: image/png\r\n\r\nx\r\n--b1--")),
        ElementsAre("某市"));
    EXPECT_THAT(texts_of(read_document_bytes(head + "base64\r\n\r\nPHA+5p+Q5biCPC9w\r\nPg==\r\n--b1--")),
                ElementsAre("某市"));
}

TEST(Mht, FollowsTheStyleSheetsThatCameWithThePage) {
    const auto read = [](const std::string& address, const std::string& import = "") {
        return texts_of(read_document_bytes(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b1\"\r\n\r\n--b1\r\n"
            "Content-Type: text/html; charset=\"utf-8\"\r\n\r\n<html><head><link rel=stylesheet href='" +
            address + "'><style>" + import +
            "</style></head><p>某<i class=x>省</i>市</p>\r\n--b1\r\n"
            "Content-Type: text/css\r\nContent-Location: http://a.cn/B.css\r\nContent-Id: <c1@d>\r\n"
            "Content-Transfer-Encoding: quoted-printable\r\n\r\n.x{display=3A=20none}.x{display:=\r\nnone}\r\n--b1--"));
    };
    EXPECT_THAT(read("http://a.cn/B.css"), ElementsAre("某市"));
    EXPECT_THAT(read("cid:c1@d"), ElementsAre("某市"));
    EXPECT_THAT(read("http://a.cn/C.css"), ElementsAre("某省市"));
    for (const std::string import :
         {"@import url('cid:c1@d');", "@import url(cid:c1@d) screen;", "@charset 'x'; @import \"http://a.cn/B.css\" ;"})
        EXPECT_THAT(read("", import), ElementsAre("某市")) << import;
    for (const std::string import : {"@import 'cid:c1@d' print;", "@import url(cid:c2@d);", "@import", "@import url(;"})
        EXPECT_THAT(read("", import), ElementsAre("某省市")) << import;
}

TEST(Html, FollowsAStyleSheetThatItsAddressHolds) {
    const auto shown = [](const std::string& attributes) {
        return cell_beside("<link " + attributes + "><i class=x>9</i>12").text;
    };
    EXPECT_EQ(shown("rel=stylesheet href='data:text/css,.x%7Bdisplay:none%7D'"), "12");
    EXPECT_EQ(shown("rel=stylesheet href='data:text/css;charset=utf-8;base64,Lnh7ZGlzcGxheTpub25lfQ=='"), "12");
    EXPECT_EQ(shown("rel=stylesheet media=print href='data:text/css,.x%7Bdisplay:none%7D'"), "912");
    EXPECT_EQ(shown("rel=icon href='data:text/css,.x%7Bdisplay:none%7D'"), "912");
}

TEST(Mht, MayBeginWithAnyLineOfAHead) {
    const std::string page = "Content-Type: text/html\r\n\r\n<p>甲</p>";
    for (const std::string before : {"From: <WPS>\r\nMIME-Version: 1.0\r\n", "Subject: a\r\nMIME-Version: 1.0\r\n",
                                     "\xEF\xBB\xBFMIME-Version: 1.0\r\n", "Received: a\r\n b\r\nmime-version: 1.0\r\n"})
        EXPECT_THAT(texts_of(read_document_bytes(before + page)), ElementsAre("甲")) << before;
    EXPECT_THAT(texts_of(read_document_bytes("说明：\nMIME-Version: 1.0\nContent-Type: text/html\n")).size(), 3);
}

TEST(Mht, OfAWorkbookIsReadSheetBySheet) {
    const auto part = [](const std::string& page) { return "--b\r\nContent-Type: text/html\r\n\r\n" + page + "\r\n"; };
    const std::string head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n";
    const std::string sheets = part("<table><tr><td>甲<td>1</table>") + part("<table><tr><td>乙<td>2</table>");
    EXPECT_THAT(texts_of(read_document_bytes(head + part("<frameset><frame src=a></frameset>") + sheets + "--b--")),
                ElementsAre("[table]", "[table]"));
    EXPECT_THAT(texts_of(read_document_bytes(head + sheets + "--b--")), ElementsAre("[table]"))
        << "others stand in frames";
}

TEST(Mht, OfPartsWithoutEndIsGivenUp) {
    std::string message = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n";
    for (int i = 0; i < 500'000; ++i)
        message += "--a\r\n";
    EXPECT_THROW(read_document_bytes(message), ReadError);
}

TEST(Mht, OfALetterWithoutAPageIsUnsupported) {
    for (const std::string head : {"Content-Type: text/plain\r\n\r\n收到申请5件。",
                                   "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                                   "Content-Disposition: attachment; filename=a.docx\r\n\r\nUEsD\r\n--b--\r\n"}) {
        try {
            read_document_bytes("MIME-Version: 1.0\r\n" + head);
            FAIL() << head;
        } catch (const ReadError& error) {
            EXPECT_EQ(error.kind(), ReadErrorKind::unsupported) << head;
        }
    }
}

TEST(Mht, WithoutAPageIsDamaged) {
    EXPECT_THROW(read_document_bytes("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx"), ReadError);
}

// Whatever a page is made of, it is read or refused soon.
TEST(Html, RefusesWhatWouldTakeTooLong) {
    const auto many = [](const std::string& text, int times) {
        std::string all;
        for (int i = 0; i < times; ++i)
            all += text;
        return all;
    };
    EXPECT_THROW(html(many("<div>", 20000)), ReadError);
    EXPECT_THROW(html(many("<div></x>", 20000)), ReadError);
    EXPECT_THROW(html(many("<font size=1 a=b><p>", 20000)), ReadError);
    EXPECT_THROW(html(many("<table><tr><td>", 2000)), ReadError);
    EXPECT_THROW(html("<table>" + many("<tr>" + many("<td rowspan=65534 colspan=1000>", 20), 1000)), ReadError);
    std::string attributes;
    for (int i = 0; i < 20000; ++i)
        attributes += " a" + std::to_string(i) + "='b c'";
    EXPECT_THROW(html("<p" + attributes + ">5</p>"), ReadError);
    EXPECT_THROW(html(many("<a", 20000)), ReadError);
    EXPECT_NO_THROW(html(many("<p" + attributes.substr(0, 500) + ">5</p>", 100)));
    EXPECT_NO_THROW(html(many("<div>", 300) + "5" + many("</div>", 300)));
    EXPECT_NO_THROW(html(many("<script>if (a<b) c<d</script>", 20000)));
}

TEST(Html, TakesItsMemoryFromTheBudget) {
    ReadLimits limits;
    limits.memory = 1U << 20U;
    std::string page = "<html>";
    for (int i = 0; i < 20000; ++i)
        page += "<i>5</i>";
    EXPECT_THROW(read_document_bytes(page, limits), ReadError);
}

TEST(Html, ReadsRowsBelowHeadsThatAreATableOfTheirOwn) {
    const auto page = [](const std::string& between) {
        return html(
            "<div class='el-table__header-wrapper'><table class='el-table__header'><tr><th>件数<th>总计<th></table>"
            "</div>" +
            between +
            "<div class='el-table__body-wrapper'><table class='el-table__body'><tr><td>甲<td>5<tr><td>乙<td>7"
            "</table></div>");
    };
    ASSERT_EQ(page("").blocks.size(), 1U);
    EXPECT_EQ(grid_of(page("")).at({0, 1}).text, "总计");
    EXPECT_EQ(grid_of(page("")).at({2, 1}).text, "7");
    EXPECT_EQ(page("<p>二</p>").blocks.size(), 3U);
    EXPECT_EQ(html("<table><tr><th>件数<th>总计</table><table><tr><td>甲<td>5</table>").blocks.size(), 2U);
    EXPECT_EQ(html("<div class='layui-table-header'><table><tr><th>件数<th>总计</table></div>"
                   "<div class='layui-table-body'><table><tr><td>甲<td>5<td>6</table></div>")
                  .blocks.size(),
              2U)
        << "wider than the heads";
    for (const auto& [above, below] : {std::pair("dataTables_scrollHead", "dataTables_scrollBody"),
                                       {"dt-scroll-head", "dt-scroll-body"},
                                       {"ui-jqgrid-hdiv", "ui-jqgrid-bdiv"},
                                       {"k-grid-header", "k-grid-content"},
                                       {"table-head", "table-body"}})
        EXPECT_EQ(html("<div class='" + std::string(above) + "'><div><table><tr><th>件数<th>总计</table></div></div>" +
                       "<div class='" + below + "'><table><tr><td>甲<td>5</table></div>")
                      .blocks.size(),
                  1U)
            << above;
    std::string whole = "<table class='el-table__header'><tr><th>件数<th>总计";
    for (int row = 0; row < 8; ++row)
        whole += "<tr><td>甲<td>5";
    EXPECT_EQ(html(whole + "</table><table class='el-table__body'><tr><td>乙<td>7</table>").blocks.size(), 2U)
        << "a whole table";
}

TEST(Html, ReadsHeadsOnceThatProgramsRepeatToKeepColumnsWide) {
    const auto page = [](const std::string& rows) {
        return html("<table class='el-table__header'><tr><th>件数<th>总计</table><table class='el-table__body'>" +
                    rows + "<tr><td>甲<td>5</table>");
    };
    for (const std::string copied :
         {"<tr><th>件数<th>总计", "<tr><td><td>", "<tr><th><div style='height:0;overflow:hidden'>件数</div><th>",
          "<tr><td><td><tr><th>件数<th>总计"}) {
        ASSERT_EQ(page(copied).blocks.size(), 1U);
        EXPECT_EQ(grid_of(page(copied)).at({1, 1}).text, "5") << copied;
    }
    for (const std::string own : {"<tr><td>件数<td>3", "<tr><th>总计<th>件数", "<tr><th rowspan=2>件数<td>"})
        EXPECT_NE(grid_of(page(own)).at({1, 1}).text, "5") << own;
}

} // namespace
} // namespace crossfoot
