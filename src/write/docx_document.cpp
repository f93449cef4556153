#include "write/docx.hpp"
#include "write/page_measures.hpp"

namespace crossfoot {
namespace {

using namespace docx;
using Kind = OfficialCell::Kind;

pugi::xml_node paragraph(pugi::xml_node parent, std::string_view style) {
    pugi::xml_node node = element(parent, "w:p");
    element(element(node, "w:pPr"), "w:pStyle", {{"w:val", style}});
    return node;
}

// East Asian by a hint, or Word sets “ ” — … in the Latin face.
pugi::xml_node run(pugi::xml_node parent, std::string_view style = {}) {
    pugi::xml_node node = element(parent, "w:r");
    pugi::xml_node properties = element(node, "w:rPr");
    if (!style.empty())
        element(properties, "w:rStyle", {{"w:val", style}});
    element(properties, "w:rFonts", {{"w:hint", "eastAsia"}});
    return node;
}

void put_text(pugi::xml_node run, std::string_view text) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (at > 0)
            element(run, "w:br");
        element(run, "w:t", {{"xml:space", "preserve"}}).text().set(std::string(text.substr(at, end - at)).c_str());
        at = end + 1;
    }
}

void shade(pugi::xml_node properties, std::string_view colour) {
    element(properties, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", colour}});
}

class WordWriter {
public:
    explicit WordWriter(const OfficialDocument& document) : source_(document) {}

    std::string text() {
        pugi::xml_node root = element(document_, "w:document", {{"xmlns:w", word_space}, {"xmlns:r", relations}});
        body_ = element(root, "w:body");
        for (std::size_t i = 0; i < source_.blocks.size(); ++i) {
            if (const auto* table = std::get_if<OfficialTable>(&source_.blocks[i]))
                add_table(*table);
            else
                add_paragraph(std::get<OfficialParagraph>(source_.blocks[i]), is_table(i + 1),
                              i > 0 && is_table(i - 1));
        }
        if (!source_.blocks.empty() && is_table(source_.blocks.size() - 1))
            paragraph(body_, "BodyText"); // a text does not end with a table
        add_page();
        return text_of(document_);
    }

private:
    bool is_table(std::size_t block) const {
        return block < source_.blocks.size() && std::holds_alternative<OfficialTable>(source_.blocks[block]);
    }

    void add_paragraph(const OfficialParagraph& is, bool before_table, bool after_table) {
        const std::string style = is.kind == OfficialParagraph::Kind::title     ? "Title"
                                  : is.kind == OfficialParagraph::Kind::heading ? "Heading" + std::to_string(is.level)
                                                                                : "BodyText";
        pugi::xml_node node = paragraph(body_, style);
        pugi::xml_node properties = node.child("w:pPr");
        if (is.on_a_new_page)
            element(properties, "w:pageBreakBefore");
        if (is.kind == OfficialParagraph::Kind::heading && (before_table || after_table))
            line(properties, page::line, after_table ? page::air : 0, before_table ? page::air : 0);
        if (!is.lead.empty()) {
            pugi::xml_node lead = run(node, "Lead");
            if (is.proposed)
                shade(lead.child("w:rPr"), page::proposed);
            put_text(lead, is.lead);
        }
        put_text(run(node, is.proposed ? "Proposed" : ""), is.text);
    }

    static void add_borders(pugi::xml_node properties) {
        pugi::xml_node borders = element(properties, "w:tblBorders");
        for (const char* edge : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
            element(borders, edge, {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", "000000"}});
    }

    static void add_margins(pugi::xml_node properties) {
        pugi::xml_node margins = element(properties, "w:tblCellMar");
        const std::pair<const char*, double> sides[] = {
            {"w:top", 0}, {"w:left", page::cell_side}, {"w:bottom", 0}, {"w:right", page::cell_side}};
        for (const auto& [side, width] : sides)
            element(margins, side, {{"w:w", of_mm(width)}, {"w:type", "dxa"}});
    }

    // Every width is rounded; the table's is the sum of these.
    static std::string width(const OfficialTable& table, const CellRange& range) {
        long sum = 0;
        for (int column = range.first.column; column <= range.last.column; ++column)
            sum += std::stol(of_mm(table.widths[static_cast<std::size_t>(column)]));
        return std::to_string(sum);
    }

    void add_table(const OfficialTable& table) {
        pugi::xml_node node = element(body_, "w:tbl");
        pugi::xml_node properties = element(node, "w:tblPr");
        element(properties, "w:tblW", {{"w:w", width(table, {{0, 0}, {0, table.columns() - 1}})}, {"w:type", "dxa"}});
        element(properties, "w:jc", {{"w:val", "center"}});
        add_borders(properties);
        element(properties, "w:tblLayout", {{"w:type", "fixed"}});
        add_margins(properties);
        element(properties, "w:tblLook",
                {{"w:val", "0000"},
                 {"w:firstRow", "0"},
                 {"w:lastRow", "0"},
                 {"w:firstColumn", "0"},
                 {"w:lastColumn", "0"},
                 {"w:noHBand", "1"},
                 {"w:noVBand", "1"}});
        element(properties, "w:tblCaption", {{"w:val", table.caption}});
        pugi::xml_node grid = element(node, "w:tblGrid");
        for (int column = 0; column < table.columns(); ++column)
            element(grid, "w:gridCol", {{"w:w", width(table, {{0, column}, {0, column}})}});
        const std::vector<std::size_t> covers = table.covers();
        for (int row = 0; row < table.rows(); ++row)
            add_row(node, table, covers, row);
    }

    static void add_row(pugi::xml_node parent, const OfficialTable& table, const std::vector<std::size_t>& covers,
                        int row) {
        pugi::xml_node node = element(parent, "w:tr");
        pugi::xml_node properties = element(node, "w:trPr");
        element(properties, "w:cantSplit");
        element(properties, "w:trHeight",
                {{"w:val", of_mm(table.heights[static_cast<std::size_t>(row)])}, {"w:hRule", "atLeast"}});
        if (row < table.head_rows)
            element(properties, "w:tblHeader");
        element(properties, "w:jc", {{"w:val", "center"}});
        const bool keep = row + 1 < (table.whole ? table.rows() : table.head_rows + 1);
        for (int column = 0; column < table.columns();) {
            const OfficialCell& cell = table.covering(covers, {row, column});
            add_cell(node, table, cell, row == cell.range.first.row, keep);
            column = cell.range.last.column + 1;
        }
    }

    static const char* paragraph_style(const OfficialTable& table, Kind kind) {
        switch (kind) {
        case Kind::band:
        case Kind::head:
        case Kind::group:
            return table.dense ? "TableHeadSmall" : "TableHead";
        case Kind::corner:
        case Kind::label:
            return table.dense ? "TableLabelSmall" : "TableLabel";
        case Kind::figure:
            break;
        }
        return table.dense ? "TableFigureSmall" : "TableFigure";
    }

    static void add_cell(pugi::xml_node row, const OfficialTable& table, const OfficialCell& cell, bool first,
                         bool keep) {
        pugi::xml_node node = element(row, "w:tc");
        pugi::xml_node properties = element(node, "w:tcPr");
        const CellRange& range = cell.range;
        element(properties, "w:tcW", {{"w:w", width(table, range)}, {"w:type", "dxa"}});
        if (range.first.column != range.last.column)
            element(properties, "w:gridSpan", {{"w:val", std::to_string(range.last.column - range.first.column + 1)}});
        if (range.first.row != range.last.row)
            element(properties, "w:vMerge", {{"w:val", first ? "restart" : "continue"}});
        if (cell.kind == Kind::band)
            shade(properties, page::band);
        if (cell.kind == Kind::figure) {
            pugi::xml_node margins = element(properties, "w:tcMar");
            for (const char* side : {"w:left", "w:right"})
                element(margins, side, {{"w:w", of_mm(page::figure_side)}, {"w:type", "dxa"}});
        }
        element(properties, "w:vAlign", {{"w:val", "center"}});
        pugi::xml_node text = paragraph(node, paragraph_style(table, cell.kind));
        if (keep)
            element(text.child("w:pPr"), "w:keepNext");
        if (!first)
            return;
        pugi::xml_node letters = run(text);
        if (cell.kind == Kind::figure && table.figure_points != page::sizes(table.dense).figure)
            for (const char* size : {"w:sz", "w:szCs"})
                element(letters.child("w:rPr"), size, {{"w:val", half_points(table.figure_points)}});
        put_text(letters, cell.text);
    }

    void add_page() {
        pugi::xml_node section = element(body_, "w:sectPr");
        element(section, "w:footerReference", {{"w:type", "default"}, {"r:id", "rId4"}});
        element(section, "w:footerReference", {{"w:type", "even"}, {"r:id", "rId5"}});
        element(section, "w:pgSz", {{"w:w", "11906"}, {"w:h", "16838"}});
        element(section, "w:pgMar",
                {{"w:top", of_mm(page::top)},
                 {"w:right", of_mm(page::right)},
                 {"w:bottom", of_mm(page::bottom)},
                 {"w:left", of_mm(page::left)},
                 {"w:header", "851"},
                 {"w:footer", of_mm(page::foot)},
                 {"w:gutter", "0"}});
    }

    const OfficialDocument& source_;
    pugi::xml_document document_;
    pugi::xml_node body_;
};

} // namespace

std::string docx_document(const OfficialDocument& document) { return WordWriter(document).text(); }

std::string docx_footer(bool right) {
    pugi::xml_document document;
    pugi::xml_node node = paragraph(element(document, "w:ftr", {{"xmlns:w", word_space}}), "Footer");
    pugi::xml_node properties = node.child("w:pPr");
    element(properties, "w:ind", {{right ? "w:right" : "w:left", of_points(page::number)}});
    element(properties, "w:jc", {{"w:val", right ? "right" : "left"}});
    put_text(run(node), "— ");
    element(element(node, "w:r"), "w:fldChar", {{"w:fldCharType", "begin"}});
    element(element(node, "w:r"), "w:instrText", {{"xml:space", "preserve"}}).text().set(" PAGE ");
    element(element(node, "w:r"), "w:fldChar", {{"w:fldCharType", "separate"}});
    element(element(node, "w:r"), "w:t").text().set("1");
    element(element(node, "w:r"), "w:fldChar", {{"w:fldCharType", "end"}});
    put_text(run(node), " —");
    return text_of(document);
}

} // namespace crossfoot
