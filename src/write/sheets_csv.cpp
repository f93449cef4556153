#include "figure/decimal.hpp"
#include "text/shown.hpp"
#include "text/utf8.hpp"
#include "write/sheets.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF"; // by which spreadsheets know UTF-8

std::string field(const std::string& text) {
    std::string content = table_field(in_one_line(text));
    if (content.find_first_of("\",\r\n") == std::string::npos)
        return content;
    std::string quoted = "\"";
    for (const char c : content)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

void add_column(OfficialTable& row, std::string head, OfficialCell::Kind kind, const std::string& text) {
    constexpr double width = 25; // mm
    const int column = row.columns();
    row.widths.push_back(width);
    row.cells.push_back({OfficialCell::Kind::head, {{0, column}, {0, column}}, std::move(head)});
    row.cells.push_back({kind, {{1, column}, {1, column}}, text});
}

OfficialTable row_of_report(const OfficialDocument& document) {
    OfficialTable row;
    row.id = "row";
    row.caption = "全部数据（一行）";
    row.heights = {9, 9};
    add_column(row, "单位名称", OfficialCell::Kind::label, document.author);
    add_column(row, "年报", OfficialCell::Kind::label, document.title);
    return row;
}

// Each is told by its cell in the sheet of its table, "2!D6": labels would make the row a second report to whoever
// reads the file.
void add_figures(const OfficialTable& table, std::size_t number, OfficialTable& row) {
    for (const OfficialCell& cell : table.cells)
        if (cell.kind == OfficialCell::Kind::figure)
            add_column(row, std::to_string(number) + '!' + a1(on_sheet(cell.range.first)), cell.kind, cell.text);
}

} // namespace

std::vector<OfficialTable> tables_to_paste(const OfficialDocument& document) {
    std::vector<OfficialTable> tables;
    OfficialTable row = row_of_report(document);
    for (const OfficialBlock& block : document.blocks)
        if (const auto* table = std::get_if<OfficialTable>(&block)) {
            tables.push_back(*table);
            add_figures(*table, tables.size(), row);
        }
    std::ranges::stable_sort(row.cells, {}, [](const OfficialCell& cell) { return cell.range.first; });
    tables.push_back(std::move(row));
    return tables;
}

CellAddress on_sheet(CellAddress at) { return {at.row + rows_above_table, at.column}; }

bool is_number(const OfficialCell& cell) {
    constexpr std::size_t digits = 15;
    return cell.kind == OfficialCell::Kind::figure && Decimal::parse(cell.text) &&
           static_cast<std::size_t>(std::ranges::count_if(cell.text, [](char c) { return c >= '0' && c <= '9'; })) <=
               digits;
}

std::string sheet_name(const OfficialTable& table, std::size_t number) {
    constexpr std::size_t longest = 31;
    std::u32string name = characters(std::to_string(number) + ' ' + in_one_line(table.caption));
    std::erase_if(name,
                  [](char32_t c) { return std::u32string_view(U"[]:*?/\\'").find(c) != std::u32string_view::npos; });
    name.resize(std::min(name.size(), longest));
    return utf8(name);
}

std::string in_one_line(std::string text) {
    std::erase(text, '\n');
    return text;
}

std::string csv_bytes(const OfficialDocument& document) {
    std::string out = std::string(byte_order_mark) + field(document.title) + "\r\n";
    const std::vector<OfficialTable> tables = tables_to_paste(document);
    for (const OfficialTable& table : tables) {
        out += "\r\n";
        if (&table != &tables.back()) // a line that no form knows would be prose to whoever reads the file
            out += field(table.caption) + "\r\n";
        const std::vector<std::size_t> covers = table.covers();
        for (int row = 0; row < table.rows(); ++row)
            for (int column = 0; column < table.columns(); ++column) {
                const OfficialCell& cell = table.covering(covers, {row, column});
                if (cell.range.first == CellAddress{row, column})
                    out += field(cell.text);
                out += column + 1 < table.columns() ? "," : "\r\n";
            }
    }
    return out;
}

} // namespace crossfoot
