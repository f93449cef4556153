// What the style sheets of a web page say of its elements.
#pragma once

#include "read/flow.hpp"
#include "read/html_look.hpp"
#include "read/html_media.hpp"
#include "read/html_selector.hpp"

#include <functional>
#include <gumbo.h>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossfoot {

// The rules of a page's own style sheets and those that came with it, as a wide screen follows them; what the site
// keeps elsewhere is not known. Selectors that HtmlSelector does not follow are passed over.
class HtmlRules {
public:
    HtmlRules(const GumboNode& root, const LinkedSheets& sheets, Budget& budget); // which must outlive it

    // Whether something is there for screens of another width alone.
    bool know_other_screens() const;
    bool know_important() const { return any_important_; }
    // Whether nothing else may have colours for elements than what look() tells.
    bool know_all_colours() const { return know_all_colours_; }
    // As the rules have it that fit, the strongest last. Throws ReadError(too_large).
    HtmlLook look(const GumboNode& element, bool important) const;

private:
    struct Rule {
        HtmlSelector selector;
        HtmlLook look;
        bool important;
        int rank; // among layers, whatever the strength
    };
    struct Within { // blocks around rules
        HtmlMedia media;
        int layer; // above those that came up earlier; what is in none is above all
    };

    void read_sheets(const GumboNode& node, int depth);
    void read_linked(const GumboNode& link);
    bool read_known(std::string_view address, HtmlMedia media);
    void read_sheet(std::string_view sheet, HtmlMedia media);
    void follow(std::string_view statement, const Within& in);
    bool import(std::string_view statement, HtmlMedia media);
    void read_block(std::string_view selectors, std::string_view declarations, const Within& in);
    void add_rule(std::string_view selector, const HtmlLook& look, bool important, int rank);
    int layer_of(std::string_view head);

    const LinkedSheets& sheets_;
    int imports_left_ = 100; // which may import each other
    Budget& budget_;
    Budget::Share share_;
    std::vector<Rule> rules_;
    std::vector<std::string> layers_;
    bool any_important_ = false;
    bool know_all_colours_ = true;
    struct KeyHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
    };
    std::unordered_map<std::string, std::vector<std::size_t>, KeyHash, std::equal_to<>> by_name_; // by key
    std::set<std::string, std::less<>> narrow_; // selectors of what narrow screens show
};

} // namespace crossfoot
