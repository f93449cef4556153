// The document as a reader writes it: the only way to one, so that all that it holds has been taken from the budget.
#pragma once

#include "document/document.hpp"
#include "read/budget.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// For one thread. Each function throws ReadError(too_large).
class Draft {
public:
    explicit Draft(Budget& budget) : budget_(budget), blocks_(budget) {}
    Budget& budget() const { return budget_; }

    // Cells, merged ranges and hidden lines from here on belong to this block. Pages count from 1; 0 is unknown.
    void begin_sheet(std::string_view name, bool hidden);
    void begin_table(int page);
    void add_paragraph(std::string text, int page, int blank_above = 0);

    // Of the last block, ascending by cell; kept where they are asked for. 0 is unknown.
    void add_source(CellAddress at, std::size_t offset);
    void add_cell(CellAddress at, Cell cell); // ascending by row and column
    void end_row(int row, int end);           // of the row of the last cell, empty cells behind it counted
    void add_merged(const CellRange& range);
    // The merged range that covers the cell without starting there, or nullptr; asked once all of the block are added.
    const CellRange* covering(CellAddress at);
    // Ascending by their beginnings.
    void hide_rows(int first, int last);
    void hide_columns(int first, int last);

    // The blocks so far: their number is the index of the next.
    const std::vector<Block>& blocks() const { return document_.blocks; }
    void add_name(std::string_view name, std::size_t block, const CellRange& range);
    void add_properties(std::vector<DocumentProperty> properties);
    void add_not_read(NotRead what);

    // What was written; the draft is used no more.
    Document finish();

private:
    Block& begin(BlockKind kind, std::size_t text);
    void hide(std::vector<std::pair<int, int>>& runs, int first, int last);
    void settle();

    Budget& budget_;
    Budget::Share blocks_;
    Document document_;
    std::array<int, 3> numbers_{};  // of the last block of each kind
    std::vector<CellRange> merged_; // of the last block, not yet in its grid
    std::vector<NamedRange> names_;
};

} // namespace crossfoot
