#include "write/sheets.hpp"
#include "write/xml.hpp"
#include "write/zip_writer.hpp"

#include <initializer_list>

namespace crossfoot {
namespace {

constexpr const char* main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* office_relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr double mm_per_character = 1.9; // of the default face, in which widths are counted

// The cell formats of styles(), by their places in it.
constexpr const char* plain = "0";
constexpr const char* label = "1";
constexpr const char* figure = "2";

std::string styles() {
    pugi::xml_document document;
    pugi::xml_node root = element(document, "styleSheet", {{"xmlns", main_space}});
    pugi::xml_node font = element(element(root, "fonts", {{"count", "1"}}), "font");
    element(font, "sz", {{"val", "11"}});
    element(font, "name", {{"val", "宋体"}});
    pugi::xml_node fills = element(root, "fills", {{"count", "2"}});
    for (const char* pattern : {"none", "gray125"})
        element(element(fills, "fill"), "patternFill", {{"patternType", pattern}});
    pugi::xml_node borders = element(root, "borders", {{"count", "2"}});
    element(borders, "border");
    pugi::xml_node thin = element(borders, "border");
    for (const char* side : {"left", "right", "top", "bottom"})
        element(thin, side, {{"style", "thin"}});
    element(element(root, "cellStyleXfs", {{"count", "1"}}), "xf", {{"numFmtId", "0"}});
    pugi::xml_node formats = element(root, "cellXfs", {{"count", "3"}});
    element(formats, "xf", {{"numFmtId", "0"}, {"xfId", "0"}});
    for (const char* align : {"left", "center"})
        element(
            element(
                formats, "xf",
                {{"numFmtId", "0"}, {"borderId", "1"}, {"xfId", "0"}, {"applyBorder", "1"}, {"applyAlignment", "1"}}),
            "alignment", {{"horizontal", align}, {"vertical", "center"}, {"wrapText", "1"}});
    return text_of(document);
}

void add_text(pugi::xml_node row, CellAddress at, const std::string& text, const char* style) {
    pugi::xml_node cell = element(row, "c", {{"r", a1(at)}, {"s", style}, {"t", "inlineStr"}});
    element(element(cell, "is"), "t", {{"xml:space", "preserve"}}).text().set(in_one_line(text).c_str());
}

pugi::xml_node add_row(pugi::xml_node parent, int row) {
    return element(parent, "row", {{"r", std::to_string(row + 1)}});
}

CellRange below(const CellRange& range) { return {on_sheet(range.first), on_sheet(range.last)}; }

void add_table(pugi::xml_node data, const OfficialTable& table) {
    const std::vector<std::size_t> covers = table.covers();
    for (int row = 0; row < table.rows(); ++row) {
        pugi::xml_node line = add_row(data, row + rows_above_table);
        for (int column = 0; column < table.columns(); ++column) {
            const OfficialCell& cell = table.covering(covers, {row, column});
            const CellAddress at{row + rows_above_table, column};
            const char* style = cell.kind == OfficialCell::Kind::figure ? figure : label;
            if (cell.text.empty() || cell.range.first != CellAddress{row, column})
                element(line, "c", {{"r", a1(at)}, {"s", style}});
            else if (is_number(cell))
                element(element(line, "c", {{"r", a1(at)}, {"s", style}}), "v").text().set(cell.text.c_str());
            else
                add_text(line, at, cell.text, style);
        }
    }
}

std::string sheet(const OfficialDocument& source, const OfficialTable& table) {
    pugi::xml_document document;
    pugi::xml_node root = element(document, "worksheet", {{"xmlns", main_space}});
    pugi::xml_node columns = element(root, "cols");
    for (std::size_t i = 0; i < table.widths.size(); ++i)
        element(columns, "col",
                {{"min", std::to_string(i + 1)},
                 {"max", std::to_string(i + 1)},
                 {"width", std::to_string(table.widths[i] / mm_per_character)},
                 {"customWidth", "1"}});
    pugi::xml_node data = element(root, "sheetData");
    add_text(add_row(data, 0), {0, 0}, source.title, plain);
    add_text(add_row(data, 1), {1, 0}, table.caption, plain);
    add_table(data, table);
    std::vector<std::string> merged;
    for (const OfficialCell& cell : table.cells)
        if (cell.range.first != cell.range.last)
            merged.push_back(a1(below(cell.range)));
    if (!merged.empty()) {
        pugi::xml_node cells = element(root, "mergeCells", {{"count", std::to_string(merged.size())}});
        for (const std::string& range : merged)
            element(cells, "mergeCell", {{"ref", range}});
    }
    return text_of(document);
}

std::string part_name(std::size_t number) { return "worksheets/sheet" + std::to_string(number) + ".xml"; }

struct SheetParts {
    pugi::xml_document types, workbook, links;

    explicit SheetParts(const std::vector<OfficialTable>& tables) {
        pugi::xml_node kinds =
            element(types, "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
        element(kinds, "Default",
                {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
        pugi::xml_node book = element(workbook, "workbook", {{"xmlns", main_space}, {"xmlns:r", office_relations}});
        pugi::xml_node sheets = element(book, "sheets");
        pugi::xml_node targets = element(links, "Relationships",
                                         {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
        add_part(kinds, "workbook.xml", "sheet.main");
        add_part(kinds, "styles.xml", "styles");
        for (std::size_t i = 1; i <= tables.size(); ++i) {
            const std::string id = "rId" + std::to_string(i);
            add_part(kinds, part_name(i), "worksheet");
            element(sheets, "sheet",
                    {{"name", sheet_name(tables[i - 1], i)}, {"sheetId", std::to_string(i)}, {"r:id", id}});
            add_link(targets, id, "worksheet", part_name(i));
        }
        add_link(targets, "rId" + std::to_string(tables.size() + 1), "styles", "styles.xml");
    }

    static void add_part(pugi::xml_node kinds, const std::string& part, const std::string& type) {
        element(kinds, "Override",
                {{"PartName", "/xl/" + part},
                 {"ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml"}});
    }

    static void add_link(pugi::xml_node targets, const std::string& id, const std::string& type,
                         const std::string& target) {
        element(targets, "Relationship",
                {{"Id", id}, {"Type", std::string(office_relations) + '/' + type}, {"Target", target}});
    }
};

} // namespace

std::string xlsx_bytes(const OfficialDocument& document) {
    const std::vector<OfficialTable> tables = tables_to_paste(document);
    const SheetParts parts(tables);
    pugi::xml_document start;
    SheetParts::add_link(
        element(start, "Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}}),
        "rId1", "officeDocument", "xl/workbook.xml");
    ZipWriter package;
    package.add("[Content_Types].xml", text_of(parts.types));
    package.add("_rels/.rels", text_of(start));
    package.add("xl/workbook.xml", text_of(parts.workbook));
    package.add("xl/_rels/workbook.xml.rels", text_of(parts.links));
    package.add("xl/styles.xml", styles());
    for (std::size_t i = 1; i <= tables.size(); ++i)
        package.add(("xl/" + part_name(i)).c_str(), sheet(document, tables[i - 1]));
    return package.bytes();
}

} // namespace crossfoot
