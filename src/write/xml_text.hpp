// Text within XML and HTML that is written as text.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

// The text as XML has it between tags and in attributes, with blanks for characters that XML does not know. A line's
// end becomes what is given for it, as it is.
std::string xml_text(std::string_view text, std::string_view line_end = " ");

} // namespace crossfoot
