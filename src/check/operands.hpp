// The figures that a relation adds up in one row or column.
#pragma once

#include "check/rules.hpp"

#include <vector>

namespace crossfoot {

struct Operand {
    const ReportFigure* figure = nullptr;
    int sign = +1;
    int row = -1; // in the form; -1 for a line that stands for a group
    int column = -1;
    const ExtraLine* extra = nullptr; // a line besides the form's: one that stands for a group, a subtotal
    Axis axis = Axis::rows;           // of that line
    int across = 0;                   // the form's line in the other direction, in which it is read
};

// The line that stands for the group of a line of the form, or nullptr.
const ExtraLine* group_of(const ReportTable& table, Axis axis, int line);

// One side of a relation in one of its lines. A line that stands for a group takes the place of the group's terms;
// where the relation's own line is the last of such a group, it is read in the line that stands there.
struct Side {
    std::vector<Operand> operands;
    std::vector<int> missing; // terms that are not there
    Decimal sum;
    bool all_blank = true;
    bool known = true;      // false: one that nobody knows is among them
    bool told_apart = true; // all of them, by their own sums
};

Side side_of(const ReportTable& table, const Relation& relation, const std::vector<Term>& terms, int line);

FindingCell cell_of(const ReportTable& table, const Operand& operand, Role role);

} // namespace crossfoot
