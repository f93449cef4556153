#include "write/faces.hpp"
#include "write/odt.hpp"
#include "write/opendocument.hpp"
#include "write/page_measures.hpp"

namespace crossfoot {
namespace {

class StyleSheet {
public:
    explicit StyleSheet(const InstalledFaces& installed)
        : installed_(installed), root_(root(document_, "office:document-styles")) {}

    std::string text() {
        add_faces();
        named_ = element(root_, "office:styles");
        add_defaults();
        add_text_styles();
        add_table_styles(false);
        add_table_styles(true);
        add_page();
        return text_of(document_);
    }

private:
    // One name a face: of a list an office takes the last or none.
    void add_faces() {
        pugi::xml_node parent = element(root_, "office:font-face-decls");
        for (const Face& each : faces())
            element(parent, "style:font-face",
                    {{"style:name", each.id},
                     {"svg:font-family", "'" + std::string(installed_name(each, installed_)) + "'"},
                     {"style:font-family-generic", each.generic},
                     {"style:font-pitch", "variable"}});
    }

    static pugi::xml_node size(pugi::xml_node style, FaceRole role, double size, double tracking = 0) {
        pugi::xml_node text = element(style, "style:text-properties",
                                      {{"style:font-name", face(FaceRole::latin).id},
                                       {"style:font-name-asian", face(role).id},
                                       {"fo:font-size", points(size)},
                                       {"style:font-size-asian", points(size)},
                                       {"fo:font-weight", "normal"},
                                       {"style:font-weight-asian", "normal"}});
        if (tracking != 0)
            attribute(text, "fo:letter-spacing", points(tracking));
        return text;
    }

    // Chinese in the default style is the language of the PDF; English in Standard keeps figures whole: a text that is
    // taken for Chinese may be broken between its digits.
    void add_defaults() {
        pugi::xml_node paragraph = element(named_, "style:default-style", {{"style:family", "paragraph"}});
        element(paragraph, "style:paragraph-properties",
                {{"fo:orphans", "1"},
                 {"fo:widows", "1"},
                 {"style:line-break", "strict"},
                 {"style:punctuation-wrap", "hanging"},
                 {"style:text-autospace", "ideograph-alpha"},
                 {"style:writing-mode", "lr-tb"},
                 {"style:tab-stop-distance", "10mm"}});
        pugi::xml_node text = size(paragraph, FaceRole::body, page::body);
        for (const char* key : {"fo:language", "style:language-asian"})
            attribute(text, key, "zh");
        for (const char* key : {"fo:country", "style:country-asian"})
            attribute(text, key, "CN");
        attribute(text, "fo:hyphenate", "false");
        attribute(text, "style:use-window-font-color", "true");
        element(element(named_, "style:default-style", {{"style:family", "table"}}), "style:table-properties",
                {{"table:border-model", "collapsing"}});
        element(element(named_, "style:default-style", {{"style:family", "table-row"}}), "style:table-row-properties",
                {{"fo:keep-together", "always"}});
    }

    pugi::xml_node paragraph_style(const char* name, const char* shown, const char* parent, Attributes properties) {
        pugi::xml_node style = element(named_, "style:style",
                                       {{"style:name", name},
                                        {"style:display-name", shown},
                                        {"style:family", "paragraph"},
                                        {"style:class", "text"}});
        if (*parent != '\0')
            attribute(style, "style:parent-style-name", parent);
        element(style, "style:paragraph-properties", properties);
        return style;
    }

    void add_text_styles() {
        const std::string line = points(page::line);
        const std::string indent = points(page::indent);
        pugi::xml_node standard =
            size(paragraph_style("Standard", "Standard", "", {{"fo:line-height", line}}), FaceRole::body, page::body);
        attribute(standard, "fo:language", "en");
        attribute(standard, "fo:country", "US");
        size(paragraph_style(
                 "Text_20_body", "Text body", "Standard",
                 {{"fo:text-align", "justify"}, {"style:justify-single-word", "false"}, {"fo:text-indent", indent}}),
             FaceRole::body, page::body, page::tracking);
        size(paragraph_style("Title", "Title", "Standard",
                             {{"fo:text-align", "center"},
                              {"fo:margin-top", line},
                              {"fo:margin-bottom", line},
                              {"fo:keep-with-next", "always"},
                              {"fo:line-height", points(page::title_line)}}),
             FaceRole::title, page::title);
        const std::pair<const char*, FaceRole> headings[] = {
            {"1", FaceRole::hei}, {"2", FaceRole::kai}, {"3", FaceRole::body}};
        for (const auto& [level, role] : headings) {
            pugi::xml_node style = paragraph_style(
                ("Heading_20_" + std::string(level)).c_str(), ("Heading " + std::string(level)).c_str(), "Text_20_body",
                {{"fo:text-align", "start"}, {"fo:keep-with-next", "always"}, {"fo:text-indent", indent}});
            attribute(style, "style:default-outline-level", level);
            attribute(style, "style:next-style-name", "Text_20_body");
            size(style, role, page::body, page::tracking);
        }
        pugi::xml_node lead =
            element(named_, "style:style",
                    {{"style:name", "Lead"}, {"style:display-name", "段首小标题"}, {"style:family", "text"}});
        element(lead, "style:text-properties", {{"style:font-name-asian", face(FaceRole::kai).id}});
        pugi::xml_node proposed =
            element(named_, "style:style",
                    {{"style:name", "Proposed"}, {"style:display-name", "建议文字"}, {"style:family", "text"}});
        element(proposed, "style:text-properties", {{"fo:background-color", "#" + std::string(page::proposed)}});
    }

