// Files that are of no format that is read.
#pragma once

#include "read/read.hpp"
#include "read/zip_package.hpp"

#include <string_view>

namespace crossfoot {

// Why a file cannot be read: it may hold a report all the same (unsupported), packs files together (archive), or shows
// nothing of the kind (unknown_format).
ReadErrorKind other_format(std::string_view bytes);

// Whether a zip file packs files together and is no document itself.
bool holds_files(const ZipPackage& package);

} // namespace crossfoot
