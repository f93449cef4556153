// Figures of money in another unit than the form's, which their cells, heads, labels or a line above the table name.
#pragma once

#include "report/report.hpp"

namespace crossfoot {

// Gives the columns the units that are not the form's, and the figures their values in the form's.
void take_in_units_of_the_form(const Document& document, const Form& form, ReportTable& table);

} // namespace crossfoot
