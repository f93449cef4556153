// Totals that are typed in to check the calculated ones.
//
// They stand on a sheet of their own: beside the tables, who goes from cell to cell by Tab would come upon them after
// every row, and figures would land one cell late.
#pragma once

#include "template/book.hpp"
#include "template/figures.hpp"
#include "template/pages.hpp"

#include <string>
#include <vector>

namespace crossfoot {

class TypedTotals {
public:
    TypedTotals(const Form& form, const Pages& pages);

    bool empty() const { return totals_.empty(); } // of a form without totals

    // As a formula refers to the cell where that total is typed: "[$'手填总计'.B7]". Indices of the form's table.
    std::string reference(const TableSpec& table, int row, int column) const;

    // Adds their sheet, filled in where the figures say that totals are typed, and the names of its cells.
    void add_to(Book& book, const Figures& figures) const;

private:
    struct Total {
        const TableSpec* table;
        int row;
        int column;
        int at; // row of the sheet
    };
    BookSheet sheet(const Figures& figures) const;
    void put_state(BookSheet& sheet, const Figures& figures) const;

    const Form& form_;
    const Pages& pages_;
    std::vector<Total> totals_; // table by table
};

} // namespace crossfoot
