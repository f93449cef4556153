// Reports of two years for tests, and the check of one against the other.
#pragma once

#include "check/checked_report.hpp"
#include "report/report_grid.hpp"

#include <string>
#include <vector>

namespace crossfoot::test {

// A whole report in which everything holds and all is 0 but one request a year.
ReportGrid report(int year, const Form& form = *built_in_forms().back());

// This year's, with last year's beside it.
std::vector<CheckedReport> compared(const ReportGrid& last, const ReportGrid& now);

// "Y-CARRY c7 3 4 error": what of the first report does not follow from last year, each relation.
std::vector<std::string> told(const std::vector<CheckedReport>& reports);

} // namespace crossfoot::test
