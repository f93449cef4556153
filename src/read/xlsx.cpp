// Office Open XML: a workbook part names the sheets, relations say where they lie, texts are shared.
#include "read/formats.hpp"
#include "read/numbers.hpp"
#include "read/properties.hpp"
#include "read/references.hpp"
#include "read/xml_part.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace crossfoot {

namespace {

using pugi::xml_attribute;
using pugi::xml_node;

// Some writers put a prefix before every name: <x:row>.
bool is(xml_node node, std::string_view name) {
    const std::string_view full = node.name();
    return full.ends_with(name) && (full.size() == name.size() || full[full.size() - name.size() - 1] == ':');
}

xml_node child(xml_node parent, std::string_view name) {
    for (const xml_node node : parent.children())
        if (is(node, name))
            return node;
    return {};
}

bool flag(xml_node node, const char* name) {
    const std::string_view value = node.attribute(name).value();
    return value == "1" || value == "true" || value == "on";
}

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// Characters that XML cannot hold are written as _x000D_; in cells they are carriage returns and other controls, of
// which a grid keeps none.
void append_text(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t at = text.find("_x00");
        const bool escape = at != std::string_view::npos && text.size() >= at + 7 && text[at + 6] == '_';
        if (!escape) {
            const std::size_t end = at == std::string_view::npos ? text.size() : at + 4;
            out.append(text.substr(0, end));
            text.remove_prefix(end);
            continue;
        }
        out.append(text.substr(0, at));
        unsigned code = 0;
        const char* digits = text.data() + at + 4;
        if (std::from_chars(digits, digits + 2, code, 16).ptr != digits + 2)
            out.append(text.substr(at, 7));
        else if (code == '\n' || code == '\t' || (code >= ' ' && code < 0x7f))
            out += static_cast<char>(code);
        text.remove_prefix(at + 7);
    }
}

// The text of a shared or inline string, with its runs joined and without the reading aids over characters (rPh).
std::string string_item(xml_node item) {
    std::string text;
    for (const xml_node node : item.children()) {
        if (is(node, "t"))
            append_text(text, node.child_value());
        else if (is(node, "r"))
            append_text(text, child(node, "t").child_value());
    }
    return text;
}

