// A report as published, filled into the open document where that is the template of its form.
#pragma once

#include "intake/filling.hpp"
#include "office/uno/spreadsheet.hpp"

#include <optional>

namespace crossfoot::office {

// For the main thread, or under the office's lock, as all here. Nothing where the document cannot be filled from the
// book: it is another one, read-only, or its sheets are protected with a password.
std::optional<Filling> filling_of(const SpreadsheetDocument& document, const Book& book);

// Within the undo step of the caller. The list of origins takes the place of an earlier one.
void fill(const SpreadsheetDocument& document, const Filling& filling, const Book& book);

} // namespace crossfoot::office
