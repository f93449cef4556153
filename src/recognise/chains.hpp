// Labels of a table's rows that stand one below the other.
#pragma once

#include "recognise/candidate.hpp"

#include <map>
#include <vector>

namespace crossfoot {

struct Chain {
    std::vector<std::pair<int, int>> hits; // row and column of each label
    std::map<TextId, int> seen;            // the lines of forms met, by their path, and the row of each
    int left = 0;                          // columns of the labels
    int right = 0;
    int last = 0; // row

    int first() const { return hits.front().first; }
    std::vector<int> rows() const; // each once, in their order
};

// In the order of their places. A chain ends at a gap, and where its labels come again.
std::vector<Chain> chains(const View& view, const FormNames& names);

} // namespace crossfoot
