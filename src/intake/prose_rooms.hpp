// The prose of a report in the rooms that a template has for it.
#pragma once

#include "form/form.hpp"
#include "publish/sections.hpp"

#include <map>
#include <string>
#include <vector>

namespace crossfoot {

struct ProseRooms {
    std::map<std::string, std::vector<SourceText>> taken; // by the id of a text of the form's publication
    std::vector<SourceText> left_out;                     // of sections without a room, and what belongs to no section
};

// Where a section has several rooms, each begins at its own heading; what stands before the first such heading goes to
// the first room.
ProseRooms prose_rooms(const Form& form, const SectionTexts& texts);

} // namespace crossfoot
