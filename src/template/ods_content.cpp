#include "template/formulas.hpp"
#include "template/ods.hpp"
#include "template/styles.hpp"
#include "write/opendocument.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

std::string sheet_quoted(const std::string& name) { return "'" + name + "'"; } // our names hold no quotes

// "$'三'.$A$3:$J$30": absolute, with its sheet.
std::string absolute(const std::string& sheet, const CellRange& range) {
    std::string text = "$" + sheet_quoted(sheet) + "." + absolute_a1(range.first);
    return range.first == range.last ? text : text + ":." + absolute_a1(range.last);
}

std::string relative(const std::string& sheet, CellAddress at) { return sheet_quoted(sheet) + "." + a1(at); }

std::string relative(const std::string& sheet, const CellRange& range) {
    return relative(sheet, range.first) + ":" + relative(sheet, range.last);
}

class ContentWriter {
public:
    explicit ContentWriter(const Book& book) : book_(book), root_(root(document_, "office:document-content")) {}

    std::string text() {
        element(root_, "office:font-face-decls");
        automatic_ = element(root_, "office:automatic-styles");
        pugi::xml_node body = element(element(root_, "office:body"), "office:spreadsheet");
        element(body, "table:calculation-settings",
                {{"table:case-sensitive", "false"},
                 {"table:automatic-find-labels", "false"},
                 {"table:use-regular-expressions", "false"},
                 {"table:use-wildcards", "true"}});
        add_validities(element(body, "table:content-validations"));
        for (std::size_t i = 0; i < book_.sheets.size(); ++i)
            add_sheet(body, i);
        pugi::xml_node names = element(body, "table:named-expressions");
        for (const NamedRange& name : book_.names) {
            const std::string& sheet = book_.sheets[name.block].name;
            element(names, "table:named-range",
                    {{"table:name", name.name},
                     {"table:base-cell-address", absolute(sheet, {{0, 0}, {0, 0}})},
                     {"table:cell-range-address", absolute(sheet, name.range)}});
        }
        return text_of(document_);
    }

private:
    // Finds or makes the automatic style of that family with that size.
    std::string sized(std::string_view family, std::string_view properties, std::string_view key,
                      const std::string& size) {
        std::string name = std::string(family) + "-" + size;
        if (!automatic_.find_child_by_attribute("style:style", "style:name", name.c_str())) {
            pugi::xml_node style = element(automatic_, "style:style", {{"style:name", name}, {"style:family", family}});
            pugi::xml_node node = element(style, std::string(properties).c_str());
            if (size == "fit")
                attribute(node, "style:use-optimal-row-height", "true");
            else
                attribute(node, std::string(key).c_str(), size);
            if (family == "table-row" && size != "fit")
                attribute(node, "style:use-optimal-row-height", "false");
        }
        return name;
    }

    std::string column_style(double width) {
        return sized("table-column", "style:table-column-properties", "style:column-width", mm(width));
    }

    std::string row_style(const BookSheet& sheet, int row) {
        const auto height = sheet.heights.find(row);
        return sized("table-row", "style:table-row-properties", "style:row-height",
                     height == sheet.heights.end() ? "fit" : mm(height->second));
    }

    std::string table_style(bool one_page) {
        const std::string_view master = one_page ? "表格页" : "文字页";
        std::string name = "table-" + std::string(master);
        if (!automatic_.find_child_by_attribute("style:style", "style:name", name.c_str()))
            element(element(automatic_, "style:style",
                            {{"style:name", name}, {"style:family", "table"}, {"style:master-page-name", master}}),
                    "style:table-properties", {{"table:display", "true"}, {"style:writing-mode", "lr-tb"}});
        return name;
    }

    void add_validities(pugi::xml_node parent) const {
        for (const Validity& validity : book_.validities) {
            pugi::xml_node node = element(parent, "table:content-validation", {{"table:name", validity.name}});
            if (!validity.condition.empty())
                attribute(node, "table:condition", "of:" + validity.condition);
            attribute(node, "table:allow-empty-cell", "true");
            attribute(node, "table:base-cell-address", relative(book_.sheets.front().name, CellAddress{}));
            if (validity.condition.find("is-in-list") != std::string::npos)
                attribute(node, "table:display-list", "unsorted");
            if (!validity.hint.empty())
                element(
                    element(node, "table:help-message", {{"table:title", validity.title}, {"table:display", "true"}}),
                    "text:p")
                    .text()
                    .set(validity.hint.c_str());
            if (!validity.message.empty())
                element(
                    element(
                        node, "table:error-message",
                        {{"table:message-type", "stop"}, {"table:title", validity.title}, {"table:display", "true"}}),
                    "text:p")
                    .text()
                    .set(validity.message.c_str());
        }
    }

