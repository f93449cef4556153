// How grave a user takes what the rules find, where that differs from the form.
#pragma once

#include "check/finding.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

struct Policy {
    // By rule ("T3-SUB"), or by one case of a rule, as "V-KIND.blank" or, for the rule's own text, "V-KIND.". Nothing:
    // the case is not reported.
    std::map<std::string, std::optional<Severity>, std::less<>> severities;
};

// Weighs the findings anew, those inside a cause included, and takes out what is not to be reported.
void apply(const Policy& policy, std::vector<Finding>& findings);

} // namespace crossfoot
