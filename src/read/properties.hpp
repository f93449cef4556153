// The properties that a person gave a document: their names and texts.
#pragma once

#include "document/document.hpp"
#include "read/zip_package.hpp"

#include <pugixml.hpp>
#include <vector>

namespace crossfoot {

// Nothing is thrown: a document whose properties cannot be read has its sheets all the same.
std::vector<DocumentProperty> ods_properties(pugi::xml_node document); // root of meta.xml or of a flat file
std::vector<DocumentProperty> ods_properties(ZipPackage& package);
std::vector<DocumentProperty> xlsx_properties(ZipPackage& package);

} // namespace crossfoot
