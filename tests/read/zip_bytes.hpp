// Spreadsheet files made in memory, so that each test shows the XML that it is about.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot::test {

using Parts = std::vector<std::pair<std::string, std::string>>; // name and content

// A zip file of the parts. With a password they are encrypted as zip programs do; large is written as packages are
// whose sizes may not fit into 32 bits, with what the format adds for these.
std::string zipped(const Parts& parts, const char* password = nullptr, bool large = false);

// The parts of an .ods whose spreadsheet holds the given tables: <table:table ...>; and the file itself.
Parts ods_parts(std::string_view tables);
std::string ods(std::string_view tables);

// An .ods with one sheet that holds the given rows.
std::string ods_rows(std::string_view rows);

// The parts of an .xlsx with one sheet, "三", of the given content of <worksheet>; shared holds <si> elements.
Parts xlsx_parts(std::string_view worksheet, std::string_view shared = "");

// An .xlsx whose only sheet holds the given <row> elements.
std::string xlsx_rows(std::string_view rows, std::string_view shared = "");

} // namespace crossfoot::test
