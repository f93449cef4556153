// A worksheet of Office Open XML.
#pragma once

#include "document/date_text.hpp"
#include "read/draft.hpp"
#include "read/xlsx_text.hpp"

#include <functional>
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

struct Worksheet {
    std::string name;
    bool hidden = false;
    std::string part; // of the package
};
using ReadStrings = SharedStrings (*)(ZipPackage& package, const std::string& part);
using TakeWorksheet = std::function<void(const Worksheet& sheet, const WorkbookParts& workbook)>;

// In the order of the workbook. Throws ReadError.
void each_worksheet(ZipPackage& package, ReadStrings strings, const TakeWorksheet& take);

// The cells of the sheet that the draft began last. Throws ReadError.
void read_worksheet(pugi::xml_node worksheet, const WorkbookParts& workbook, Draft& draft);

} // namespace crossfoot