    // A child of Table Heading is what makes a cell a head in a tagged PDF.
    void add_table_styles(bool dense) {
        const page::TableSizes& is = page::sizes(dense);
        const std::string suffix = dense ? "_20_small" : "";
        const std::string shown = dense ? "（小）" : "";
        const std::string text_line = points(is.text_line);
        if (!dense) {
            size(paragraph_style("Table_20_Contents", "Table Contents", "Standard",
                                 {{"fo:text-align", "start"},
                                  {"style:snap-to-layout-grid", "false"},
                                  {"style:punctuation-wrap", "simple"},
                                  {"fo:line-height", text_line}}),
                 FaceRole::song, is.text);
            size(paragraph_style("Table_20_Heading", "Table Heading", "Table_20_Contents",
                                 {{"fo:text-align", "center"}, {"fo:line-height", text_line}}),
                 FaceRole::song, is.text);
        }
        size(paragraph_style(("Label" + suffix).c_str(), ("表内文字" + shown).c_str(), "Table_20_Contents",
                             {{"fo:line-height", text_line}}),
             FaceRole::song, is.text);
        size(paragraph_style(("Figure" + suffix).c_str(), ("表内数字" + shown).c_str(), "Table_20_Contents",
                             {{"fo:text-align", "center"}, {"fo:line-height", points(is.figure_line)}}),
             FaceRole::song, is.figure);
    }

    void footer_style(const char* name, const char* shown, const char* side, const char* margin) {
        size(paragraph_style(name, shown, "Standard",
                             {{"fo:text-align", side},
                              {margin, points(page::number)},
                              {"fo:line-height", points(page::number_line)}}),
             FaceRole::song, page::number);
    }

    void add_page() {
        footer_style("Footer", "Footer", "end", "fo:margin-right");
        footer_style("Footer_20_left", "Footer left", "start", "fo:margin-left");
        pugi::xml_node layout =
            element(element(root_, "office:automatic-styles"), "style:page-layout", {{"style:name", "A4"}});
        element(layout, "style:page-layout-properties",
                {{"fo:page-width", "210mm"},
                 {"fo:page-height", "297mm"},
                 {"style:print-orientation", "portrait"},
                 {"fo:margin-top", mm(page::top)},
                 {"fo:margin-bottom", mm(page::foot)},
                 {"fo:margin-left", mm(page::left)},
                 {"fo:margin-right", mm(page::right)},
                 {"style:writing-mode", "lr-tb"},
                 {"style:layout-grid-mode", "none"}});
        element(element(layout, "style:footer-style"), "style:header-footer-properties",
                {{"svg:height", mm(page::bottom - page::foot)},
                 {"fo:margin-top", "3.6mm"},
                 {"style:dynamic-spacing", "false"}});
        pugi::xml_node master = element(element(root_, "office:master-styles"), "style:master-page",
                                        {{"style:name", "Standard"}, {"style:page-layout-name", "A4"}});
        add_number(element(master, "style:footer"), "Footer");
        add_number(element(master, "style:footer-left"), "Footer_20_left");
    }

    static void add_number(pugi::xml_node footer, const char* style) {
        pugi::xml_node paragraph = element(footer, "text:p", {{"text:style-name", style}});
        paragraph.append_child(pugi::node_pcdata).set_value("— ");
        element(paragraph, "text:page-number", {{"text:select-page", "current"}}).text().set("1");
        paragraph.append_child(pugi::node_pcdata).set_value(" —");
    }

    const InstalledFaces& installed_;
    pugi::xml_document document_;
    pugi::xml_node root_;
    pugi::xml_node named_;
};

} // namespace

std::string odt_styles(const InstalledFaces& installed) { return StyleSheet(installed).text(); }

} // namespace crossfoot
