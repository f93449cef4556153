// What Word of 2003 stores as XML.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

// With the changes made that are tracked in it: LibreOffice reads neither what was put in nor what was taken out.
std::string word_xml_with_changes(std::string_view xml);

} // namespace crossfoot
