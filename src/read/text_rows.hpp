// Lines of a text that are cut into cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

using TextRow = std::vector<std::string>;

// ｜, │ and the like: bars of other widths, and those of drawn frames.
bool holds_other_bars(std::string_view line);
std::string with_plain_bars(std::string_view line);

// A paragraph of Markdown without the marks of what is bold or a link, and of numbers that are slanted or code.
std::string without_emphasis(std::string_view line);

// | a | b |: where a bar stands at an end, with a blank cell there.
TextRow cut_at_bars(std::string_view line);

// Takes those blank cells off the rows of a table, where its bars are drawn round it: at all of its lines, or at both
// ends of most. Else the bar at an end is behind or before a cell that is blank.
void drop_outer_bars(std::vector<TextRow>& rows);

// In a drawn frame between rows, and under the head of a table: +----+, ├──┼──┤, |---|:--:|. Two or three dashes may
// stand for a figure, unless that is where a rule stands.
bool is_rule(std::string_view line, bool below_head);

// After RFC 4180; a quoted cell may hold line ends, and blanks may stand before its quotes. Takes the row off the text.
// A quote that nothing closes, or on another line one that begins a cell itself, is a character as any other; once none
// did, no other is looked for beyond its line: whoever does for each reads the whole text once for each.
TextRow take_separated(std::string_view& text, char separator, bool& over_lines);

} // namespace crossfoot
