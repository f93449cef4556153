// Of a web page what a reader of it sees is read, and nothing else.
#include "text_blocks.hpp"
#include "web_pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::cell_beside;
using test::grid_of;
using test::html;
using test::texts_of;
using testing::ElementsAre;

TEST(Html, LeavesOutScriptsStylesAndWhatIsHidden) {
    EXPECT_THAT(
        texts_of(html("<script>var a='<p>7件</p>';</script><style>p{}</style><!-- 旧 --><p style='DISPLAY: none'>旧</p>"
                      "<p hidden>旧</p><p>新</p>")),
        ElementsAre("新"));
}

TEST(Html, LeavesOutCommentsOfOfficesAndWhatIsNoCharacter) {
    EXPECT_EQ(cell_beside("<a class='comment-indicator'></a><comment>旧值77</comment>12").text, "12") << "of Calc";
    EXPECT_EQ(
        cell_beside("12<![if !supportAnnotations]><a class=msocomanchor href='#_msocom_1'>[u1]</a><![endif]>").text,
        "12")
        << "of Word";
    EXPECT_THAT(texts_of(html("<p>新</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p>旧"
                              "</p></div></div>")),
                ElementsAre("新"));
    EXPECT_EQ(cell_beside("\x04"
                          "12\x05")
                  .text,
              "12")
        << "what Writer makes of a content control";
}

TEST(Html, LeavesOutWhatAStyleSheetHides) {
    const auto figure = [](const std::string& sheet, const std::string& element) {
        return grid_of(html("<style>" + sheet + "</style><table><tr><td>件数</td><td>" + element + "9</" +
                            element.substr(1, element.find(' ') - 1) + ">12</td></tr></table>"))
            .at({0, 1})
            .text;
    };
    EXPECT_EQ(figure("/* a */ .tip, .hide { color: red; Display : none }", R"(<span class="x hide">)"), "12");
    EXPECT_EQ(figure("span.hide{display:none !important}", R"(<span class=hide>)"), "12");
    EXPECT_EQ(figure("#a{font-size:0}", R"(<i id="a">)"), "12");
    EXPECT_EQ(figure(".hide{display:none} .hide{display:inline}", R"(<span class="hide">)"), "912");
    EXPECT_EQ(figure("@media print{.hide{display:none}}", R"(<span class="hide">)"), "912");
    EXPECT_EQ(figure(".menu .hide{display:none}", R"(<span class="hide">)"), "912") << "of others";
    EXPECT_EQ(figure("}{.hide{", R"(<span class="hide">)"), "912");
    EXPECT_EQ(figure("td i{display:none}", "<i x>"), "12") << "in what the rule names";
    EXPECT_EQ(figure("table .a > i.b{display:none}", "<i class='a b'>"), "912") << "directly in it";
    EXPECT_EQ(figure("tr>td>.a.b{display:none}", "<i class='b c a'>"), "12");
    EXPECT_EQ(figure("i{display:none} .b{display:inline}", "<i class=b>"), "912") << "the one that says more counts";
    EXPECT_EQ(figure(".b{display:inline} i{display:none!important}", "<i class=b>"), "12");
    EXPECT_EQ(figure(".sr{position:absolute;clip:rect(0, 0, 0, 0)}", "<i class=sr>"), "12") << "is heard, not seen";
    EXPECT_EQ(figure(".old{text-decoration-line:line-through}", "<i class=old>"), "12");
    EXPECT_EQ(figure("my-tip{display:none}", "<My-Tip x>"), "12") << "an element of the page's own";
    EXPECT_EQ(figure("my{display:none}", "<my-tip x>"), "912");
    EXPECT_EQ(figure("i:hover{display:none}", "<i x>"), "912") << "of which nothing is known";
    EXPECT_EQ(figure(".late{visibility:hidden}", "<i class=late>"), "912") << "until a person comes to it";
}

