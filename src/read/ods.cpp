// OpenDocument: rows and cells may be repeated, and the far end of a sheet always is.
#include "read/budget.hpp"
#include "read/formats.hpp"
#include "read/numbers.hpp"
#include "read/references.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace crossfoot {

namespace {

using pugi::xml_attribute;
using pugi::xml_node;

constexpr int deepest = 64; // groups of rows in groups, spans in spans

int positive(std::string_view text) {
    int value = 1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range)
        return most_rows;
    return std::clamp(value, 1, most_rows);
}

// What the attributes of a cell say, gathered in one pass.
struct CellAttributes {
    std::string_view type;
    std::string_view value;
    std::string_view date;
    std::string_view time;
    std::string_view string;
    bool truth = false;
    bool error = false;
    bool formula = false;
    int repeated = 1;
    int columns = 1;
    int rows = 1;

    explicit CellAttributes(xml_node cell) {
        for (xml_attribute attribute = cell.first_attribute(); attribute; attribute = attribute.next_attribute())
            set(attribute.name(), attribute.value());
    }

    void set(std::string_view name, std::string_view text) {
        if (name == "office:value-type")
            type = text;
        else if (name == "office:value")
            value = text;
        else if (name == "table:number-columns-repeated")
            repeated = positive(text);
        else if (name == "table:formula")
            formula = true;
        else if (name == "table:number-columns-spanned")
            columns = positive(text);
        else if (name == "table:number-rows-spanned")
            rows = positive(text);
        else if (name == "office:date-value")
            date = text;
        else if (name == "office:time-value")
            time = text;
        else if (name == "office:string-value")
            string = text;
        else if (name == "office:boolean-value")
            truth = text == "true";
        else if (name == "calcext:value-type")
            error = text == "error";
    }
};

// Text of a paragraph, in which runs of white space count as one blank unless they are written as elements.
class Paragraph {
public:
    explicit Paragraph(std::string& out) : out_(out), start_(out.size()) {}

    void add(xml_node parent, int depth = 0) {
        for (const xml_node node : parent.children()) {
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
                add_characters(node.value());
            else if (node.type() == pugi::node_element && depth < deepest)
                add_element(node, depth);
        }
    }

private:
    void add_element(xml_node node, int depth) {
        const std::string_view name = node.name();
        if (name == "text:s")
            out_.append(static_cast<std::size_t>(std::min(positive(node.attribute("text:c").value()), 1000)), ' ');
        else if (name == "text:tab")
            out_ += '\t';
        else if (name == "text:line-break")
            out_ += '\n';
        else if (name != "office:annotation" && name != "text:ruby-text" && name != "text:note")
            add(node, depth + 1);
    }

    void add_characters(std::string_view text) {
        const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
        for (auto at = text.begin(); at != text.end();) {
            const auto word = at;
            at = std::find_if(word, text.end(), blank);
            out_.append(word, at);
            if (at != text.end() && out_.size() > start_ && out_.back() != ' ')
                out_ += ' ';
            at = std::find_if_not(at, text.end(), blank);
        }
    }

    std::string& out_;
    std::size_t start_;
};

std::string paragraphs(xml_node cell) {
    std::string text;
    bool first = true;
    for (const xml_node node : cell.children()) {
        if (std::string_view(node.name()) != "text:p") // annotations and drawings hold paragraphs of their own
            continue;
        if (!std::exchange(first, false))
            text += '\n';
        Paragraph(text).add(node);
    }
    return text;
}

Cell value_of(xml_node node, const CellAttributes& is) {
    Cell cell;
    if (is.error)
        cell = {CellKind::error, paragraphs(node), false};
    else if (is.type == "float" || is.type == "percentage" || is.type == "currency")
        cell = number_cell(is.value);
    else if (is.type == "boolean")
        cell = {CellKind::text, is.truth ? "TRUE" : "FALSE", false};
    else
        cell = {CellKind::text, paragraphs(node), false};
    if (cell.text.empty() && cell.kind == CellKind::text)
        cell.text = !is.string.empty() ? is.string : !is.date.empty() ? is.date : is.time;
    if (cell.text.empty())
        cell.kind = is.formula && is.type.empty() ? CellKind::uncalculated : CellKind::empty;
    cell.formula = is.formula;
    return cell;
}

bool hidden(xml_node line) {
    const std::string_view visibility = line.attribute("table:visibility").value();
    return visibility == "collapse" || visibility == "filter";
}

class SheetReader {
public:
    SheetReader(Grid& sheet, Budget& budget) : sheet_(sheet), budget_(budget) {}

