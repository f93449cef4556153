// What is asked of a spreadsheet document again and again.
#pragma once

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <cstddef>
#include <string>

namespace crossfoot::office {

using SpreadsheetDocument = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>;

bool is_read_only(const SpreadsheetDocument& document);
std::string title_of(const SpreadsheetDocument& document); // as its window bears it: "年报.ods"

com::sun::star::uno::Reference<com::sun::star::container::XIndexAccess> sheets_of(const SpreadsheetDocument& document);

// By index. Each throws com::sun::star::lang::IndexOutOfBoundsException where there is no such sheet.
com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet_at(const SpreadsheetDocument& document,
                                                                             std::size_t sheet);
bool is_protected(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);
// Whether a person could type a figure there: no formula, nor locked where the sheet is protected.
bool may_be_filled(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell, bool sheet_is_protected);
std::string sheet_name(const SpreadsheetDocument& document, std::size_t sheet);

// The cells that one of the document's named ranges stands for. Nothing where it stands for a formula or a constant, or
// its sheet was deleted: the office itself gives the cells of whichever sheet is in that one's place then.
com::sun::star::uno::Reference<com::sun::star::table::XCellRange>
cells_of_name(const com::sun::star::uno::Any& named_range);

// Selects it, and shows it. A single cell gets the cursor and is not marked: of what is marked Enter does not lead out.
void put_cursor(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& window,
                const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& range);

} // namespace crossfoot::office