TEST(Html, FollowsSelectorsThatSayWhatSomethingIsNotOrMayBe) {
    const auto shown = [](const std::string& selector, const std::string& element = "<i class='old x'>") {
        return cell_beside("<style>" + selector + "{display:none}</style>" + element + "9</i>12").text;
    };
    for (const char* const selector : {".old:not(.shown)", ":is(.old, .older)", ".old:where(i):not(#a, .b)",
                                       "td :is(i.x)", ".old:not(:not(.x))", "i:not([data-x='a)'])"})
        EXPECT_EQ(shown(selector), "12") << selector;
    for (const char* const selector : {".old:not(.x)", ".old:is(.b, .c)", ".old:not(.a, .x)", ".old:not()", ".old:not(",
                                       ".old:not(:hover)", ".old:has(b)", ".old:not(:not(:not(:not(:not(.x)))))"})
        EXPECT_EQ(shown(selector), "912") << selector;
    EXPECT_EQ(
        cell_beside("<style>.old:where(#a){display:none}.old{display:inline}</style><i class=old id=a>9</i>12").text,
        "912");
    EXPECT_EQ(cell_beside("<style>.old:is(#a){display:none}.old{display:inline}</style><i class=old id=a>9</i>12").text,
              "12")
        << "which is stronger";
}

TEST(Html, FollowsRulesInBlocksThatASheetIsCutInto) {
    const auto shown = [](const std::string& sheet) {
        return cell_beside("<style>" + sheet + "</style><i class=x>9</i>12").text;
    };
    for (const char* const sheet :
         {"@supports (display:grid){.x{display:none}}", "@layer a, b;@layer a{.x{display:none}}",
          "@supports (display:grid){@media screen{.x{display:none}}}", "@layer a{.y{a:b}} .x{display:none}"})
        EXPECT_EQ(shown(sheet), "12") << sheet;
    for (const char* const sheet :
         {"@supports not (display:grid){.x{display:none}}", "@layer a{@media print{.x{display:none}}}",
          "@media print{@supports (display:grid){.x{display:none}}}", "@keyframes a{.x{display:none}}",
          "@supports (-webkit-touch-callout:none){.x{display:none}}", "@layer a{i.x{display:none}}.x{display:inline}"})
        EXPECT_EQ(shown(sheet), "912") << sheet;
    EXPECT_EQ(shown("@layer a{.x{display:none!important}}i.x{display:inline!important}"), "12")
        << "where it is important, what is in no layer is weaker";
    for (const char* const sheet :
         {"@layer a{i.x{display:inline}} @layer b{.x{display:none}}",
          "@layer b, a; @layer a{.x{display:none}} @layer b{i.x{display:inline}}",
          "@layer a{.x{display:none!important}} @layer b{i.x{display:inline!important}}",
          "@layer{i.x{display:inline}} @layer{.x{display:none}}",
          "@layer a{.y{a:b}} @layer b{@layer a{.x{display:none}}} @layer a{i.x{display:inline}}",
          "@layer a,b;@layer b{.x{display:none}}@layer a{@media screen{i.x{display:inline}}}"})
        EXPECT_EQ(shown(sheet), "12") << sheet;
    for (const char* const sheet : {"@layer a{i.x{display:none}} @layer b{.x{display:inline}}",
                                    "@layer a{.x{display:inline}} @layer b{.x{display:none}} @layer "
                                    "a{i.x{display:none}} @layer b{i.x{display:inline}}",
                                    "@layer a{.x{display:inline!important}} @layer b{i.x{display:none!important}}"})
        EXPECT_EQ(shown(sheet), "912") << sheet;
}

TEST(Html, FollowsNoSheetsForTelephones) {
    const auto shown = [](const std::string& media) {
        return cell_beside("<style media='" + media + "'>.x{display:none}</style><i class=x>9</i>12").text;
    };
    EXPECT_EQ(shown("(max-width:600px)"), "912");
    EXPECT_EQ(shown("screen"), "12");
    EXPECT_EQ(
        cell_beside("<link rel=stylesheet disabled href='data:text/css,.x{display:none}'><i class=x>9</i>12").text,
        "912");
}

