// OpenDocument: rows and cells may be repeated, and the far end of a sheet always is.
#include "read/formats.hpp"
#include "read/odf_text.hpp"
#include "read/ods_cell.hpp"
#include "read/references.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace crossfoot {

namespace {

using pugi::xml_node;

constexpr int deepest = 64; // groups of rows in groups

bool hidden(xml_node line) {
    const std::string_view visibility = line.attribute("table:visibility").value();
    return visibility == "collapse" || visibility == "filter";
}

class OdsSheetReader {
public:
    OdsSheetReader(Draft& draft, const SpanStyles& styles) : draft_(draft), styles_(styles) {}

    void read(xml_node table) { add_lines(table, 0); }

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

    void add_column(xml_node node) {
        const int count =
            std::min(positive_count(node.attribute("table:number-columns-repeated").value()), most_columns - column_);
        if (count > 0 && hidden(node))
            draft_.hide_columns(column_, column_ + count - 1);
        column_ += count;
    }

    void add_row(xml_node node) {
        const int count =
            std::min(positive_count(node.attribute("table:number-rows-repeated").value()), most_rows - row_);
        if (count <= 0)
            return;
        if (hidden(node))
            draft_.hide_rows(row_, row_ + count - 1);
        read_cells(node);
        if (!filled_.empty() || !spans_.empty())
            for (int copy = 0; copy < count; ++copy)
                add_copy(row_ + copy);
        row_ += count;
    }

    // A row is read once, however often it is repeated.
    void read_cells(xml_node row) {
        filled_.clear();
        spans_.clear();
        int column = 0;
        for (xml_node node = row.first_child(); node && column < most_columns; node = node.next_sibling()) {
            const std::string_view name = node.name();
            const bool covered = name == "table:covered-table-cell";
            if (!covered && name != "table:table-cell")
                continue;
            const CellAttributes is(node);
            const int count = std::min(is.repeated, most_columns - column);
            if (!covered)
                read_cell(node, is, column, count);
            column += count;
        }
    }

    void read_cell(xml_node node, const CellAttributes& is, int column, int count) {
        if (is.columns > 1 || is.rows > 1)
            spans_.push_back({column, is.rows, is.columns});
        if (is.type.empty() && !is.formula && !node.first_child())
            return;
        Cell cell = ods_cell(node, is, styles_);
        if (cell.kind != CellKind::empty || cell.formula)
            filled_.push_back({column, count, std::move(cell)});
    }

    void add_copy(int row) {
        for (const Span& span : spans_) {
            draft_.add_merged(
                {{row, span.column},
                 {std::min(row + span.rows, most_rows) - 1, std::min(span.column + span.columns, most_columns) - 1}});
        }
        for (const Filled& filled : filled_) {
            for (int copy = 0; copy < filled.count; ++copy)
                draft_.add_cell({row, filled.column + copy}, filled.cell);
        }
    }

    struct Filled {
        int column;
        int count;
        Cell cell;
    };
    struct Span {
        int column;
        int rows;
        int columns;
    };

    Draft& draft_;
    const SpanStyles& styles_;
    std::vector<Filled> filled_; // of the row being read
    std::vector<Span> spans_;
    int row_ = 0;
    int column_ = 0;
};

// "$'三 '.$A$1:.$B$2": the sheet's name may be repeated or left out after the colon.
void add_named_ranges(xml_node parent, const SheetsByName& sheets, Draft& draft) {
    for (const xml_node node : parent.child("table:named-expressions").children("table:named-range")) {
        std::string_view reference = node.attribute("table:cell-range-address").value();
        const auto named = sheets.find(take_sheet_name(reference, '.'));
        std::string corners(reference.substr(0, reference.find(':')));
        if (const std::size_t colon = reference.find(':'); colon != std::string_view::npos) {
            std::string_view last = reference.substr(colon + 1);
            take_sheet_name(last, '.');
            corners.append(":").append(last);
        }
        if (const auto range = parse_range(corners); range && named != sheets.end())
            draft.add_name(node.attribute("table:name").value(), named->second, *range);
    }
}

// A document that refers to others keeps copies of their cells, in tables such as 'file:///甲局.ods'#年报. The office
// shows none of them; no sheet of its own can bear such a name.
bool cached_from_another_document(std::string_view name) {
    return name.starts_with('\'') && name.find("'#") != std::string_view::npos;
}

StyleNames styles_that(xml_node document, bool (*holds)(xml_node style)) {
    StyleNames names;
    for (const xml_node style : document.child("office:automatic-styles").children("style:style"))
        if (holds(style))
            names.insert(style.attribute("style:name").value());
    return names;
}

bool hides_sheet(xml_node style) {
    return std::string_view(style.child("style:table-properties").attribute("table:display").value()) == "false";
}

} // namespace

void read_ods(xml_node document, Draft& draft) {
    const xml_node body = document.child("office:body");
    const xml_node spreadsheet = body.child("office:spreadsheet");
    if (!spreadsheet)
        throw ReadError(body ? ReadErrorKind::unknown_format : ReadErrorKind::damaged, "no office:spreadsheet in it");
    const StyleNames hidden = styles_that(document, hides_sheet);
    const SpanStyles spans{styles_that(document, raises_text), styles_that(document, takes_text_away)};
    for (const xml_node table : spreadsheet.children("table:table")) {
        const std::string_view name = table.attribute("table:name").value();
        if (cached_from_another_document(name))
            continue;
        draft.begin_sheet(name, hidden.contains(table.attribute("table:style-name").value()));
        OdsSheetReader(draft, spans).read(table);
    }
    const SheetsByName sheets = sheets_by_name(draft.blocks());
    add_named_ranges(spreadsheet, sheets, draft);
    for (const xml_node table : spreadsheet.children("table:table"))
        add_named_ranges(table, sheets, draft);
}

} // namespace crossfoot
