// Checking the same document again and again while somebody works on it.
#pragma once

#include "check/checked_report.hpp"
#include "check/policy.hpp"
#include "recognise/recognise.hpp"

#include <map>
#include <memory>
#include <tuple>
#include <vector>

namespace crossfoot {

// What checking one table has shown, before findings are weighed by a policy.
struct CheckedTable {
    std::vector<Finding> findings; // those of one cause are merged
    RelationCount relations;
    std::vector<RelationOutcome> outcomes;
};

// Finds the same as check() does, but checks only the tables of sheets that hold something else than the last time, or
// all where names or properties of the document changed. What was found on different sheets is put together, and
// years are compared, each time. Keeps a copy of the document. Not thread-safe: one for each thread.
class Checker {
public:
    std::vector<CheckedReport> check(const Document& document, const std::vector<std::shared_ptr<const Form>>& forms,
                                     const Policy& policy);

private:
    using Key = std::tuple<const TableSpec*, std::vector<Place>, int>; // into the forms, which are kept
    std::vector<std::shared_ptr<const Form>> forms_;
    std::unique_ptr<Recogniser> recogniser_;
    Document before_;
    std::map<Key, CheckedTable> known_;
};

} // namespace crossfoot
