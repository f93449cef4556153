// What the cell of a grid says as a figure.
#pragma once

#include "document/document.hpp"
#include "figure/figure.hpp"

namespace crossfoot {

// An error, a formula without its result, a picture and a number of more digits than any report holds are unreadable.
Figure figure_in(const Cell& cell);

} // namespace crossfoot
