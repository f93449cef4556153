// How grave a user takes what the rules find, where that differs from the form.
#pragma once

#include "check/finding.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot {

struct Policy {
    // By a rule's id ("T4"), or by one case of a rule, its id in front: "T4.blank", or "T4." for the rule's own text.
    // Nothing: the case is not reported.
    std::map<std::string, std::optional<Severity>, std::less<>> severities;
    // The same for one case of a check, whatever a form calls its rule; outweighs the above.
    std::map<std::pair<CheckKind, std::string>, std::optional<Severity>> cases = {};

    friend bool operator==(const Policy&, const Policy&) = default;
};

// Weighs the findings anew, those inside a cause included, and takes out what is not to be reported.
void apply(const Policy& policy, std::vector<Finding>& findings);

} // namespace crossfoot
