// What is suggested in place of what is wrong.
#pragma once

#include "review/validation.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace crossfoot {

// Cells that are changed together, and the finding that suggests it.
struct Suggestion {
    const Finding* finding = nullptr;
    std::vector<const Suspect*> suspects; // of one explanation

    bool certain() const { return finding->located() && suspects.front()->explanation == 0; }
};

// The likeliest suggestion that changes the cell, of the findings that are meant; where a value is given, the one that
// puts it there. Of a cell that nothing would change, but to which a finding leads, what that finding suggests. Without
// suspects where there is none.
Suggestion suggestion_at(const Validation& validation, Place place, const std::function<bool(const Finding&)>& meant,
                         const std::optional<Decimal>& value = {});

} // namespace crossfoot
