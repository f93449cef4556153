// Cells of our template as they were made, and as pasting leaves them: locked, without lines, shown as dates, taking
// whatever is typed.
#pragma once

#include "document/document.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot::office {

// For the main thread, or under the office's lock. Fills in Block::altered of the document as it was read; nothing
// where it is not made from our template.
void find_altered(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  crossfoot::Document& read);

struct RestoredCells {
    std::size_t count = 0;
    std::vector<std::string> locked; // names of sheets that a password protects, whose cells stay
};

// The same. Gives altered cells the look, the lock and the limits of the template; what stands in them stays. Recorded
// for undo, so it belongs into an undo step.
RestoredCells
restore_altered(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const crossfoot::Document& read);

} // namespace crossfoot::office
