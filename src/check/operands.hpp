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
    const ExtraLine* group = nullptr; // the line that stands for several terms
    int across = 0;                   // where it is read: the line of the relation's direction
};

// One side of a relation in one of its lines. A line that stands for a group takes the place of the group's terms.
struct Side {
    std::vector<Operand> operands;
    std::vector<int> missing; // terms that are not there
    Decimal sum;
    bool all_blank = true;
    bool known = true; // false: a formula without a result is among them
};

Side side_of(const ReportTable& table, const Relation& relation, const std::vector<Term>& terms, int line);

FindingCell cell_of(const ReportTable& table, Axis axis_of_terms, const Operand& operand, Role role);

} // namespace crossfoot
