// An open document that our template made, filled from a report as it was published: which cells get what.
#pragma once

#include "document/document.hpp"
#include "document/place.hpp"
#include "template/book.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace crossfoot {

struct Filling {
    // Before this row, for paragraphs that are more than there are cells: each where it is once those above are done.
    struct MoreRows {
        std::size_t sheet = 0;
        int before = 0;
        int count = 0;
    };
    std::vector<MoreRows> more_rows;
    std::vector<std::pair<Place, Cell>> written; // where they are then; only what changes
    bool replaces = false;                       // what somebody filled in: figures, text, the organ or the year
};

// Nothing where the document is not made from the template of the book's form, or its cells lie elsewhere than in the
// book, since somebody put rows between them or took some away.
std::optional<Filling> plan_filling(const Document& open, const Book& book);

} // namespace crossfoot
