// Charts of a comparison: what came in last year and this one, results by kind, and who received most.
#pragma once

#include "collect/comparison.hpp"
#include "write/chart_sheet.hpp"

#include <optional>

namespace crossfoot {

// Every figure is a formula over the sheet of the comparison, whose name is given. Nothing where there is nothing to
// draw.
std::optional<ChartSheet> comparison_charts(const UnitComparison& comparison, const std::string& sheet,
                                            std::optional<int> year, Language language);

} // namespace crossfoot
