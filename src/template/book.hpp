// A spreadsheet as it is to be written: cells with their looks, formulas and what they show, without any file format.
#pragma once

#include "document/document.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace crossfoot {

// How a cell looks, and whether it may be filled in. styles.cpp says what each means.
enum class Look {
    title,       // of the report
    heading,     // of a section, above text
    table_title, // of a section, above a table, which is made smaller on paper
    section,     // of a part of the instructions
    text,        // a paragraph of the instructions
    label,       // of a row
    head,        // of a column
    corner,      // above the row labels
    count,       // a figure to fill in
    total,       // a figure that a formula gives
    typed,       // a total to type in
    typed_head,  // its label
    check,       // a live check
    check_head,  // its label
    note,        // what a row asks of this organ
    status,      // the outcome of a table's checks
    agrees,      // a check that holds
    off,         // a check that does not
    field_label, // of a field of the cover
    field,       // a field to fill in
    choice,      // a field to choose from a list
    fixed,       // a field that is given
    prose_label, // of a part of the report's text
    prose        // a paragraph to write
};

struct BookCell {
    Look look = Look::text;
    Cell shown;          // what it shows; of a formula, its result
    std::string formula; // OpenFormula without "of:="; empty without one
    int rows = 1;        // of the merged range that starts here
    int columns = 1;
    std::string validity; // name of a Validity; empty without one
    bool sample = false;  // shows its look to who fills in others: nothing is to be typed there
};

// What may be typed into a cell.
struct Validity {
    std::string name;
    std::string condition; // as OpenDocument has it, without "of:"
    std::string title;
    std::string message; // shown when something else is typed; empty: anything goes
    std::string hint;    // shown when the cell is chosen; may be empty
};

// Cells coloured by what they say; the conditions are formulas for the first cell of the range.
struct Coloured {
    CellRange range;
    std::string agrees;
    std::string off;
};

struct BookSheet {
    std::string name;
    std::map<CellAddress, BookCell> cells;
    std::vector<double> widths;    // of the columns, in mm
    std::map<int, double> heights; // of rows, in mm; rows without one fit their text
    std::set<int> hidden_rows;
    std::vector<Coloured> coloured;
    CellRange print;          // what goes on paper
    CellAddress freeze;       // rows above and columns before it stay in sight
    CellAddress cursor;       // where the first visitor starts
    bool one_page = true;     // false: as many pages as its text needs
    bool is_printed = true;   // false: it is for who fills in the report alone
    bool is_protected = true; // false: who writes text may make rows as tall as it needs
};

struct Book {
    std::string title;
    std::string description;
    std::vector<BookSheet> sheets;
    std::vector<Validity> validities;
    std::vector<NamedRange> names;
    std::size_t active = 0; // the sheet in front
    bool result = false;    // of a run over many reports: it is marked so
};

// The cells of a book as a reader would hand them over: labels, figures, merged and hidden rows.
Document document(const Book& book);

} // namespace crossfoot
