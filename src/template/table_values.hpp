// What the cells of a table show: the figures given, and what the template's formulas make of them.
#pragma once

#include "figure/decimal.hpp"
#include "template/figures.hpp"
#include "template/table_plan.hpp"

namespace crossfoot {

class TableValues {
public:
    TableValues(const TablePlan& plan, const Figures& figures);

    // What a cell shows once the seeds are in.
    Cell shown(int row, int column) const;
    // A seed put something there, in place of a formula if there was one.
    bool overwritten(int row, int column) const;
    // What is typed in for a total; empty when totals are calculated.
    Cell typed(int row, int column) const;

    Cell check(const Relation& relation, int line, const CheckWords& words) const;

private:
    struct Sum {
        Decimal value;
        int filled = 0; // how many of its cells hold a number
    };
    const Cell& given(int row, int column) const;
    Sum sum(const Relation& relation, const std::vector<Term>& terms, int line) const;

    const TablePlan& plan_;
    const Figures& figures_;
};

} // namespace crossfoot
