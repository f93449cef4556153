// The comparison of units as files: 比较.ods with its charts, and 比较.csv.
#pragma once

#include "collect/comparison.hpp"
#include "collect/result_files.hpp"
#include "language/language.hpp"

#include <cstddef>
#include <optional>

namespace crossfoot {

// year: that the reports are of; nothing where none tells one; sheet_rows: as CollectOptions has them. Throws
// WriteError.
void put_comparison(ResultFiles& files, UnitComparison& comparison, std::optional<int> year, std::size_t sheet_rows,
                    Language language);

} // namespace crossfoot
