// Totals that a template's formula only shows as they were typed elsewhere.
#pragma once

#include "report/report.hpp"

namespace crossfoot {

// Puts the cell where such a total was typed, or was left blank, in the place of its formula's: what is wrong there is
// mended there, and the formula is right.
void lead_to_typed_totals(const Document& document, const Form& form, ReportTable& table);

} // namespace crossfoot
