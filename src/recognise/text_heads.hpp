// The heads of columns before the first row of a table that a text tells.
#pragma once

#include "recognise/text_stream.hpp"
#include "recognise/text_table.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace crossfoot {

// Heads of columns, by the letters where they begin.
struct TextHeads {
    std::size_t begin = 0;            // of all, those over several among them
    std::vector<std::size_t> columns; // of each; those that bear the same name may be one
    std::vector<std::size_t> order{}; // which columns stand there, one after the other; empty: those of the form
};

// The heads that end before that letter; nothing where one is not there, or those of a table without groups of columns
// stand in another order than the form's. Without groups they may be written otherwise than in the form.
std::optional<TextHeads> heads_before(const TextGroup& group, std::size_t end, const TextTable& table, Labels& labels);

} // namespace crossfoot
