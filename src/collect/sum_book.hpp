// The workbook of a sum (汇总): the form's tables, in which every figure is a formula over a sheet with a row for each
// unit.
#pragma once

#include "collect/sums.hpp"
#include "template/pages.hpp"
#include "write/file.hpp"

namespace crossfoot {

// As an .ods into the file. Rows of units are packed one after the other; of more than the sheet has room for
// (sheet_rows as CollectOptions has them; for two there always is) the last ones are one row, their sum. Throws
// WriteError.
void put_sum_book(NewFile& file, const Sums& sums, const SumGroup& group, const Survey& survey, const Form& form,
                  const Pages& pages, std::size_t sheet_rows, Language language);

} // namespace crossfoot
