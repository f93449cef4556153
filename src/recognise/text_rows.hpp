// Rows of tables among the words and figures of a text.
#pragma once

#include "recognise/row_sums.hpp"
#include "recognise/run_together.hpp"
#include "recognise/text_stream.hpp"
#include "recognise/text_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

struct TextRow {
    std::size_t group = 0; // of the stream
    int row = -1;          // in the form; -1: the form has none like it
    std::size_t begin = 0; // the letter where its group's name begins, if it stands there, else its label
    std::size_t label = 0; // the letters of its label, from the first up to but not including the last
    std::size_t end = 0;
    bool broken = false;                // other words stand in the midst of its label, or its end behind the figures
    bool blank = false;                 // no figure stands behind it
    std::optional<ToldApart> figures{}; // nothing where they cannot be told apart
    bool by_cells = false;              // where the cells of its line tell them, and blanks stand between them
    bool by_lines = false;              // likewise blank lines, where a cell is a line
};

// The last of the figures, in a line of its own behind as many as there are columns, numbers the page.
bool ends_with_page_number(const Document& document, const std::vector<StreamFigure>& figures, std::size_t columns);

// The row of a table with row labels, or the first of a group, whose name, as the form has it, ends that group of the
// stream. Without its figures.
std::optional<TextRow> row_by_name(const TextGroup& group, std::size_t at, const TextTable& table);

// The row that ends with the figures of that group of the stream. Nothing where no row of the table is called like the
// words before them. So many steps are left for telling figures apart. twice is set where the row stands beside itself
// in its line, as two years side by side have it.
std::optional<TextRow> row_at_end(const Document& document, const std::vector<TextGroup>& groups, std::size_t at,
                                  const TextTable& table, const FormNames& names, std::size_t& steps_left, bool& twice);

// Rows without figures, in their order: those whose labels stand directly before that letter, or begin the group.
std::vector<TextRow> blank_rows_before(const TextGroup& group, std::size_t at, std::size_t end, const TextTable& table);
std::vector<TextRow> blank_rows_at_begin(const TextGroup& group, std::size_t at, const TextTable& table);

} // namespace crossfoot
