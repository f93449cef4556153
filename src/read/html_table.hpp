// Where the cells of a web page's table come to stand.
#pragma once

#include "read/flow.hpp"

#include <gumbo.h>
#include <vector>

namespace crossfoot {

class HtmlTable {
public:
    explicit HtmlTable(Budget& budget) : budget_(budget), share_(budget) {}

    void begin_group(); // of rows, beyond which no cell of the one before reaches
    void begin_row();   // one that holds no cell and that none reaches into takes no room
    // In the next free column of the row. 0 rows are all that follow.
    void add(int rows, int columns, Flow content, std::size_t source);
    FlowTable take(); // the spans cut at the last row

private:
    Budget& budget_;
    Budget::Share share_;
    FlowTable table_;
    std::vector<int> free_from_; // by column: the first row that no cell from above reaches
    int reached_ = 0;            // the largest of them
    int row_ = -1;
    std::size_t group_ = 0; // the first cell of the group of rows
    bool filled_ = true;    // the row holds a cell
    std::size_t column_ = 0;
};

// Programs that let rows be scrolled below their heads keep these in a table of their own, and say so in its class or
// in those around it.
enum class HtmlTablePart { whole, heads, body };
HtmlTablePart part_of_table(const GumboNode& table);

// Puts the rows below the heads, where they are as wide.
bool join_below(FlowTable& heads, FlowTable& body);

} // namespace crossfoot
