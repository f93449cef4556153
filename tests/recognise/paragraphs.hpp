// Texts as readers give those without tables: a paragraph a line.
#pragma once

#include "document/document.hpp"
#include "report/report.hpp"

#include <string>
#include <vector>

namespace crossfoot::test {

// A block for each line that is not empty.
Document paragraphs(const std::string& lines);

// What is recognised in them.
std::vector<Report> reports_in(const std::string& lines);

} // namespace crossfoot::test
