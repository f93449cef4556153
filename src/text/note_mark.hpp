// Marks of notes, which stand raised beside what they are about, or lowered: either is called raised here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {

// Whether any letter of the text is a digit or may be one of the mark of a note.
bool may_hold_mark(std::string_view text);

// The pieces of a paragraph that stand raised.
class RaisedPieces {
public:
    // From the first byte to behind the last, in the order of their ends. What touches, or holds, the one before is one
    // with it.
    void add(std::size_t first, std::size_t last);

    // Takes those that mark notes out of the text of the paragraph. Kept are a figure that is raised as a whole,
    // between words too, and pieces before `from`.
    void take_marks(std::string& text, std::size_t from = 0);

private:
    std::vector<std::pair<std::size_t, std::size_t>> pieces_;
};

} // namespace crossfoot
