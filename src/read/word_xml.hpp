// What Word of 2003 stores as XML.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

// With the changes made that are tracked in it, and without the runs that are hidden, struck out, or raised as marks of
// notes are: LibreOffice reads neither what was put in nor what was taken out, and all runs as plain ones.
std::string word_xml_as_shown(std::string_view xml);

} // namespace crossfoot
