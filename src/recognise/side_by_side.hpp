// Reports beside each other whose tables of a single row have their groups one below the other.
#pragma once

#include "recognise/outcome_groups.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace crossfoot {

// The indices of groups, which come in reading order, one report behind the other: where rows have one and the same
// group of each, those of one come first, then those of the one beside it. All others stay where they are. A group is
// named as one of the form's, or as none for sure. Groups taken apart are no longer said to have others beside them.
std::vector<std::size_t> one_report_behind_the_other(std::vector<OutcomeGroup>& groups,
                                                     const std::vector<std::optional<std::size_t>>& named);

} // namespace crossfoot
