// Rows of a text whose cells tabs keep apart, where blank cells were lost: at the ends of lines, or under merged
// ranges.
#pragma once

#include "recognise/text_rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

// What such a row says of the columns of labels: a label alone in its cell, or with the blank cells of those that a
// merged range covered.
enum class LabelCells { unknown, one, all };

struct PlacedFigures {
    std::vector<std::string> figures; // one a column; a blank where nothing stands
    LabelCells labels = LabelCells::unknown;
};

// The figures where their cells tell: fewer than the columns, and of all places that lines may begin at exactly one in
// which every sum of the row holds, and not of nothing alone.
std::optional<PlacedFigures> placed_by_tabs(const Document& document, const TextGroup& group, const TextRow& row,
                                            const TextTable& table);

// The same of a row that has them all.
LabelCells label_cells(const Document& document, const TextGroup& group, const TextRow& row, const TextTable& table);

} // namespace crossfoot
