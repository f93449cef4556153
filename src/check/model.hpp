// A table's relations as locate() takes them.
#pragma once

#include "check/rules.hpp"

namespace crossfoot {

struct RelationModel {
    TableModel table;
    std::vector<FindingCell> cells;                     // of each figure
    std::vector<std::optional<std::size_t>> finding_of; // of each equation, where it does not hold
};

RelationModel model_of(const ReportTable& table, const std::vector<CheckedRelation>& relations);

} // namespace crossfoot
