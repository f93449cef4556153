// The merged ranges of a grid, found by cell in logarithmic time however many there are.
#pragma once

#include "document/address.hpp"

#include <cstddef>
#include <vector>

namespace crossfoot {

// An interval tree over rows. Each node keeps the ranges that cross its row, in the order of their columns; since
// merged ranges do not overlap, at most one of them can hold a given cell.
class Spans {
public:
    Spans() = default;
    explicit Spans(std::vector<CellRange> ranges);

    const CellRange* at(CellAddress cell) const;                  // the range that holds the cell, or nullptr
    const std::vector<CellRange>& all() const { return ranges_; } // ascending

    friend bool operator==(const Spans& one, const Spans& other) { return one.ranges_ == other.ranges_; }

private:
    struct Node {
        int row = 0;
        std::size_t first = 0; // its ranges, in by_node_
        std::size_t last = 0;
        int above = -1; // the nodes of ranges that end above the row, and that begin below it
        int below = -1;
    };
    int build(std::vector<std::size_t> ranges);

    std::vector<CellRange> ranges_;
    std::vector<Node> nodes_;
    std::vector<std::size_t> by_node_; // indices of ranges
    int root_ = -1;
};

} // namespace crossfoot
