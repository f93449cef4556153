#include "read/html_selector.hpp"

#include "read/html_elements.hpp"
#include "text/lower_case.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::string_view sheet_blanks = " \t\r\n\f";

bool has_word(std::string_view list, std::string_view word) {
    const auto parts = [&](std::size_t at) {
        return at >= list.size() || sheet_blanks.find(list[at]) < sheet_blanks.size();
    };
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1))
        if ((at == 0 || parts(at - 1)) && parts(at + word.size()))
            return true;
    return false;
}

// What an attribute says, in lower case. Of the longest only the beginning.
std::string said_by(const GumboNode& element, const char* attribute) {
    constexpr std::size_t longest = 400;
    return lower_case(std::string(html_attribute(element, attribute).substr(0, longest)));
}

bool is_named_so(const GumboNode& element, std::string_view tag) {
    return element.v.element.tag == GUMBO_TAG_UNKNOWN ? is_element(element, tag)
                                                      : tag == gumbo_normalized_tagname(element.v.element.tag);
}

bool is_named(const GumboNode& element, std::string_view name) {
    const bool id = name.starts_with('#');
    const std::string own = said_by(element, id ? "id" : "class");
    return id ? own == name.substr(1) : has_word(own, name.substr(1));
}

const GumboNode* element_around(const GumboNode& element) {
    const GumboNode* parent = element.parent;
    return parent != nullptr && parent->type == GUMBO_NODE_ELEMENT ? parent : nullptr;
}

// Up to the first of some characters that stand outside of brackets.
std::size_t end_before(std::string_view text, std::string_view ends) {
    std::size_t end = 0;
    int brackets = 0;
    for (; end < text.size(); ++end) {
        if (brackets == 0 && ends.find(text[end]) < ends.size())
            break;
        brackets += text[end] == '[' || text[end] == '(' ? 1 : 0;
        brackets -= brackets > 0 && (text[end] == ']' || text[end] == ')') ? 1 : 0;
    }
    return end;
}

} // namespace

