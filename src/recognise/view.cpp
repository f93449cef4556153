#include "recognise/view.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace crossfoot {
namespace {

// A larger merged range is no label of a table, and spreading it would take more than the rest of the grid.
constexpr std::int64_t largest_span = 400;
constexpr std::size_t blank_for_each = 8;  // rows, for each that holds something, and they still count as dense
constexpr std::size_t spread_per_cell = 8; // cells that merged ranges may cover in all, for each filled one

struct Spread {
    int row;
    int column;
    const Content* content;
    bool covered;
    bool operator<(const Spread& other) const {
        return std::tie(row, column, covered) < std::tie(other.row, other.column, other.covered);
    }
};

// That of the column among those of a row; nullptr where there is none. Most follow one another, so that it stands
// where it would if all did.
const ViewCell* cell_at(const std::vector<ViewCell>& cells, int column) {
    if (cells.empty() || column < cells.front().column || column > cells.back().column)
        return nullptr;
    const auto guess = std::min(cells.size() - 1, static_cast<std::size_t>(column - cells.front().column));
    if (cells[guess].column == column)
        return &cells[guess];
    const auto found = std::ranges::lower_bound(cells, column, {}, &ViewCell::column);
    return found->column == column ? &*found : nullptr;
}

} // namespace

BlockContents contents_of(const Document& document, std::size_t block, Labels& labels) {
    BlockContents result;
    result.block = block;
    const Grid& grid = document.blocks[block].grid;
    for (const Grid::Row& row : grid.rows())
        for (const Grid::RowCell& entry : row.cells) {
            if (entry.cell.kind == CellKind::empty || entry.cell.kind == CellKind::picture) // as logos and seals
                continue;
            const CellAddress at{row.row, entry.column};
            Content content{nullptr, false, at, grid.hidden(at)};
            if (entry.cell.kind == CellKind::text) {
                content.label = &labels.read(entry.cell.text);
                content.figure = content.label->figure;
                if (content.figure || (!content.label->prose && content.label->core == 0))
                    content.label = nullptr;
            } else {
                content.figure = true;
            }
            if (content.figure || content.label)
                result.contents.push_back(content);
        }
    return result;
}

View::View(const Document& document, const BlockContents& contents, bool transposed)
    : block_(contents.block), grid_(document.blocks[contents.block].grid), transposed_(transposed) {
    std::vector<Spread> all;
    all.reserve(contents.contents.size());
    for (const Content& content : contents.contents) {
        const CellAddress at = address(content.at.row, content.at.column);
        all.push_back({at.row, at.column, &content, false});
    }
    std::size_t left = contents.contents.size() * spread_per_cell;
    for (const CellRange& span : grid_.merged()) {
        const std::int64_t size =
            std::int64_t{span.last.row - span.first.row + 1} * std::int64_t{span.last.column - span.first.column + 1};
        const auto content = std::ranges::lower_bound(contents.contents, span.first, {}, &Content::at);
        if (size > largest_span || content == contents.contents.end() || content->at != span.first)
            continue;
        if (static_cast<std::size_t>(size) > left)
            break;
        left -= static_cast<std::size_t>(size);
        for (int row = span.first.row; row <= span.last.row; ++row)
            for (int column = span.first.column; column <= span.last.column; ++column)
                if (CellAddress{row, column} != span.first) {
                    const CellAddress at = address(row, column);
                    all.push_back({at.row, at.column, &*content, true});
                }
    }
    if (transposed || left < contents.contents.size() * spread_per_cell)
        std::sort(all.begin(), all.end());
    for (const Spread& cell : all) {
        if (rows_.empty() || rows_.back().row != cell.row) {
            const std::size_t likely = rows_.empty() ? 0 : rows_.back().cells.size(); // rows resemble each other
            rows_.push_back({cell.row, {}});
            rows_.back().cells.reserve(likely);
        }
        std::vector<ViewCell>& cells = rows_.back().cells;
        if (cells.empty() || cells.back().column != cell.column)
            cells.push_back({cell.column, cell.content, cell.covered});
    }
    index_rows();
}

// Tables are looked over cell by cell, with blank rows between them.
void View::index_rows() {
    if (rows_.empty())
        return;
    const auto all = static_cast<std::size_t>(rows_.back().row - rows_.front().row) + 1;
    if (all / blank_for_each > rows_.size())
        return;
    before_.reserve(all);
    for (std::size_t i = 0; i < rows_.size(); ++i)
        before_.resize(static_cast<std::size_t>(rows_[i].row - rows_.front().row) + 1, i);
}

const ViewRow* View::row(int row) const {
    if (rows_.empty() || row < rows_.front().row || row > rows_.back().row)
        return nullptr;
    const auto found =
        before_.empty()
            ? std::ranges::lower_bound(rows_, row, {}, &ViewRow::row)
            : rows_.begin() + static_cast<std::ptrdiff_t>(before_[static_cast<std::size_t>(row - rows_.front().row)]);
    return found->row == row ? &*found : nullptr;
}

const ViewCell* View::cell(int row, int column) const {
    const ViewRow* line = this->row(row);
    return line ? cell_at(line->cells, column) : nullptr;
}

const Content* View::content(int row, int column) const {
    const ViewCell* found = cell(row, column);
    return found ? found->content : nullptr;
}

std::vector<int> View::columns(int row, int first, std::size_t count) const {
    std::vector<int> found;
    for (int column = first; found.size() < count; ++column) {
        const CellAddress at = address(row, column);
        const CellRange* range = grid_.covering(at);
        if (!range || (transposed_ ? range->first.row == at.row : range->first.column == at.column))
            found.push_back(column);
    }
    return found;
}

std::size_t View::numbered(int row, int first, int last) const {
    std::size_t count = 0;
    if (const ViewRow* line = this->row(row))
        for (const ViewCell& cell : line->cells)
            if (cell.column >= first && cell.column <= last && cell.content->figure && !cell.covered &&
                grid_.at(cell.content->at).text != std::to_string(++count))
                return 0;
    return count;
}

const Label* View::label(int row, int column) const {
    const Content* shown = content(row, column);
    return shown ? shown->label : nullptr;
}

bool View::figure(int row, int column) const {
    const Content* shown = content(row, column);
    return shown && shown->figure;
}

} // namespace crossfoot
