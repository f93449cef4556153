// Figures that a copy ran together: "640020470" are 64, 0, 0, 2, 0, 4 and 70. A row whose figures stand apart and of
// which some are missing is another thing, and is never cut.
#pragma once

#include "form/form.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

struct ToldApart {
    std::vector<std::string> figures;
    bool by_relation = false; // only because they let the row's relations hold
};

// Cuts one run of digits, or two in a wide table, into as many counts as the table has columns; no figure goes on
// behind the end of a run. Nothing where there is not exactly one way that lets the row's relations hold, where the row
// has none, unless all are 0, or something else than digits is among them. Relations are those of the form. Each way
// that is tried takes steps, of which so many are left for the whole document.
std::optional<ToldApart> told_apart(const std::vector<std::string>& runs, const TableSpec& table,
                                    const std::vector<Relation>& relations, std::size_t& steps_left);

} // namespace crossfoot
