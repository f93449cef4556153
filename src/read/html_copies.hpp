// Pages that hold their tables more than once: for paper, for telephones.
#pragma once

#include "read/flow.hpp"

#include <cstddef>

namespace crossfoot {

// Of all tables, those in cells too.
std::size_t cells_in(const Flow& flow);

// Whether each table of `more` says the same as one of `flow`. Throws ReadError(too_large).
bool has_all_tables(const Flow& flow, const Flow& more, Budget& budget);

} // namespace crossfoot
