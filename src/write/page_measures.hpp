// The page after GB/T 9704-2012 in mm and points, and the annexes' tables as published reports have them: A4, head 37,
// binding edge 28, type area 156 x 225, 22 lines of 28 characters.
#pragma once

#include <string_view>

namespace crossfoot::page {

inline constexpr double top = 37, bottom = 35, left = 28, right = 26; // mm
inline constexpr double text_width = 156, text_height = 225;          // mm
inline constexpr double foot = 25; // mm, from the paper's edge to the lower edge of the page number's line
inline constexpr double body = 16, title = 22, number = 14;             // points: 3号, 2号, 4号
inline constexpr double line = 28.9, title_line = 35, number_line = 18; // points, fixed, so that no face moves them
inline constexpr double tracking = -0.25;                               // points: 28 characters of 15.75 to a line
inline constexpr double indent = 2 * (body + tracking);                 // points: two characters
inline constexpr double air = 6; // points, between a heading and a table beside it
inline constexpr double cell_side = 0.8,
                        figure_side = 0.3;             // mm, padding; none above and below, which offices count unlike
inline constexpr std::string_view band = "C6D9F1";     // the blue of the annex
inline constexpr std::string_view proposed = "FFF2A8"; // behind what nobody wrote yet

struct TableSizes {
    double text, text_line, figure, figure_line; // points
};
inline constexpr TableSizes wide_table{10.5, 14, 12, 14};
inline constexpr TableSizes dense_table{9, 11.5, 10.5, 12};
constexpr const TableSizes& sizes(bool dense) { return dense ? dense_table : wide_table; }

} // namespace crossfoot::page
