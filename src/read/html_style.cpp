#include "read/html_style.hpp"

#include "read/html_media.hpp"
#include "text/lower_case.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <utility>

namespace crossfoot {
namespace {

constexpr int deepest_sheet = 1000; // elements in elements
constexpr std::string_view blanks = " \t\r\n\f";

bool holds(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

std::string_view cut(std::string_view& rest, char at) {
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
            value.substr(corners.size()).find_first_not_of("01px, )") == std::string_view::npos &&
            !holds(value, "10") && !holds(value, "11") && !holds(value, "00"));
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
    else if (name == "visibility")
        look.unseen = value == "hidden" || value == "collapse";
    else if (name == "text-decoration" || name == "text-decoration-line")
        look.struck = holds(value, "line-through");
    else if (name == "vertical-align")
        look.raised = value == "super";
}

bool has_word(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || holds(blanks, list.substr(at - 1, 1))) &&
            (end == list.size() || holds(blanks, list.substr(end, 1))))
            return true;
    }
    return false;
}

// What names an element, in lower case. Of the longest only the beginning.
std::string named(const GumboNode& element, const char* attribute) {
    constexpr std::size_t longest = 400;
    return lower_case(std::string(html_attribute(element, attribute).substr(0, longest)));
}

bool is_named(const GumboNode& element, std::string_view name) {
    const bool id = name.starts_with('#');
    const std::string own = named(element, id ? "id" : "class");
    return id ? own == name.substr(1) : has_word(own, name.substr(1));
}

const GumboNode* element_around(const GumboNode& element) {
    const GumboNode* parent = element.parent;
    return parent != nullptr && parent->type == GUMBO_NODE_ELEMENT ? parent : nullptr;
}

} // namespace

void HtmlLook::add(const HtmlLook& later) {
    if (later.gone) {
        gone = later.gone;
        other_screens = later.other_screens;
    }
    tiny = later.tiny ? later.tiny : tiny;
    unseen = later.unseen ? later.unseen : unseen;
    struck = later.struck ? later.struck : struck;
    raised = later.raised ? later.raised : raised;
}

HtmlLook html_look(std::string_view declarations, bool important) {
    HtmlLook look;
    const std::string lower = lower_case(std::string(declarations));
    for (std::string_view rest = lower; !rest.empty();) {
        std::string_view value = cut(rest, ';');
        const std::string_view name = cut(value, ':');
        const std::size_t mark = value.find('!');
        if ((mark != std::string_view::npos) == important)
            add_declaration(name, trimmed(value.substr(0, mark)), look);
    }
    return look;
}

HtmlRules::HtmlRules(const GumboNode& root, Budget& budget) : budget_(budget), share_(budget) {
    read_sheets(root, 0);
    for (Rule& rule : rules_)
        if (rule.look.gone.value_or(false) && !rule.look.other_screens && rule.selector.size() == 1)
            for (const std::string& name : rule.selector.back().names)
                rule.look.other_screens = rule.look.other_screens || narrow_.contains(name);
}

bool HtmlRules::know_other_screens() const {
    return std::ranges::any_of(rules_, [](const Rule& rule) { return rule.look.other_screens; });
}

void HtmlRules::read_sheets(const GumboNode& node, int depth) {
    if (node.type != GUMBO_NODE_ELEMENT || depth > deepest_sheet)
        return;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const GumboNode& child = *static_cast<const GumboNode*>(children.data[i]);
        if (node.v.element.tag != GUMBO_TAG_STYLE)
            read_sheets(child, depth + 1);
        else if ((child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_CDATA) &&
                 media_of(html_attribute(node, "media")) != HtmlMedia::other)
            read_sheet(child.v.text.text);
    }
}

// Rules in others, behind an @, count where they are for a screen such as a person reads at.
void HtmlRules::read_sheet(std::string_view sheet) {
    std::string head; // of the block that is open, or may follow
    std::string selectors;
    std::string media;
    std::string declarations;
    bool within = false; // a rule
    int others = 0;      // blocks that are passed over
    for (std::size_t at = 0; at < sheet.size(); ++at) {
        const char c = sheet[at];
        if (sheet.substr(at).starts_with("/*")) {
            at = std::min(sheet.find("*/", at + 2), sheet.size() - 1) + 1;
        } else if (others > 0) {
            others += c == '{' ? 1 : c == '}' ? -1 : 0;
        } else if (within && c == '}') {
            read_block(selectors, std::exchange(declarations, {}), media);
            within = false;
        } else if (within) {
            others += c == '{' ? 1 : 0; // rules in rules
            declarations += c;
        } else if (c == '}') {
            media.clear();
            head.clear();
        } else if (c == ';') {
            head.clear(); // @charset, @import
        } else if (c != '{') {
            head += c;
        } else if (const std::string_view begun = trimmed(head); !begun.starts_with('@')) {
            selectors = std::exchange(head, {});
            within = true;
        } else {
            if (begun.starts_with("@media") && media.empty())
                media = begun.substr(std::string_view("@media").size());
            else
                others = 1;
            head.clear();
        }
    }
}

