// A cell of OpenDocument.
#pragma once

#include "document/grid.hpp"

#include <pugixml.hpp>
#include <string_view>
#include <unordered_set>

namespace crossfoot {

// A count of copies or of spanned cells: at least 1, and no more than any sheet has rows.
int positive_count(std::string_view text);

// What the attributes of a cell say, gathered in one pass.
struct CellAttributes {
    std::string_view type;
    std::string_view value;
    std::string_view date;
    std::string_view time;
    std::string_view string;
    bool truth = false;
    bool error = false;
    bool formula = false;
    int repeated = 1;
    int columns = 1;
    int rows = 1;

    explicit CellAttributes(pugi::xml_node cell);

private:
    void set(std::string_view name, std::string_view text);
};

// Spans of the styles that raise them are left out where they mark notes, those that take them away everywhere.
using StyleNames = std::unordered_set<std::string_view>;
struct SpanStyles {
    StyleNames raising;
    StyleNames taking_away;
};
Cell ods_cell(pugi::xml_node node, const CellAttributes& is, const SpanStyles& spans = {});

} // namespace crossfoot