// "/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml" and "../xl/worksheets/sheet1.xml", seen from a part.
std::string resolved(std::string_view from, std::string_view target) {
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    std::string folder(from.substr(0, from.rfind('/') == std::string_view::npos ? 0 : from.rfind('/')));
    while (target.starts_with("../") || target.starts_with("./")) {
        if (target.starts_with("../"))
            folder.resize(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/'));
        target.remove_prefix(target.find('/') + 1);
    }
    return folder.empty() ? std::string(target) : folder + '/' + std::string(target);
}

struct Relationship {
    std::string id;
    std::string type; // the last word of its address: "worksheet", "sharedStrings"
    std::string part;
};

std::vector<Relationship> relationships(ZipPackage& package, std::string_view of) {
    const std::size_t slash = of.rfind('/');
    const std::string folder(slash == std::string_view::npos ? "" : of.substr(0, slash + 1));
    const std::string part = folder + "_rels/" + std::string(of.substr(folder.size())) + ".rels";
    const XmlPart rels(package.extract(part), 0, part, package.limits());
    std::vector<Relationship> all;
    for (const xml_node node : rels.root().children()) {
        const std::string_view type = node.attribute("Type").value();
        if (std::string_view(node.attribute("TargetMode").value()) != "External")
            all.push_back({node.attribute("Id").value(), std::string(type.substr(type.rfind('/') + 1)),
                           resolved(of, node.attribute("Target").value())});
    }
    return all;
}

const Relationship* of_type(const std::vector<Relationship>& all, std::string_view type) {
    const auto found = std::ranges::find(all, type, &Relationship::type);
    return found == all.end() ? nullptr : &*found;
}

std::string workbook_part(ZipPackage& package) {
    std::string usual = "xl/workbook.xml"; // saves reading a part in all but a few files
    if (package.contains(usual))
        return usual;
    const std::vector<Relationship> all = relationships(package, "");
    const Relationship* document = of_type(all, "officeDocument");
    if (document == nullptr)
        damaged("no workbook in it");
    return document->part;
}

class WorksheetReader {
public:
    WorksheetReader(Grid& sheet, Budget& budget, const std::vector<xml_node>& shared)
        : sheet_(sheet), budget_(budget), shared_(shared) {}

    void read(xml_node worksheet) {
        read_merged(child(worksheet, "mergeCells")); // they stand behind the cells that they cover
        for (const xml_node cols : worksheet.children()) {
            if (!is(cols, "cols"))
                continue;
            for (const xml_node node : cols.children())
                read_columns(node);
        }
        int row = -1;
        for (const xml_node node : child(worksheet, "sheetData").children())
            if (is(node, "row"))
                row = read_row(node, row);
    }

private:
    void read_merged(xml_node parent) {
        for (const xml_node node : parent.children()) {
            const std::optional<CellRange> range = parse_range(node.attribute("ref").value());
            if (!range || range->first == range->last)
                continue;
            budget_.take(0);
            merged_.push_back(*range);
        }
        std::ranges::sort(merged_);
        sheet_.merge(merged_);
    }

    // Keeps those merged ranges at hand that reach into the row, by column. Rows come in ascending order.
    void enter_row(int row) {
        const bool ends = row > open_until_;
        const bool starts = next_merged_ < merged_.size() && merged_[next_merged_].first.row <= row;
        if (!ends && !starts)
            return;
        std::erase_if(open_, [&](const CellRange& range) { return range.last.row < row; });
        for (; next_merged_ < merged_.size() && merged_[next_merged_].first.row <= row; ++next_merged_)
            if (merged_[next_merged_].last.row >= row)
                open_.push_back(merged_[next_merged_]);
        std::ranges::sort(open_, {}, [](const CellRange& range) { return range.first.column; });
        open_until_ = most_rows;
        for (const CellRange& range : open_)
            open_until_ = std::min(open_until_, range.last.row);
    }

    bool covered(CellAddress at) const {
        const auto behind =
            std::ranges::upper_bound(open_, at.column, {}, [](const CellRange& range) { return range.first.column; });
        return behind != open_.begin() && std::prev(behind)->contains(at) && std::prev(behind)->first != at;
    }

    void read_columns(xml_node node) {
        const std::optional<int> first = whole(node.attribute("min").value());
        const std::optional<int> last = whole(node.attribute("max").value());
        if (first && last && *first >= 1 && *first <= *last && flag(node, "hidden"))
            sheet_.hidden_columns.emplace_back(*first - 1, std::min(*last, most_columns) - 1);
    }

    // Gives the row's number; without one of its own it follows the row before.
    int read_row(xml_node node, int before) {
        int row = before + 1;
        if (const xml_attribute number = node.attribute("r"))
            row = whole(number.value()).value_or(0) - 1;
        if (row <= before || row >= most_rows)
            damaged("rows out of order");
        if (flag(node, "hidden")) {
            if (!sheet_.hidden_rows.empty() && sheet_.hidden_rows.back().second + 1 == row)
                sheet_.hidden_rows.back().second = row;
            else
                sheet_.hidden_rows.emplace_back(row, row);
        }
        enter_row(row);
        int column = -1;
        for (const xml_node cell : node.children())
            if (is(cell, "c"))
                column = read_cell(cell, row, column);
        return row;
    }

    int read_cell(xml_node node, int row, int before) {
        CellAddress at{row, before + 1};
        std::string_view type;
        for (xml_attribute attribute = node.first_attribute(); attribute; attribute = attribute.next_attribute()) {
            const std::string_view name = attribute.name();
            if (name == "t") {
                type = attribute.value();
            } else if (name == "r") {
                const std::optional<CellAddress> own = parse_a1(attribute.value());
                if (!own || own->row != row)
                    damaged("a cell with the address " + std::string(attribute.value()));
                at = *own;
            }
        }
        if (at.column <= before || at.column >= most_columns)
            damaged("cells out of order");
        Cell cell = value_of(node, type);
        if (!covered(at) && (cell.kind != CellKind::empty || cell.formula)) {
            budget_.take(cell.text.size());
            sheet_.add(at, std::move(cell));
        }
        return at.column;
    }

    Cell value_of(xml_node node, std::string_view type) const {
        bool formula = false;
        std::string_view value;
        xml_node inline_string;
        for (xml_node part = node.first_child(); part; part = part.next_sibling()) {
            if (is(part, "v"))
                value = part.child_value();
            else if (is(part, "f"))
                formula = true;
            else if (is(part, "is"))
                inline_string = part;
        }
        Cell cell = stored(type, value, inline_string);
        const bool number = type.empty() || type == "n"; // a text may well be empty
        if (cell.text.empty())
            cell.kind = formula && number ? CellKind::uncalculated : CellKind::empty;
        cell.formula = formula;
        return cell;
    }

    Cell stored(std::string_view type, std::string_view value, xml_node inline_string) const {
        if (type.empty() || type == "n")
            return number_cell(trimmed(value));
        if (type == "s")
            return {CellKind::text, shared_text(trimmed(value)), false};
        if (type == "inlineStr")
            return {CellKind::text, string_item(inline_string), false};
        if (type == "e")
            return {CellKind::error, std::string(value), false};
        if (type == "b")
            return {CellKind::text, value.empty() ? "" : trimmed(value) == "1" ? "TRUE" : "FALSE", false};
        Cell text{CellKind::text, {}, false}; // "str" and "d", a date
        append_text(text.text, value);
        return text;
    }

    std::string shared_text(std::string_view number) const {
        if (number.empty())
            return {};
        const std::optional<int> index = whole(number);
        if (!index || *index < 0 || static_cast<std::size_t>(*index) >= shared_.size())
            damaged("a cell refers to a shared text that is missing");
        return string_item(shared_[static_cast<std::size_t>(*index)]);
    }

    Grid& sheet_;
    Budget& budget_;
    const std::vector<xml_node>& shared_;
    std::vector<CellRange> merged_;
    std::vector<CellRange> open_; // merged ranges that reach into the row being read
    int open_until_ = most_rows;  // the first of its rows after which one of them ends
    std::size_t next_merged_ = 0;
};

void add_names(xml_node workbook_node, Document& workbook) {
    for (const xml_node node : child(workbook_node, "definedNames").children()) {
        const std::string_view name = node.attribute("name").value();
        if (name.starts_with("_xlnm.")) // print areas and the like
            continue;
        std::string_view reference = trimmed(node.child_value());
        const std::string sheet = take_sheet_name(reference, '!');
        const auto found = std::ranges::find(workbook.blocks, sheet, &Block::name);
        const std::optional<CellRange> range = parse_range(reference);
        if (found != workbook.blocks.end() && range)
            workbook.names.push_back(
                {std::string(name), static_cast<std::size_t>(found - workbook.blocks.begin()), *range});
    }
}

std::string relation_id(xml_node sheet) {
    for (const xml_attribute attribute : sheet.attributes())
        if (std::string_view(attribute.name()).ends_with(":id"))
            return attribute.value();
    return {};
}

} // namespace