void HtmlRules::read_block(std::string_view selectors, std::string_view declarations, std::string_view media) {
    const HtmlMedia for_screens = media_of(media);
    for (const bool important : {false, true}) {
        HtmlLook look = html_look(declarations, important);
        if (!look.any())
            continue;
        look.other_screens = for_screens == HtmlMedia::wide;
        for (std::string_view rest = selectors; !rest.empty();) {
            const std::string_view one = cut(rest, ',');
            if (for_screens == HtmlMedia::narrow && look.gone && !*look.gone)
                narrow_.insert(lower_case(std::string(one)));
            else if (for_screens == HtmlMedia::any || for_screens == HtmlMedia::wide)
                add_rule(one, look, important);
        }
    }
}

// Empty where it says more than is followed here.
std::vector<HtmlRules::Compound> HtmlRules::selector_of(std::string_view text) {
    std::vector<Compound> selector;
    bool within_any = true;
    while (!(text = trimmed(text)).empty()) {
        if (text.starts_with('>')) {
            within_any = false;
            text.remove_prefix(1);
            continue;
        }
        const std::size_t end = std::min({text.find_first_of(blanks), text.find('>'), text.size()});
        const std::string one = lower_case(std::string(text.substr(0, end)));
        text.remove_prefix(end);
        if (one.find_first_of(":[+~*\\\"'") != std::string::npos)
            return {};
        Compound compound;
        compound.within_any = std::exchange(within_any, true);
        for (std::size_t at = 0; at < one.size();) {
            const std::size_t next = std::min(one.find_first_of(".#", at + 1), one.size());
            const std::string name = one.substr(at, next - at);
            if (name.starts_with('.') || name.starts_with('#'))
                compound.names.push_back(name);
            else
                compound.tag = name;
            at = next;
        }
        selector.push_back(std::move(compound));
    }
    return within_any ? selector : std::vector<Compound>();
}

std::size_t HtmlRules::strength_of(const std::vector<Compound>& selector) {
    constexpr std::size_t most = 255;
    std::size_t ids = 0;
    std::size_t classes = 0;
    std::size_t tags = 0;
    for (const Compound& compound : selector) {
        for (const std::string& name : compound.names)
            ++(name.starts_with('#') ? ids : classes);
        tags += compound.tag.empty() ? 0 : 1;
    }
    return (std::min(ids, most) << 16U) + (std::min(classes, most) << 8U) + std::min(tags, most);
}

void HtmlRules::add_rule(std::string_view text, const HtmlLook& look, bool important) {
    std::vector<Compound> selector = selector_of(text);
    if (selector.empty())
        return;
    const Compound& last = selector.back();
    const std::string key = last.names.empty() ? last.tag : last.names.front();
    share_.add(sizeof(Rule) + 2 * text.size() + selector.size() * sizeof(Compound));
    by_name_[key].push_back(rules_.size());
    const std::size_t strength = strength_of(selector);
    rules_.push_back({std::move(selector), look, important, strength});
}

// Whether the element is what the first compounds, up to the last of them, mean.
bool HtmlRules::fits(const GumboNode& element, const std::vector<Compound>& selector, std::size_t last) const {
    constexpr std::size_t steps = 8;
    budget_.work(steps);
    const Compound& compound = selector[last];
    if (!compound.tag.empty() && compound.tag != gumbo_normalized_tagname(element.v.element.tag))
        return false;
    if (!std::ranges::all_of(compound.names, [&](const std::string& name) { return is_named(element, name); }))
        return false;
    if (last == 0)
        return true;
    const GumboNode* around = element_around(element);
    for (; around != nullptr && compound.within_any; around = element_around(*around))
        if (fits(*around, selector, last - 1))
            return true;
    return around != nullptr && fits(*around, selector, last - 1);
}

HtmlLook HtmlRules::look(const GumboNode& element, bool important) const {
    std::vector<std::size_t> found;
    const auto search = [&](const std::string& name) {
        const auto candidates = by_name_.find(name);
        if (candidates == by_name_.end())
            return;
        for (const std::size_t rule : candidates->second)
            if (rules_[rule].important == important &&
                fits(element, rules_[rule].selector, rules_[rule].selector.size() - 1))
                found.push_back(rule);
    };
    if (by_name_.empty())
        return {};
    search(gumbo_normalized_tagname(element.v.element.tag));
    if (const std::string id = named(element, "id"); !id.empty())
        search('#' + id);
    const std::string classes = named(element, "class");
    for (std::size_t at = 0; at < classes.size();) {
        const std::size_t end = std::min(classes.find_first_of(blanks, at), classes.size());
        if (end > at)
            search('.' + classes.substr(at, end - at));
        at = end + 1;
    }
    std::ranges::sort(found, {}, [&](std::size_t rule) { return std::pair(rules_[rule].strength, rule); });
    HtmlLook look;
    for (const std::size_t rule : found)
        look.add(rules_[rule].look);
    return look;
}

} // namespace crossfoot
