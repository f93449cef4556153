// The rows of our template in which text is written.
#pragma once

#include "office/uno/spreadsheet.hpp"

#include <rtl/ustring.hxx>

#include <map>
#include <vector>

namespace crossfoot::office {

// Remembers what stood in the rows, so that nothing is touched for other edits. For one document.
class ProseRows {
public:
    // For the main thread. Rows whose text changed since the last time become as tall as it: the office sees to that
    // where a cell is typed or pasted, but not where several are pasted as plain text. A height that the user gave
    // stays. This is no undo step.
    void fit(const SpreadsheetDocument& document);

private:
    std::map<rtl::OUString, std::vector<rtl::OUString>> texts_; // of each named range of the template
};

} // namespace crossfoot::office
