// An open document that our template made, filled from a report as it was published: which cells get what.
#pragma once

#include "document/document.hpp"
#include "document/place.hpp"
#include "template/book.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot {

struct Filling {
    // Below the cells of that name, for paragraphs that are more than they are: each where it is once those above are
    // done. The name then means the new cells too.
    struct MoreRows {
        std::size_t sheet = 0;
        int before = 0;
        int count = 0;
        std::string name;
    };
    std::vector<MoreRows> more_rows;

    // Cells of the book that are so many rows further down in the document, where text takes another number of rows.
    struct Moved {
        NamedRange range;
        int down = 0;
    };
    std::vector<Moved> moved;

    std::vector<std::pair<Place, Cell>> written; // where they are then; only what changes
    bool replaces = false;                       // what somebody filled in: figures, text, the organ or the year
};

// Nothing where the document is not made from the template of the book's form, or somebody put rows into a table or
// took some away.
std::optional<Filling> plan_filling(const Document& open, const Book& book);

// Where a cell of the book is in the document that is filled: "五六.A9" as the list of origins names it. Any other text
// stays.
std::string cell_in_document(const Filling& filling, const Book& book, const std::string& cell);

} // namespace crossfoot
