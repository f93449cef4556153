// Puts the present values in place of our cell functions, for a document that goes to where the extension is missing.
#pragma once

#include "review/outcome_text.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <vector>

namespace crossfoot::office {

// Converts the cells in the selection, or in the whole document where it is empty, as one undo step. An array formula
// is converted whole. Formulas without one of our functions, conditional formats and validity stay as they are.
ConversionOutcome
convert_functions(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const std::vector<SelectedRange>& selection, Language language);

} // namespace crossfoot::office
