#include "read/html_style.hpp"

#include "read/transfer_encoding.hpp"
#include "text/lower_case.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <span>
#include <tuple>
#include <utility>

namespace crossfoot {
namespace {

constexpr int deepest_sheet = 1000; // elements in elements
constexpr std::size_t deepest_blocks = 100;
constexpr int no_layer = std::numeric_limits<int>::max();
constexpr std::string_view at_layer = "@layer";
constexpr std::string_view at_import = "@import";

bool holds(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

// Of a text in quotes, from where it begins: at its other quote, or at the end of a line that has none.
std::size_t end_of_text(std::string_view sheet, std::size_t quote) {
    for (std::size_t at = quote + 1; at < sheet.size(); ++at)
        if (sheet[at] == '\\')
            ++at;
        else if (sheet[at] == sheet[quote] || sheet[at] == '\n')
            return at;
    return sheet.size() - 1;
}

} // namespace

HtmlRules::HtmlRules(const GumboNode& root, const LinkedSheets& sheets, Budget& budget)
    : sheets_(sheets), budget_(budget), share_(budget) {
    read_sheets(root, 0);
    for (Rule& rule : rules_)
        if (rule.look.gone.value_or(false) && !rule.look.other_screens)
            if (const std::string_view name = rule.selector.only_name(); !name.empty())
                rule.look.other_screens = narrow_.contains(name);
}

bool HtmlRules::know_other_screens() const {
    return std::ranges::any_of(rules_, [](const Rule& rule) { return rule.look.other_screens; });
}

void HtmlRules::read_sheets(const GumboNode& node, int depth) {
    if (node.type != GUMBO_NODE_ELEMENT || depth > deepest_sheet)
        return;
    if (node.v.element.tag == GUMBO_TAG_LINK)
        read_linked(node);
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const GumboNode& child = *static_cast<const GumboNode*>(children.data[i]);
        if (node.v.element.tag != GUMBO_TAG_STYLE)
            read_sheets(child, depth + 1);
        else if ((child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_CDATA) &&
                 media_of(html_attribute(node, "media")) != HtmlMedia::other)
            read_sheet(child.v.text.text, media_of(html_attribute(node, "media")));
    }
}

void HtmlRules::read_linked(const GumboNode& link) {
    const std::string kind = lower_case(std::string(html_attribute(link, "rel")));
    const HtmlMedia media = media_of(html_attribute(link, "media"));
    if (!holds(kind, "stylesheet") || holds(kind, "alternate") || media == HtmlMedia::other ||
        gumbo_get_attribute(&link.v.element.attributes, "disabled") != nullptr)
        return;
    constexpr std::string_view written_here = "data:text/css";
    std::string_view address = trimmed(html_attribute(link, "href"));
    if (address.starts_with(written_here)) {
        const Budget::Share held(budget_, 2 * address.size());
        const std::size_t comma = std::min(address.find(','), address.size());
        const std::string_view head = trimmed(address.substr(0, comma));
        const std::string text = from_percent_encoding(address.substr(std::min(comma + 1, address.size())));
        read_sheet(head.ends_with(";base64") ? from_base64(text) : text, media);
        return;
    }
    know_all_colours_ = read_known(address, media) && know_all_colours_;
}

bool HtmlRules::read_known(std::string_view address, HtmlMedia media) {
    constexpr std::size_t longest = 2000;
    const auto sheet = sheets_.find(lower_case(std::string(address.substr(0, longest))));
    if (sheet == sheets_.end())
        return false;
    constexpr std::size_t bytes_a_step = 8;
    budget_.work(sheet->second.size() / bytes_a_step); // anew for each link
    read_sheet(sheet->second, media);
    return true;
}

namespace {

// What every browser of today can do; what else a page asks for, nobody knows.
bool is_supported(std::string_view condition) {
    constexpr std::array<std::string_view, 4> known = {"(display:grid)", "(display:flex)", "(position:sticky)",
                                                       "(--css:variables)"};
    std::string asked;
    std::ranges::copy_if(condition, std::back_inserter(asked),
                         [](char c) { return std::string_view(" \t\r\n\f").find(c) == std::string_view::npos; });
    return std::ranges::find(known, asked) != known.end();
}

bool holds_any(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return holds(text, word); });
}

