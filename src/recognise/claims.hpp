// Which cells are taken by a table, so that nothing else is found there.
#pragma once

#include "recognise/candidate.hpp"

#include <map>
#include <utility>
#include <vector>

namespace crossfoot {

// Tables at one place each, that nothing else claims.
class Claims {
public:
    // Whether the candidate's place is free; takes it then.
    bool take(const Candidate& candidate);
    bool holds(const Place& cell) const; // whether some candidate has it

private:
    bool is_free(const Candidate& candidate) const;
    std::map<std::pair<std::size_t, int>, std::vector<std::pair<std::size_t, CellRange>>> bands_;
};

} // namespace crossfoot
