// Puts the present values in place of our cell functions, for a document that goes to where the extension is missing.
#pragma once

#include "validation.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot::calc {

struct ConversionOutcome {
    std::size_t converted = 0;       // cells
    std::size_t with_errors = 0;     // formulas left alone, since they show an error rather than a value
    bool read_only = false;          // nothing was converted
    std::vector<std::string> locked; // names of sheets that a password protects
};

// Converts the cells in the selection, or in the whole document where it is empty, as one undo step. An array formula
// is converted whole. Formulas without one of our functions, conditional formats and validity stay as they are.
ConversionOutcome
convert_functions(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const std::vector<SelectedRange>& selection, Language language);

} // namespace crossfoot::calc
