#include "read/html_look.hpp"

#include "text/lower_case.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace crossfoot {
namespace {

bool says(std::string_view value, std::string_view word) { return value.find(word) != std::string_view::npos; }

std::string_view cut_at(std::string_view& rest, char at) {
    const std::size_t end = std::min(rest.find(at), rest.size());
    const std::string_view part = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

// "0", "0px", "0.0em"
bool is_nothing(std::string_view size) {
    const std::size_t end = std::min(size.find_first_not_of("0."), size.size());
    return end > 0 &&
           (size.substr(end).empty() || size.substr(end).find_first_of("123456789") == std::string_view::npos);
}

// The usual way to leave a text to those who listen alone: "rect(0 0 0 0)", "rect(1px, 1px, 1px, 1px)", "inset(50%)".
bool clips_all(std::string_view value) {
    constexpr std::string_view corners = "rect(";
    return value == "inset(50%)" || value == "inset(100%)" ||
           (value.starts_with(corners) &&
            value.substr(corners.size()).find_first_not_of("01px, )") == std::string_view::npos && !says(value, "10") &&
            !says(value, "11") && !says(value, "00"));
}

// "-9999px", "-99em", "-200%": beside every screen. Columns stand side by side by a margin of "-100%".
bool is_far_off(std::string_view name, std::string_view value) {
    if (name == "margin-left" && value.ends_with('%'))
        return false;
    constexpr double far = 999; // pixels
    constexpr double far_in_others = 90;
    double distance = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), distance);
    const bool pixels = std::string_view(read.ptr, value.data() + value.size()).starts_with("px");
    return read.ec == std::errc() && distance <= (pixels ? -far : -far_in_others);
}

bool puts_aside(std::string_view name, std::string_view value) {
    return (name == "left" || name == "top" || name == "margin-left") && is_far_off(name, value);
}

void add_colour(std::string_view name, std::string_view value, HtmlLook& look) {
    if (name == "color") {
        look.colour = html_colour(value);
    } else if (name == "background") {
        look.ground = html_ground(value);
        look.pictured = false;
    } else if (name == "background-color") {
        look.ground = html_colour(value);
    } else if (name == "background-image") {
        look.pictured = value != "none";
    } else if (name == "position") {
        look.over = value != "static";
    } else if (name == "text-shadow" || name.ends_with("text-fill-color") || name.ends_with("text-stroke")) {
        look.drawn = value != "none";
    } else if (name.ends_with("background-clip")) {
        look.drawn = value == "text";
    }
}

void add_declaration(std::string_view name, std::string_view value, HtmlLook& look) {
    if (name == "display")
        look.gone = value == "none";
    else if (name == "mso-hide")
        look.gone = value == "all";
    else if ((name == "clip" || name == "clip-path") && clips_all(value))
        look.gone = true;
    else if (name == "font-size")
        look.tiny = is_nothing(value);
    else if (puts_aside(name, value))
        look.aside = true;
    else if (name == "text-indent")
        look.away = is_far_off(name, value);
    else if (name == "visibility")
        look.unseen = value == "hidden" || value == "collapse";
    else if (name == "opacity" && is_nothing(value))
        look.unseen = true;
    else if (name == "text-decoration" || name == "text-decoration-line")
        look.struck = says(value, "line-through");
    else if (name == "vertical-align")
        look.raised = value == "super" || value == "sub";
}

class Room {
public:
    void add(std::string_view name, std::string_view value) {
        if (name == "width" || name == "height" || name == "max-height")
            (is_nothing(value) ? flat_ : wide_) = true;
        else if (name == "flex" || name == "flex-grow" || name.starts_with("min-") || name == "padding-bottom")
            grows_ = grows_ || !is_nothing(value);
        else if (name == "overflow")
            (value == "hidden" ? cut_off_ : wide_) = true;
    }

    void tell(HtmlLook& look) const {
        if (flat_ && cut_off_ && !grows_)
            look.flat = true;
        else if (wide_ || grows_)
            look.flat = false;
    }

private:
    bool flat_ = false;
    bool wide_ = false;
    bool grows_ = false;   // into what room there is, or to its least size
    bool cut_off_ = false; // what is larger than the element
};

} // namespace

void HtmlLook::add(const HtmlLook& later) {
    if (later.gone) {
        gone = later.gone;
        other_screens = later.other_screens;
    }
    tiny = later.tiny ? later.tiny : tiny;
    aside = later.aside ? later.aside : aside;
    away = later.away ? later.away : away;
    flat = later.flat ? later.flat : flat;
    unseen = later.unseen ? later.unseen : unseen;
    struck = later.struck ? later.struck : struck;
    raised = later.raised ? later.raised : raised;
    colour = later.colour ? later.colour : colour;
    ground = later.ground ? later.ground : ground;
    pictured = later.pictured ? later.pictured : pictured;
    over = later.over ? later.over : over;
    drawn = later.drawn ? later.drawn : drawn;
}

HtmlLook html_look(std::string_view declarations, bool important) {
    HtmlLook look;
    Room room;
    const std::string lower = lower_case(std::string(declarations));
    for (std::string_view rest = lower; !rest.empty();) {
        std::string_view value = cut_at(rest, ';');
        const std::string_view name = cut_at(value, ':');
        const std::size_t mark = value.find('!');
        if ((mark != std::string_view::npos) != important)
            continue;
        value = trimmed(value.substr(0, mark));
        add_declaration(name, value, look);
        add_colour(name, value, look);
        room.add(name, value);
    }
    room.tell(look);
    return look;
}

} // namespace crossfoot
