// Characters at places as lines of text, and lines as paragraphs.
#pragma once

#include "read/printed.hpp"

#include <string>
#include <vector>

namespace crossfoot {

struct PrintedLine {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double height = 0; // of its characters
    std::string text;  // with a blank where a gap parts it
};

// From the top down.
std::vector<PrintedLine> lines_of(std::vector<PrintedCharacter> characters);

// Where the lines of a page begin and end, those that are indented or short aside.
struct Margins {
    double left = 0;
    double right = 0;
};
Margins margins_of(const std::vector<PrintedLine>& lines);

// Whether the line begins a paragraph, given the one before it.
bool begins_paragraph(const PrintedLine& line, const PrintedLine& before, const Margins& margins);

// "- 3 -" at the upper or lower end of a page.
bool is_page_number(const PrintedLine& line, double page_height);

} // namespace crossfoot
