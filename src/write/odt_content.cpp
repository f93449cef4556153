#include "write/odt.hpp"
#include "write/opendocument.hpp"
#include "write/page_measures.hpp"

namespace crossfoot {
namespace {

using Kind = OfficialCell::Kind;

class TextWriter {
public:
    explicit TextWriter(const OfficialDocument& document)
        : source_(document), root_(root(document_, "office:document-content")),
          automatic_(element(root_, "office:automatic-styles")) {}

    std::string text() {
        body_ = element(element(root_, "office:body"), "office:text");
        for (std::size_t i = 0; i < source_.blocks.size(); ++i) {
            if (const auto* table = std::get_if<OfficialTable>(&source_.blocks[i]))
                add_table(*table);
            else
                add_paragraph(std::get<OfficialParagraph>(source_.blocks[i]), is_table(i + 1),
                              i > 0 && is_table(i - 1));
        }
        return text_of(document_);
    }

private:
    bool is_table(std::size_t block) const {
        return block < source_.blocks.size() && std::holds_alternative<OfficialTable>(source_.blocks[block]);
    }

    static void put_text(pugi::xml_node node, std::string_view text) {
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (at > 0)
                element(node, "text:line-break");
            node.append_child(pugi::node_pcdata).set_value(std::string(text.substr(at, end - at)).c_str());
            at = end + 1;
        }
    }

    pugi::xml_node style(const std::string& name, const char* family, const char* parent = nullptr) {
        pugi::xml_node node = element(automatic_, "style:style", {{"style:name", name}, {"style:family", family}});
        if (parent)
            attribute(node, "style:parent-style-name", parent);
        return node;
    }

    bool has_style(const std::string& name) const {
        return automatic_.find_child_by_attribute("style:style", "style:name", name.c_str());
    }

    // A heading with more air towards a table, or at the top of a page.
    std::string heading_style(const OfficialParagraph& heading, bool before_table, bool after_table) {
        std::string parent = "Heading_20_" + std::to_string(heading.level);
        if (!before_table && !after_table && !heading.on_a_new_page)
            return parent;
        std::string name = "Heading_" + std::to_string(heading.level) + (before_table ? "_before" : "") +
                           (after_table ? "_after" : "") + (heading.on_a_new_page ? "_page" : "");
        if (has_style(name))
            return name;
        pugi::xml_node properties = element(style(name, "paragraph", parent.c_str()), "style:paragraph-properties");
        if (before_table)
            attribute(properties, "fo:margin-bottom", points(page::air));
        if (after_table)
            attribute(properties, "fo:margin-top", points(page::air));
        if (heading.on_a_new_page)
            attribute(properties, "fo:break-before", "page");
        return name;
    }

    void add_paragraph(const OfficialParagraph& paragraph, bool before_table, bool after_table) {
        pugi::xml_node node;
        switch (paragraph.kind) {
        case OfficialParagraph::Kind::title:
            node = element(body_, "text:p", {{"text:style-name", "Title"}});
            break;
        case OfficialParagraph::Kind::heading:
            node = element(body_, "text:h",
                           {{"text:style-name", heading_style(paragraph, before_table, after_table)},
                            {"text:outline-level", std::to_string(paragraph.level)}});
            break;
        case OfficialParagraph::Kind::text:
            node = element(body_, "text:p", {{"text:style-name", "Text_20_body"}});
            break;
        }
        if (paragraph.proposed)
            node = element(node, "text:span", {{"text:style-name", "Proposed"}});
        if (!paragraph.lead.empty())
            put_text(element(node, "text:span", {{"text:style-name", "Lead"}}), paragraph.lead);
        put_text(node, paragraph.text);
    }

