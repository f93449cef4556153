// The workbook of a sum (汇总): the form's tables, in which every figure is a formula over a sheet with a row for each
// unit.
#pragma once

#include "collect/sums.hpp"
#include "template/pages.hpp"

#include <optional>
#include <string>

namespace crossfoot {

// The bytes of an .ods. Rows of units are packed one after the other.
std::string sum_book(const Sums& sums, const SumGroup& group, const Survey& survey, const Form& form,
                     const Pages& pages, Language language);

} // namespace crossfoot
