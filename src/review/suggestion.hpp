// What is suggested in place of what is wrong.
#pragma once

#include "review/validation.hpp"

#include <functional>
#include <vector>

namespace crossfoot {

// Cells that are changed together, and the finding that suggests it.
struct Suggestion {
    const Finding* finding = nullptr;
    std::vector<const Suspect*> suspects; // of one explanation

    bool certain() const { return finding->located() && suspects.front()->explanation == 0; }
};

// The likeliest suggestion that changes the cell, of the findings that are meant; without suspects where there is none.
Suggestion suggestion_at(const Validation& validation, Place place, const std::function<bool(const Finding&)>& meant);

} // namespace crossfoot
