// How each look is drawn, once for the file's styles and for estimating how tall a row must be.
#pragma once

#include "template/book.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace crossfoot {

struct Style {
    Look look;
    std::string_view id;   // in pages files
    std::string_view name; // in the list of styles
    double points;         // font size
    bool bold = false;
    bool sans = false;      // 黑体 rather than 宋体
    std::string_view align; // start, center, end
    std::string_view colour;
    std::string_view fill; // empty: none
    std::string_view line; // colour of its border; empty: none
    bool input = false;    // may be filled in on a protected sheet
};

const std::vector<Style>& styles();
const Style& style(Look look);
std::optional<Look> look_named(std::string_view id);

// Points by which each line of it stands in.
double indent(const Style& drawn);

// How many Chinese characters stand on one line of a cell so many mm wide.
std::size_t characters_in(Look look, double width);

// The height in mm that a text needs in a cell so many mm wide.
double text_height(std::string_view text, Look look, double width);

} // namespace crossfoot
