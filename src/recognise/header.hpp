// Headers: where the columns of a table are.
#pragma once

#include "recognise/sheet_labels.hpp"

#include <vector>

namespace crossfoot {

struct Header {
    int table = 0;            // index in the form
    std::vector<int> columns; // sheet column of each column of the form, -1 where missing
    int first_row = 0;        // of the headings, groups included
    int label_row = 0;        // the first row with a column's own label
    int last_row = 0;         // merged cells included
    int left = 0;             // first and last column with a label
    int right = 0;
    int left_limit = 0; // row labels stand here or further right

    bool spans(int first_column, int last_column) const { return first_column <= right && left_limit <= last_column; }
};

// All headers on a sheet that hold at least two fifths of their table's columns, tables and places in ascending order.
std::vector<Header> find_headers(const Grid& sheet, const Form& form, const std::vector<LabelHit>& hits);

} // namespace crossfoot
