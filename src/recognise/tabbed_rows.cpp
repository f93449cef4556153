#include "recognise/tabbed_rows.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

// The cell of its line in which a span stands; nothing where no tabs cut the line, or it stands in none.
std::optional<std::pair<int, std::string_view>> cell_of(const Document& document, const StreamSpan& span) {
    const Block& block = document.blocks[span.block];
    if (block.grid.rows().empty())
        return {};
    std::size_t from = 0;
    for (const auto& [column, cell] : block.grid.rows().front().cells) {
        from = block.text.find(cell.text, from);
        if (from == std::string::npos)
            return {};
        if (span.in.first >= from && span.in.last <= from + cell.text.size())
            return std::pair(column, std::string_view(cell.text));
        from += cell.text.size();
    }
    return {};
}

bool begins_with_blank_cell(const Document& document, std::size_t block) {
    const Grid& grid = document.blocks[block].grid;
    return !grid.rows().empty() && grid.rows().front().cells.front().column > 0;
}

class TabbedRow {
public:
    TabbedRow(const Document& document, const TextGroup& group, const TextRow& row, const TextTable& table)
        : document_(document), group_(group), row_(row), table_(table), width_(table.spec->columns.size()) {}

    // The columns of its line in which the figures stand, one in each; nothing where one does not fill its cell.
    std::optional<std::vector<int>> places() const {
        std::vector<int> places;
        for (const StreamFigure& figure : group_.figures) {
            const auto cell =
                figure.span.block == group_.figures.front().span.block ? cell_of(document_, figure.span) : std::nullopt;
            if (!cell || cell->second != figure.text || (!places.empty() && cell->first <= places.back()))
                return {};
            places.push_back(cell->first);
        }
        return places;
    }

    // Where the first column of figures may stand in the line, and what that says of the labels.
    std::vector<std::pair<int, LabelCells>> beginnings(const std::vector<int>& places) const {
        if (!table_.spec->row_labels)
            return beginnings_without_labels(places);
        if (row_.row < 0 || row_.end == row_.label)
            return {};
        const StreamSpan& label = group_.letters[row_.end - 1].span;
        const auto cell = label.block == group_.figures.front().span.block ? cell_of(document_, label) : std::nullopt;
        if (!cell)
            return {};
        const int below = levels_below();
        if (below == 0)
            return {{cell->first + 1, LabelCells::unknown}};
        return {{cell->first + 1, LabelCells::one}, {cell->first + 1 + below, LabelCells::all}};
    }

    // By column of the form; nothing where one would stand outside the table, or a sum does not hold.
    std::optional<std::vector<std::string>> placed(const std::vector<int>& places, int beginning) const {
        std::vector<std::string> figures(width_);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const int column = places[i] - beginning;
            if (column < 0 || static_cast<std::size_t>(column) >= width_)
                return {};
            figures[static_cast<std::size_t>(column)] = group_.figures[i].text;
        }
        RowSums sums;
        add_sums(figures, table_.relations, sums);
        return sums.good > 0 && sums.bad + sums.of_zero == 0 ? std::optional(std::move(figures)) : std::nullopt;
    }

private:
    // Lines that begin with a blank cell show that none were cut off there; else any number may have been.
    std::vector<std::pair<int, LabelCells>> beginnings_without_labels(const std::vector<int>& places) const {
        std::set<std::size_t> lines{group_.figures.front().span.block};
        for (const StreamLetter& letter : group_.letters)
            lines.insert(letter.span.block);
        std::vector<std::pair<int, LabelCells>> result{{0, LabelCells::unknown}};
        if (std::ranges::none_of(lines, [&](std::size_t line) { return begins_with_blank_cell(document_, line); }))
            for (int cut = 1; places.back() + cut < static_cast<int>(width_); ++cut)
                result.emplace_back(-cut, LabelCells::unknown);
        return result;
    }

    // Columns of labels behind that of this row.
    int levels_below() const {
        std::size_t deepest = 0;
        for (const Line& line : table_.spec->rows)
            deepest = std::max(deepest, line.groups.size());
        return static_cast<int>(deepest - table_.spec->rows[static_cast<std::size_t>(row_.row)].groups.size());
    }

    const Document& document_;
    const TextGroup& group_;
    const TextRow& row_;
    const TextTable& table_;
    std::size_t width_;
};

} // namespace

std::optional<PlacedFigures> placed_by_tabs(const Document& document, const TextGroup& group, const TextRow& row,
                                            const TextTable& table) {
    const auto is_sum = [](const Relation& relation) { return relation.comparison == Comparison::equal; };
    if (group.figures.size() >= table.spec->columns.size() || !std::ranges::all_of(table.relations, is_sum))
        return {};
    const TabbedRow tabbed(document, group, row, table);
    const auto places = tabbed.places();
    if (!places)
        return {};
    std::optional<PlacedFigures> only;
    for (const auto& [beginning, labels] : tabbed.beginnings(*places))
        if (std::optional<std::vector<std::string>> figures = tabbed.placed(*places, beginning)) {
            if (only)
                return {};
            only = PlacedFigures{*std::move(figures), labels};
        }
    return only;
}

LabelCells label_cells(const Document& document, const TextGroup& group, const TextRow& row, const TextTable& table) {
    const TabbedRow tabbed(document, group, row, table);
    const auto places = group.figures.size() == table.spec->columns.size() ? tabbed.places() : std::nullopt;
    if (!places)
        return LabelCells::unknown;
    for (const auto& [beginning, labels] : tabbed.beginnings(*places))
        if (places->front() == beginning)
            return labels;
    return LabelCells::unknown;
}

} // namespace crossfoot
