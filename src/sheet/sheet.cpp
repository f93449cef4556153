#include "sheet/sheet.hpp"

#include <algorithm>
#include <stdexcept>

namespace crossfoot {
namespace {

bool in_run(const std::vector<std::pair<int, int>>& runs, int at) {
    return std::any_of(runs.begin(), runs.end(), [&](const auto& run) { return at >= run.first && at <= run.second; });
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
    const auto found =
        std::ranges::lower_bound(elements.begin() + lowest, elements.begin() + highest + 1, wanted, {}, number);
    return (*found).*number == wanted ? &*found : nullptr;
}

} // namespace

std::string a1(CellAddress cell) {
    std::string column;
    for (int rest = cell.column + 1; rest > 0; rest = (rest - 1) / 26)
        column.insert(column.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return column + std::to_string(cell.row + 1);
}

std::string a1(const CellRange& range) {
    return range.first == range.last ? a1(range.first) : a1(range.first) + ':' + a1(range.last);
}

std::optional<CellAddress> parse_a1(std::string_view text) {
    constexpr int most = 100'000'000; // far above what any spreadsheet has, far below overflow
    std::size_t at = 0;
    const auto skip_dollar = [&] { at += at < text.size() && text[at] == '$' ? 1 : 0; };
    int column = 0;
    skip_dollar();
    for (; at < text.size() && column < most; ++at) {
        const char letter = static_cast<char>(text[at] & ~0x20); // upper case
        if (letter < 'A' || letter > 'Z')
            break;
        column = column * 26 + (letter - 'A' + 1);
    }
    skip_dollar();
    int row = 0;
    const std::size_t digits = at;
    for (; at < text.size() && row < most && text[at] >= '0' && text[at] <= '9'; ++at)
        row = row * 10 + (text[at] - '0');
    if (column == 0 || row == 0 || at != text.size() || text[digits] == '0')
        return {};
    return CellAddress{row - 1, column - 1};
}

void Sheet::add(CellAddress at, Cell cell) {
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

const Cell& Sheet::at(CellAddress at) const {
    static const Cell empty;
    const Row* row = find(rows_, &Row::row, at.row);
    const Entry* entry = row ? find(row->cells, &Entry::column, at.column) : nullptr;
    return entry ? entry->cell : empty;
}

const CellRange* Sheet::covering(CellAddress at) const {
    const auto found = std::find_if(merged.begin(), merged.end(),
                                    [&](const CellRange& range) { return range.contains(at) && range.first != at; });
    return found == merged.end() ? nullptr : &*found;
}

bool Sheet::hidden(CellAddress at) const { return in_run(hidden_rows, at.row) || in_run(hidden_columns, at.column); }

const NamedRange* Workbook::named(std::string_view name) const {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const NamedRange& range) { return range.name == name; });
    return found == names.end() ? nullptr : &*found;
}

} // namespace crossfoot
