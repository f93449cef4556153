// Checking the same document again and again while somebody works on it.
#pragma once

#include "check/checked_report.hpp"
#include "check/policy.hpp"
#include "recognise/recognise.hpp"

#include <map>
#include <memory>
#include <vector>

namespace crossfoot {

// Finds the same as check() does, but checks only reports of which anything is not as the last time: what was read of
// them, the sheets on which they stand, names and properties of the document, headings of sections anywhere in it, the
// report of the year before, forms or policy. Keeps a copy of the document and of what was found. Not thread-safe: one
// for each thread.
class Checker {
public:
    std::vector<CheckedReport> check(const Document& document, const std::vector<std::shared_ptr<const Form>>& forms,
                                     const Policy& policy);

private:
    std::vector<std::shared_ptr<const Form>> forms_;
    std::unique_ptr<Recogniser> recogniser_;
    // Of the last time; none where something was thrown meanwhile.
    Document before_;
    Policy policy_;
    std::map<Place, CheckedReport> known_; // by where they begin
};

} // namespace crossfoot