// Of the blocks behind an @ that are passed over.
bool may_hold_rules(std::string_view head) {
    constexpr std::array<std::string_view, 5> kinds = {"@supports", "@container", "@scope", "@layer", "@media"};
    return holds_any(head, kinds);
}

// And not only while a person does something, or for what has a colour of its own unless a rule says otherwise.
bool may_always_hold(std::string_view selector) {
    constexpr std::array<std::string_view, 7> states = {":hover", ":focus",   ":active", "selection",
                                                        ":link",  ":visited", ":target"};
    return !holds_any(selector, states);
}

// Of rules in a block behind an @; nothing where it holds no rules, or where nobody knows whether they count.
std::optional<HtmlMedia> media_of_block(std::string_view head) {
    constexpr std::string_view at_media = "@media";
    constexpr std::string_view at_supports = "@supports";
    if (head.starts_with(at_media))
        return media_of(head.substr(at_media.size()));
    if (head.starts_with(at_layer) || (head.starts_with(at_supports) && is_supported(head.substr(at_supports.size()))))
        return HtmlMedia::any;
    return {};
}

} // namespace

// Rules in others, behind an @, count where they are for a screen such as a person reads at.
void HtmlRules::read_sheet(std::string_view sheet, HtmlMedia media) {
    std::string head; // of the block that is open, or may follow
    std::string selectors;
    std::vector<Within> open{{media, no_layer}}; // blocks of rules, each in the one before
    std::string declarations;
    bool within = false; // a rule
    int others = 0;      // blocks that are passed over
    for (std::size_t at = 0; at < sheet.size(); ++at) {
        const char c = sheet[at];
        if (sheet.substr(at).starts_with("/*")) {
            at = std::min(sheet.find("*/", at + 2), sheet.size() - 1) + 1;
        } else if (c == '"' || c == '\'') { // braces in it end no rule
            const std::size_t end = end_of_text(sheet, at);
            if (others == 0)
                (within ? declarations : head).append(sheet.substr(at, end - at + 1));
            at = end;
        } else if (others > 0) {
            others += c == '{' ? 1 : c == '}' ? -1 : 0;
        } else if (within && c == '}') {
            read_block(selectors, std::exchange(declarations, {}), open.back());
            within = false;
        } else if (within) {
            others += c == '{' ? 1 : 0; // rules in rules
            know_all_colours_ = know_all_colours_ && c != '{';
            declarations += c;
        } else if (c == '}') {
            if (open.size() > 1)
                open.pop_back();
            head.clear();
        } else if (c == ';') {
            follow(trimmed(std::exchange(head, {})), open.back());
        } else if (c != '{') {
            head += c;
        } else if (const std::string_view begun = trimmed(head); !begun.starts_with('@')) {
            selectors = std::exchange(head, {});
            within = true;
        } else {
            const std::optional<HtmlMedia> in = media_of_block(begun);
            if (in && open.size() <= deepest_blocks)
                open.push_back({std::max(*in, open.back().media),
                                open.back().layer == no_layer ? layer_of(begun) : open.back().layer});
            else
                others = 1;
            know_all_colours_ = know_all_colours_ && (others == 0 || !may_hold_rules(begun));
            head.clear();
        }
    }
}

// "@layer a, b", "@import …"
void HtmlRules::follow(std::string_view statement, const Within& in) {
    if (statement.starts_with(at_import))
        know_all_colours_ = import(statement.substr(at_import.size()), in.media) && know_all_colours_;
    if (!statement.starts_with(at_layer))
        return;
    statement.remove_prefix(at_layer.size());
    while (!statement.empty())
        layer_of(cut_selector(statement));
}