    void read(xml_node table) {
        add_lines(table, 0);
        sheet_.merge(std::move(merged_));
    }

private:
    // Rows and columns stand directly in the table, or in header and group elements around them.
    void add_lines(xml_node parent, int depth) {
        for (const xml_node node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "table:table-row")
                add_row(node);
            else if (name == "table:table-column")
                add_column(node);
            else if (depth < deepest && groups_lines(name))
                add_lines(node, depth + 1);
        }
    }

    static bool groups_lines(std::string_view name) {
        constexpr std::array<std::string_view, 6> groups = {"table:table-row-group",   "table:table-rows",
                                                            "table:table-header-rows", "table:table-column-group",
                                                            "table:table-columns",     "table:table-header-columns"};
        return std::ranges::find(groups, name) != groups.end();
    }

    static void hide(std::vector<std::pair<int, int>>& runs, int first, int last) {
        if (!runs.empty() && runs.back().second + 1 == first)
            runs.back().second = last;
        else
            runs.emplace_back(first, last);
    }

    void add_column(xml_node node) {
        const int count =
            std::min(positive(node.attribute("table:number-columns-repeated").value()), most_columns - column_);
        if (count > 0 && hidden(node))
            hide(sheet_.hidden_columns, column_, column_ + count - 1);
        column_ += count;
    }

    void add_row(xml_node node) {
        const int count = std::min(positive(node.attribute("table:number-rows-repeated").value()), most_rows - row_);
        if (count <= 0)
            return;
        if (hidden(node))
            hide(sheet_.hidden_rows, row_, row_ + count - 1);
        for (int copy = 0; copy < count; ++copy)
            if (!add_cells(node, row_ + copy))
                break; // nothing in it, so nothing in its copies
        row_ += count;
    }

    // Whether anything was there to add.
    bool add_cells(xml_node row, int at_row) {
        bool any = false;
        int column = 0;
        for (xml_node node = row.first_child(); node; node = node.next_sibling()) {
            const std::string_view name = node.name();
            const bool covered = name == "table:covered-table-cell";
            if (!covered && name != "table:table-cell")
                continue;
            const CellAttributes is(node);
            const int count = std::min(is.repeated, most_columns - column);
            if (!covered && count > 0)
                any |= add_cell(node, is, {at_row, column}, count);
            column += count;
        }
        return any;
    }

    bool add_cell(xml_node node, const CellAttributes& is, CellAddress at, int count) {
        bool any = false;
        if (is.columns > 1 || is.rows > 1) {
            budget_.take(0);
            merged_.push_back(
                {at, {std::min(at.row + is.rows, most_rows) - 1, std::min(at.column + is.columns, most_columns) - 1}});
            any = true;
        }
        if (is.type.empty() && !is.formula && !node.first_child())
            return any;
        Cell cell = value_of(node, is);
        if (cell.kind == CellKind::empty && !cell.formula)
            return any;
        for (int copy = 1; copy < count; ++copy) {
            budget_.take(cell.text.size());
            sheet_.add({at.row, at.column + copy - 1}, cell);
        }
        budget_.take(cell.text.size());
        sheet_.add({at.row, at.column + count - 1}, std::move(cell));
        return true;
    }

    Grid& sheet_;
    Budget& budget_;
    std::vector<CellRange> merged_;
    int row_ = 0;
    int column_ = 0;
};

// "$'三 '.$A$1:.$B$2": the sheet's name may be repeated or left out after the colon.
void add_named_ranges(xml_node parent, Document& workbook) {
    for (const xml_node node : parent.child("table:named-expressions").children("table:named-range")) {
        std::string_view reference = node.attribute("table:cell-range-address").value();
        const std::string sheet = take_sheet_name(reference, '.');
        std::string corners(reference.substr(0, reference.find(':')));
        if (const std::size_t colon = reference.find(':'); colon != std::string_view::npos) {
            std::string_view last = reference.substr(colon + 1);
            take_sheet_name(last, '.');
            corners.append(":").append(last);
        }
        const auto named = std::ranges::find(workbook.blocks, sheet, &Block::name);
        const std::optional<CellRange> range = parse_range(corners);
        if (named != workbook.blocks.end() && range)
            workbook.names.push_back({node.attribute("table:name").value(),
                                      static_cast<std::size_t>(named - workbook.blocks.begin()), *range});
    }
}

} // namespace

Document read_ods(xml_node document, const ReadLimits& limits) {
    const xml_node body = document.child("office:body");
    const xml_node spreadsheet = body.child("office:spreadsheet");
    if (!spreadsheet)
        throw ReadError(body ? ReadErrorKind::not_a_spreadsheet : ReadErrorKind::damaged,
                        "no office:spreadsheet in it");
    Document workbook;
    Budget budget(limits);
    for (const xml_node table : spreadsheet.children("table:table")) {
        Block& sheet = workbook.blocks.emplace_back();
        sheet.name = table.attribute("table:name").value();
        SheetReader(sheet.grid, budget).read(table);
    }
    add_named_ranges(spreadsheet, workbook);
    for (const xml_node table : spreadsheet.children("table:table"))
        add_named_ranges(table, workbook);
    return workbook;
}

} // namespace crossfoot
