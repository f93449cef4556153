// What of a web page nobody sees.
#pragma once

#include "read/html_style.hpp"

#include <gumbo.h>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace crossfoot {

struct HtmlSeen {
    bool gone = false;   // takes no room; a cell of its row goes with it
    bool blank = false;  // shows nothing, but keeps its place
    bool raised = false; // above the line or below it, as the marks of notes are
    // Whether its own text is too small to be seen, is beside the screen, and is not drawn; nothing: as the element
    // around it.
    std::optional<bool> tiny = {};
    std::optional<bool> away = {};
    std::optional<bool> unseen = {};
    // Of its text, and of what lies below it; nothing: as of the element around it.
    std::optional<HtmlColour> colour = {};
    std::optional<HtmlColour> ground = {};
};

// How much of what the rules of a page hide is read all the same.
enum class HtmlShown {
    usual,       // tables that its programs may show, but for those that are for screens of another width
    all_screens, // these too
    by_rules,    // nothing
    all_tables   // also those in elements that say of themselves that they are not drawn, as until the page is there
};

// Goes by the elements' own styles and by the rules of the page, which must outlive it. Text that is struck out counts
// as not there.
class HtmlHidden {
public:
    HtmlHidden(const HtmlRules& rules, HtmlShown shown) : rules_(rules), shown_(shown) {}

    HtmlSeen seen(const GumboNode& element);
    HtmlColour ground_of_page() const { return rules_.know_all_colours() ? html_white : HtmlColour(); }

    // Whether a table was seen that a rule hides, and one in an element that is not drawn.
    bool kept_against_rules() const { return kept_against_rules_; }
    bool hid_a_table() const { return hid_a_table_; }

private:
    struct Declared {
        HtmlLook usual;
        HtmlLook important;
    };
    Declared declared(std::string_view style);
    void add_colours(const GumboNode& element, const HtmlLook& look, HtmlSeen& seen) const;
    bool gone_by_rule(const GumboNode& element, bool other_screens);
    bool is_to_be_shown(const GumboNode& element);

    const HtmlRules& rules_;
    std::unordered_map<std::string_view, Declared> declared_; // by the text of the page; most elements share few
    HtmlShown shown_;
    bool kept_against_rules_ = false;
    bool hid_a_table_ = false;
};

} // namespace crossfoot
