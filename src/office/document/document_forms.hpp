// The forms that an open document is checked by.
#pragma once

#include "form/form_folder.hpp"

#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <mutex>

namespace crossfoot::office {

// Thread-safe. Forms of the user's own come from the folder of the options (org.crossfoot.Settings/Forms/Folder) and
// from the folder in which the document is stored. Files are read again only after they changed, so that it costs
// little to ask often.
class DocumentForms {
public:
    explicit DocumentForms(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    // The built-in forms and those of the user's own; of forms with the same id, one in the folder of the options
    // outweighs a built-in one, and one in the document's folder outweighs neither, which is complained of. May be
    // called from any thread.
    FormSet of(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

private:
    com::sun::star::uno::Reference<com::sun::star::container::XHierarchicalNameAccess> settings_;
    std::mutex guard_;
    FormFolders folders_;
};

} // namespace crossfoot::office
