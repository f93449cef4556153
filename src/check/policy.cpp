#include "check/policy.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

std::optional<Severity> weigh(const Policy& policy, const Breach& breach) {
    if (const auto of_check = policy.cases.find({breach.rule->check, breach.variant->id});
        of_check != policy.cases.end())
        return of_check->second;
    auto known = policy.severities.find(breach.rule->id + '.' + breach.variant->id);
    if (known == policy.severities.end())
        known = policy.severities.find(breach.rule->id);
    return known == policy.severities.end() ? breach.severity : known->second;
}

} // namespace

void apply(const Policy& policy, std::vector<Finding>& findings) {
    if (policy.severities.empty() && policy.cases.empty())
        return;
    std::erase_if(findings, [&](Finding& finding) {
        if (finding.cause)
            std::erase_if(finding.cause->relations, [&](Breach& broken) {
                const auto severity = weigh(policy, broken);
                broken.severity = severity.value_or(broken.severity);
                return !severity;
            });
        if (!finding.relations().empty()) {
            finding.severity = std::ranges::min_element(finding.relations(), {}, &Breach::severity)->severity;
            return false;
        }
        const auto severity = weigh(policy, finding);
        finding.severity = severity.value_or(finding.severity);
        return !severity;
    });
}

} // namespace crossfoot
