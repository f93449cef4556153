// Checks the reports of a document. Thread-safe, as long as each thread has a recogniser of its own.
#pragma once

#include "check/checked_report.hpp"
#include "check/policy.hpp"
#include "recognise/recognise.hpp"
#include "years/predecessors.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace crossfoot {

// Where the report of the year before a report is to be looked for first; From::chosen where the report is the only one
// of its year in the document. None: nowhere.
using LastYears = std::function<Predecessor(const Report&, Predecessors::From)>;

// Checks every relation and rule of the forms over the document's reports; empty where it holds neither a table of a
// form nor the heading of one. Findings weigh as the form says, or as the policy does. A report is compared with that
// of the year before: the one that is handed in, the one in the same document, or the one that the document keeps.
std::vector<CheckedReport> check(const Document& document, const std::vector<std::shared_ptr<const Form>>& forms);
std::vector<CheckedReport> check(const Document& document, const std::vector<std::shared_ptr<const Form>>& forms,
                                 const Policy& policy);
// The same by a recogniser that is kept for many documents, since it remembers labels. One for each thread.
std::vector<CheckedReport> check(const Document& document, Recogniser& recogniser, const Policy& policy,
                                 const LastYears& last_years = {});

// Compares a report that was not yet compared with that of the year before, and adds what is found. The document is the
// one that was checked.
void compare_with_last_year(CheckedReport& checked, const Document& document, std::shared_ptr<const PastReport> past,
                            const Policy& policy);
// What is told of the year before where no report of it was found.
LastYear not_compared(Predecessor none);

} // namespace crossfoot
