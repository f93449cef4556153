// Tables with many labelled rows (表三): found by labels that stand one below the other.
#pragma once

#include "recognise/candidate.hpp"

#include <vector>

namespace crossfoot {

// So many labelled rows make a long table; shorter ones are found by their heads and headings.
inline constexpr std::size_t shortest_long_table = 5;

// Every place of the view where labels of a long table run down, with a candidate for each table that they may be of.
std::vector<Alternatives> long_tables(const View& view, const FormNames& names);

} // namespace crossfoot
