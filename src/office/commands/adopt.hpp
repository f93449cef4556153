// Putting what is suggested in place of what is wrong.
#pragma once

#include "review/suggestion.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string>
#include <vector>

namespace crossfoot::office {

// The formulas that the suggestion would replace: "E7 =SUM(E1:E6)".
std::vector<std::string>
formulas_replaced(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const Suggestion& suggestion);

// Writes the values; formats and notes of the cells stay. Gives the name of a sheet that is protected with a password,
// in which case nothing was written; empty otherwise. Leaves undo steps of the office's own.
std::string apply(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const Suggestion& suggestion);

} // namespace crossfoot::office
