// A grid of cells with merged ranges: what every reader, from a file or from a running Calc, hands to the core.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {

// Zero-based row and column of a cell on its sheet.
struct CellAddress {
    int row = 0;
    int column = 0;
    friend auto operator<=>(const CellAddress&, const CellAddress&) = default;
};

// Both corners belong to the range.
struct CellRange {
    CellAddress first;
    CellAddress last;
    bool contains(CellAddress cell) const {
        return cell.row >= first.row && cell.row <= last.row && cell.column >= first.column &&
               cell.column <= last.column;
    }
    bool overlaps(const CellRange& other) const {
        return first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column &&
               other.first.column <= last.column;
    }
    friend auto operator<=>(const CellRange&, const CellRange&) = default;
};

std::string a1(CellAddress cell);                           // {6, 4} -> "E7"
std::string a1(const CellRange& range);                     // "A5:J31"; a single cell gives "E7"
std::optional<CellAddress> parse_a1(std::string_view text); // "E7", "$E$7"; nothing for any other text

enum class CellKind {
    empty,
    number,
    text,
    error,
    uncalculated // a formula whose result the file does not hold, as programs write that cannot calculate
};

struct Cell {
    CellKind kind = CellKind::empty;
    std::string text; // a number: its exact value in plain or scientific notation; a text: UTF-8, lines split by \n; an
                      // error: "#REF!"
    bool formula = false; // the cell holds a formula, whose result the rest describes
    friend bool operator==(const Cell&, const Cell&) = default;
};

// Cells are kept sparsely, row by row; they must be added in ascending order (row, then column).
class Sheet {
public:
    std::string name;
    std::vector<CellRange> merged;
    std::vector<std::pair<int, int>> hidden_rows; // first and last of each run
    std::vector<std::pair<int, int>> hidden_columns;

    struct Entry {
        int column;
        Cell cell;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    struct Row {
        int row;
        std::vector<Entry> cells; // ascending columns; empty cells may be left out
        friend bool operator==(const Row&, const Row&) = default;
    };

    // Throws std::logic_error when the cell does not come after the one added last.
    void add(CellAddress at, Cell cell);
    const Cell& at(CellAddress at) const; // an empty cell where none was added
    const std::vector<Row>& rows() const { return rows_; }

    // The merged range that covers the cell without starting there, if any.
    const CellRange* covering(CellAddress at) const;
    bool hidden(CellAddress at) const;

    friend bool operator==(const Sheet&, const Sheet&) = default;

private:
    std::vector<Row> rows_;
};

struct NamedRange {
    std::string name;
    std::size_t sheet = 0;
    CellRange range;
    friend bool operator==(const NamedRange&, const NamedRange&) = default;
};

// Something that a person noted of the whole document.
struct DocumentProperty {
    std::string name;
    std::string value;
    friend bool operator==(const DocumentProperty&, const DocumentProperty&) = default;
};

struct Workbook {
    std::vector<Sheet> sheets;
    std::vector<NamedRange> names;
    std::vector<DocumentProperty> properties; // those with a text

    const NamedRange* named(std::string_view name) const; // nullptr when there is none
};

} // namespace crossfoot
