#include "document/grid.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace crossfoot {
namespace {

bool in_run(const std::vector<std::pair<int, int>>& runs, int at) {
    const auto behind = std::ranges::upper_bound(runs, at, {}, &std::pair<int, int>::first);
    return behind != runs.begin() && std::prev(behind)->second >= at;
}

// The element with the number, among elements in ascending order. Numbers do not repeat, so it lies no farther from
// either end than its number does, which leaves little to search where few are left out.
template <typename Element>
const Element* find(const std::vector<Element>& elements, int Element::*number, int wanted) {
    if (elements.empty() || wanted < elements.front().*number || wanted > elements.back().*number)
        return nullptr;
    const int last = static_cast<int>(elements.size()) - 1;
    const int lowest = std::max(0, last - (elements.back().*number - wanted));
    const int highest = std::min(last, wanted - elements.front().*number);
    if (const Element& likely = elements[static_cast<std::size_t>(highest)]; likely.*number == wanted)
        return &likely; // none is left out before it
    const auto found =
        std::ranges::lower_bound(elements.begin() + lowest, elements.begin() + highest + 1, wanted, {}, number);
    return (*found).*number == wanted ? &*found : nullptr;
}

} // namespace

void Grid::add(CellAddress at, Cell cell) {
    if (rows_.empty() || rows_.back().row < at.row) {
        const std::size_t likely = rows_.empty() ? 0 : rows_.back().cells.size(); // rows resemble each other
        rows_.push_back({at.row, {}});
        rows_.back().cells.reserve(likely);
    }
    Row& row = rows_.back();
    if (row.row != at.row || (!row.cells.empty() && row.cells.back().column >= at.column))
        throw std::logic_error("cells must be added in ascending order");
    row.cells.push_back({at.column, std::move(cell)});
}

void Grid::end_row(int row, int end) {
    if (!rows_.empty() && rows_.back().row == row)
        rows_.back().end = std::max(rows_.back().end, end);
}

int Grid::end_of_row(int row) const {
    const Row* found = find(rows_, &Row::row, row);
    return found ? found->end : 0;
}

const Cell& Grid::at(CellAddress at) const {
    static const Cell empty;
    const Row* row = find(rows_, &Row::row, at.row);
    const RowCell* cell = row ? find(row->cells, &RowCell::column, at.column) : nullptr;
    return cell ? cell->cell : empty;
}

const CellRange* Grid::covering(CellAddress at) const {
    const CellRange* span = spans_.at(at);
    return span && span->first != at ? span : nullptr;
}

bool Grid::hidden(CellAddress at) const { return in_run(hidden_rows, at.row) || in_run(hidden_columns, at.column); }

} // namespace crossfoot
