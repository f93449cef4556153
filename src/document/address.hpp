// Cells and ranges of a grid, and their A1 notation.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace crossfoot {

// The two directions of a grid.
enum class Axis { rows, columns };
constexpr Axis across(Axis axis) { return axis == Axis::rows ? Axis::columns : Axis::rows; }

// Zero-based row and column of a cell in its grid.
struct CellAddress {
    int row = 0;
    int column = 0;
    friend auto operator<=>(const CellAddress&,
                            const CellAddress&) = default; // NOLINT(modernize-use-nullptr): its own 0
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
    friend auto operator<=>(const CellRange&, const CellRange&) = default; // NOLINT(modernize-use-nullptr): its own 0
};

// The smallest range that holds both.
CellRange united(const CellRange& one, const CellRange& other);

std::string a1(CellAddress cell);       // {6, 4} -> "E7"
std::string a1(const CellRange& range); // "A5:J31"; a single cell gives "E7"
// The name of a sheet as it stands before the name of a cell: '年报'.
std::string sheet_reference(std::string_view sheet);
// As formulas of Calc name what stays where it is: {6, 4} -> "$E$7", and $'年报'.$A$5:$J$31.
std::string absolute_a1(CellAddress cell);
std::string absolute_reference(std::string_view sheet, const CellRange& range);
std::optional<CellAddress> parse_a1(std::string_view text); // "E7", "$E$7"; nothing for any other text

} // namespace crossfoot
