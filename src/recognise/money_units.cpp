#include "recognise/money_units.hpp"

#include "text/columns.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <iterator>

namespace crossfoot {
namespace {

// 万元 is not 元, nor is 美元.
bool stands_alone(std::u32string_view before, const Form& form) {
    return std::ranges::none_of(form.units.unlike,
                                [&](const std::string& other) { return before.ends_with(form.labels.folded(other)); });
}

// Behind 单位, and not the beginning of a name, as in 单位：元谋县财政局.
bool is_named(std::u32string_view text, std::u32string_view unit, const Form& form) {
    for (const std::string& label : form.units.labels) {
        const std::u32string before = form.labels.folded(label);
        for (std::size_t at = text.find(before); at != std::u32string_view::npos; at = text.find(before, at + 1)) {
            const std::u32string_view behind = text.substr(at + before.size());
            if (behind.starts_with(unit) && (behind.size() == unit.size() || !is_ideograph(behind[unit.size()])))
                return true;
        }
    }
    return false;
}

// The unit with which a label ends, or which stands behind 单位. Elsewhere than in a label only the latter tells one.
const std::string* unit_in(std::string_view label, const Form& form, bool at_end) {
    std::u32string text = form.labels.folded(label);
    std::erase(text, U':');
    std::u32string_view whole = text;
    while (!whole.empty() && !is_ideograph(whole.back()))
        whole.remove_suffix(1);
    for (const auto& [name, factor] : form.units.money) {
        const std::u32string unit = form.labels.folded(name);
        if (text.find(unit) == std::u32string::npos)
            continue;
        const bool ends =
            at_end && whole.ends_with(unit) && stands_alone(whole.substr(0, whole.size() - unit.size()), form);
        if (ends || is_named(text, unit, form))
            return &name;
    }
    return nullptr;
}

// In the lines of a table and the two above it, up to figures of another.
const std::string* unit_in_grid(const Grid& grid, const CellRange& box, const Form& form) {
    constexpr int most_above = 2;
    const std::string* named = nullptr;
    int first = box.first.column; // of the labels, whose head may begin before them
    const auto heads = std::ranges::lower_bound(grid.rows(), box.first.row, {}, &Grid::Row::row);
    if (heads != grid.rows().end()) {
        const auto behind = std::ranges::upper_bound(heads->cells, box.first.column, {}, &Grid::RowCell::column);
        if (behind != heads->cells.begin())
            first = std::prev(behind)->column;
    }
    auto row = std::ranges::lower_bound(grid.rows(), box.first.row - most_above, {}, &Grid::Row::row);
    for (; row != grid.rows().end() && row->row <= box.last.row; ++row) {
        auto entry = std::ranges::lower_bound(row->cells, first, {}, &Grid::RowCell::column);
        for (; entry != row->cells.end() && entry->column <= box.last.column; ++entry) {
            const std::u32string text = form.labels.folded(entry->cell.text);
            if (const std::string* unit = unit_in(entry->cell.text, form, false))
                named = unit;
            else if (row->row < box.first.row && !text.empty() && std::ranges::none_of(text, is_ideograph))
                named = nullptr; // a figure, or a dash for one
        }
    }
    return named;
}

const std::string* unit_above(const Document& document, std::size_t block, const Form& form) {
    constexpr std::size_t most_lines = 2;
    constexpr std::size_t widest_line = 30; // half-width characters
    for (std::size_t line = 1; line <= std::min(most_lines, block); ++line) {
        const Block& paragraph = document.blocks[block - line];
        if (paragraph.kind != BlockKind::paragraph || columns(paragraph.text) > widest_line)
            break;
        if (const std::string* unit = unit_in(paragraph.text, form, false))
            return unit;
    }
    return nullptr;
}

} // namespace

void take_in_units_of_the_form(const Document& document, const Form& form, ReportTable& table) {
    const auto& units = form.units.money;
    const std::size_t width = table.spec->columns.size();
    for (std::size_t c = 0; c < width; ++c) {
        const Line& column = table.spec->columns[c];
        const auto wanted = units.find(column.unit);
        if (column.number != NumberKind::money || wanted == units.end())
            continue;
        const Place& part = table.parts.front();
        const std::string* named = unit_in(table.columns[c].text, form, true);
        for (std::size_t r = 0; r < table.rows.size() && !named; ++r)
            named = unit_in(table.rows[r].text, form, true);
        if (!named && part.range())
            named = unit_in_grid(document.blocks[part.block].grid, *part.range(), form);
        if (!named)
            named = unit_above(document, part.block, form);
        if (named && *named != column.unit)
            table.columns[c].unit = *named;
        for (std::size_t i = c; i < table.figures.size(); i += width) {
            if (!table.figures[i])
                continue;
            Figure& figure = table.figures[i]->figure;
            const auto said = units.find(figure.unit.empty() ? table.columns[c].unit : figure.unit);
            if (said != units.end() && said != wanted)
                figure.value = figure.value.scaled_by(said->second, wanted->second).value_or(figure.value);
        }
    }
}

} // namespace crossfoot
