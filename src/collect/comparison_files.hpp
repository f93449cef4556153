// The comparison of units as files: 比较.ods with its charts, and 比较.csv.
#pragma once

#include "collect/comparison.hpp"
#include "collect/result_files.hpp"
#include "language/language.hpp"

#include <optional>

namespace crossfoot {

// year: that the reports are of; nothing where none tells one. Throws WriteError.
void put_comparison(ResultFiles& files, UnitComparison& comparison, std::optional<int> year, Language language);

} // namespace crossfoot
