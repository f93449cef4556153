#include "flat_report.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>

namespace crossfoot::bench {
namespace {

constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<style:style style:name="label" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"
 style:vertical-align="middle" fo:wrap-option="wrap"/><style:text-properties style:font-name-asian="SimSun"
 style:font-size-asian="10pt"/></style:style>
<style:style style:name="figure" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"
 style:vertical-align="middle"/><style:paragraph-properties fo:text-align="center"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
)";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '"')
            result += "&quot;";
        else if (c == '\n')
            result += "</text:p><text:p>"; // only texts of cells have lines
        else
            result += c;
    }
    return result;
}

std::string span(const Grid& sheet, CellAddress at) {
    const auto merged = std::ranges::find(sheet.merged(), at, &CellRange::first);
    if (merged == sheet.merged().end())
        return {};
    return " table:number-columns-spanned=\"" + std::to_string(merged->last.column - at.column + 1) +
           "\" table:number-rows-spanned=\"" + std::to_string(merged->last.row - at.row + 1) + '"';
}

void write_row(const Grid& sheet, const Grid::Row& row, std::ostream& out) {
    out << "<table:table-row>";
    int column = 0;
    for (const auto& [at, cell] : row.cells) {
        for (; column < at; ++column)
            out << "<table:table-cell table:style-name=\"label\"/>";
        const bool number = cell.kind == CellKind::number;
        out << "<table:table-cell table:style-name=\"" << (number ? "figure" : "label") << '"'
            << span(sheet, {row.row, at});
        if (number)
            out << " office:value-type=\"float\" office:value=\"" << cell.text << '"';
        else
            out << " office:value-type=\"string\"";
        out << "><text:p>" << escaped(cell.text) << "</text:p></table:table-cell>";
        ++column;
    }
    out << "</table:table-row>\n";
}

} // namespace

void write_flat(const Document& workbook, const std::filesystem::path& file) {
    std::ofstream out(file);
    out << head;
    for (const Block& block : workbook.blocks) {
        out << "<table:table table:name=\"" << escaped(block.name) << "\">\n";
        int next = 0;
        for (const Grid::Row& row : block.grid.rows()) {
            for (; next < row.row; ++next)
                out << "<table:table-row><table:table-cell/></table:table-row>\n";
            write_row(block.grid, row, out);
            ++next;
        }
        out << "</table:table>\n";
    }
    out << "</office:spreadsheet></office:body></office:document>\n";
    if (!out.flush())
        throw std::runtime_error(file.string() + ": cannot be written");
}

} // namespace crossfoot::bench
