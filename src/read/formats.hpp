// The formats that are read.
#pragma once

#include "read/draft.hpp"
#include "read/zip_package.hpp"

#include <pugixml.hpp>

namespace crossfoot {

// Throw ReadError.
void read_ods(pugi::xml_node document, Draft& draft); // root of content.xml or of a flat file
void read_xlsx(ZipPackage& package, Draft& draft);

} // namespace crossfoot
