// Tables that several reports of a document have in common.
#pragma once

#include "recognise/settlement.hpp"

#include <vector>

namespace crossfoot {

// Under one title, a table that stands there twice, as of the whole area and of the organ alone, has the others around
// it in common: none of them is missing beside either. They and the text are of the report with the first.
void share_tables(std::vector<Settled>& reports);

} // namespace crossfoot
