#include "recognise/money_units.hpp"

#include "text/columns.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// The unit with which a label ends, or which stands behind 单位; the longest, as 万元 is not 元. Elsewhere than in a
// label only the latter tells one.
const std::string* unit_in(std::string_view label, const Form& form, bool at_end) {
    const std::string text = form.labels.key(label);
    const std::string* named = nullptr;
    for (const auto& [unit, factor] : form.units.money)
        if (((at_end && text.ends_with(unit)) || text.find("单位" + unit) != std::string::npos ||
             text.find("单位人民币" + unit) != std::string::npos) &&
            (!named || unit.size() > named->size()))
            named = &unit;
    return named;
}

// In the lines of a table and the two above it, up to figures of another.
const std::string* unit_in_grid(const Grid& grid, const CellRange& box, const Form& form) {
    constexpr int most_above = 2;
    const std::string* named = nullptr;
    auto row = std::ranges::lower_bound(grid.rows(), box.first.row - most_above, {}, &Grid::Row::row);
    for (; row != grid.rows().end() && row->row <= box.last.row; ++row)
        for (const auto& [column, cell] : row->cells) {
            if (row->row < box.first.row && cell.kind == CellKind::number)
                named = nullptr;
            else if (const std::string* unit = column <= box.last.column ? unit_in(cell.text, form, false) : nullptr)
                named = unit;
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
