// What is drawn on a page in the order in which it is, before anybody knows what of it can be seen.
#pragma once

#include "read/budget.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot {

inline constexpr double white_ink = 0.05; // nobody sees it on paper

struct PagePoint {
    double x = 0;
    double y = 0;
};

// A character between the points where it and the next one begin on their line.
struct Drawn {
    PagePoint from;
    PagePoint to;
    double height = 0;
    std::string text;
    double ink = 1; // 0: white as the paper, or glass; 1: black or a full colour
};

// A filled path, or a picture.
struct Filled {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    double ink = 1;
    bool covers = false;    // all that lies within; else perhaps only part of it
    bool marker = false;    // of a light colour, through which text may be seen
    std::size_t before = 0; // characters that were drawn before
};

// Takes out and returns characters that nobody sees: white ones on nothing dark, and such as something was painted
// over.
std::vector<Drawn> drop_unseen(std::vector<Drawn>& characters, const std::vector<Filled>& filled, Budget& budget);

// Takes out and returns large pale characters over the text, such as say that it is a draft or whose it is.
std::vector<Drawn> drop_watermarks(std::vector<Drawn>& characters, Budget& budget);

// Bold letters, shadows and reliefs are drawn several times, a little aside: that is one character. Keeps the first.
void drop_copies(std::vector<Drawn>& characters);

// Whether a digit is among them that the others do not show at its place, as they do that of which it is the shadow.
bool hold_other_digits(const std::vector<Drawn>& characters, const std::vector<Drawn>& others);

} // namespace crossfoot
