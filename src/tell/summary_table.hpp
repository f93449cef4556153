// Every relation of a validation as a row of texts: headings, then rule, relation, row or column, cell, result, what
// was expected and the difference.
#pragma once

#include "check/checked_report.hpp"

#include <string>
#include <vector>

namespace crossfoot {

std::vector<std::vector<std::string>> summary_table(const Document& document, const std::vector<CheckedReport>& reports,
                                                    Language language);

} // namespace crossfoot
