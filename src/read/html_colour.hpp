// Colours of a web page, as far as they tell whether its text can be seen.
#pragma once

#include <string_view>

namespace crossfoot {

struct HtmlColour {
    enum class Kind { unknown, clear, plain };
    Kind kind = Kind::unknown; // in doubt text is seen
    int red = 0;               // to 255, where it is plain
    int green = 0;
    int blue = 0;
};

inline constexpr HtmlColour html_white{HtmlColour::Kind::plain, 255, 255, 255};

// In lower case: "#fff", "rgb(255, 255, 255)", "white", "transparent". Few have a name that is known here.
HtmlColour html_colour(std::string_view value);
// Of an attribute, which may leave out the #.
HtmlColour html_colour_of_attribute(std::string_view value);
// What an element is filled with by "background: …"; clear where that is nothing, unknown where it is a picture.
HtmlColour html_ground(std::string_view value);

bool is_seen_on(const HtmlColour& text, const HtmlColour& ground);

} // namespace crossfoot
