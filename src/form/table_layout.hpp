// Where the labels and figures of a table stand when it is drawn as the form prints it, whatever is drawn: a sheet of
// the template, a table of the published report.
//
//     heading of its own
//     corner   | column heads, groups above them
//     labels   | figures
#pragma once

#include "document/address.hpp"
#include "form/form.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// What tables drawn below each other have in common; those with fewer columns spread theirs over the same grid.
struct TableGrid {
    int label_columns = 0;
    int figure_columns = 0;
    int columns() const { return label_columns + figure_columns; }
};

TableGrid table_grid(const std::vector<const TableSpec*>& tables);

int head_rows(const TableSpec& table); // without its own heading

// The grid columns that a column of the table takes: the first one, and how many.
int first_grid_column(const TableSpec& table, const TableGrid& grid, int column);
int grid_columns_of(const TableSpec& table, const TableGrid& grid, int column);

enum class LabelPart {
    heading,     // the table's own
    corner,      // above the row labels
    column_head, // of a column, a group of them, or all
    row_group,   // of several rows
    row_label
};

struct LaidLabel {
    LabelPart part = LabelPart::heading;
    CellRange range;       // in the grid
    std::string_view text; // of the form
};

// All labels of a table whose first row, its own heading or else its first head, is top.
std::vector<LaidLabel> laid_labels(const TableSpec& table, const TableGrid& grid, int top);

} // namespace crossfoot
