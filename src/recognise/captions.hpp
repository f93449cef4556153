// What stands above tables that a report has twice: 本年 and 上年, 2023年 and 2022年, 本级 and 汇总.
#pragma once

#include "recognise/settlement.hpp"

#include <vector>

namespace crossfoot {

// The report keeps that of such tables which is of its own year and of more than the organ alone; one that is of
// another year is of a report of that year, whatever the title above both says.
void choose_by_captions(std::vector<Settled>& reports, const Document& document, const FormNames& names);

} // namespace crossfoot