std::string_view cut_selector(std::string_view& list) {
    const std::size_t end = end_before(list, ",");
    const std::string_view one = trimmed(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    return one;
}

std::optional<HtmlSelector> HtmlSelector::parse(std::string_view text) {
    HtmlSelector selector;
    bool within_any = true;
    while (!(text = trimmed(text)).empty()) {
        if (text.starts_with('>')) {
            within_any = false;
            text.remove_prefix(1);
            continue;
        }
        const std::size_t end = end_before(text, "> \t\r\n\f");
        std::optional<Compound> compound = compound_of(lower_case(std::string(text.substr(0, end))));
        if (!compound)
            return {};
        text.remove_prefix(end);
        compound->within_any = std::exchange(within_any, true);
        selector.compounds_.push_back(*std::move(compound));
    }
    return within_any && !selector.compounds_.empty() ? std::optional(std::move(selector)) : std::nullopt;
}

std::optional<HtmlSelector::Compound> HtmlSelector::compound_of(std::string_view text, int depth) {
    Compound compound;
    while (!text.empty()) {
        const bool bracket = text.starts_with('[');
        const std::size_t next = bracket ? text.find(']') : end_before(text.substr(1), ".#[:") + 1;
        if (next == std::string_view::npos)
            return {};
        const std::string_view one = text.substr(0, next);
        text.remove_prefix(next + (bracket ? 1 : 0));
        if (bracket) {
            std::optional<Attribute> attribute = attribute_of(one.substr(1));
            if (!attribute)
                return {};
            compound.attributes.push_back(*std::move(attribute));
        } else if (one.starts_with(':')) {
            std::optional<Choice> choice = choice_of(one, depth);
            if (!choice)
                return {};
            compound.choices.push_back(*std::move(choice));
        } else if (one.find_first_of("+~*\\\"'()") != std::string_view::npos) {
            return {};
        } else if (one.starts_with('.') || one.starts_with('#')) {
            compound.names.emplace_back(one);
        } else {
            compound.tag = one;
        }
    }
    return compound;
}

// ":not(.a, .b)", of single elements.
std::optional<HtmlSelector::Choice> HtmlSelector::choice_of(std::string_view text, int depth) {
    constexpr int deepest = 3; // choices in choices
    const std::size_t bracket = text.find('(');
    if (bracket == std::string_view::npos || !text.ends_with(')') || depth == deepest)
        return {};
    const std::string_view name = text.substr(0, bracket);
    if (name != ":not" && name != ":is" && name != ":where")
        return {};
    Choice choice{{}, name == ":not", name == ":where"};
    for (std::string_view rest = text.substr(bracket + 1, text.size() - bracket - 2); !rest.empty();) {
        const std::string_view one = cut_selector(rest);
        if (one.empty() || end_before(one, "> \t\r\n\f") < one.size())
            return {};
        std::optional<Compound> compound = compound_of(one, depth + 1);
        if (!compound)
            return {};
        choice.among.push_back(*std::move(compound));
    }
    if (choice.among.empty())
        return {};
    return choice;
}

// "x", "x=a", "x^='a'": without its brackets.
std::optional<HtmlSelector::Attribute> HtmlSelector::attribute_of(std::string_view text) {
    const std::size_t sign = text.find('=');
    if (sign == std::string_view::npos)
        return Attribute{std::string(trimmed(text)), '\0', {}};
    const bool of_a_kind = sign > 0 && std::string_view("~|^$*").find(text[sign - 1]) != std::string_view::npos;
    std::string_view value = trimmed(text.substr(sign + 1));
    if (value.size() > 1 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
        value = value.substr(1, value.size() - 2);
    if (value.empty() || value.find_first_of("\\\"'") != std::string_view::npos)
        return {};
    return Attribute{std::string(trimmed(text.substr(0, sign - (of_a_kind ? 1 : 0)))), of_a_kind ? text[sign - 1] : ' ',
                     std::string(value)};
}

bool HtmlSelector::has(const GumboNode& element, const Attribute& attribute) {
    if (gumbo_get_attribute(&element.v.element.attributes, attribute.name.c_str()) == nullptr)
        return false;
    const std::string said = said_by(element, attribute.name.c_str());
    switch (attribute.kind) {
    case '\0':
        return true;
    case '~':
        return has_word(said, attribute.value);
    case '|':
        return said == attribute.value || said.starts_with(attribute.value + '-');
    case '^':
        return said.starts_with(attribute.value);
    case '$':
        return said.ends_with(attribute.value);
    case '*':
        return said.find(attribute.value) != std::string::npos;
    default:
        return said == attribute.value;
    }
}

std::string HtmlSelector::key() const {
    const Compound& last = compounds_.back();
    return last.names.empty() ? last.tag : last.names.front();
}

void HtmlSelector::each_key_of(const GumboNode& element, const std::function<void(std::string_view)>& take) {
    take("");
    if (element.v.element.tag == GUMBO_TAG_UNKNOWN)
        take(html_name(element));
    else
        take(gumbo_normalized_tagname(element.v.element.tag));
    if (element.v.element.attributes.length == 0)
        return;
    if (const std::string id = said_by(element, "id"); !id.empty())
        take('#' + id);
    const std::string classes = said_by(element, "class");
    for (std::size_t at = 0; at < classes.size();) {
        const std::size_t end = std::min(classes.find_first_of(sheet_blanks, at), classes.size());
        if (end > at)
            take('.' + classes.substr(at, end - at));
        at = end + 1;
    }
}

bool HtmlSelector::is_meant(const GumboNode& element, const Compound& compound, Budget& budget) {
    constexpr std::size_t steps = 8;
    budget.work(steps * (1 + 4 * compound.attributes.size())); // whose values are long
    return (compound.tag.empty() || is_named_so(element, compound.tag)) &&
           std::ranges::all_of(compound.names, [&](const std::string& name) { return is_named(element, name); }) &&
           std::ranges::all_of(compound.attributes, [&](const Attribute& one) { return has(element, one); }) &&
           std::ranges::all_of(compound.choices, [&](const Choice& choice) {
               return choice.none != std::ranges::any_of(choice.among, [&](const Compound& one) {
                          return is_meant(element, one, budget);
                      });
           });
}

// Whether the element is what the first compounds, up to the last of them, mean.
bool HtmlSelector::fits(const GumboNode& element, std::size_t last, Budget& budget) const {
    const Compound& compound = compounds_[last];
    if (!is_meant(element, compound, budget))
        return false;
    if (last == 0)
        return true;
    const GumboNode* around = element_around(element);
    for (; around != nullptr && compound.within_any; around = element_around(*around))
        if (fits(*around, last - 1, budget))
            return true;
    return around != nullptr && fits(*around, last - 1, budget);
}

// Of a choice that of its strongest.
std::size_t HtmlSelector::strength_of(const std::vector<Compound>& compounds) {
    constexpr std::size_t most = 255;
    std::size_t ids = 0;
    std::size_t classes = 0;
    std::size_t tags = 0;
    std::size_t choices = 0;
    for (const Compound& compound : compounds) {
        for (const std::string& name : compound.names)
            ++(name.starts_with('#') ? ids : classes);
        classes += compound.attributes.size();
        tags += compound.tag.empty() ? 0 : 1;
        for (const Choice& choice : compound.choices) {
            std::size_t strongest = 0;
            for (const Compound& one : choice.among)
                strongest = std::max(strongest, choice.weak ? 0 : strength_of({one}));
            choices += strongest;
        }
    }
    return (std::min(ids, most) << 16U) + (std::min(classes, most) << 8U) + std::min(tags, most) + choices;
}

std::size_t HtmlSelector::strength() const { return strength_of(compounds_); }

std::size_t HtmlSelector::memory_of(const std::vector<Compound>& compounds) {
    std::size_t bytes = compounds.size() * sizeof(Compound);
    for (const Compound& compound : compounds)
        for (const Choice& choice : compound.choices)
            bytes += sizeof(Choice) + memory_of(choice.among);
    return bytes;
}

std::string_view HtmlSelector::only_name() const {
    const Compound& last = compounds_.back();
    return compounds_.size() == 1 && last.names.size() == 1 && last.attributes.empty() && last.choices.empty()
               ? last.names.front()
               : std::string_view();
}

} // namespace crossfoot
