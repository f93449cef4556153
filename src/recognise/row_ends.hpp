// Where the rows of a text's table end, blank cells counted: what a page or a text lays out tells of its columns.
#pragma once

#include "recognise/view.hpp"

#include <vector>

namespace crossfoot {

// Valid as long as the view.
class RowEnds {
public:
    RowEnds() = default;
    RowEnds(const View& view, const std::vector<int>& rows);

    // The column behind most of the rows; 0 where they do not agree, or nobody says.
    int usual() const { return usual_; }

    // The column behind the last one in which any of them has a figure.
    int of_figures() const { return of_figures_; }

    // How many columns further right a row ends than those.
    int slid(int row) const;

    // The last column of labels, of which there are some from `first` on: labels that only rows have which end aside of
    // the others are no column of labels.
    int last_label_column(int last, int first, int columns) const;

private:
    const View* view_ = nullptr;
    std::vector<int> rows_;
    int usual_ = 0;
    int of_figures_ = 0;
};

} // namespace crossfoot
