#include "read/xlsx_sheet.hpp"

#include "read/numbers.hpp"
#include "read/ooxml_nodes.hpp"
#include "read/references.hpp"
#include "read/xlsx_styles.hpp"
#include "read/xlsx_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace crossfoot {
namespace {

using pugi::xml_attribute;
using pugi::xml_node;

class WorksheetReader {
public:
    WorksheetReader(Draft& draft, const WorkbookParts& workbook) : draft_(draft), workbook_(workbook) {}

    void read(xml_node worksheet) {
        read_merged(child(worksheet, "mergeCells")); // they stand behind the cells that they cover
        read_columns(worksheet);
        list_rows(child(worksheet, "sheetData"));
        read_rows();
    }

private:
    void read_merged(xml_node parent) {
        for (const xml_node node : parent.children()) {
            const std::optional<CellRange> range = parse_range(node.attribute("ref").value());
            if (range && range->first != range->last)
                draft_.add_merged(*range);
        }
    }

    void read_columns(xml_node worksheet) {
        std::vector<std::pair<int, int>> runs;
        for (const xml_node cols : worksheet.children()) {
            if (!is(cols, "cols"))
                continue;
            for (const xml_node node : cols.children()) {
                const std::optional<int> first = whole(node.attribute("min").value());
                const std::optional<int> last = whole(node.attribute("max").value());
                if (first && last && *first >= 1 && *first <= *last && *first <= most_columns && flag(node, "hidden"))
                    runs.emplace_back(*first - 1, std::min(*last, most_columns) - 1);
            }
        }
        std::ranges::sort(runs);
        for (const auto& [first, last] : runs)
            draft_.hide_columns(first, last);
    }

    struct Numbered {
        int number;
        xml_node node;
    };
    // Most programs write rows and cells in order; some write them as they were filled in.
    static void bring_in_order(std::vector<Numbered>& elements) {
        if (!std::ranges::is_sorted(elements, {}, &Numbered::number))
            std::ranges::stable_sort(elements, {}, &Numbered::number);
    }

    // Rows and cells without a number of their own follow the one before.
    void list_rows(xml_node data) {
        int row = -1;
        for (const xml_node node : data.children()) {
            if (!is(node, "row"))
                continue;
            const xml_attribute number = node.attribute("r");
            row = number ? whole(number.value()).value_or(0) - 1 : row + 1;
            if (row < 0 || row >= most_rows)
                damaged("a row with the number " + std::string(number.value()));
            rows_.push_back({row, node});
        }
        bring_in_order(rows_);
    }

    void list_cells(xml_node parent, int row) {
        int column = -1;
        for (const xml_node node : parent.children()) {
            if (!is(node, "c"))
                continue;
            ++column;
            if (const xml_attribute address = node.attribute("r")) {
                const std::optional<CellAddress> own = parse_a1(address.value());
                if (!own || own->row != row)
                    damaged("a cell with the address " + std::string(address.value()));
                column = own->column;
            }
            if (column >= most_columns)
                damaged("a cell beyond the last column");
            cells_.push_back({column, node});
        }
    }

    // A row may be given in pieces, and a cell more than once: the last one stands.
    void read_rows() {
        for (std::size_t i = 0; i < rows_.size();) {
            const int row = rows_[i].number;
            bool hidden = false;
            cells_.clear();
            for (; i < rows_.size() && rows_[i].number == row; ++i) {
                hidden = flag(rows_[i].node, "hidden");
                list_cells(rows_[i].node, row);
            }
            if (hidden)
                draft_.hide_rows(row, row);
            bring_in_order(cells_);
            for (std::size_t j = 0; j < cells_.size(); ++j)
                if (j + 1 == cells_.size() || cells_[j + 1].number != cells_[j].number)
                    read_cell(cells_[j].node, {row, cells_[j].number});
        }
    }

    void read_cell(xml_node node, CellAddress at) {
        if (draft_.covering(at) != nullptr)
            return;
        Cell cell = value_of(node, node.attribute("t").value());
        if (cell.kind == CellKind::empty && !cell.formula)
            return;
        draft_.add_cell(at, std::move(cell));
    }

    Cell value_of(xml_node node, std::string_view type) const {
        bool formula = false;
        bool result = false;
        std::string_view value;
        std::string joined;
        xml_node inline_string;
        for (xml_node part = node.first_child(); part; part = part.next_sibling()) {
            if (is(part, "v")) {
                value = part.child_value();
                result = true;
                if (part.first_child()) // a comment in between, or CDATA
                    value = joined = all_characters(part);
            } else if (is(part, "f")) {
                formula = true;
            } else if (is(part, "is")) {
                inline_string = part;
            }
        }
        const bool number = type.empty() || type == "n";
        Cell cell = number ? number_of(node, trimmed(value)) : stored(type, value, inline_string);
        if (cell.text.empty()) // which a text may well be
            cell.kind = formula && (number || !result) ? CellKind::uncalculated : CellKind::empty;
        cell.formula = formula;
        return cell;
    }

    Cell number_of(xml_node node, std::string_view value) const {
        const std::optional<int> format = whole(node.attribute("s").as_string("0"));
        const auto at = static_cast<std::size_t>(format.value_or(-1));
        if (at < workbook_.shown.size() && workbook_.shown[at] != NumberShown::number)
            if (std::optional<std::string> text = serial_text(value, workbook_.shown[at], workbook_.since_1904))
                return {CellKind::text, *std::move(text), false};
        return number_cell(value);
    }

    Cell stored(std::string_view type, std::string_view value, xml_node inline_string) const {
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
        if (!index || *index < 0 || static_cast<std::size_t>(*index) >= workbook_.strings.texts.size())
            damaged("a cell refers to a shared text that is missing");
        return workbook_.strings.texts[static_cast<std::size_t>(*index)];
    }

    Draft& draft_;
    const WorkbookParts& workbook_;
    std::vector<Numbered> rows_;
    std::vector<Numbered> cells_; // of the row being read
};

} // namespace

void read_worksheet(xml_node worksheet, const WorkbookParts& workbook, Draft& draft) {
    WorksheetReader(draft, workbook).read(worksheet);
}

} // namespace crossfoot
