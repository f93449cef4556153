// The rows of our template in which text is written.
#pragma once

#include "office/uno/spreadsheet.hpp"

#include <com/sun/star/table/XCellRange.hpp>
#include <rtl/ustring.hxx>

#include <cstddef>
#include <functional>
#include <map>
#include <vector>

namespace crossfoot::office {

// Remembers what stood in the rows, so that nothing is touched for other edits. For one document.
class ProseRows {
public:
    // For the main thread. What stands there now needs nothing.
    void remember(const SpreadsheetDocument& document);

    // The same. Rows whose text changed since the last time become as tall as it: the office sees to that where a cell
    // is typed or pasted, but not where several are pasted as plain text. Hidden rows and a height that the user gave
    // stay. This is no undo step, and a document that counts as saved still does.
    void fit(const SpreadsheetDocument& document);

private:
    using Changed = std::function<void(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells,
                                       std::size_t row)>;
    void look_at(const SpreadsheetDocument& document, const Changed& changed);

    std::map<rtl::OUString, std::vector<rtl::OUString>> texts_; // of each named range of the template
};

} // namespace crossfoot::office
