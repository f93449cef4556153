#include "read/html_hidden.hpp"

#include "read/html_elements.hpp"

#include <algorithm>
#include <array>

namespace crossfoot {
namespace {

constexpr int most_searched = 2000; // elements and texts of what is hidden

// Or more than can be searched.
bool holds_table(const GumboNode& node, int& left) {
    if (node.type != GUMBO_NODE_ELEMENT)
        return false;
    if (node.v.element.tag == GUMBO_TAG_TABLE || --left < 0)
        return true;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
        if (holds_table(*static_cast<const GumboNode*>(children.data[i]), left))
            return true;
    return false;
}

// Of Calc on a cell, of Word in the text; its list of them stands at the end of the page.
bool is_comment(const GumboNode& element, std::string_view style) {
    constexpr std::string_view by_calc = "<comment>";
    const GumboStringPiece& tag = element.v.element.original_tag;
    return (element.v.element.tag == GUMBO_TAG_UNKNOWN && std::string_view(tag.data, tag.length) == by_calc) ||
           html_attribute(element, "class") == "msocomanchor" ||
           style.find("mso-element:comment") != std::string_view::npos;
}

bool is_struck(GumboTag tag) {
    constexpr std::array<GumboTag, 3> struck = {GUMBO_TAG_DEL, GUMBO_TAG_S, GUMBO_TAG_STRIKE};
    return std::ranges::find(struck, tag) != struck.end();
}

// Such grow with what stands in them.
bool is_of_table(GumboTag tag) {
    constexpr std::array<GumboTag, 8> parts = {GUMBO_TAG_TABLE, GUMBO_TAG_THEAD, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT,
                                               GUMBO_TAG_TR,    GUMBO_TAG_TD,    GUMBO_TAG_TH,    GUMBO_TAG_CAPTION};
    return std::ranges::find(parts, tag) != parts.end();
}

// A window in the page that its programs have yet to open.
bool is_closed(const GumboNode& element) {
    return is_element(element, "dialog") && gumbo_get_attribute(&element.v.element.attributes, "open") == nullptr;
}

// What attributes of old say, which every rule outranks.
HtmlLook look_of_attributes(const GumboNode& element) {
    HtmlLook look;
    const bool font = element.v.element.tag == GUMBO_TAG_FONT;
    if (font || element.v.element.tag == GUMBO_TAG_BODY)
        if (const std::string_view colour = html_attribute(element, font ? "color" : "text"); !colour.empty())
            look.colour = html_colour_of_attribute(colour);
    if (is_of_table(element.v.element.tag) || element.v.element.tag == GUMBO_TAG_BODY ||
        element.v.element.tag == GUMBO_TAG_COL || element.v.element.tag == GUMBO_TAG_COLGROUP) {
        if (const std::string_view ground = html_attribute(element, "bgcolor"); !ground.empty())
            look.ground = html_colour_of_attribute(ground);
        if (!html_attribute(element, "background").empty())
            look.pictured = true;
    }
    return look;
}

// Fields, marked text and drawings.
bool has_own_ground(GumboTag tag) {
    constexpr std::array<GumboTag, 6> own = {GUMBO_TAG_MARK,     GUMBO_TAG_INPUT,  GUMBO_TAG_SELECT,
                                             GUMBO_TAG_TEXTAREA, GUMBO_TAG_BUTTON, GUMBO_TAG_SVG};
    return std::ranges::find(own, tag) != own.end();
}

// Links too; pages of old do not let tables have the colour of what is around them.
bool has_own_colour(GumboTag tag) { return tag == GUMBO_TAG_A || tag == GUMBO_TAG_TABLE || has_own_ground(tag); }

} // namespace

// What rules make invisible the page's programs show as a person comes to it.
HtmlSeen HtmlHidden::seen(const GumboNode& element) {
    const std::string_view style = html_attribute(element, "style");
    const Declared declared = style.empty() ? Declared() : this->declared(style);
    const auto own = [&](std::optional<bool> HtmlLook::*part) {
        return (declared.important.*part).value_or((declared.usual.*part).value_or(false));
    };
    HtmlLook look = look_of_attributes(element);
    look.add(rules_.look(element, false));
    if (!style.empty())
        look.add(declared.usual);
    if (rules_.know_important())
        look.add(rules_.look(element, true));
    if (!style.empty())
        look.add(declared.important);
    HtmlSeen seen;
    const bool by_attribute = gumbo_get_attribute(&element.v.element.attributes, "hidden") != nullptr;
    seen.gone = is_comment(element, style) || own(&HtmlLook::gone) || (by_attribute && look.gone.value_or(true)) ||
                (look.gone.value_or(is_closed(element)) && gone_by_rule(element, look.other_screens));
    seen.blank = is_struck(element.v.element.tag) || look.struck.value_or(false);
    if (look.flat.value_or(false) && !is_of_table(element.v.element.tag))
        look.tiny = true;
    int left = most_searched;
    if (look.tiny && !(*look.tiny && holds_table(element, left))) // of which each cell may have a size of its own
        seen.tiny = look.tiny;
    if (look.away && !(*look.away && holds_table(element, left)))
        seen.away = look.away;
    seen.blank = seen.blank || (look.aside.value_or(false) && !holds_table(element, left));
    const bool own_unseen = own(&HtmlLook::unseen);
    if ((own_unseen && !is_to_be_shown(element)) || !look.unseen.value_or(true))
        seen.unseen = look.unseen;
    seen.raised = look.raised.value_or(false);
    add_colours(element, look, seen);
    return seen;
}

void HtmlHidden::add_colours(const GumboNode& element, const HtmlLook& look, HtmlSeen& seen) const {
    const GumboTag tag = element.v.element.tag;
    const HtmlColour unknown;
    seen.colour = look.colour;
    if (look.drawn.value_or(false) || tag == GUMBO_TAG_TABLE || (!look.colour && has_own_colour(tag)))
        seen.colour = unknown;
    if (look.ground && look.ground->kind != HtmlColour::Kind::clear)
        seen.ground = look.ground;
    if (look.pictured.value_or(false) || look.over.value_or(false) || look.drawn.value_or(false) ||
        (!seen.ground && (!rules_.know_all_colours() || has_own_ground(tag))))
        seen.ground = unknown;
}

HtmlHidden::Declared HtmlHidden::declared(std::string_view style) {
    constexpr std::size_t most_kept = 1000;
    if (const auto known = declared_.find(style); known != declared_.end())
        return known->second;
    const bool any_important = style.find('!') != std::string_view::npos;
    const Declared read{html_look(style, false), any_important ? html_look(style, true) : HtmlLook()};
    return declared_.size() < most_kept ? declared_.emplace(style, read).first->second : read;
}

// A table that a rule hides may be shown by the page's programs, as a person opens its part of the page.
bool HtmlHidden::gone_by_rule(const GumboNode& element, bool other_screens) {
    if (other_screens || shown_ == HtmlShown::by_rules)
        return shown_ != HtmlShown::all_screens;
    int left = most_searched;
    const bool kept = holds_table(element, left);
    kept_against_rules_ = kept_against_rules_ || kept;
    return !kept;
}

// Pages of some sites do not draw what they say until their programs run.
bool HtmlHidden::is_to_be_shown(const GumboNode& element) {
    int left = most_searched;
    const bool holds = holds_table(element, left);
    hid_a_table_ = hid_a_table_ || holds;
    return holds && shown_ == HtmlShown::all_tables;
}

} // namespace crossfoot
