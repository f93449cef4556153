// Findings one relation at a time, for tests of what the rules find rather than of what broke them.
#pragma once

#include "check/check.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace crossfoot::test {

// Whether it only says that a document holds some tables of a form and not others, as most tests' documents do.
inline bool is_absence(const Finding& finding) { return finding.variant->id == "absent"; }

// The findings of a document without them.
inline std::vector<CheckedReport> checked(const Document& document) {
    std::vector<CheckedReport> reports = check(document, built_in_forms());
    for (CheckedReport& report : reports)
        std::erase_if(report.findings, is_absence);
    return reports;
}

// Takes the relations that one cause broke apart again, in the order of all findings, absences left out.
inline std::vector<Finding> each_relation(const std::vector<Finding>& findings) {
    std::vector<Finding> result;
    for (const Finding& finding : findings)
        if (is_absence(finding))
            continue;
        else if (finding.relations().empty())
            result.push_back(finding);
        else
            for (const Breach& broken : finding.relations())
                result.push_back({broken});
    const auto order = [](const Finding& finding) {
        const FindingCell& first = finding.cells.front();
        return std::tuple(finding.severity, first.place.block, first.at().row, first.at().column);
    };
    std::stable_sort(result.begin(), result.end(),
                     [&](const Finding& a, const Finding& b) { return order(a) < order(b); });
    return result;
}

} // namespace crossfoot::test
