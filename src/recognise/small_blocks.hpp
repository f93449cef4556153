// Where a small table may stand: blocks of a head row and a label column.
#pragma once

#include "recognise/candidate.hpp"

#include <vector>

namespace crossfoot {

struct SmallBlock {
    int top = 0;          // first row of the column labels, which may be broken over several
    int head = 0;         // the last of them
    int label_column = 0; // of the row labels
    int first_column = 0; // of figures
    int last_column = 0;
    std::vector<int> rows;
    TextId corner = 0; // what stands over the row labels, 0 for nothing
};

// The rows of the column labels, from above.
std::vector<int> heads_of(const SmallBlock& block);

class SmallBlocks {
public:
    SmallBlocks(const View& view, const FormNames& names);
    std::vector<SmallBlock> find();

    static bool is_small(const TableSpec& spec);

private:
    TextKind kind(const Label& label);
    void propose(int row, const ViewCell& cell, TextKind kind);
    bool begins_a_long_table(int row, int column);
    bool is_long_row(int row, int column) const;
    bool is_long_corner(const Label& label) const;
    bool find_columns(SmallBlock& block);
    void find_top(SmallBlock& block);
    void find_rows(SmallBlock& block);
    TextKind kind_at(int row, int column);
    int owner_column(int row, int column) const;

    const View& view_;
    const FormNames& names_;
    std::vector<std::pair<const LineNames*, const LineNames*>> tables_; // rows and columns
    struct LongNames {
        const LineNames* columns;
        TextId corner;
    };
    std::vector<LongNames> long_tables_;
    std::vector<TextId> headings_;
    std::vector<TextId> corners_;
    std::vector<std::pair<int, int>> proposed_; // head row and label column
};

} // namespace crossfoot
