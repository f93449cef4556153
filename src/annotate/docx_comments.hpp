#pragma once

#include "annotate/marked_copy.hpp"
#include "read/zip_package.hpp"

#include <string>
#include <vector>

namespace crossfoot {

// Throws ReadError where the sources are not those of the package.
std::string with_docx_comments(ZipPackage& package, const std::vector<Comment>& comments,
                               std::chrono::sys_seconds written);

} // namespace crossfoot