    void add_table_styles(const OfficialTable& table) {
        element(style(table.id, "table"), "style:table-properties",
                {{"style:width", mm(table.width())},
                 {"table:align", "center"},
                 {"table:border-model", "collapsing"},
                 {"style:may-break-between-rows", table.whole ? "false" : "true"}});
        for (const double width : table.widths)
            if (const std::string name = table.id + ".column-" + mm(width); !has_style(name))
                element(style(name, "table-column"), "style:table-column-properties",
                        {{"style:column-width", mm(width)}});
        for (const double height : table.heights)
            if (const std::string name = table.id + ".row-" + mm(height); !has_style(name))
                element(style(name, "table-row"), "style:table-row-properties",
                        {{"style:min-row-height", mm(height)}, {"fo:keep-together", "always"}});
        for (const char* kind : {"text", "figure", "band"}) {
            const std::string side = mm(*kind == 'f' ? page::figure_side : page::cell_side);
            pugi::xml_node cell = element(style(table.id + '.' + kind, "table-cell"), "style:table-cell-properties",
                                          {{"style:vertical-align", "middle"},
                                           {"fo:border", "0.5pt solid #000000"},
                                           {"fo:padding-left", side},
                                           {"fo:padding-right", side},
                                           {"fo:padding-top", "0mm"},
                                           {"fo:padding-bottom", "0mm"}});
            if (*kind == 'b')
                attribute(cell, "fo:background-color", "#" + std::string(page::band));
        }
        const page::TableSizes& sizes = page::sizes(table.dense);
        sized(table.id + ".head", "Table_20_Heading", sizes.text, sizes.text_line);
        sized(table.id + ".digits", table.dense ? "Figure_20_small" : "Figure", table.figure_points, sizes.figure_line);
    }

    void sized(const std::string& name, const char* parent, double size, double line) {
        pugi::xml_node node = style(name, "paragraph", parent);
        element(node, "style:paragraph-properties", {{"fo:line-height", points(line)}});
        element(node, "style:text-properties",
                {{"fo:font-size", points(size)}, {"style:font-size-asian", points(size)}});
    }

    static std::string paragraph_style(const OfficialTable& table, Kind kind) {
        switch (kind) {
        case Kind::band:
        case Kind::head:
        case Kind::group:
            return table.id + ".head";
        case Kind::corner:
        case Kind::label:
            return table.dense ? "Label_20_small" : "Label";
        case Kind::figure:
            break;
        }
        return table.id + ".digits";
    }

    void add_table(const OfficialTable& table) {
        add_table_styles(table);
        pugi::xml_node node =
            element(body_, "table:table", {{"table:name", table.caption}, {"table:style-name", table.id}});
        for (const double width : table.widths)
            element(node, "table:table-column", {{"table:style-name", table.id + ".column-" + mm(width)}});
        const std::vector<std::size_t> covers = table.covers();
        pugi::xml_node rows = table.head_rows > 0 ? element(node, "table:table-header-rows") : node;
        for (int row = 0; row < table.rows(); ++row) {
            if (row == table.head_rows)
                rows = node;
            pugi::xml_node line =
                element(rows, "table:table-row",
                        {{"table:style-name", table.id + ".row-" + mm(table.heights[static_cast<std::size_t>(row)])}});
            for (int column = 0; column < table.columns(); ++column)
                add_cell(line, table, table.covering(covers, {row, column}), {row, column});
        }
    }

    static void add_cell(pugi::xml_node line, const OfficialTable& table, const OfficialCell& cell, CellAddress at) {
        if (at != cell.range.first) {
            element(line, "table:covered-table-cell");
            return;
        }
        const char* look = cell.kind == Kind::figure ? ".figure" : cell.kind == Kind::band ? ".band" : ".text";
        pugi::xml_node node =
            element(line, "table:table-cell", {{"table:style-name", table.id + look}, {"office:value-type", "string"}});
        if (cell.range.first != cell.range.last) {
            attribute(node, "table:number-columns-spanned",
                      std::to_string(cell.range.last.column - cell.range.first.column + 1));
            attribute(node, "table:number-rows-spanned",
                      std::to_string(cell.range.last.row - cell.range.first.row + 1));
        }
        put_text(element(node, "text:p", {{"text:style-name", paragraph_style(table, cell.kind)}}), cell.text);
    }

    const OfficialDocument& source_;
    pugi::xml_document document_;
    pugi::xml_node root_;
    pugi::xml_node automatic_;
    pugi::xml_node body_;
};

} // namespace

std::string odt_content(const OfficialDocument& document) { return TextWriter(document).text(); }

} // namespace crossfoot
