#include "recognise/claims.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr int rows_of_band = 32;

} // namespace

bool Claims::is_free(const Candidate& candidate) const {
    for (int row = candidate.box.first.row / rows_of_band; row <= candidate.box.last.row / rows_of_band; ++row)
        if (const auto known = bands_.find({candidate.block, row}); known != bands_.end())
            for (const auto& [block, box] : known->second)
                if (box.overlaps(candidate.box))
                    return false;
    return true;
}

bool Claims::holds(const Place& cell) const {
    const auto known = bands_.find({cell.block, cell.cell().row / rows_of_band});
    return known != bands_.end() &&
           std::ranges::any_of(known->second, [&](const auto& claim) { return claim.second.contains(cell.cell()); });
}

bool Claims::take(const Candidate& candidate) {
    if (!is_free(candidate))
        return false;
    for (int row = candidate.box.first.row / rows_of_band; row <= candidate.box.last.row / rows_of_band; ++row)
        bands_[{candidate.block, row}].emplace_back(candidate.block, candidate.box);
    return true;
}

} // namespace crossfoot
