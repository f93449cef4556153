// Which elements of a web page a rule of its style sheets is about.
#pragma once

#include "read/html_tree.hpp"

#include <cstddef>
#include <functional>
#include <gumbo.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Elements, classes, ids and attributes, in each other or directly so, and what they are not: "td > i.note[data-x^=a]",
// ".old:not(.shown)", ":is(.a, .b)". All in lower case.
class HtmlSelector {
public:
    // Nothing where it says more than that: ":hover", "a + b", "*".
    static std::optional<HtmlSelector> parse(std::string_view text);

    // One of each_key_of() each element that it may fit.
    std::string key() const;
    static void each_key_of(const GumboNode& element, const std::function<void(std::string_view)>& take);

    // Takes the steps that it needs from the budget. Throws ReadError(too_large).
    bool fits(const GumboNode& element, Budget& budget) const { return fits(element, compounds_.size() - 1, budget); }

    // The larger, the stronger: ids, then classes and attributes, then elements.
    std::size_t strength() const;
    // ".a" or "#a" where that is all it says; else empty.
    std::string_view only_name() const;
    std::size_t memory() const { return memory_of(compounds_); } // in bytes, without its texts

private:
    struct Attribute {
        std::string name;
        char kind = '\0'; // before the equals sign: ' ' none; '\0': it is there, whatever it says
        std::string value;
    };
    struct Choice;
    struct Compound {
        std::string tag;
        std::vector<std::string> names; // "#id" and ".class"
        std::vector<Attribute> attributes;
        std::vector<Choice> choices;
        bool within_any = true; // else directly in what the compound before it means
    };

    struct Choice { // one of these, or none
        std::vector<Compound> among;
        bool none = false;
        bool weak = false; // counts for nothing in the selector's strength
    };

    static std::optional<Compound> compound_of(std::string_view text, int depth = 0);
    static std::optional<Choice> choice_of(std::string_view text, int depth);
    static std::optional<Attribute> attribute_of(std::string_view text);
    static bool has(const GumboNode& element, const Attribute& attribute);
    static bool is_meant(const GumboNode& element, const Compound& compound, Budget& budget);
    static std::size_t strength_of(const std::vector<Compound>& compounds);
    static std::size_t memory_of(const std::vector<Compound>& compounds);
    bool fits(const GumboNode& element, std::size_t last, Budget& budget) const;

    std::vector<Compound> compounds_; // the last means the element itself
};

// The first of selectors that stand in a list, and that list without it.
std::string_view cut_selector(std::string_view& list);

} // namespace crossfoot
