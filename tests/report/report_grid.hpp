// A whole report laid out in cells, as a test needs it: every table of a form on one sheet, all figures 0, and whatever
// the test then changes.
#pragma once

#include "document/document.hpp"
#include "form/form.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot::test {

struct Layout {
    int label_columns = 3; // how many columns the row labels take: 1, 2 or 3
    bool merged = true;    // headings are merged over what they head
    CellAddress origin;    // the top left corner
};

class ReportGrid {
public:
    explicit ReportGrid(const Form& form, Layout layout = {});

    // Leaves out all other tables.
    static ReportGrid only(const Form& form, std::string_view table, Layout layout = {});

    CellAddress at(std::string_view table, std::string_view row, std::string_view column) const;
    CellAddress row_label(std::string_view table, std::string_view row) const;
    CellAddress column_label(std::string_view table, std::string_view column) const;

    ReportGrid& number(CellAddress at, std::string value); // plain notation
    ReportGrid& text(CellAddress at, std::string value);
    ReportGrid& uncalculated(CellAddress at); // a formula without its result
    ReportGrid& picture(CellAddress at);      // nothing but a picture
    ReportGrid& formula(CellAddress at);      // the figure there is a formula's result
    ReportGrid& clear(CellAddress at);
    ReportGrid& figures(std::string_view table, std::string_view row, const std::vector<int>& values);

    ReportGrid& merge(CellRange range);
    ReportGrid& insert_row(int before); // an empty one; everything below moves down
    ReportGrid& insert_column(int before);
    ReportGrid& remove_row(int row);
    ReportGrid& remove_column(int column);
    ReportGrid& swap_rows(int one, int other);
    ReportGrid& add(const ReportGrid& other); // the cells of another grid, which must lie elsewhere

    Block sheet(std::string name = "Sheet1") const;
    Document workbook() const;

private:
    struct Place {
        std::map<std::string, int, std::less<>> rows;
        std::map<std::string, int, std::less<>> columns;
        int label_column = 0;
        int label_row = 0;
    };
    ReportGrid() = default;
    void lay_out(const TableSpec& table, const Layout& layout, int& row);
    void head_columns(const TableSpec& table, const Layout& layout, int row, int first_column, int depth);
    void merge(CellRange range, const Layout& layout);
    template <typename Move> void move(Move target); // target(address) says where a cell goes; nothing: it is gone

    std::map<CellAddress, Cell> cells_;
    std::vector<CellRange> merged_;
    std::map<std::string, Place, std::less<>> places_;
};

} // namespace crossfoot::test
