// The formats that are read.
#pragma once

#include "read/zip_package.hpp"

#include <pugixml.hpp>

namespace crossfoot {

Document read_ods(pugi::xml_node document, const ReadLimits& limits); // root of content.xml or of a flat file
Document read_xlsx(ZipPackage& package, const ReadLimits& limits);

} // namespace crossfoot
