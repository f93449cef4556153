// Which way up text stands on a page as printed.
#pragma once

#include "read/printed.hpp"
#include "read/printed_drawn.hpp"

#include <vector>

namespace crossfoot {

// Of most characters.
Turn turn_of(const std::vector<Drawn>& characters);

struct Turned {
    Turn turn = Turn::none;
    double width = 0; // of the page as it was
    double height = 0;
    PagePoint operator()(PagePoint p) const;
};

// Where it is on the page when that is turned.
PrintedCharacter character_of(Drawn one, const Turned& turned);

void turn_character(PrintedCharacter& character, Turn turn);
Turn back_from(Turn turn);

// As they are read by who turns each of them upright: first those that stand as the page does.
std::vector<std::vector<PrintedCharacter>> by_turn(std::vector<PrintedCharacter> characters);

void turn_rules(std::vector<PrintedRule>& across, std::vector<PrintedRule>& down, const Turned& turned);

} // namespace crossfoot