// "url(a.css)" or "'a.css'", and for which screens.
bool HtmlRules::import(std::string_view statement, HtmlMedia media) {
    constexpr std::string_view around = "\"' ";
    const bool bracket = trimmed(statement).starts_with("url(");
    const std::size_t from = statement.find_first_not_of(around, bracket ? statement.find('(') + 1 : 0);
    if (from == std::string_view::npos || holds(statement, "layer") || holds(statement, "supports"))
        return false;
    const std::size_t end = std::min(statement.find_first_of(bracket ? "\"' )" : "\"'", from), statement.size());
    std::string_view screens = statement.substr(end);
    screens.remove_prefix(std::min(screens.find_first_not_of("\"' )"), screens.size()));
    const HtmlMedia own = std::max(media, media_of(screens));
    return own == HtmlMedia::other || (--imports_left_ >= 0 && read_known(statement.substr(from, end - from), own));
}

// Behind "@layer" or without it: its place among those that came up; that of one without a name is its own.
int HtmlRules::layer_of(std::string_view head) {
    if (head.starts_with('@') && !head.starts_with(at_layer))
        return no_layer;
    constexpr std::size_t most = 1000;
    budget_.work(1 + layers_.size());
    const std::string_view name = trimmed(head.substr(head.starts_with('@') ? at_layer.size() : 0));
    const auto known = name.empty() ? layers_.end() : std::ranges::find(layers_, name);
    const auto place = static_cast<int>(known - layers_.begin());
    if (known == layers_.end() && layers_.size() < most) {
        share_.add(sizeof(std::string) + name.size());
        layers_.emplace_back(name);
    }
    return place;
}

void HtmlRules::read_block(std::string_view selectors, std::string_view declarations, const Within& in) {
    for (const bool important : {false, true}) {
        HtmlLook look = html_look(declarations, important);
        if (!look.any())
            continue;
        look.other_screens = in.media == HtmlMedia::wide;
        for (std::string_view rest = selectors; !rest.empty();) {
            const std::string_view one = cut_selector(rest);
            if (in.media == HtmlMedia::narrow && look.gone && !*look.gone)
                narrow_.insert(lower_case(std::string(one)));
            else if (in.media == HtmlMedia::any || in.media == HtmlMedia::wide)
                add_rule(one, look, important, important ? -in.layer : in.layer);
        }
    }
}

void HtmlRules::add_rule(std::string_view text, const HtmlLook& look, bool important, int rank) {
    std::optional<HtmlSelector> selector = HtmlSelector::parse(text);
    if (!selector) {
        know_all_colours_ = know_all_colours_ && !(look.any_of_colours() && may_always_hold(text));
        return;
    }
    share_.add(sizeof(Rule) + 2 * text.size() + selector->memory());
    by_name_[selector->key()].push_back(rules_.size());
    rules_.push_back({*std::move(selector), look, important, rank});
    any_important_ = any_important_ || important;
}

HtmlLook HtmlRules::look(const GumboNode& element, bool important) const {
    std::vector<std::size_t> found;
    const auto search = [&](std::string_view name) {
        const auto candidates = by_name_.find(name);
        if (candidates == by_name_.end())
            return;
        for (const std::size_t rule : candidates->second)
            if (rules_[rule].important == important && rules_[rule].selector.fits(element, budget_))
                found.push_back(rule);
    };
    if (by_name_.empty())
        return {};
    HtmlSelector::each_key_of(element, search);
    std::ranges::sort(found, {}, [&](std::size_t rule) {
        return std::tuple(rules_[rule].rank, rules_[rule].selector.strength(), rule);
    });
    HtmlLook look;
    for (const std::size_t rule : found)
        look.add(rules_[rule].look);
    return look;
}

} // namespace crossfoot
