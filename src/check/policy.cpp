#include "check/policy.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

std::optional<Severity> weigh(const Policy& policy, const Finding& finding) {
    if (const auto of_check = policy.cases.find({finding.rule->check, finding.variant->id});
        of_check != policy.cases.end())
        return of_check->second;
    auto known = policy.severities.find(finding.rule->id + '.' + finding.variant->id);
    if (known == policy.severities.end())
        known = policy.severities.find(finding.rule->id);
    return known == policy.severities.end() ? finding.severity : known->second;
}

} // namespace

void apply(const Policy& policy, std::vector<Finding>& findings) {
    if (policy.severities.empty() && policy.cases.empty())
        return;
    std::erase_if(findings, [&](Finding& finding) {
        std::erase_if(finding.broken, [&](Finding& broken) {
            const auto severity = weigh(policy, broken);
            broken.severity = severity.value_or(broken.severity);
            return !severity;
        });
        if (!finding.broken.empty()) {
            finding.severity =
                std::min_element(finding.broken.begin(), finding.broken.end(), [](const auto& a, const auto& b) {
                    return a.severity < b.severity;
                })->severity;
            return false;
        }
        const auto severity = weigh(policy, finding);
        finding.severity = severity.value_or(finding.severity);
        return !severity;
    });
}

} // namespace crossfoot
