#include "office/uno/spreadsheet.hpp"

#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

bool is_read_only(const SpreadsheetDocument& document) {
    return Reference<com::sun::star::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly();
}

std::string title_of(const SpreadsheetDocument& document) {
    return from_uno(Reference<com::sun::star::frame::XTitle>(document, UNO_QUERY_THROW)->getTitle());
}

Reference<com::sun::star::container::XIndexAccess> sheets_of(const SpreadsheetDocument& document) {
    return {document->getSheets(), UNO_QUERY_THROW};
}

Reference<com::sun::star::sheet::XSpreadsheet> sheet_at(const SpreadsheetDocument& document, std::size_t sheet) {
    return {sheets_of(document)->getByIndex(static_cast<sal_Int32>(sheet)), UNO_QUERY_THROW};
}

bool is_protected(const Reference<com::sun::star::sheet::XSpreadsheet>& sheet) {
    return Reference<com::sun::star::util::XProtectable>(sheet, UNO_QUERY_THROW)->isProtected();
}

bool may_be_filled(const Reference<com::sun::star::table::XCell>& cell, bool sheet_is_protected) {
    if (cell->getType() == com::sun::star::table::CellContentType_FORMULA)
        return false;
    com::sun::star::util::CellProtection lock;
    Reference<com::sun::star::beans::XPropertySet>(cell, UNO_QUERY_THROW)->getPropertyValue("CellProtection") >>= lock;
    return !sheet_is_protected || !lock.IsLocked;
}

std::string sheet_name(const SpreadsheetDocument& document, std::size_t sheet) {
    return from_uno(
        Reference<com::sun::star::container::XNamed>(sheet_at(document, sheet), UNO_QUERY_THROW)->getName());
}

Reference<com::sun::star::table::XCellRange> cells_of_name(const com::sun::star::uno::Any& named_range) {
    const Reference<com::sun::star::sheet::XCellRangeReferrer> cells(named_range, com::sun::star::uno::UNO_QUERY);
    const Reference<com::sun::star::sheet::XNamedRange> name(named_range, com::sun::star::uno::UNO_QUERY);
    const bool lost = name.is() && name->getContent().indexOf("#REF!.") >= 0; // "$#REF!.$A$3"
    return cells.is() && !lost ? cells->getReferredCells() : Reference<com::sun::star::table::XCellRange>();
}

void put_cursor(const Reference<com::sun::star::frame::XController>& window,
                const Reference<com::sun::star::uno::XInterface>& range) {
    const Reference<com::sun::star::view::XSelectionSupplier> cursor(window, UNO_QUERY_THROW);
    cursor->select(com::sun::star::uno::Any(range));
    if (!Reference<com::sun::star::table::XCell>(range, com::sun::star::uno::UNO_QUERY).is())
        return;
    const Reference<com::sun::star::lang::XMultiServiceFactory> document(window->getModel(), UNO_QUERY_THROW);
    cursor->select(com::sun::star::uno::Any(document->createInstance("com.sun.star.sheet.SheetCellRanges")));
}

} // namespace crossfoot::office
