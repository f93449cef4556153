// Figures from the clipboard into cells that may be filled in, and nothing else of what was copied: no locks, no lines,
// no formats, no words.
#pragma once

#include "document/place.hpp"
#include "language/language.hpp"
#include "office/uno/message_box.hpp"
#include "review/outcome_text.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace crossfoot::office {

// From the cell on, cell by cell: a merged one counts as one, there and here. Cells that are locked or hold a formula
// keep what they have; so do those for which nothing, or no number, was copied. One undo step. For the main thread.
ResultText paste_figures(const BoxOwner& owner,
                         const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                         const Place& first, Language language);

} // namespace crossfoot::office
