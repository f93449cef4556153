#include "office/uno/open_sheets.hpp"

#include "office/uno/uno_text.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>

namespace crossfoot::office {

using com::sun::star::container::XIndexAccess;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using com::sun::star::util::XProtectable;

std::string sheet_name(const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, std::size_t sheet) {
    const Reference<XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    const Reference<com::sun::star::container::XNamed> one(sheets->getByIndex(static_cast<sal_Int32>(sheet)),
                                                           UNO_QUERY_THROW);
    return from_uno(one->getName());
}

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
    const Reference<XIndexAccess> sheets(document_->getSheets(), UNO_QUERY_THROW);
    const Reference<XProtectable> protection(sheets->getByIndex(static_cast<sal_Int32>(sheet)), UNO_QUERY_THROW);
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
