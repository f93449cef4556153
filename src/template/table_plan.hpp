// Where the parts of a table lie on its sheet: headings, labels, figures, and outside the print range the live checks.
//
//     heading                      status
//     corner   | column heads  |   | checks
//     labels   | figures       |   | one a row, then notes
//
//     labels   | checks, one a column
#pragma once

#include "form/form.hpp"
#include "form/table_layout.hpp"
#include "template/formulas.hpp"

#include <optional>
#include <vector>

namespace crossfoot {

// The first column of checks, past a spacer.
inline int aside(const TableGrid& grid) { return grid.columns() + 1; }

class TablePlan {
public:
    // top is the first row of the table's own heading, or of its column heads where it has none.
    TablePlan(const Form& form, const TableSpec& spec, TableGrid grid, int top);

    const TableSpec& spec() const { return *spec_; }
    const TableGrid& grid() const { return grid_; }
    int top() const { return top_; }
    int status_row() const { return spec_->heading.empty() ? top_ - 1 : top_; }
    int head_row() const { return spec_->heading.empty() ? top_ : top_ + 1; } // the first of head_rows()
    int head_rows() const { return head_rows_; }
    int first_row() const { return head_row() + head_rows_; } // the first row of figures
    int last_row() const { return first_row() + static_cast<int>(spec_->rows.size()) - 1; }
    int last_column() const { return grid_.columns() - 1; }
    int end() const; // the first row below the table and its checks
    CellRange range() const { return {{head_row(), 0}, {last_row(), last_column()}}; } // labels and figures

    CellAddress figure(int row, int column) const;
    void add_figures(std::vector<CellAddress>& cells) const; // all of them, totals too
    int span(int column) const;                              // grid columns that a column of the table takes

    // The relation that makes a cell a total, or nullptr.
    const Relation* total(int row, int column) const;
    // The cells of a side of a relation, in that line of the table.
    std::vector<SignedCell> cells(const Relation& relation, const std::vector<Term>& terms, int line) const;

    const std::vector<const Relation*>& checks_aside() const { return checks_aside_; } // one check column each
    const std::vector<const Relation*>& checks_below() const { return checks_below_; } // one check row each
    bool is_checked() const { return !checks_aside_.empty() || !checks_below_.empty(); }
    int check_column(std::size_t index) const { return aside(grid_) + static_cast<int>(index); }
    int check_row(std::size_t index) const { return last_row() + 2 + static_cast<int>(index); } // past the spacer row
    int note_column() const { return check_column(checks_aside_.size()); }                      // past the checks
    int aside_columns() const { return static_cast<int>(checks_aside_.size()) + (notes_.empty() ? 0 : 1); }
    const std::vector<const Power*>& notes() const { return notes_; } // beside their rows

private:
    const Form* form_;
    const TableSpec* spec_;
    TableGrid grid_;
    int top_;
    int head_rows_;
    std::vector<const Relation*> checks_aside_, checks_below_;
    std::vector<const Power*> notes_;
};

} // namespace crossfoot