Document read_xlsx(ZipPackage& package, const ReadLimits& limits) {
    const std::string part = workbook_part(package);
    const XmlPart book(package.extract(part), pugi::parse_ws_pcdata_single, part, limits);
    if (!is(book.root(), "workbook"))
        throw ReadError(ReadErrorKind::not_a_spreadsheet, part + " is no workbook");
    const std::vector<Relationship> all = relationships(package, part);

    std::optional<XmlPart> strings;
    std::vector<xml_node> shared;
    if (const Relationship* table = of_type(all, "sharedStrings"); table != nullptr && package.contains(table->part)) {
        strings.emplace(package.extract(table->part), pugi::parse_ws_pcdata_single, table->part, limits);
        for (const xml_node item : strings->root().children())
            shared.push_back(item);
    }

    Document workbook;
    Budget budget(limits);
    for (const xml_node node : child(book.root(), "sheets").children()) {
        const auto relation = std::ranges::find(all, relation_id(node), &Relationship::id);
        if (relation == all.end())
            damaged("a sheet without a relation");
        if (relation->type != "worksheet") // a sheet of charts or dialogs
            continue;
        Block& sheet = workbook.blocks.emplace_back();
        sheet.name = node.attribute("name").value();
        const XmlPart worksheet(package.extract(relation->part), pugi::parse_ws_pcdata_single, relation->part, limits);
        WorksheetReader(sheet.grid, budget, shared).read(worksheet.root());
    }
    add_names(book.root(), workbook);
    workbook.properties = xlsx_properties(package);
    return workbook;
}

} // namespace crossfoot