TEST(Html, LeavesOutWhatIsHiddenByItsAttributes) {
    const auto figure = [](const std::string& selector) {
        return cell_beside("<style>" + selector +
                           "{display:none}</style><i x='A b-c' class='n tip-1' lang=zh-CN>9</i>12")
            .text;
    };
    for (const std::string fits :
         {"[x]", "i[x]", "[x='A b-c']", "[X = \"a b-c\"]", "[x~=b-c]", "td > i.n[x^=A]", "[x$=-c]", "[class*=tip]",
          "i[class*='tip-'][x]", "[lang|=zh]", "table [lang=zh-cn]"})
        EXPECT_EQ(figure(fits), "12") << fits;
    for (const std::string other : {"[y]", "i[x=a]", "[x~=b]", "[x^=b]", "[x$=b]", "[class*=top]", "[lang|=z]", "b[x]",
                                    "[x", "[x='a\\'']", "[x]:not(.n)", "[x=]"})
        EXPECT_EQ(figure(other), "912") << other;
}

TEST(Html, LeavesOutWhatLiesWhereNobodySeesIt) {
    for (const std::string hidden :
         {"opacity:0", "opacity: 0.0", "position:absolute;left:-9999px", "margin-left:-999em", "text-indent:-9999px",
          "position:absolute;top:-10000px", "color:transparent", "width:0;overflow:hidden;display:inline-block",
          "overflow:hidden;height:0px", "max-height:0;overflow:hidden", "width:100%;height:0;overflow:hidden"})
        EXPECT_EQ(cell_beside("<span style='" + hidden + "'>9</span>12").text, "12") << hidden;
    for (const std::string seen : {"opacity:.5", "opacity:1", "left:-2px", "text-indent:-21pt", "margin-left:-20px",
                                   "color:#000", "height:0", "overflow:hidden", "width:0.5px;overflow:hidden",
                                   "flex:1;width:0;overflow:hidden", "height:0;min-height:9em;overflow:hidden",
                                   "float:left;margin-left:-100%", "color:transparent;-webkit-background-clip:text"})
        EXPECT_EQ(cell_beside("<span style='" + seen + "'>12</span>").text, "12") << seen;
    EXPECT_EQ(
        grid_of(html("<div style='height:0;overflow:hidden'><table><tr><td>甲<td>5</table></div>")).at({0, 1}).text,
        "5")
        << "a table that a person opens";
    for (const std::string element : {"td", "tr", "table"})
        EXPECT_EQ(grid_of(html("<style>" + element +
                               "{width:0;height:0;overflow:hidden}</style><table><tr><td>甲<td>5</table>"))
                      .at({0, 1})
                      .text,
                  "5")
            << "it grows with its texts";
    for (const std::string aside : {"position:absolute;left:-9999px", "text-indent:-9999px"}) {
        const std::string within = "<p style='" + aside + "'>9<i style='font-size:14px'>9</i>";
        EXPECT_EQ(cell_beside(within + "</p>12").text, "12") << "whatever its size: " << aside;
        EXPECT_EQ(html(within + "<table><tr><td>甲<td>5</table>").blocks.back().grid.at({0, 1}).text, "5") << aside;
    }
    EXPECT_EQ(cell_beside("<div style='text-indent:-9999px'>9<p style='text-indent:2em'>12</p></div>").text, "12");
    EXPECT_THAT(
        texts_of(html("<style>.a{height:0;overflow:hidden}.a.b{height:auto}</style><p class=a>甲<p class='a b'>乙")),
        ElementsAre("乙"));
}

TEST(Html, FollowsTheRulesForAScreenOfTheUsualWidth) {
    const auto shown = [](const std::string& media) {
        return cell_beside("<style>@media " + media + "{.x{display:none}}</style><i class=x>9</i>12").text;
    };
    for (const std::string fits :
         {"screen", "all", "screen and (min-width: 768px)", "(min-width:48em)", "print, screen",
          "only screen and (max-width: 1920px)", "screen and (orientation: landscape)"})
        EXPECT_EQ(shown(fits), "12") << fits;
    for (const std::string other : {"print", "(max-width: 767px)", "not screen", "(min-width: 2000px)",
                                    "(orientation:portrait)", "screen and (pointer: coarse)", "speech"})
        EXPECT_EQ(shown(other), "912") << other;
    EXPECT_EQ(cell_beside("<style media=print>.x{display:none}</style><i class=x>9</i>12").text, "912");
    EXPECT_EQ(cell_beside("<style>@media print{.y:after{content:'}'} .x{display:none}}</style><i class=x>9</i>12").text,
              "912")
        << "a brace in quotes ends nothing";
    EXPECT_EQ(cell_beside("<style>@charset 'x';@font-face{x:y} @media print{a{b:c}} .x{display:none}</style>"
                          "<i class=x>9</i>12")
                  .text,
              "12")
        << "what stands behind other rules";
}