    void add_sheet(pugi::xml_node body, std::size_t index) {
        const BookSheet& sheet = book_.sheets[index];
        pugi::xml_node table = element(body, "table:table",
                                       {{"table:name", sheet.name}, {"table:style-name", table_style(sheet.one_page)}});
        if (sheet.is_protected) {
            attribute(table, "table:protected", "true");
            element(table, "loext:table-protection",
                    {{"loext:select-protected-cells", "true"}, {"loext:select-unprotected-cells", "true"}});
        }
        if (sheet.is_printed)
            attribute(table, "table:print-ranges", relative(sheet.name, sheet.print));
        else
            attribute(table, "table:print", "false");
        for (const double width : sheet.widths)
            element(table, "table:table-column", {{"table:style-name", column_style(width)}});
        add_rows(table, sheet);
        add_colours(table, sheet);
    }

    void add_rows(pugi::xml_node table, const BookSheet& sheet) {
        // Cells of merged ranges apart from the first, with the look of that first cell, which draws the borders.
        std::map<CellAddress, Look> covered;
        int last_row = 0;
        for (const auto& [at, cell] : sheet.cells)
            for (int row = at.row; row < at.row + cell.rows; ++row)
                for (int column = at.column; column < at.column + cell.columns; ++column) {
                    covered[{row, column}] = cell.look;
                    last_row = std::max(last_row, row);
                }
        const int columns = static_cast<int>(sheet.widths.size());
        for (int row = 0; row <= last_row; ++row) {
            pugi::xml_node node = element(table, "table:table-row", {{"table:style-name", row_style(sheet, row)}});
            if (sheet.hidden_rows.count(row) > 0)
                attribute(node, "table:visibility", "collapse");
            for (int column = 0; column < columns; ++column) {
                const auto cell = sheet.cells.find({row, column});
                const auto cover = covered.find({row, column});
                if (cell != sheet.cells.end())
                    add_cell(node, cell->second);
                else if (cover != covered.end())
                    element(node, "table:covered-table-cell", {{"table:style-name", style(cover->second).name}});
                else
                    element(node, "table:table-cell");
            }
        }
    }

    std::string cell_style(const BookCell& cell) {
        const Style& drawn = style(cell.look);
        if (!cell.sample || !drawn.input)
            return std::string(drawn.name);
        std::string name = "sample-" + std::string(drawn.id);
        if (!automatic_.find_child_by_attribute("style:style", "style:name", name.c_str()))
            element(
                element(
                    automatic_, "style:style",
                    {{"style:name", name}, {"style:family", "table-cell"}, {"style:parent-style-name", drawn.name}}),
                "style:table-cell-properties", {{"style:cell-protect", "protected"}});
        return name;
    }

    void add_cell(pugi::xml_node row, const BookCell& cell) {
        pugi::xml_node node = element(row, "table:table-cell", {{"table:style-name", cell_style(cell)}});
        if (!cell.validity.empty())
            attribute(node, "table:content-validation-name", cell.validity);
        if (cell.columns > 1 || cell.rows > 1) {
            attribute(node, "table:number-columns-spanned", std::to_string(cell.columns));
            attribute(node, "table:number-rows-spanned", std::to_string(cell.rows));
        }
        if (!cell.formula.empty())
            attribute(node, "table:formula", "of:=" + cell.formula);
        if (cell.shown.kind == CellKind::empty)
            return;
        const bool number = cell.shown.kind == CellKind::number;
        attribute(node, "office:value-type", number ? "float" : "string");
        attribute(node, "calcext:value-type", number ? "float" : "string");
        if (number)
            attribute(node, "office:value", cell.shown.text);
        for (std::size_t at = 0; at <= cell.shown.text.size();) {
            const std::size_t end = std::min(cell.shown.text.find('\n', at), cell.shown.text.size());
            element(node, "text:p").text().set(cell.shown.text.substr(at, end - at).c_str());
            at = end + 1;
        }
    }

    static void add_colours(pugi::xml_node table, const BookSheet& sheet) {
        if (sheet.coloured.empty())
            return;
        pugi::xml_node formats = element(table, "calcext:conditional-formats");
        for (const Coloured& coloured : sheet.coloured) {
            pugi::xml_node format = element(formats, "calcext:conditional-format",
                                            {{"calcext:target-range-address", relative(sheet.name, coloured.range)}});
            for (const auto& [look, condition] :
                 {std::pair(Look::agrees, &coloured.agrees), std::pair(Look::off, &coloured.off)})
                element(format, "calcext:condition",
                        {{"calcext:apply-style-name", style(look).name},
                         {"calcext:value", "formula-is(" + *condition + ")"},
                         {"calcext:base-cell-address", relative(sheet.name, coloured.range.first)}});
        }
    }

    const Book& book_;
    pugi::xml_document document_;
    pugi::xml_node root_;
    pugi::xml_node automatic_;
};

} // namespace

std::string content_xml(const Book& book) { return ContentWriter(book).text(); }

} // namespace crossfoot
