// A grid as recognition looks at it: labels and figures with the cells that merged ranges spread them over, and either
// way round, so that a transposed table is read by the same steps.
#pragma once

#include "document/document.hpp"
#include "recognise/labels.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace crossfoot {

// What a cell of the grid shows.
struct Content {
    const Label* label = nullptr; // of a text that is no figure
    bool figure = false;          // a number, an error, or a text that reads as a figure ("—" and "无" too)
    CellAddress at;               // in the grid
    bool hidden = false;          // its row or column is
};

struct ViewCell {
    int column = 0;
    const Content* content = nullptr; // the same for all cells of a merged range
    bool covered = false;             // it stands in another cell of the merged range
};

struct ViewRow {
    int row = 0;
    std::vector<ViewCell> cells; // ascending columns
};

// The contents of a block, read once for both ways round.
struct BlockContents {
    std::size_t block = 0;
    std::vector<Content> contents; // row by row
};
BlockContents contents_of(const Document& document, std::size_t block, Labels& labels);

class View {
public:
    View(const Document& document, const BlockContents& contents, bool transposed);

    std::size_t block() const { return block_; }
    bool transposed() const { return transposed_; }
    const Grid& grid() const { return grid_; }
    const std::vector<ViewRow>& rows() const { return rows_; }

    const ViewRow* row(int row) const;                 // nullptr where nothing stands in it
    const ViewCell* cell(int row, int column) const;   // nullptr where nothing is shown
    const Label* label(int row, int column) const;     // that is shown there, also by a merged range
    bool figure(int row, int column) const;            // shown there
    const Content* content(int row, int column) const; // that is shown there
    // Of a text's table, the column behind the last cell of the row, be that empty; 0 where nobody says.
    int end(int row) const { return transposed_ ? 0 : grid_.end_of_row(row); }
    // As many columns of a row from one on as hold cells of their own, be these blank: none that a merged range begun
    // before it covers.
    std::vector<int> columns(int row, int first, std::size_t count) const;
    // How many figures of a row between two columns number them, 1, 2, 3 and so on; 0 where one does not.
    std::size_t numbered(int row, int first, int last) const;
    CellAddress address(int row, int column) const { // in the grid, of a cell of the view
        return transposed_ ? CellAddress{column, row} : CellAddress{row, column};
    }
    CellRange range(int first_row, int first_column, int last_row, int last_column) const {
        return {address(first_row, first_column), address(last_row, last_column)};
    }

private:
    void index_rows();

    std::size_t block_;
    const Grid& grid_;
    bool transposed_;
    std::vector<ViewRow> rows_;
    // Of each row from the first on, the number of rows_ before it; empty where so few stand among so many that they
    // are searched for.
    std::vector<std::size_t> before_;
};

} // namespace crossfoot
