// Putting what is suggested in place of what is wrong.
#pragma once

#include "validation.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <functional>
#include <string>
#include <vector>

namespace crossfoot::calc {

// Cells that are changed together, and the finding that suggests it.
struct Suggestion {
    const Finding* finding = nullptr;
    std::vector<const Suspect*> suspects; // of one explanation

    bool certain() const { return finding->located() && suspects.front()->explanation == 0; }
};

// The likeliest suggestion that changes the cell, of the findings that are meant; without suspects where there is none.
Suggestion suggestion_at(const Validation& validation, Place place, const std::function<bool(const Finding&)>& meant);

// The formulas that the suggestion would replace: "E7 =SUM(E1:E6)".
std::vector<std::string>
formulas_replaced(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const Suggestion& suggestion);

// Writes the values; formats and notes of the cells stay. Gives the name of a sheet that is protected with a password,
// in which case nothing was written; empty otherwise. Leaves undo steps of the office's own.
std::string apply(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const Suggestion& suggestion);

} // namespace crossfoot::calc
