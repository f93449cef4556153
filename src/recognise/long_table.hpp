// One table with many labelled rows, read where its labels run down.
#pragma once

#include "recognise/candidate.hpp"
#include "recognise/chains.hpp"

#include <limits>
#include <optional>

namespace crossfoot {

// What surrounds a chain.
struct Surroundings {
    static constexpr int endless = std::numeric_limits<int>::max() / 2;
    int above = -1;       // the last row of the chain above
    int below = endless;  // the first row of the chain below
    int before = -1;      // the last column of the chain to the left
    int beside = endless; // the first column of the chain to the right
};

// The table of the form, given by their indexes in `names`, as it stands at the chain; nothing where no such table
// stands there.
std::optional<Candidate> long_table(const View& view, const Chain& chain, const Surroundings& around,
                                    const FormNames& names, std::size_t form, std::size_t table);

// The same where a page has but a few rows of it: a single one may be enough, as long as every row with figures is one
// of the table's, and all its columns are there.
std::optional<Candidate> rows_of_long_table(const View& view, const Chain& chain, const FormNames& names,
                                            std::size_t form, std::size_t table);

} // namespace crossfoot
