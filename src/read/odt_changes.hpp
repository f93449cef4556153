// Changes that were tracked in an OpenDocument text.
#pragma once

#include <pugixml.hpp>

namespace crossfoot {

// Takes out of an office:text what stands between the two marks of a deletion, as flat files have it: texts, paragraphs
// and rows that nothing is left of; a paragraph whose end was deleted goes on with the next one. Cells stay in their
// places, and so does all behind a mark without its other one. (OpenDocument 1.3, 5.5: text:tracked-changes.)
void accept_deletions(pugi::xml_node text);

} // namespace crossfoot
