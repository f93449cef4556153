#include "office/uno/spreadsheet.hpp"

#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

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

} // namespace crossfoot::office
