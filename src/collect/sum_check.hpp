// Whether a superior's own report is the sum of its units' (H-SUM): asked only where all of them are there.
#pragma once

#include "collect/sums.hpp"

#include <filesystem>
#include <map>
#include <vector>

namespace crossfoot {

struct SumChecked {
    std::map<std::size_t, std::vector<Problem>> problems; // by entry of the survey
    std::map<std::size_t, Standing::Remark> remarks;      // why it was not asked
};

// Places are those that figures.csv tells.
SumChecked check_sums(const Sums& sums, const Survey& survey, const Form& form, const std::filesystem::path& figures,
                      Language language);

} // namespace crossfoot
