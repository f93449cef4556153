// Figures that a copy ran together: "640020470" are 64, 0, 0, 2, 0, 4 and 70.
#pragma once

#include "form/form.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

struct ToldApart {
    std::vector<std::string> figures;
    bool by_relation = false; // several ways to cut them, of which one alone lets the row's relations hold
};

// Cuts digits into as many counts as the table has columns; no figure goes on behind the end of a run. Nothing where
// there is not exactly one way, or something else than digits among them. Relations are those of the form. Each way
// that is tried takes steps, of which so many are left for the whole document.
std::optional<ToldApart> told_apart(const std::vector<std::string>& runs, const TableSpec& table,
                                    const std::vector<Relation>& relations, std::size_t& steps_left);

} // namespace crossfoot
