// Figures as reports hold them: nearly all 0, some small, a few large, and totals that agree.
#pragma once

#include "form/form.hpp"

#include <cstdint>
#include <random>
#include <vector>

namespace crossfoot::test {

using TableOfFigures = std::vector<std::vector<std::int64_t>>; // by row and column of the form

// Changes totals, and parts where it must, until every equation and bound of the form holds.
void settle(const Form& form, const TableSpec& table, TableOfFigures& figures);

// Holds every equation and bound of the form.
TableOfFigures random_figures(const Form& form, const TableSpec& table, std::mt19937& random);

} // namespace crossfoot::test
