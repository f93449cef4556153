// Files that may hold a report, though not as a spreadsheet.
#pragma once

#include "read/read.hpp"
#include "read/zip_package.hpp"

#include <string_view>

namespace crossfoot {

OtherFormat other_format(std::string_view bytes);
OtherFormat other_format(const ZipPackage& package);

} // namespace crossfoot