TEST(Html, ReadsNoSecondReportThatIsForTelephones) {
    const auto table = [](const std::string& figure) { return "<table><tr><td>甲<td>" + figure + "</table>"; };
    for (const std::string sheet :
         {"@media (min-width:768px){.mobile{display:none}} @media (max-width:767px){.pc{display:none}}",
          ".mobile{display:none} @media (max-width:767px){.mobile{display:block} .pc{display:none}}"}) {
        const std::string styles = "<style>" + sheet + "</style>";
        EXPECT_THAT(texts_of(html(styles + "<div class=pc>" + table("5") + "</div><div class=mobile>" + table("6") +
                                  "</div><p>末</p>")),
                    ElementsAre("[table]", "末"))
            << sheet;
        EXPECT_THAT(texts_of(html(styles + "<p>甲</p><div class=mobile>" + table("6") + "</div>")),
                    ElementsAre("甲", "[table]"))
            << "where there is no other";
    }
}

TEST(Html, ReadsATableThatARuleHidesUntilAPersonOpensIt) {
    EXPECT_THAT(texts_of(html("<style>.tab{display:none}</style><div class=tab><table><tr><td>甲</td><td>5</td></tr>"
                              "</table></div>")),
                ElementsAre("[table]"));
}

TEST(Html, ReadsNoCopyThatARuleHides) {
    const auto table = [](const std::string& figure) {
        return "<table><tr><td>甲<td> " + figure + "</table><p>" + figure + "件</p>";
    };
    const std::string sheet = "<style>.paper{display:none}</style>";
    EXPECT_THAT(texts_of(html(sheet + table("5") + "<div class=paper>" + table("<b>5</b>") + "</div><p>末</p>")),
                ElementsAre("[table]", "5件", "末"));
    EXPECT_THAT(texts_of(html(sheet + table("5") + "<div class=paper>" + table("6") + "</div>")),
                ElementsAre("[table]", "5件", "[table]", "6件"))
        << "another table";
}

TEST(Html, ReadsTablesThatAWideScreenHasInPartsToOpen) {
    const std::string part = "<div class=part><table><tr><td>甲<td>1<tr><td>乙<td>2<tr><td>丙<td>3</table></div>";
    EXPECT_THAT(texts_of(html("<style>@media (min-width:768px){.part{display:none}}</style>"
                              "<table><tr><td>首页<td>公开</table>" +
                              part + part)),
                ElementsAre("[table]", "[table]", "[table]"));
}

TEST(Html, KeepsThePlaceOfACellThatIsNotSeen) {
    const Grid grid =
        grid_of(html("<table><tr><td>甲</td><td style='visibility: hidden'>4</td><td>5</td></tr></table>"));
    EXPECT_EQ(grid.at({0, 1}).text, "");
    EXPECT_EQ(grid.at({0, 2}).text, "5");
}

TEST(Html, ReadsWhatIsSeenWithinWhatIsNot) {
    EXPECT_EQ(cell_beside("<div style='font-size:0'>9<span style='font-size:14px'>12</span></div>").text, "12");
    EXPECT_EQ(cell_beside("<style>.n{font-size:0}.m{font-size:1rem}</style><p class=n>9<b class=m>12</b></p>").text,
              "12");
    EXPECT_EQ(cell_beside("<div style='visibility:hidden'>9<i style='visibility:visible'>12</i></div>").text, "12");
    EXPECT_EQ(cell_beside("<div style='visibility:hidden'>9<input value=9></div>12").text, "12");
    const Document document = html("<div style='font-size:0'><table><tr><td>甲<td>5</table></div>");
    EXPECT_EQ(grid_of(document).at({0, 1}).text, "5") << "whose cells a rule of the site may give a size";
}

