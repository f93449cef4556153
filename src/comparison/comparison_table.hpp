// Every figure of two years as a row of a table, for those who want clean data: docs/figures.md describes its columns.
#pragma once

#include "check/checked_report.hpp"
#include "figure/decimal.hpp"
#include "language/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace crossfoot {

// After RFC 4180, as figures_csv() of tell/figures_table.hpp.
std::string comparison_csv_head();

// A row for each figure of this year's form. Of a report that was compared with last year's.
std::string comparison_csv(std::string_view file, const CheckedReport& checked, const Document& document,
                           Language language);

// By how much of last year's a figure changed, in per cent to one decimal, half up. Nothing where last year's is 0.
std::optional<Decimal> change_in_per_cent(const Decimal& now, const Decimal& last);

} // namespace crossfoot
