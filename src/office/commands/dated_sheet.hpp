// What a sheet that was made from a validation says of itself on top.
#pragma once

#include "office/uno/added_sheet.hpp"
#include "review/validation.hpp"

namespace crossfoot::office {

// From the first row on: the title; from which file, when and by what it was made; and a formula that says that the
// sheet is out of date as soon as a figure of the reports changes, whoever has the document open.
void write_origin(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const AddedSheet& added, const Validation& validation, const std::string& title,
                  const std::string& version, Language language);

// A line of text over as many columns as it needs.
void write_line(const AddedSheet& added, int row, const std::string& text, bool bold = false);

} // namespace crossfoot::office
