// What of a web page nobody sees.
#pragma once

#include "read/html_style.hpp"

#include <gumbo.h>
#include <optional>
#include <string_view>

namespace crossfoot {

struct HtmlSeen {
    bool gone = false;   // takes no room; a cell of its row goes with it
    bool blank = false;  // shows nothing, but keeps its place
    bool raised = false; // above the line, as the marks of notes are
    // Whether its own text is too small to be seen, and is not drawn; nothing: as the element around it.
    std::optional<bool> tiny = {};
    std::optional<bool> unseen = {};
};

// Goes by the elements' own styles and by the rules of the page. Text that is struck out counts as not there.
class HtmlHidden {
public:
    // What a page has for screens of another width too is seen there alone, unless `all_screens`.
    HtmlHidden(const HtmlRules& rules, bool all_screens) : rules_(rules), all_screens_(all_screens) {}

    HtmlSeen seen(const GumboNode& element) const;

private:
    bool gone_by_rule(const GumboNode& element, bool other_screens) const;

    const HtmlRules& rules_;
    bool all_screens_;
};

} // namespace crossfoot
