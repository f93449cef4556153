#include "write/opendocument.hpp"
#include "write/sheets.hpp"
#include "write/zip_writer.hpp"

#include <set>

namespace crossfoot {
namespace {

constexpr std::string_view sheet_type = "application/vnd.oasis.opendocument.spreadsheet";

class SheetsWriter {
public:
    explicit SheetsWriter(const OfficialDocument& source)
        : source_(source), root_(root(document_, "office:document-content")),
          automatic_(element(root_, "office:automatic-styles")) {}

    std::string text() {
        add_cell_style("label", "start");
        add_cell_style("figure", "center");
        body_ = element(element(root_, "office:body"), "office:spreadsheet");
        for (const OfficialTable& table : tables_to_paste(source_))
            add_sheet(table);
        return text_of(document_);
    }

private:
    void add_cell_style(std::string_view name, std::string_view align) {
        pugi::xml_node style =
            element(automatic_, "style:style", {{"style:name", name}, {"style:family", "table-cell"}});
        element(style, "style:table-cell-properties",
                {{"fo:border", "0.5pt solid #000000"}, {"fo:wrap-option", "wrap"}, {"style:vertical-align", "middle"}});
        element(style, "style:paragraph-properties", {{"fo:text-align", align}});
    }

    std::string column_style(double width) {
        std::string name = "column-" + mm(width);
        if (columns_.insert(name).second)
            element(element(automatic_, "style:style", {{"style:name", name}, {"style:family", "table-column"}}),
                    "style:table-column-properties", {{"style:column-width", mm(width)}});
        return name;
    }

    static void add_text(pugi::xml_node row, const std::string& text) {
        pugi::xml_node cell = element(row, "table:table-cell", {{"office:value-type", "string"}});
        element(cell, "text:p").text().set(in_one_line(text).c_str());
    }

    void add_sheet(const OfficialTable& table) {
        pugi::xml_node sheet = element(body_, "table:table", {{"table:name", sheet_name(table, ++sheets_)}});
        for (const double width : table.widths)
            element(sheet, "table:table-column", {{"table:style-name", column_style(width)}});
        add_text(element(sheet, "table:table-row"), source_.title);
        add_text(element(sheet, "table:table-row"), table.caption);
        const std::vector<std::size_t> covers = table.covers();
        for (int row = 0; row < table.rows(); ++row) {
            pugi::xml_node line = element(sheet, "table:table-row");
            for (int column = 0; column < table.columns(); ++column)
                add_cell(line, table.covering(covers, {row, column}), {row, column});
        }
    }

    static void add_cell(pugi::xml_node line, const OfficialCell& cell, CellAddress at) {
        const char* style = cell.kind == OfficialCell::Kind::figure ? "figure" : "label";
        if (at != cell.range.first) {
            element(line, "table:covered-table-cell", {{"table:style-name", style}});
            return;
        }
        pugi::xml_node node = element(line, "table:table-cell", {{"table:style-name", style}});
        if (cell.range.first != cell.range.last) {
            attribute(node, "table:number-columns-spanned",
                      std::to_string(cell.range.last.column - cell.range.first.column + 1));
            attribute(node, "table:number-rows-spanned",
                      std::to_string(cell.range.last.row - cell.range.first.row + 1));
        }
        if (cell.text.empty())
            return;
        attribute(node, "office:value-type", is_number(cell) ? "float" : "string");
        if (is_number(cell))
            attribute(node, "office:value", cell.text);
        element(node, "text:p").text().set(in_one_line(cell.text).c_str());
    }

    const OfficialDocument& source_;
    pugi::xml_document document_;
    pugi::xml_node root_;
    pugi::xml_node automatic_;
    pugi::xml_node body_;
    std::set<std::string> columns_;
    std::size_t sheets_ = 0;
};

} // namespace

std::string ods_bytes(const OfficialDocument& document) {
    ZipWriter package;
    package.add("mimetype", sheet_type, ZipWriter::Method::stored);
    package.add("content.xml", SheetsWriter(document).text());
    package.add("META-INF/manifest.xml", manifest_of(sheet_type, {"content.xml"}));
    return package.bytes();
}

} // namespace crossfoot
