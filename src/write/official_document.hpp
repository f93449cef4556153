// A report as the official document that is filed and published: title, headings, paragraphs and tables, as all formats
// have them. How it looks (paper, faces, sizes after GB/T 9704-2012) is the writers' own.
#pragma once

#include "document/address.hpp"
#include "write/faces.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace crossfoot {

// Texts are UTF-8 without control characters; \n is a place where a line may well end, and no part of the text.

struct OfficialParagraph {
    enum class Kind { title, heading, text };
    Kind kind = Kind::text;
    int level = 1;         // of a heading: 1 to 3
    std::string lead;      // a heading that runs into its paragraph: "（一）主动公开情况。"; may be empty
    std::string text;      // what follows
    bool proposed = false; // nobody wrote it yet: it is marked, so that somebody decides about it
    bool on_a_new_page = false; // a heading
    friend bool operator==(const OfficialParagraph&, const OfficialParagraph&) = default;
};

struct OfficialCell {
    enum class Kind {
        band,   // the heading of a part of the table
        head,   // of columns
        corner, // above the row labels
        group,  // of rows
        label,  // of a row
        figure
    };
    Kind kind = Kind::figure;
    CellRange range;
    std::string text;
    friend bool operator==(const OfficialCell&, const OfficialCell&) = default;
};

// Cells fill the table without gaps, in the order of their first corners.
struct OfficialTable {
    std::string id; // letters and digits
    std::string caption;
    std::vector<double> widths;  // of the columns, in mm
    std::vector<double> heights; // of the rows at least, in mm
    int head_rows = 0;           // repeated where the table goes on on another page
    bool whole = false;          // never on two pages
    bool dense = false;          // small letters, so that many columns have room
    double figure_points = 12;   // at which no figure is wider than its column
    std::vector<OfficialCell> cells;

    int rows() const { return static_cast<int>(heights.size()); }
    int columns() const { return static_cast<int>(widths.size()); }
    double width() const;                 // mm
    double width(const CellRange&) const; // mm, of a cell
    // Of each place the index of the cell that covers it, row by row.
    std::vector<std::size_t> covers() const;
    // The cells that say what a figure is: band and heads above it in its part of the table, groups and label beside
    // it.
    std::vector<std::size_t> heads_of(const OfficialCell& figure) const;
    const OfficialCell& covering(const std::vector<std::size_t>& covers, CellAddress at) const;
};

using OfficialBlock = std::variant<OfficialParagraph, OfficialTable>;

struct OfficialDocument {
    std::string title;                // in one line
    std::string author;               // the organ; may be empty
    std::chrono::sys_seconds written; // 1970: nobody knows
    std::vector<OfficialBlock> blocks;
};

// How wide a text is, in units of its size: an ideograph is as wide as tall, and a digit no wider than 0.64 in any face
// that was met.
double ems(std::string_view text);

// The same documents give the same bytes.
std::string odt_bytes(const OfficialDocument& document);
// To be printed where these faces are installed: of each kind of face the first that is there.
std::string odt_bytes_for(const OfficialDocument& document, const InstalledFaces& installed);
std::string docx_bytes(const OfficialDocument& document);
std::string html_bytes(const OfficialDocument& document);
std::string text_bytes(const OfficialDocument& document); // plain, the cells of a table's row apart by tabs

} // namespace crossfoot
