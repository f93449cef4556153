// The properties that a person gave an open document (File, Properties, Custom Properties).
#pragma once

#include "document/document.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <optional>
#include <string>
#include <utility>
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

// The texts of some properties by name; nothing where there is no such property, or is to be none.
using PropertyTexts = std::vector<std::pair<std::string, std::optional<std::string>>>;
PropertyTexts
texts_of_properties(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const std::vector<std::string>& names);
// Leaves no step for undo either.
void put_properties(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const PropertyTexts& texts);

} // namespace crossfoot::office
