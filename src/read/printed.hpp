// Pages as printed: characters and rules at places, before anybody knows what is a table and what a text.
#pragma once

#include "read/flow.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// By which text becomes upright: where it goes up the page, a quarter to the right.
enum class Turn { none, left, half, right };

// In points from the upper left corner of the page.
struct PrintedCharacter {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    std::string text;
    Turn turn = Turn::none; // of its own, where it does not stand as most of the page does
    double middle() const { return (top + bottom) / 2; }
    double centre() const { return (left + right) / 2; }
    double height() const { return bottom - top; }
};

// A straight rule along one of the axes.
struct PrintedRule {
    double first = 0;
    double last = 0;
    double at = 0;           // on the other axis
    bool may_strike = false; // text out: thin, opaque and dark, as no highlighter is
};

struct PrintedPage {
    double width = 0;
    double height = 0;
    std::vector<PrintedCharacter> characters; // in the order of the content
    std::vector<PrintedRule> across;
    std::vector<PrintedRule> down;
    std::vector<PassedOver> not_read; // ascending
};

// Takes away the characters that a rule strikes out, and that rule; tells of figures among them.
void drop_struck(PrintedPage& page, Budget& budget);

// What LibreOffice's xpdfimport tells of a file, line by line. Throws ReadError(too_large).
std::vector<PrintedPage> pages_in(std::string_view stream, Budget& budget);

// A table that is drawn by rules, with the characters in its cells.
struct PrintedTable {
    struct Cell {
        double left = 0;
        double right = 0;
        int row = 0;
        int rows = 1;
        std::string text;
    };
    double top = 0;
    double bottom = 0;
    std::vector<double> columns; // where the rules between its columns stand, ascending
    int rows = 0;
    std::vector<Cell> cells; // by row, then from the left
};

// The tables of a page from the top down, and the characters that stand in none of them.
struct PageParts {
    std::vector<PrintedTable> tables;
    std::vector<PrintedCharacter> others;
};
PageParts tables_on(const PrintedPage& page, Budget& budget);

// The text of characters, line by line, those that are turned as they are read.
std::string text_in_lines(std::vector<PrintedCharacter> characters);

// The blocks of all pages: tables that go on on the next page as one, lines of a paragraph joined.
void add_pages(const std::vector<PrintedPage>& pages, Draft& draft);

} // namespace crossfoot
