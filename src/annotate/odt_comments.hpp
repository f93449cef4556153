#pragma once

#include "annotate/marked_copy.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Of OpenDocument's content.xml, or a flat file. Throws ReadError where the sources are not those of the text.
std::string with_odt_comments(std::string_view content, const std::vector<Comment>& comments,
                              std::chrono::sys_seconds written);

} // namespace crossfoot
