#include "document/spans.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace crossfoot {

Spans::Spans(std::vector<CellRange> ranges) : ranges_(std::move(ranges)) {
    std::ranges::sort(ranges_);
    std::vector<std::size_t> all(ranges_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    root_ = build(std::move(all));
}

// Ranges come in the order of their first rows, so that the row of the one in the middle leaves at most half of them on
// either side.
int Spans::build(std::vector<std::size_t> ranges) {
    if (ranges.empty())
        return -1;
    const int row = ranges_[ranges[ranges.size() / 2]].first.row;
    std::vector<std::size_t> above;
    std::vector<std::size_t> below;
    const auto index = static_cast<int>(nodes_.size());
    nodes_.push_back({row, by_node_.size(), 0, -1, -1});
    for (const std::size_t range : ranges) {
        if (ranges_[range].last.row < row)
            above.push_back(range);
        else if (ranges_[range].first.row > row)
            below.push_back(range);
        else
            by_node_.push_back(range);
    }
    const auto at = [&](std::size_t node) -> Node& { return nodes_[node]; };
    const auto self = static_cast<std::size_t>(index);
    at(self).last = by_node_.size();
    const auto begin = by_node_.begin() + static_cast<std::ptrdiff_t>(at(self).first);
    std::sort(begin, by_node_.end(), [&](std::size_t left, std::size_t right) {
        return ranges_[left].first.column < ranges_[right].first.column;
    });
    ranges = {};
    const int upper = build(std::move(above));
    const int lower = build(std::move(below));
    at(self).above = upper;
    at(self).below = lower;
    return index;
}

const CellRange* Spans::at(CellAddress cell) const {
    for (int next = root_; next >= 0;) {
        const Node& node = nodes_[static_cast<std::size_t>(next)];
        const auto begin = by_node_.begin() + static_cast<std::ptrdiff_t>(node.first);
        const auto end = by_node_.begin() + static_cast<std::ptrdiff_t>(node.last);
        const auto behind = std::upper_bound(begin, end, cell.column, [&](int column, std::size_t range) {
            return column < ranges_[range].first.column;
        });
        if (behind != begin && ranges_[*std::prev(behind)].contains(cell))
            return &ranges_[*std::prev(behind)];
        next = cell.row < node.row ? node.above : node.below;
        if (cell.row == node.row)
            return nullptr;
    }
    return nullptr;
}

} // namespace crossfoot
