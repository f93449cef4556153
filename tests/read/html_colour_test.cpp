// Text of a web page that has the colour of what lies below it is not read; in doubt it is.
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

TEST(HtmlColour, LeavesOutTextInTheColourOfWhatLiesBelow) {
    for (const std::string hidden :
         {"<font color=#ffffff>9</font>", "<font color=FFFFFF>9</font>", "<font color=White>9</font>",
          "<i style='color:#FFF'>9</i>", "<i style='color: rgb(255, 255, 255)'>9</i>",
          "<i style='color:rgba(255,255,255,1)'>9</i>", "<i style='color:#fdfefd'>9</i>",
          "<i style='color:rgba(0,0,0,0)'>9</i>", "<i style='color:#0000'>9</i>",
          "<i style='background:#06c;color:#0066cc'>9</i>", "<style>.w{color:white}</style><i class=w>9</i>",
          "<style>.w{color:#eee;background-color:#eee}</style><i class=w><b>9</b></i>",
          "<i style='background:black'><b style='background:white'><u style='color:#fff'>9</u></b></i>",
          "<i style='color:#fff'>9<b style='color:#fff'>9</b></i>"})
        EXPECT_EQ(cell_beside(hidden + "12").text, "12") << hidden;
    EXPECT_EQ(
        grid_of(html("<table><tr bgcolor=#eeeeee><td>甲<td><font color=#eeeeee>9</font>12</table>")).at({0, 1}).text,
        "12");
}

TEST(HtmlColour, ReadsTextThatIsSeenOnWhatLiesBelow) {
    for (const std::string seen :
         {"<i style='background:#06c;color:#fff'>12</i>", "<i style='background:#06c'><font color=white>12</font></i>",
          "<i style='background:url(a.png) #fff;color:#fff'>12</i>",
          "<i style='background-image:linear-gradient(#000,#333);color:#fff'>12</i>",
          "<i style='background:var(--main);color:#fff'>12</i>", "<i style='background:navy;color:#fff'>12</i>",
          "<i style='background:rgba(0,0,0,.5);color:#fff'>12</i>", "<i style='color:var(--white)'>12</i>",
          "<i style='color:#fff;text-shadow:0 0 2px #000'>12</i>", "<i style='color:#ddd'>12</i>",
          "<i style='position:absolute;color:#fff'>12</i>", "<a href=a.html style='background:red'>12</a>",
          "<i style='color:#fff'><a href=a.html>12</a></i>", "<i style='color:#fff'><mark>12</mark></i>",
          "<i style='color:#fff'><input value=12></i>", "<i style='color:rgb(100%,100%,100%)'>12</i>",
          "<style>i{background:#06c}</style><i style='color:#fff'>12</i>",
          "<i style='background:#06c;background-color:transparent;background:#06c;color:#fff'>12</i>"})
        EXPECT_EQ(cell_beside(seen).text, "12") << seen;
}

TEST(HtmlColour, ReadsWhatHasAColourOfItsOwnWithinWhatIsNotSeen) {
    EXPECT_EQ(cell_beside("<b style='color:transparent'>9<i style='color:#333'>12</i></b>").text, "12");
    EXPECT_EQ(cell_beside("<b style='color:transparent'>9<font color=red>12</font></b>").text, "12");
    EXPECT_EQ(cell_beside("<style>.a{color:transparent}.b{color:#000}</style><b class=a>9<i class=b>12</i></b>").text,
              "12");
    EXPECT_EQ(cell_beside("<b style='color:#fff'>9<i style='background:#06c'>12</i></b>").text, "12");
    EXPECT_EQ(cell_beside("<b style='color:transparent'>9<i style='font-size:14px'>9</i></b>12").text, "12");
    EXPECT_EQ(grid_of(html("<div style='color:#fff'><table><tr><td>甲<td>5</table></div>")).at({0, 1}).text, "5")
        << "which pages of old do not make white";
}

TEST(HtmlColour, KnowsWhatTheGroupsRowsAndColumnsOfATableAreFilledWith) {
    const auto cell = [](const std::string& before, const std::string& behind = "") {
        return grid_of(
                   html("<style>.w{color:#fff}</style><table" + before + "<td>甲<td class=w>5" + behind + "</table>"))
            .at({0, 1})
            .text;
    };
    EXPECT_EQ(cell("><tr>"), "");
    for (const std::string filled :
         {" bgcolor=navy><tr>", " style='background:#06c'><tr>", "><tr bgcolor=#0066cc>",
          "><tbody style='background:#06c'><tr>", "><thead bgcolor=#06c><tr>",
          "><colgroup><col><col style='background:#06c'></colgroup><tr>", " background=a.png><tr>"})
        EXPECT_EQ(cell(filled), "5") << filled;
}

TEST(HtmlColour, TakesWhatNoSheetSaysForSeenWhereASheetIsNotKnown) {
    for (const std::string unknown :
         {"<link rel=stylesheet href=site.css>", "<style>@import url(site.css);</style>",
          "<style>td:nth-child(2){background:#06c}</style>", "<style>@supports (a:b){td{background:#06c}}</style>",
          "<style>@container (min-width:1px){td{color:#000}}</style>", "<style>.n{i{background:#06c}}</style>"}) {
        EXPECT_EQ(cell_beside(unknown + "<i style='color:#fff'>12</i>").text, "12") << unknown;
        EXPECT_EQ(cell_beside(unknown + "<i style='color:#fff;background:#fff'>9</i>12").text, "12") << unknown;
        EXPECT_EQ(cell_beside(unknown + "<i style='color:transparent'>9</i>12").text, "12") << unknown;
    }
    for (const std::string known : {"<style>a:hover{background:#06c}</style>", "<style>@font-face{a:b}</style>",
                                    "<link rel=icon href=a.ico>", "<style>@media print{td{background:#06c}}</style>"})
        EXPECT_EQ(cell_beside(known + "<i style='color:#fff'>9</i>12").text, "12") << known;
}

TEST(HtmlColour, OfLettersIsNoneOfPictures) {
    EXPECT_EQ(cell_beside("<i style='color:transparent'><img src=a.png></i>").kind, CellKind::picture);
    EXPECT_EQ(cell_beside("<i style='color:#fff'><svg><text>12</text></svg></i>").text, "12")
        << "which it draws itself";
    EXPECT_THAT(texts_of(html("<p style='color:#fff'>旧<p>新")), ElementsAre("新"));
}

} // namespace
} // namespace crossfoot
