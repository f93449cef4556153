#pragma once

#include "annotate/marked_copy.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// `utf8` is the same page in UTF-8, which the sources count. The page may be in any encoding in which < is one byte
// that stands for nothing else. Throws ReadError where the sources are not those of the page.
std::string with_html_marks(std::string_view page, std::string_view utf8, const std::vector<Comment>& comments);

} // namespace crossfoot
