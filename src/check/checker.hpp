// Checking the same document again and again while somebody works on it.
#pragma once

#include "check/policy.hpp"

#include <memory>
#include <vector>

namespace crossfoot {

// What checking one table has shown, before findings are weighed by a policy.
struct CheckedTable {
    std::vector<Finding> findings; // those of one cause are merged
    RelationCount relations;
    std::vector<RelationOutcome> outcomes;
};

// Finds the same as check() does, but checks only the tables of sheets that hold something else than the last time, or
// all where names or properties of the document changed. Tables are recognised, and years compared, each time, since
// they depend on other sheets. Keeps a copy of the document.
class Checker {
public:
    std::vector<CheckedReport> check(const Document& document, const std::vector<std::shared_ptr<const Form>>& forms,
                                     const Policy& policy);

private:
    struct Known {
        std::shared_ptr<const Form> form; // into which the findings point
        const TableSpec* spec = nullptr;
        std::size_t sheet = 0;
        CellRange range;
        CheckedTable checked;
    };
    Document before_;
    std::vector<Known> known_;
};

} // namespace crossfoot
