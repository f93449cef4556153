// What styles say of an element of a web page, as far as it changes what is read there.
#pragma once

#include "read/html_colour.hpp"

#include <optional>
#include <string_view>

namespace crossfoot {

// Nothing: as it is without styles.
struct HtmlLook {
    std::optional<bool> gone;         // takes no room
    std::optional<bool> tiny;         // of a size that nobody sees
    std::optional<bool> aside;        // beside every screen
    std::optional<bool> away;         // its lines begin there
    std::optional<bool> flat;         // without width or height, with nothing to be seen beyond; cells and rows grow
    std::optional<bool> unseen;       // but keeps its place
    std::optional<bool> struck;       // out
    std::optional<bool> raised;       // above the line or below it
    std::optional<HtmlColour> colour; // of its letters
    std::optional<HtmlColour> ground; // that it is filled with
    std::optional<bool> pictured;     // filled with more than a colour
    std::optional<bool> over;         // it may lie over something else
    std::optional<bool> drawn;        // letters are more than their colour: filled with the ground, with a shadow
    bool other_screens = false;       // gone where the page has something else for screens of another width

    bool any() const { return gone || tiny || aside || away || flat || unseen || struck || raised || any_of_colours(); }
    bool any_of_colours() const { return colour || ground || pictured || over || drawn; }
    void add(const HtmlLook& later);
};

// Of declarations, as in style="…"; of those that are `important`, or of the others.
HtmlLook html_look(std::string_view declarations, bool important);

} // namespace crossfoot
