#include "sheet/sheet.hpp"

#include <algorithm>
#include <stdexcept>

namespace crossfoot {
namespace {

bool in_run(const std::vector<std::pair<int, int>>& runs, int at) {
    return std::any_of(runs.begin(), runs.end(), [&](const auto& run) { return at >= run.first && at <= run.second; });
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
    if (rows_.empty() || rows_.back().row < at.row)
        rows_.push_back({at.row, {}});
    Row& row = rows_.back();
    if (row.row != at.row || (!row.cells.empty() && row.cells.back().column >= at.column))
        throw std::logic_error("cells must be added in ascending order");
    row.cells.push_back({at.column, std::move(cell)});
}

const Cell& Sheet::at(CellAddress at) const {
    static const Cell empty;
    const auto row = std::lower_bound(rows_.begin(), rows_.end(), at.row,
                                      [](const Row& candidate, int wanted) { return candidate.row < wanted; });
    if (row == rows_.end() || row->row != at.row)
        return empty;
    const auto entry = std::lower_bound(row->cells.begin(), row->cells.end(), at.column,
                                        [](const Entry& candidate, int wanted) { return candidate.column < wanted; });
    return entry == row->cells.end() || entry->column != at.column ? empty : entry->cell;
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
