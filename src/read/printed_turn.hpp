// Which way up text stands on a page as printed.
#pragma once

#include "read/printed.hpp"
#include "read/printed_drawn.hpp"

#include <vector>

namespace crossfoot {

// By which the text of a page becomes upright: where it goes up the page, a quarter to the right.
enum class Turn { none, left, half, right };

// Of most characters.
Turn turn_of(const std::vector<Drawn>& characters);

struct Turned {
    Turn turn;
    double width; // of the page as it was
    double height;
    PagePoint operator()(PagePoint p) const;
};

void turn_rules(PrintedPage& page, const Turned& turned);

} // namespace crossfoot
