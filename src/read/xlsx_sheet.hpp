// A worksheet of Office Open XML.
#pragma once

#include "document/date_text.hpp"
#include "document/grid.hpp"
#include "read/budget.hpp"

#include <pugixml.hpp>
#include <string>
#include <vector>

namespace crossfoot {

// What the cells of all sheets of a workbook refer to.
struct WorkbookParts {
    std::vector<std::string> strings;
    std::vector<NumberShown> shown; // by cell format
    bool since_1904 = false;        // day 0 of its dates is 1 January 1904
};

// Throws ReadError.
void read_worksheet(pugi::xml_node worksheet, const WorkbookParts& workbook, Budget& budget, Grid& sheet);

} // namespace crossfoot
