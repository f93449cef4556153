#include "write/docx.hpp"
#include "write/faces.hpp"
#include "write/page_measures.hpp"

namespace crossfoot {

// The order of children counts in every part.
void docx::line(pugi::xml_node properties, double height, double before, double behind) {
    element(properties, "w:spacing",
            {{"w:before", of_points(before)},
             {"w:after", of_points(behind)},
             {"w:line", of_points(height)},
             {"w:lineRule", "exact"}});
}

namespace {

using namespace docx;

class WordStyles {
public:
    WordStyles() : root_(element(document_, "w:styles", {{"xmlns:w", word_space}})) {}

    std::string text() {
        add_defaults();
        add_text_styles();
        add_table_styles(false);
        add_table_styles(true);
        add_others();
        return text_of(document_);
    }

private:
    static void fonts(pugi::xml_node parent, FaceRole role) {
        const std::string_view latin = face(FaceRole::latin).names.front();
        element(parent, "w:rFonts",
                {{"w:ascii", latin}, {"w:hAnsi", latin}, {"w:eastAsia", face(role).names.front()}, {"w:cs", latin}});
    }

    static pugi::xml_node size(pugi::xml_node style, FaceRole role, double size, double tracking = 0) {
        pugi::xml_node text = element(style, "w:rPr");
        fonts(text, role);
        if (tracking != 0)
            element(text, "w:spacing", {{"w:val", of_points(tracking)}});
        element(text, "w:sz", {{"w:val", half_points(size)}});
        element(text, "w:szCs", {{"w:val", half_points(size)}});
        return text;
    }

    void add_defaults() {
        pugi::xml_node defaults = element(root_, "w:docDefaults");
        pugi::xml_node text = element(element(defaults, "w:rPrDefault"), "w:rPr");
        fonts(text, FaceRole::body);
        element(text, "w:kern", {{"w:val", "2"}});
        element(text, "w:sz", {{"w:val", half_points(page::body)}});
        element(text, "w:szCs", {{"w:val", half_points(page::body)}});
        element(text, "w:lang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}, {"w:bidi", "ar-SA"}});
        element(defaults, "w:pPrDefault");
    }

    struct Properties {
        pugi::xml_node style, paragraph;
    };

    Properties paragraph_style(std::string_view id, std::string_view name, std::string_view based,
                               std::string_view next = {}, bool custom = false) {
        pugi::xml_node style = element(root_, "w:style", {{"w:type", "paragraph"}});
        if (based.empty())
            attribute(style, "w:default", "1");
        if (custom)
            attribute(style, "w:customStyle", "1");
        attribute(style, "w:styleId", id);
        element(style, "w:name", {{"w:val", name}});
        if (!based.empty())
            element(style, "w:basedOn", {{"w:val", based}});
        if (!next.empty())
            element(style, "w:next", {{"w:val", next}});
        element(style, "w:qFormat");
        return {style, element(style, "w:pPr")};
    }

    static void indent(pugi::xml_node paragraph) {
        element(paragraph, "w:ind", {{"w:firstLineChars", "200"}, {"w:firstLine", of_points(page::indent)}});
    }

    static void align(pugi::xml_node paragraph, std::string_view how) { element(paragraph, "w:jc", {{"w:val", how}}); }

    // Hung punctuation is Word's default; said outright because LibreOffice takes "on" for off, and newer ones do not
    // draw what is hung in a docx.
    void add_text_styles() {
        const Properties normal = paragraph_style("Normal", "Normal", {});
        element(normal.paragraph, "w:widowControl", {{"w:val", "0"}});
        element(normal.paragraph, "w:overflowPunct");
        line(normal.paragraph, page::line);
        size(normal.style, FaceRole::body, page::body);

        const Properties body = paragraph_style("BodyText", "Body Text", "Normal");
        indent(body.paragraph);
        align(body.paragraph, "both");
        size(body.style, FaceRole::body, page::body, page::tracking);

        const Properties title = paragraph_style("Title", "Title", "Normal", "BodyText");
        element(title.paragraph, "w:keepNext");
        line(title.paragraph, page::title_line, page::line, page::line);
        align(title.paragraph, "center");
        size(title.style, FaceRole::title, page::title);

        const std::pair<std::string, FaceRole> headings[] = {
            {"1", FaceRole::hei}, {"2", FaceRole::kai}, {"3", FaceRole::body}};
        for (const auto& [level, role] : headings) {
            const Properties heading = paragraph_style("Heading" + level, "heading " + level, "BodyText", "BodyText");
            element(heading.paragraph, "w:keepNext");
            align(heading.paragraph, "left");
            element(heading.paragraph, "w:outlineLvl", {{"w:val", std::to_string(std::stoi(level) - 1)}});
            size(heading.style, role, page::body, page::tracking);
        }
    }

    void table_style(const std::string& id, const std::string& name, std::string_view alignment, double points_,
                     double height) {
        const Properties style = paragraph_style(id, name, "Normal", {}, true);
        element(style.paragraph, "w:snapToGrid", {{"w:val", "0"}});
        line(style.paragraph, height);
        align(style.paragraph, alignment);
        size(style.style, FaceRole::song, points_);
    }

    void add_table_styles(bool dense) {
        const page::TableSizes& is = page::sizes(dense);
        const std::string suffix = dense ? "Small" : "";
        const std::string shown = dense ? "（小）" : "";
        table_style("TableHead" + suffix, "表头" + shown, "center", is.text, is.text_line);
        table_style("TableLabel" + suffix, "表内文字" + shown, "left", is.text, is.text_line);
        table_style("TableFigure" + suffix, "表内数字" + shown, "center", is.figure, is.figure_line);
    }

    pugi::xml_node character_style(std::string_view id, std::string_view name) {
        pugi::xml_node style =
            element(root_, "w:style", {{"w:type", "character"}, {"w:customStyle", "1"}, {"w:styleId", id}});
        element(style, "w:name", {{"w:val", name}});
        element(style, "w:qFormat");
        return element(style, "w:rPr");
    }

    void add_others() {
        const Properties footer = paragraph_style("Footer", "footer", "Normal");
        line(footer.paragraph, page::number_line);
        size(footer.style, FaceRole::song, page::number);
        element(character_style("Lead", "段首小标题"), "w:rFonts", {{"w:eastAsia", face(FaceRole::kai).names.front()}});
        element(character_style("Proposed", "建议文字"), "w:shd",
                {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", page::proposed}});
        pugi::xml_node table =
            element(root_, "w:style", {{"w:type", "table"}, {"w:default", "1"}, {"w:styleId", "TableNormal"}});
        element(table, "w:name", {{"w:val", "Normal Table"}});
        element(table, "w:uiPriority", {{"w:val", "99"}});
        element(table, "w:semiHidden");
        element(table, "w:unhideWhenUsed");
        element(element(table, "w:tblPr"), "w:tblInd", {{"w:w", "0"}, {"w:type", "dxa"}});
    }

    pugi::xml_document document_;
    pugi::xml_node root_;
};

} // namespace

std::string docx_styles() { return WordStyles().text(); }

} // namespace crossfoot
