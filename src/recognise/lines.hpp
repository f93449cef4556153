// Matches the lines (rows or columns) found on a sheet with those of the form: which are missing, extra, renamed, out
// of order, or subtotals. The same for both directions.
#pragma once

#include "recognise/recognise.hpp"

#include <string>
#include <vector>

namespace crossfoot {

// A row or column of a table on a sheet, as far as it is known.
struct FoundLine {
    int at = 0;        // sheet row or column
    int line = -1;     // of the form; -1 where the label is not the form's
    std::string label; // as it stands there
    CellAddress cell;  // of the label
    bool figures = false;
    bool subtotal = false;              // by its label
    const std::string* group = nullptr; // a group of the form whose heading stands on this line
    bool renamed = false;
};

struct MatchedLines {
    std::vector<int> at; // sheet row or column of each line of the form, -1 where missing
    std::vector<ExtraLine> extra;
    std::vector<StructureIssue> issues;
    double found = 0; // how many of the form's lines, a renamed one counting half
};

// Takes the lines in their order on the sheet. `corner` is where to point for a missing line.
MatchedLines match_lines(std::vector<FoundLine> found, const std::vector<Line>& form, const LabelIndex& labels,
                         bool rows, CellAddress corner);

} // namespace crossfoot
