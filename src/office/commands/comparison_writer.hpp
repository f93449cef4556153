// A report beside last year's as a sheet of the document.
#pragma once

#include "comparison/comparison_sheet.hpp"
#include "office/uno/spreadsheet.hpp"

#include <string>

namespace crossfoot::office {

struct WrittenSheet {
    std::string name;    // of the sheet; empty: nothing was changed
    std::string why_not; // in words
};

// Inside an undo step of the caller: puts it in place of the one that stands in the document, as this was read, or adds
// one at the end, and shows it. It is not printed with the document.
WrittenSheet write_comparison(const SpreadsheetDocument& document, const crossfoot::Document& read,
                              const ComparisonSheet& sheet, Language language);

} // namespace crossfoot::office
