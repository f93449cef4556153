#include "read/html_colour.hpp"

#include "text/lower_case.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <string>

namespace crossfoot {
namespace {

using ColourKind = HtmlColour::Kind;

constexpr int brightest = 255;

// "fff", "ffff", "ffffff", "ffffffff", the last of four being how much it covers.
HtmlColour colour_of_digits(std::string_view digits) {
    const std::size_t each = digits.size() == 3 || digits.size() == 4 ? 1 : 2;
    if (digits.size() / each < 3 || digits.size() / each > 4 || digits.size() % each != 0)
        return {};
    std::array<int, 4> parts{0, 0, 0, brightest};
    for (std::size_t i = 0; i * each < digits.size(); ++i) {
        const std::string_view part = digits.substr(i * each, each);
        const auto read = std::from_chars(part.data(), part.data() + part.size(), parts[i], 16);
        if (read.ec != std::errc() || read.ptr != part.data() + part.size())
            return {};
        parts[i] *= each == 1 ? 17 : 1;
    }
    if (parts[3] != brightest)
        return {parts[3] == 0 ? ColourKind::clear : ColourKind::unknown};
    return {ColourKind::plain, parts[0], parts[1], parts[2]};
}

// "255, 255, 255" or "0 0 0 / 0"; what is told in hundredths is not followed.
HtmlColour colour_of_numbers(std::string_view numbers) {
    std::array<double, 4> parts{0, 0, 0, 1};
    std::size_t count = 0;
    constexpr std::string_view between = " ,/";
    for (std::size_t at = numbers.find_first_not_of(between); at != std::string_view::npos;
         at = numbers.find_first_not_of(between, at)) {
        const std::size_t end = std::min(numbers.find_first_of(between, at), numbers.size());
        if (count == parts.size())
            return {};
        const auto read = std::from_chars(numbers.data() + at, numbers.data() + end, parts[count++]);
        if (read.ec != std::errc() || read.ptr != numbers.data() + end)
            return {};
        at = end;
    }
    if (count < 3 || parts[3] != 1)
        return {count == 4 && parts[3] == 0 ? ColourKind::clear : ColourKind::unknown};
    const auto whole = [](double part) { return static_cast<int>(std::clamp<double>(part, 0, brightest)); };
    return {ColourKind::plain, whole(parts[0]), whole(parts[1]), whole(parts[2])};
}

// Where a picture stands, what of it is shown, and that there is none.
bool is_no_colour(std::string_view word) {
    constexpr std::array<std::string_view, 15> words = {"none",     "scroll",   "fixed",     "local",   "repeat",
                                                        "repeat-x", "repeat-y", "no-repeat", "center",  "top",
                                                        "left",     "right",    "bottom",    "initial", "unset"};
    return std::string_view("0123456789.-+/").find(word.front()) != std::string_view::npos ||
           std::ranges::find(words, word) != words.end();
}

} // namespace

HtmlColour html_colour(std::string_view value) {
    if (value.starts_with('#'))
        return colour_of_digits(value.substr(1));
    if (value == "transparent")
        return {ColourKind::clear};
    if (value == "white" || value == "window")
        return html_white;
    if (value == "black" || value == "windowtext")
        return {ColourKind::plain, 0, 0, 0};
    const std::size_t open = value.find('(');
    if (value.starts_with("rgb") && open != std::string_view::npos && value.ends_with(')'))
        return colour_of_numbers(value.substr(open + 1, value.size() - open - 2));
    return {};
}

HtmlColour html_colour_of_attribute(std::string_view value) {
    constexpr std::size_t longest = 40;
    const std::string lower = lower_case(std::string(trimmed(value.substr(0, longest))));
    const HtmlColour colour = html_colour(lower);
    return colour.kind == ColourKind::unknown && lower.size() == 6 ? colour_of_digits(lower) : colour;
}

HtmlColour html_ground(std::string_view value) {
    HtmlColour ground{ColourKind::clear};
    while (!(value = trimmed(value)).empty()) {
        const std::size_t bracket = std::min(value.find('('), value.size());
        std::size_t end = std::min(value.find_first_of(" \t\r\n"), value.size());
        if (bracket < end)
            end = std::min(value.find(')', bracket), value.size() - 1) + 1;
        const std::string_view word = value.substr(0, end);
        value.remove_prefix(end);
        if (is_no_colour(word))
            continue;
        ground = html_colour(word);
        if (ground.kind == ColourKind::unknown)
            return ground;
    }
    return ground;
}

bool is_seen_on(const HtmlColour& text, const HtmlColour& ground) {
    constexpr int alike = 12; // of 255: on paper as on a screen nobody tells them apart
    if (text.kind == ColourKind::clear)
        return false;
    return text.kind == ColourKind::unknown || ground.kind != ColourKind::plain ||
           std::abs(text.red - ground.red) > alike || std::abs(text.green - ground.green) > alike ||
           std::abs(text.blue - ground.blue) > alike;
}

} // namespace crossfoot
