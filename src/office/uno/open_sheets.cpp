#include "office/uno/open_sheets.hpp"

#include "office/uno/spreadsheet.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using com::sun::star::util::XProtectable;

OpenSheets::OpenSheets(const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) : document_(document) {}

OpenSheets::~OpenSheets() {
    for (const Reference<XProtectable>& sheet : opened_) {
        try {
            sheet->protect({});
        } catch (const com::sun::star::uno::Exception&) { // the document was closed meanwhile
        }
    }
}

bool OpenSheets::open(std::size_t sheet) {
    const Reference<XProtectable> protection(sheet_at(document_, sheet), UNO_QUERY_THROW);
    if (!protection->isProtected()) {
        return true;
    }
    try {
        protection->unprotect({});
    } catch (const com::sun::star::lang::IllegalArgumentException&) { // it asks for a password
        return false;
    }
    opened_.push_back(protection);
    return true;
}

} // namespace crossfoot::office
