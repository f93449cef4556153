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

// Elements, classes, ids and attributes, in each other or directly so: "td > i.note[data-x^=a]". All in lower case.
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
    std::size_t memory() const { return compounds_.size() * sizeof(Compound); } // in bytes, without its texts

private:
    struct Attribute {
        std::string name;
        char kind = '\0'; // before the equals sign: ' ' none; '\0': it is there, whatever it says
        std::string value;
    };
    struct Compound {
        std::string tag;
        std::vector<std::string> names; // "#id" and ".class"
        std::vector<Attribute> attributes;
        bool within_any = true; // else directly in what the compound before it means
    };

    static std::optional<Compound> compound_of(std::string_view text);
    static std::optional<Attribute> attribute_of(std::string_view text);
    static bool has(const GumboNode& element, const Attribute& attribute);
    bool fits(const GumboNode& element, std::size_t last, Budget& budget) const;

    std::vector<Compound> compounds_; // the last means the element itself
};

} // namespace crossfoot
