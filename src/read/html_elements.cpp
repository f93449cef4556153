#include "read/html_elements.hpp"

#include "read/html_tree.hpp"
#include "text/lower_case.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace crossfoot {
namespace {

// "1", "1px", "0.5pt": no more of the page than a dot.
bool is_dot(std::string_view length) {
    constexpr double largest = 2;
    length = trimmed(length);
    double size = 0;
    const auto read = std::from_chars(length.data(), length.data() + length.size(), size);
    const std::string_view unit(read.ptr, static_cast<std::size_t>(length.data() + length.size() - read.ptr));
    return read.ec == std::errc() && size <= largest && (unit.empty() || unit == "px" || unit == "pt");
}

// "width:1px;border:0"
bool is_styled_as_dot(std::string_view style) {
    while (!style.empty()) {
        const std::string_view declaration = style.substr(0, style.find(';'));
        style.remove_prefix(std::min(declaration.size() + 1, style.size()));
        const std::size_t colon = declaration.find(':');
        const std::string_view property = trimmed(declaration.substr(0, colon));
        if ((property == "width" || property == "height") && is_dot(declaration.substr(colon + 1)))
            return true;
    }
    return false;
}

} // namespace

bool is_block(GumboTag tag) {
    constexpr std::array<GumboTag, 37> blocks = {
        GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
        GUMBO_TAG_CENTER,  GUMBO_TAG_DD,      GUMBO_TAG_DETAILS,  GUMBO_TAG_DIR,        GUMBO_TAG_DIV,
        GUMBO_TAG_DL,      GUMBO_TAG_DT,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGURE,     GUMBO_TAG_FIGCAPTION,
        GUMBO_TAG_FOOTER,  GUMBO_TAG_FORM,    GUMBO_TAG_H1,       GUMBO_TAG_H2,         GUMBO_TAG_H3,
        GUMBO_TAG_H4,      GUMBO_TAG_H5,      GUMBO_TAG_H6,       GUMBO_TAG_HEADER,     GUMBO_TAG_HR,
        GUMBO_TAG_LEGEND,  GUMBO_TAG_LI,      GUMBO_TAG_MAIN,     GUMBO_TAG_NAV,        GUMBO_TAG_OL,
        GUMBO_TAG_P,       GUMBO_TAG_PRE,     GUMBO_TAG_SECTION,  GUMBO_TAG_SUMMARY,    GUMBO_TAG_CAPTION,
        GUMBO_TAG_UL,      GUMBO_TAG_HTML};
    return is_any(tag, blocks);
}

bool is_element(const GumboNode& element, std::string_view name) {
    return element.v.element.tag == GUMBO_TAG_UNKNOWN && html_name(element) == name;
}

std::string html_name(const GumboNode& element) {
    constexpr std::size_t longest = 100;
    if (element.v.element.tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(element.v.element.tag);
    GumboStringPiece tag = element.v.element.original_tag;
    gumbo_tag_from_original_text(&tag);
    return lower_case(std::string(tag.data, std::min(tag.length, longest)));
}

bool shows_nothing(const GumboNode& element) {
    constexpr std::array<GumboTag, 21> silent = {
        GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_HEAD,           GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
        GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,   GUMBO_TAG_AUDIO,          GUMBO_TAG_VIDEO,    GUMBO_TAG_CANVAS,
        GUMBO_TAG_RT,     GUMBO_TAG_DATALIST, GUMBO_TAG_ANNOTATION_XML, GUMBO_TAG_RP,       GUMBO_TAG_METER,
        GUMBO_TAG_APPLET, GUMBO_TAG_PROGRESS, GUMBO_TAG_NOFRAMES,       GUMBO_TAG_NOEMBED,  GUMBO_TAG_TITLE,
        GUMBO_TAG_DESC};
    // A formula says in annotations once more what it says.
    return is_any(element.v.element.tag, silent) || is_element(element, "annotation");
}

bool is_kept_for_use(const GumboNode& part) {
    constexpr std::array<std::string_view, 6> kept = {"defs", "symbol", "clippath", "mask", "pattern", "marker"};
    return std::ranges::any_of(kept, [&](std::string_view name) { return is_element(part, name); });
}

bool leads_away(const GumboNode& link) {
    constexpr unsigned opened_again =
        GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT | GUMBO_INSERTION_ADOPTION_AGENCY_CLONED;
    return gumbo_get_attribute(&link.v.element.attributes, "href") != nullptr &&
           (static_cast<unsigned>(link.parse_flags) & opened_again) == 0;
}

bool is_picture(const GumboNode& element) {
    constexpr std::array<GumboTag, 5> pictures = {GUMBO_TAG_IMG, GUMBO_TAG_SVG, GUMBO_TAG_CANVAS, GUMBO_TAG_OBJECT,
                                                  GUMBO_TAG_EMBED};
    return is_any(element.v.element.tag, pictures);
}

bool only_keeps_room(const GumboNode& picture) {
    return is_dot(html_attribute(picture, "width")) || is_dot(html_attribute(picture, "height")) ||
           is_styled_as_dot(html_attribute(picture, "style"));
}

} // namespace crossfoot
