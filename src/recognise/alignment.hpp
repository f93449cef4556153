// Aligns the lines of a block, its rows or its columns, with the lines of a form's table: what fits best as a whole
// wins.
//
// Needleman and Wunsch's dynamic programming over the likeness of labels, their numbering and the groups in which they
// stand, with a cost for each line that is missing, is not the form's, or has moved. So one renamed label costs that it
// is named as renamed, and nothing else.
#pragma once

#include "recognise/view.hpp"

#include <vector>

namespace crossfoot {

enum class LineRole {
    line,     // of the form
    heading,  // no figures stand in it
    helper,   // somebody's own: 行次, 占比
    subtotal, // a total, or named after a group
    extra     // figures that the form has no line for
};

// A row or column of a block.
struct BlockLine {
    int at = 0;                     // row or column of the view
    std::vector<Segment> segments;  // its texts, from the outside in
    std::vector<int> columns;       // of a column: those of the view that are one under their heading
    bool figures = false;           // it holds some
    bool filled = false;            // the same, said of what stands there alone, not of its heading
    bool no_leaf = false;           // its innermost text belongs to other lines too
    const Content* label = nullptr; // the innermost text

    // What alignment finds.
    int line = -1; // of the form
    double like = 0;
    LineRole role = LineRole::extra;
    bool moved = false; // out of the form's order
    bool is_group = false;
    bool says_total = false;
    int group = -1; // index in the names' groups
    bool group_named = false;

    const Segment* leaf() const { return segments.empty() || no_leaf ? nullptr : &segments.back(); }
};

// Sets line, like, role and group of each; gives the points of the whole.
double align(std::vector<BlockLine>& found, const LineNames& names, Labels& labels);

// The most points that an alignment with these lines can have.
double most_points(const LineNames& names);

} // namespace crossfoot
