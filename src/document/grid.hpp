// A grid of cells with merged ranges: a sheet of a workbook, or a table of a text.
#pragma once

#include "document/spans.hpp"

#include <string>
#include <utility>
#include <vector>

namespace crossfoot {

enum class CellKind {
    empty,
    number,
    text,
    error,
    uncalculated, // a formula whose result the file does not hold, as programs write that cannot calculate
    run_together, // figures of several cells that a copy ran together, and nobody can tell apart
    picture       // nothing but a picture, which nobody reads
};

// Where a text tells what stands in a cell of a table that it has no cells for.
struct ToldIn {
    int paragraph = 0; // its number, from 1 on; 0: it stands in the cell itself
    int column = -1;   // where the paragraphs are the cells of a sheet's only column: which; their rows are the numbers
    friend bool operator==(const ToldIn&, const ToldIn&) = default;
};

struct Cell {
    CellKind kind = CellKind::empty;
    std::string text; // a number: its exact value in plain or scientific notation; a text: UTF-8, lines split by \n; an
                      // error: "#REF!"
    bool formula = false;    // the cell holds a formula, whose result the rest describes
    bool told_apart = false; // of figures that were run together, by the sums of their row
    ToldIn told_in{};
    friend bool operator==(const Cell&, const Cell&) = default;
};

// Cells are kept sparsely, row by row; they must be added in ascending order (row, then column).
class Grid {
public:
    std::vector<std::pair<int, int>> hidden_rows; // first and last of each run, ascending and apart
    std::vector<std::pair<int, int>> hidden_columns;

    struct RowCell {
        int column;
        Cell cell;
        friend bool operator==(const RowCell&, const RowCell&) = default;
    };
    struct Row {
        int row;
        std::vector<RowCell> cells; // ascending columns; empty cells may be left out
        int end = 0;                // of a text's table, the column behind its last cell, be that empty; 0: nobody says
        friend bool operator==(const Row&, const Row&) = default;
    };

    // Throws std::logic_error when the cell does not come after the one added last.
    void add(CellAddress at, Cell cell);
    // Where the cells of the row that came last end, if it is this one; empty ones count too.
    void end_row(int row, int end);
    int end_of_row(int row) const;        // 0 where nobody says
    const Cell& at(CellAddress at) const; // an empty cell where none was added
    const std::vector<Row>& rows() const { return rows_; }

    // Takes the place of all merged ranges before. Of ranges that overlap, which no program writes, some are not found.
    void merge(std::vector<CellRange> ranges) { spans_ = Spans(std::move(ranges)); }
    const std::vector<CellRange>& merged() const { return spans_.all(); }
    // The merged range that covers the cell without starting there, or nullptr.
    const CellRange* covering(CellAddress at) const;
    bool hidden(CellAddress at) const;

    friend bool operator==(const Grid&, const Grid&) = default;

private:
    std::vector<Row> rows_;
    Spans spans_;
};

} // namespace crossfoot
