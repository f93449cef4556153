#include "template/ods.hpp"
#include "template/styles.hpp"
#include "write/opendocument.hpp"
#include "write/page_measures.hpp"

namespace crossfoot {
namespace {

// The first of each list that is there is taken. A font that is missing is replaced before the next is looked at where
// fontconfig is at work, so the free fonts come first; Windows and WPS find theirs behind them.
constexpr std::string_view serif = "'Noto Serif CJK SC', 'Source Han Serif SC', 宋体, SimSun";
constexpr std::string_view body = "'Noto Serif CJK SC', 'Source Han Serif SC', 仿宋_GB2312, 仿宋, FangSong";
constexpr std::string_view sans = "'Noto Sans CJK SC', 'Source Han Sans SC', 黑体, SimHei";

constexpr std::string_view number_style = "page-number";
constexpr double air_above_foot = 4; // mm

void font(pugi::xml_node parent, std::string_view name, std::string_view family, std::string_view generic) {
    element(parent, "style:font-face",
            {{"style:name", name},
             {"svg:font-family", family},
             {"style:font-family-generic", generic},
             {"style:font-pitch", "variable"}});
}

void text_properties(pugi::xml_node parent, const Style& drawn) {
    pugi::xml_node text = element(parent, "style:text-properties", {{"fo:color", drawn.colour}});
    const bool prose = drawn.look == Look::prose;
    const std::string_view name = drawn.sans ? "crossfoot-sans" : prose ? "crossfoot-body" : "crossfoot-serif";
    const std::string size = points(drawn.points);
    const std::string_view weight = drawn.bold ? "bold" : "normal";
    for (const char* key : {"style:font-name", "style:font-name-asian"})
        attribute(text, key, name);
    for (const char* key : {"fo:font-size", "style:font-size-asian"})
        attribute(text, key, size);
    for (const char* key : {"fo:font-weight", "style:font-weight-asian"})
        attribute(text, key, weight);
    // Figures in running text that is called Chinese are broken at the end of a line: 24|252.3.
    attribute(text, "fo:language", prose ? "en" : "zh");
    attribute(text, "fo:country", prose ? "US" : "CN");
    attribute(text, "style:language-asian", "zh");
    attribute(text, "style:country-asian", "CN");
}

void cell_style(pugi::xml_node parent, const Style& drawn) {
    pugi::xml_node node =
        element(parent, "style:style",
                {{"style:name", drawn.name}, {"style:family", "table-cell"}, {"style:parent-style-name", "Default"}});
    const bool runs_on = drawn.look == Look::status || drawn.look == Look::note ||
                         drawn.look == Look::prose_label;                        // over the empty cells beside it
    const bool shrinks = drawn.look == Look::check || drawn.look == Look::off || // how far off is never cut,
                         drawn.look == Look::total;                              // nor is a sum over many units
    pugi::xml_node cell = element(node, "style:table-cell-properties",
                                  {{"fo:wrap-option", shrinks || runs_on ? "no-wrap" : "wrap"},
                                   {"style:vertical-align", "middle"},
                                   {"fo:padding-left", "1.2mm"},
                                   {"fo:padding-right", "1.2mm"},
                                   {"fo:padding-top", "0.4mm"},
                                   {"fo:padding-bottom", "0.4mm"},
                                   {"style:shrink-to-fit", shrinks ? "true" : "false"}});
    if (!drawn.fill.empty())
        attribute(cell, "fo:background-color", drawn.fill);
    attribute(cell, "fo:border", drawn.line.empty() ? "none" : "0.5pt solid " + std::string(drawn.line));
    attribute(cell, "style:cell-protect", drawn.input ? "none" : "protected");
    attribute(cell, "style:text-align-source", "fix");
    pugi::xml_node paragraph =
        element(node, "style:paragraph-properties", {{"fo:text-align", drawn.align}, {"style:line-break", "strict"}});
    if (const double margin = indent(drawn); margin > 0)
        attribute(paragraph, "fo:margin-left", points(margin));
    text_properties(node, drawn);
}

// Tables are drawn wider than the text and made smaller to be as wide: a screen shows their figures well so.
void page_layout(pugi::xml_node parent, std::string_view name, bool one_page) {
    pugi::xml_node layout = element(parent, "style:page-layout", {{"style:name", name}});
    element(layout, "style:page-layout-properties",
            {{"fo:page-width", "210mm"},
             {"fo:page-height", "297mm"},
             {"style:print-orientation", "portrait"},
             {"style:first-page-number", "continue"},
             {"style:page-usage", "all"},
             {"fo:margin-top", mm(page::top)},
             {"fo:margin-bottom", mm(page::foot)},
             {"fo:margin-left", mm(page::left)},
             {"fo:margin-right", mm(page::right)},
             {"style:table-centering", "horizontal"},
             {"style:scale-to-X", "1"},
             {"style:scale-to-Y", one_page ? "1" : "0"}});
    element(element(layout, "style:footer-style"), "style:header-footer-properties",
            {{"fo:min-height", mm(page::bottom - page::foot - air_above_foot)}, {"fo:margin-top", mm(air_above_foot)}});
}

// On the outer side, one character in.
void page_number(pugi::xml_node region, const char* before, const char* behind) {
    pugi::xml_node number = element(element(region, "text:p"), "text:span", {{"text:style-name", number_style}});
    number.append_child(pugi::node_pcdata).set_value(before);
    element(number, "text:page-number").text().set("1");
    number.append_child(pugi::node_pcdata).set_value(behind);
}

} // namespace

std::string styles_xml() {
    pugi::xml_document document;
    pugi::xml_node root_node = root(document, "office:document-styles");
    pugi::xml_node fonts = element(root_node, "office:font-face-decls");
    font(fonts, "crossfoot-serif", serif, "roman");
    font(fonts, "crossfoot-body", body, "roman");
    font(fonts, "crossfoot-sans", sans, "swiss");

    pugi::xml_node named = element(root_node, "office:styles");
    const Style plain{Look::text, {}, {}, 10.5, false, false, "start", "#000000", {}, {}, false};
    pugi::xml_node by_default = element(named, "style:default-style", {{"style:family", "table-cell"}});
    text_properties(by_default, plain);
    element(named, "style:style", {{"style:name", "Default"}, {"style:family", "table-cell"}});
    for (const Style& drawn : styles())
        cell_style(named, drawn);

    pugi::xml_node automatic = element(root_node, "office:automatic-styles");
    pugi::xml_node number = element(automatic, "style:style", {{"style:name", number_style}, {"style:family", "text"}});
    text_properties(number, {Look::text, {}, {}, page::number, false, false, "start", "#000000", {}, {}, false});
    page_layout(automatic, "表格页", true);
    page_layout(automatic, "文字页", false);
    pugi::xml_node masters = element(root_node, "office:master-styles");
    for (const std::string_view name : {"表格页", "文字页"}) {
        pugi::xml_node master =
            element(masters, "style:master-page", {{"style:name", name}, {"style:page-layout-name", name}});
        element(master, "style:header", {{"style:display", "false"}});
        page_number(element(element(master, "style:footer"), "style:region-right"), "— ", " —　");
        page_number(element(element(master, "style:footer-left"), "style:region-left"), "　— ", " —");
    }
    return text_of(document);
}

} // namespace crossfoot
