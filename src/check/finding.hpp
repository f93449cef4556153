// Findings: what is wrong in a report, as plain values that every edge (Calc, command line, script) shows in its own
// way.
#pragma once

#include "figure/decimal.hpp"
#include "form/form.hpp"
#include "recognise/recognise.hpp"
#include "sheet/sheet.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

// What a cell is to a finding: the total that does not agree, a part of it, or simply the place meant.
enum class Role { total, part, place };
std::string_view name(Role role); // "total", "part", "place"

struct FindingCell {
    std::size_t sheet = 0;
    CellAddress at;
    const TableSpec* table = nullptr; // nullptr where the cell is outside the tables (a title, a year)
    const Line* item = nullptr;       // its row in the form; nullptr where it has none
    const Line* applicant = nullptr;  // its column in the form; nullptr where it has none
    Role role = Role::place;
    std::string found; // what stands there, as it stands there
};

struct Finding {
    const Rule* rule = nullptr;          // id, name, clause
    Severity severity = Severity::error; // of this case; a rule may have cases that weigh differently
    std::vector<FindingCell> cells;      // the first is the one to go to
    std::optional<Decimal> found;
    std::optional<Decimal> expected;
    std::optional<Decimal> difference; // found - expected
    LocalText message;
};

struct RelationCount {
    std::size_t checked = 0; // failing ones included
    std::size_t failed = 0;  // a blank total fails each of its relations
};

// The outcome for one form found in a workbook. Findings point into the form, which the report keeps alive.
struct CheckedReport {
    RecognisedReport recognised;
    std::vector<Finding> findings; // by severity, then by sheet, row and column of their first cell
    RelationCount relations;
};

// Checks every relation and rule of the forms over the workbook. One report per form that was found; empty when the
// workbook holds no standard table.
std::vector<CheckedReport> check(const Workbook& workbook, const std::vector<std::shared_ptr<const Form>>& forms);

} // namespace crossfoot
