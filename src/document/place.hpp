// Where something stands in a document.
#pragma once

#include "document/address.hpp"

#include <compare>
#include <cstddef>
#include <variant>

namespace crossfoot {

// Bytes of a paragraph's text, from `first` up to but not including `last`.
struct TextSpan {
    std::size_t first = 0;
    std::size_t last = 0;
    friend auto operator<=>(const TextSpan&, const TextSpan&) = default; // NOLINT(modernize-use-nullptr): its own 0
};

// A page as a whole, counted from 1: of a document whose text cannot be told apart any further.
struct WholePage {
    int number = 1;
    friend auto operator<=>(const WholePage&, const WholePage&) = default; // NOLINT(modernize-use-nullptr): its own 0
};

// A cell or range of a sheet or of a table, a span of a paragraph, or a page. One place is told by one function:
// place_text() in tell/place.hpp. Ordered as one reads: by block, then by row and column.
struct Place {
    std::size_t block = 0; // index in the document's blocks
    std::variant<CellRange, TextSpan, WholePage> in;

    Place() = default;
    Place(std::size_t block_, CellAddress cell) : block(block_), in(CellRange{cell, cell}) {}
    Place(std::size_t block_, const CellRange& range) : block(block_), in(range) {}
    Place(std::size_t block_, TextSpan span) : block(block_), in(span) {}
    Place(std::size_t block_, WholePage page) : block(block_), in(page) {}

    const CellRange* range() const { return std::get_if<CellRange>(&in); } // nullptr where it is no place in a grid
    // The first cell; the top left corner where the place is not in a grid.
    CellAddress cell() const { return range() ? range()->first : CellAddress{}; }

    friend auto operator<=>(const Place&, const Place&) = default; // NOLINT(modernize-use-nullptr): its own 0
};

} // namespace crossfoot
