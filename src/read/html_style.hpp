// What styles say of the elements of a web page, as far as it changes what is read there.
#pragma once

#include "read/html_tree.hpp"

#include <gumbo.h>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossfoot {

// Nothing: as it is without styles.
struct HtmlLook {
    std::optional<bool> gone;   // takes no room
    std::optional<bool> tiny;   // of a size that nobody sees
    std::optional<bool> unseen; // but keeps its place
    std::optional<bool> struck; // out
    std::optional<bool> raised; // above the line
    bool other_screens = false; // gone where the page has something else for screens of another width

    bool any() const { return gone || tiny || unseen || struck || raised; }
    void add(const HtmlLook& later);
};

// Of declarations, as in style="…"; of those that are `important`, or of the others.
HtmlLook html_look(std::string_view declarations, bool important);

// The rules of a page's own style sheets, as a wide screen follows them; what the site keeps elsewhere is not known.
// Selectors with more than elements, classes and ids in each other are passed over.
class HtmlRules {
public:
    HtmlRules(const GumboNode& root, Budget& budget);

    // Whether something is there for screens of another width alone.
    bool know_other_screens() const;
    // As the rules have it that fit, the strongest last. Throws ReadError(too_large).
    HtmlLook look(const GumboNode& element, bool important) const;

private:
    struct Compound {
        std::string tag;
        std::vector<std::string> names; // "#id" and ".class"
        bool within_any = true;         // else directly in what the compound before it means
    };
    struct Rule {
        std::vector<Compound> selector;
        HtmlLook look;
        bool important;
        std::size_t strength; // of the selector, then the order
    };

    void read_sheets(const GumboNode& node, int depth);
    void read_sheet(std::string_view sheet);
    void read_block(std::string_view selectors, std::string_view declarations, std::string_view media);
    static std::vector<Compound> selector_of(std::string_view text);
    static std::size_t strength_of(const std::vector<Compound>& selector);
    void add_rule(std::string_view selector, const HtmlLook& look, bool important);
    bool fits(const GumboNode& element, const std::vector<Compound>& selector, std::size_t last) const;

    Budget& budget_;
    Budget::Share share_;
    std::vector<Rule> rules_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_; // of the last compound
    std::set<std::string, std::less<>> narrow_;                         // selectors of what narrow screens show
};

} // namespace crossfoot
