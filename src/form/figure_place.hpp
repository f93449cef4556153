// A figure of a form.
#pragma once

namespace crossfoot {

// Indices of its table, row and column.
struct FigurePlace {
    int table = 0;
    int row = 0;
    int column = 0;
    friend bool operator==(const FigurePlace&, const FigurePlace&) = default;
};

} // namespace crossfoot
