// The properties that a person gave an open document (File, Properties, Custom Properties).
#pragma once

#include "document/document.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string>
#include <vector>

namespace crossfoot::office {

// Those that hold a text.
std::vector<DocumentProperty>
document_properties(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

// Adds a property, or gives the one of that name another value. Neither this nor the next leaves a step for undo.
void set_property(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const DocumentProperty& property);
void remove_property(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     const std::string& name);

} // namespace crossfoot::office
