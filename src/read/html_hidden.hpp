// What of a web page nobody sees.
#pragma once

#include "read/html_tree.hpp"

#include <gumbo.h>
#include <set>
#include <string>
#include <string_view>

namespace crossfoot {

// Goes by the elements' own styles and by the rules of the page's style sheets for a class, an id, or an element with
// one; what the site keeps elsewhere is not known. Text that is struck out counts as not there.
class HtmlHidden {
public:
    explicit HtmlHidden(const GumboNode& root);

    bool takes_no_room(const GumboNode& element) const; // a cell of its row goes with it
    bool shows_nothing(const GumboNode& element) const; // but keeps its place
    static bool raises(const GumboNode& element);       // above the line, as the marks of notes are

private:
    void read_sheets(const GumboNode& node, int depth);
    void read_sheet(std::string_view sheet);
    void add_rule(const std::string& selectors, const std::string& declarations);
    bool hidden_by_rule(const GumboNode& element) const;

    std::set<std::string, std::less<>> hidden_; // selectors, in lower case
};

} // namespace crossfoot
