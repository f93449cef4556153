// The figures of one recognised table, read once.
#pragma once

#include "check/finding.hpp"
#include "figure/figure.hpp"

#include <vector>

namespace crossfoot {

class TableFigures {
public:
    TableFigures(const Document& document, const RecognisedTable& table);

    struct Entry {
        CellAddress at;
        Figure figure;
        bool uncalculated = false; // nobody knows its figure
        bool covered = false;      // by a merged range that starts elsewhere: nobody could fill it in
    };

    // Row and column are indices in the form; nullptr where the table lacks one of them.
    const Entry* entry(int row, int column) const;
    const RecognisedTable& table() const { return table_; }
    const TableSpec& spec() const { return *table_.spec; }
    const Grid& sheet() const { return sheet_; }

    // Any cell of the table's sheet, for lines that the form does not have.
    Entry read(CellAddress at) const;

    // A cell as a finding shows it.
    FindingCell cell(int row, int column, Role role) const;
    FindingCell cell(CellAddress at, Role role) const; // outside the form's rows and columns
    std::string shown(CellAddress at) const;           // what stands there

private:
    const Grid& sheet_;
    const RecognisedTable& table_;
    std::vector<std::optional<Entry>> entries_; // row by row
};

} // namespace crossfoot
