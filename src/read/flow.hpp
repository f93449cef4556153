// A text as its readers gather it, before it becomes the blocks of a document: paragraphs and tables in reading order,
// tables in the cells of tables among them.
#pragma once

#include "read/draft.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace crossfoot {

inline constexpr int deepest_flow = 128; // elements in elements of a text

struct FlowTable;

// A table where there is one, or a picture, else a paragraph: UTF-8, its lines split by \n.
struct FlowItem {
    std::string text;
    std::unique_ptr<FlowTable> table;
    std::size_t source = 0;           // of a paragraph; see Source
    bool link = false;                // a paragraph that leads elsewhere, as in menus
    bool picture = false;             // no paragraph, but a picture of which nothing can be read
    std::vector<std::string> cells{}; // of a paragraph: those of its line where tabs cut it, blank ones among them
    int blank_above = 0;              // of a paragraph: see Block
};

// A picture of which nothing can be read.
inline FlowItem picture_item() { return {{}, nullptr, 0, false, true}; }

using Flow = std::vector<FlowItem>;

struct FlowCell {
    CellAddress at;
    int rows = 1;
    int columns = 1;
    Flow content;
    std::size_t source = 0;
};

// Cells ascend by row and column and do not overlap.
struct FlowTable {
    std::vector<FlowCell> cells;
};

// Style sheets that came with a page, by the address under which it names them, in lower case.
using LinkedSheets = std::map<std::string, std::string, std::less<>>;

// What a page, a message with one, or a plain text holds. An empty charset: as the page itself says. Throw ReadError.
Flow html_flow(std::string_view page, std::string_view charset, Budget& budget, const LinkedSheets& sheets = {});
Flow mht_flow(std::string_view message, Budget& budget);
Flow plain_text_flow(std::string_view bytes, Budget& budget);

// Adds what the flow holds as blocks. A table that only arranges what stands in it, because it has one cell or holds
// other tables, gives its contents in their place; a table in the cell of another follows that one. Paragraphs without
// a text, and those that lead elsewhere, are left out; one whose lines are paragraphs of their own to a reader is
// several. Plain digits in a cell are a number, and one
// without a text that holds a picture is told as such. Pages count from 1; 0 is unknown. Throws ReadError(too_large).
void add_blocks(Flow flow, Draft& draft, int page = 0);

// The text without blanks at its ends and without more than one in a row; lines stay.
std::string clean_text(std::string_view text);

// "一、", "（一）", "1." at the start of a line: what begins so is no rest of a sentence.
bool begins_numbered(std::string_view line);

} // namespace crossfoot
