// Marks of notes, which stand raised behind what they are about.
#pragma once

#include <string_view>

namespace crossfoot {

// Raised behind a text this is the mark of a note and none of a figure's digits: "1", "[2]", "①", "*".
bool is_note_mark(std::string_view before, std::string_view raised);

} // namespace crossfoot
