#pragma once

namespace crossfoot {

// A figure of the form: indices of its table, row and column.
struct FigurePlace {
    int table = 0;
    int row = 0;
    int column = 0;
};

} // namespace crossfoot