TEST(Html, LeavesOutWhatStandsThereForOldBrowsersOrIsNotDrawn) {
    for (const std::string unseen :
         {"<meter value=5 max=10>9</meter>", "<progress value=5>9%</progress>", "<noframes>9</noframes>",
          "<noembed>9</noembed>", "<applet>9</applet>", "<title>9</title>", "<dialog>9</dialog>", "<DIALOG>9</DIALOG>",
          "<svg><defs><text>9</text></defs></svg>", "<svg><symbol id=a><text>9</text></symbol></svg>",
          "<svg><clipPath><text>9</text></clipPath></svg>",
          "<svg><g visibility=hidden style='visibility:hidden'>"
          "<text>9</text></g></svg>",
          "<audio>9</audio>", "<noscript>9</noscript>", "<template>9</template>"})
        EXPECT_EQ(cell_beside(unseen + "12").text, "12") << unseen;
    for (const std::string seen :
         {"<dialog open>12</dialog>", "<style>dialog{display:block}</style><dialog>12</dialog>",
          "<svg><foreignObject><p>12</p></foreignObject></svg>", "<svg><text><title>9</title>12</text></svg>",
          "<output>12</output>"})
        EXPECT_EQ(cell_beside(seen).text, "12") << seen;
    EXPECT_THAT(texts_of(html("<dialog><table><tr><td>甲<td>5</table></dialog>")), ElementsAre("[table]"));
}

// So do articles of sites whose programs first look at the screen.
TEST(Html, ReadsAllThatIsNotDrawnUntilProgramsRun) {
    const std::string article = "<div style='visibility: hidden; opacity: 0; '><table><tr><td>甲<td>5</table></div>";
    EXPECT_EQ(grid_of(html(article)).at({0, 1}).text, "5");
    const Document beside = html("<table><tr><td>甲<td>7</table>" + article);
    EXPECT_EQ(beside.blocks.at(0).grid.at({0, 1}).text, "7");
    for (std::size_t i = 1; i < beside.blocks.size(); ++i)
        EXPECT_TRUE(beside.blocks[i].grid.rows().empty()) << "where the page shows as much";
}

TEST(Html, LeavesOutWhatItsAttributeHidesUnlessAStyleShowsIt) {
    for (const std::string shown :
         {"<i hidden style='display:inline'>", "<style>.a{display:inline}</style><i hidden class=a>",
          "<style>[hidden]{display:none}.a.b{display:inline}</style><i hidden class='a b'>"})
        EXPECT_EQ(cell_beside(shown + "12</i>").text, "12") << shown;
    for (const std::string hidden :
         {"<i hidden>", "<i hidden style='color:red'>", "<i hidden style='display:none'>",
          "<style>.a{display:inline}[hidden]{display:none!important}</style><i hidden class=a>"})
        EXPECT_EQ(cell_beside(hidden + "9</i>12").text, "12") << hidden;
    EXPECT_THAT(
        texts_of(html("<style>[hidden]{display:none}</style><div hidden><table><tr><td>甲<td>5</table></div><p>末")),
        ElementsAre("末"));
}

TEST(Html, ReadsWhatIsCutOutInPart) {
    for (const std::string shown : {"clip:rect(0px, 100px, 20px, 0px)", "clip:rect(0 10px 11px 0)",
                                    "clip-path:inset(50% 0 0 0)", "clip-path:inset(0)"})
        EXPECT_EQ(cell_beside("<i style='" + shown + "'>12</i>").text, "12") << shown;
    for (const std::string hidden :
         {"clip:rect(0 0 0 0)", "clip:rect(1px, 1px, 1px, 1px)", "clip:rect(0px,0px,0px,0px)", "clip-path:inset(50%)"})
        EXPECT_EQ(cell_beside("<i style='" + hidden + "'>9</i>12").text, "12") << hidden;
}

TEST(Html, LeavesOutWhatIsStruckOut) {
    for (const std::string struck :
         {"<del>9</del>", "<s>9</s>", "<strike>9</strike>", "<span style='text-decoration: line-through'>9</span>"})
        EXPECT_EQ(cell_beside(struck + "12").text, "12") << struck;
}

} // namespace
} // namespace crossfoot
