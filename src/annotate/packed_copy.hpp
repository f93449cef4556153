// A package with some parts made anew and the others as they were packed.
#pragma once

#include "read/zip_package.hpp"

#include <map>
#include <string>

namespace crossfoot {

using Parts = std::map<std::string, std::string>; // content by name

// Parts that the package does not have come last. Throws ReadError.
std::string packed_copy(ZipPackage& package, const Parts& parts);

} // namespace crossfoot
