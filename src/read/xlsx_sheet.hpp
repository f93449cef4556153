// A worksheet of Office Open XML.
#pragma once

#include "document/date_text.hpp"
#include "read/draft.hpp"
#include "read/xlsx_text.hpp"

#include <pugixml.hpp>
#include <string>
#include <vector>

namespace crossfoot {

// What the cells of all sheets of a workbook refer to.
struct WorkbookParts {
    SharedStrings strings;
    std::vector<NumberShown> shown; // by cell format
    bool since_1904 = false;        // day 0 of its dates is 1 January 1904
};

// The cells of the sheet that the draft began last. Throws ReadError.
void read_worksheet(pugi::xml_node worksheet, const WorkbookParts& workbook, Draft& draft);

} // namespace crossfoot
