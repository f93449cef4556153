#include "read/html_hidden.hpp"

#include "text/lower_case.hpp"

#include <algorithm>
#include <array>

namespace crossfoot {
namespace {

constexpr int deepest_sheet = 1000; // elements in elements
constexpr int most_searched = 2000; // elements and texts of what a rule hides

std::string without_blanks(std::string_view css) {
    std::string text = lower_case(std::string(css));
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    return text;
}

bool holds(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

// Of declarations without blanks.
bool hides(std::string_view style) {
    return holds(style, "display:none") || holds(style, "mso-hide:all") || holds(style, "font-size:0;") ||
           holds(style, "font-size:0px") || holds(style, "font-size:0pt") || style.ends_with("font-size:0");
}

bool shows_none_of_it(std::string_view style) {
    return holds(style, "visibility:hidden") || holds(style, "visibility:collapse") ||
           holds(style, "text-decoration:line-through");
}

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
           html_attribute(element, "class") == "msocomanchor" || holds(style, "mso-element:comment");
}

std::string own_style(const GumboNode& element) { return without_blanks(html_attribute(element, "style")); }

} // namespace

HtmlHidden::HtmlHidden(const GumboNode& root) { read_sheets(root, 0); }

bool HtmlHidden::takes_no_room(const GumboNode& element) const {
    const std::string style = own_style(element);
    return gumbo_get_attribute(&element.v.element.attributes, "hidden") != nullptr || hides(style) ||
           is_comment(element, style) || hidden_by_rule(element);
}

bool HtmlHidden::shows_nothing(const GumboNode& element) const {
    constexpr std::array<GumboTag, 3> struck = {GUMBO_TAG_DEL, GUMBO_TAG_S, GUMBO_TAG_STRIKE};
    return std::ranges::find(struck, element.v.element.tag) != struck.end() || shows_none_of_it(own_style(element));
}

bool HtmlHidden::raises(const GumboNode& element) {
    const std::string_view style = html_attribute(element, "style");
    return holds(style, "super") && holds(without_blanks(style), "vertical-align:super");
}

void HtmlHidden::read_sheets(const GumboNode& node, int depth) {
    if (node.type != GUMBO_NODE_ELEMENT || depth > deepest_sheet)
        return;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const GumboNode& child = *static_cast<const GumboNode*>(children.data[i]);
        if (node.v.element.tag != GUMBO_TAG_STYLE)
            read_sheets(child, depth + 1);
        else if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_CDATA)
            read_sheet(child.v.text.text);
    }
}

// Rules in others, behind an @, are for printers and small screens.
void HtmlHidden::read_sheet(std::string_view sheet) {
    std::string selectors;
    std::string declarations;
    int depth = 0;
    for (std::size_t at = 0; at < sheet.size(); ++at) {
        if (sheet.substr(at).starts_with("/*")) {
            at = std::min(sheet.find("*/", at), sheet.size() - 1) + 1;
        } else if (sheet[at] == '{') {
            ++depth;
        } else if (sheet[at] != '}') {
            if (depth < 2)
                (depth == 0 ? selectors : declarations) += sheet[at];
        } else {
            depth = std::max(depth - 1, 0);
            if (depth > 0)
                continue;
            if (!holds(selectors, "@"))
                add_rule(selectors, without_blanks(declarations));
            selectors.clear();
            declarations.clear();
        }
    }
}

// A later rule that shows it is the one that counts.
void HtmlHidden::add_rule(const std::string& selectors, const std::string& declarations) {
    const bool hiding = hides(declarations);
    if (!hiding && !holds(declarations, "display:"))
        return;
    for (std::string_view rest = selectors; !rest.empty();) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        std::string_view one = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t first = one.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos)
            continue;
        one = one.substr(first, one.find_last_not_of(" \t\r\n") + 1 - first);
        const bool simple =
            one.find_first_of(" \t\r\n>+~:[*") == std::string_view::npos && holds(one, ".") != holds(one, "#");
        if (simple && hiding)
            hidden_.insert(lower_case(std::string(one)));
        else if (simple)
            hidden_.erase(lower_case(std::string(one)));
    }
}

// A table that a rule hides may be shown by the page's programs, as a person opens its part of the page.
bool HtmlHidden::hidden_by_rule(const GumboNode& element) const {
    if (hidden_.empty())
        return false;
    const std::string tag = gumbo_normalized_tagname(element.v.element.tag);
    const auto named = [&](const std::string& name) { return hidden_.contains(name) || hidden_.contains(tag + name); };
    bool found = false;
    if (const std::string id = lower_case(std::string(html_attribute(element, "id"))); !id.empty())
        found = named("#" + id);
    const std::string classes = lower_case(std::string(html_attribute(element, "class")));
    for (std::size_t at = 0; at < classes.size() && !found;) {
        const std::size_t end = std::min(classes.find_first_of(" \t\r\n", at), classes.size());
        found = end > at && named("." + classes.substr(at, end - at));
        at = end + 1;
    }
    int left = most_searched;
    return found && !holds_table(element, left);
}

} // namespace crossfoot
