// The steps in which check() and Checker go through the reports that were found in a document.
#pragma once

#include "check/check.hpp"

namespace crossfoot {

// Of each report that of the year before it, or why there is none; neither where its form compares nothing. Looked for
// by `last_years`, then among the reports themselves, then in what the document keeps.
std::vector<Predecessor> predecessors_of(const std::vector<Report>& reports, const Document& document,
                                         const LastYears& last_years);

// Checks one report, and compares it with the one before where there is one. What it finds follows from these four
// alone: of the document, from its names and properties, the blocks in which the report's places lie, and the headings
// of sections around them.
CheckedReport check_report(const Document& document, Report&& report, Predecessor before, const Policy& policy);

} // namespace crossfoot
