// One table, or a part of one, drawn as cells.
#pragma once

#include "filed/canvas.hpp"
#include "filed/plan.hpp"

#include <string>
#include <vector>

namespace crossfoot::filed {

// How the labels of rows stand that belong to groups.
enum class RowLabels {
    spread,    // a column for each level, groups merged over their lines, as in the form
    flat,      // the whole path in one cell: 三、（三）不予公开-1.属于国家秘密
    joined,    // one column; the group stands in the cell of its first line, above the label
    group_rows // one column; the group has a row of its own, without figures
};

struct Drawing {
    RowLabels row_labels = RowLabels::spread;
    bool flat_columns = false;   // heads in one row, groups in the same cell
    bool flat_numbers = false;   // of flat labels: the outermost group is its number alone
    bool merged = true;          // false: groups stand in their first cell alone
    std::string separator = "-"; // of flat labels
};

struct Sketch {
    std::string table;
    std::vector<std::string> over;
    std::string corner;
    std::vector<Line> rows;
    std::vector<Line> columns;
    bool row_labels = true;
    bool heads = true;
    std::string continues;                    // the group that the first row does not name again, as it began before
    std::vector<std::vector<FigureKey>> keys; // by row and column
};

Sketch sketch_of(const Plan& plan, const TableSpec& table);
// 表四 with three rows of five outcomes.
Sketch sketch_of_table_4_by_rows(const Plan& plan);
// 表四 as three tables of five columns.
std::vector<Sketch> sketches_of_table_4(const Plan& plan);

Canvas draw(const Sketch& sketch, const Plan& plan, const Drawing& drawing);

} // namespace crossfoot::filed
