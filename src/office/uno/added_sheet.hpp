// Sheets that we add to a document on request: the list of findings and the summary of a validation.
#pragma once

#include "office/uno/undo_action.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <optional>
#include <string>
#include <vector>

namespace crossfoot::office {

struct AddedSheet {
    std::string name; // with a number where the document has such a sheet already
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet;
};

// Adds a sheet at the end and shows it, inside the undo step of the caller. Nothing where the document's structure is
// protected or it is read-only.
std::optional<AddedSheet>
add_sheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
          const std::string& name);

// Writes texts from a row on, all as text and ruled; the first row as headings, in bold type. Rows grow with their
// texts in the columns as wide as they are now.
void write_table(const AddedSheet& added, int row, const std::vector<std::vector<std::string>>& table);

void make_bold(const com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>& text);

// One page wide on A4 across, with the row of headings on every page. Its page style is part of the undo step.
void print_as_list(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   UndoStep& step, const AddedSheet& added, int head);

// In hundredths of a millimetre.
void set_widths(const AddedSheet& added, const std::vector<int>& widths);

} // namespace crossfoot::office
