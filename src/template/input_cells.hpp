// The cells of a document that our template made for figures to be typed in: where they are, and how they should be.
#pragma once

#include "document/document.hpp"
#include "template/book.hpp"

#include <string_view>
#include <vector>

namespace crossfoot {

struct InputCell {
    Place place; // of a merged range, its first cell
    Look look = Look::count;
    const Validity* validity = nullptr; // what may be typed there; nullptr: anything. Built in, so it lives on
};

// The figures of the tables, and the totals to type in, table by table. None of a document that is not made from our
// template of a built-in form, nor of a table whose rows or columns were added to or taken away from.
std::vector<InputCell> input_cells(const Document& document);

} // namespace crossfoot
