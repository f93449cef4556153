// The rows of our template in which text is written.
#pragma once

#include "office/uno/spreadsheet.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

#include <map>
#include <vector>

namespace crossfoot::office {

// Remembers what stood in the rows, so that nothing is touched for other edits. For one document.
class ProseRows {
public:
    explicit ProseRows(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context)
        : context_(context) {}

    // For the main thread. Rows whose text is not what it was the last time become as tall as it, on the screen and on
    // paper, where it may need a line more: the office fits them to the screen alone, and not at all where several
    // cells are pasted as plain text. Hidden rows and a height that the user gave stay. This is no undo step, and a
    // document that counts as saved still does.
    void fit(const SpreadsheetDocument& document);
    void forget() { texts_.clear(); } // so that all rows are fitted the next time

private:
    // The rows that are to be fitted.
    std::vector<com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>>
    changed(const SpreadsheetDocument& document);

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    std::map<rtl::OUString, std::vector<rtl::OUString>> texts_; // of each named range of the template
};

} // namespace crossfoot::office
