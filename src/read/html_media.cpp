#include "read/html_media.hpp"

#include "text/lower_case.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace crossfoot {
namespace {

constexpr double wide_screen = 1280; // pixels of CSS
constexpr double pixels_an_em = 16;

// "(min-width: 768px)" without its brackets.
HtmlMedia media_of_feature(std::string_view feature) {
    const std::size_t colon = std::min(feature.find(':'), feature.size());
    const std::string_view name = trimmed(feature.substr(0, colon));
    const std::string_view value = trimmed(feature.substr(std::min(colon + 1, feature.size())));
    if (name == "orientation")
        return value == "landscape" ? HtmlMedia::any : HtmlMedia::other;
    const bool at_least = name == "min-width" || name == "min-device-width";
    double width = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), width);
    if (read.ec != std::errc() || (!at_least && name != "max-width" && name != "max-device-width"))
        return HtmlMedia::other;
    width *=
        std::string_view(read.ptr, static_cast<std::size_t>(value.data() + value.size() - read.ptr)).ends_with("em")
            ? pixels_an_em
            : 1;
    if (at_least)
        return width <= wide_screen ? HtmlMedia::wide : HtmlMedia::other;
    return width < wide_screen ? HtmlMedia::narrow : HtmlMedia::any;
}

HtmlMedia media_of_one(std::string_view query) {
    HtmlMedia media = HtmlMedia::any;
    const std::string_view type = trimmed(query.substr(0, query.find_first_of(" (")));
    if (!type.empty() && type != "screen" && type != "all" && type != "only")
        return HtmlMedia::other;
    std::size_t end = 0;
    for (std::size_t at = query.find('('); at != std::string_view::npos && media != HtmlMedia::other;
         at = query.find('(', at + 1)) {
        if (end <= at) // brackets in brackets end together
            end = std::min(query.find(')', at), query.size());
        media = std::max(media, media_of_feature(query.substr(at + 1, end - at - 1)));
    }
    return type == "only" && query.find("screen") == std::string_view::npos ? HtmlMedia::other : media;
}

} // namespace

HtmlMedia media_of(std::string_view query) {
    if (trimmed(query).empty())
        return HtmlMedia::any;
    const std::string lower = lower_case(std::string(query));
    HtmlMedia widest = HtmlMedia::other;
    for (std::string_view rest = lower; !rest.empty();) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        widest = std::min(widest, media_of_one(trimmed(rest.substr(0, end))));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return widest;
}

} // namespace crossfoot
