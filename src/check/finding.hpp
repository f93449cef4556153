// Findings: what is wrong in a report, as plain values that every edge (Calc, command line, script) shows in its own
// way.
#pragma once

#include "document/place.hpp"
#include "figure/decimal.hpp"
#include "form/form.hpp"
#include "locate/locate.hpp"
#include "report/report.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {

struct PastReport; // see years/past_report.hpp

// What a cell is to a finding: the total that does not agree, a part of it, simply the place meant, or the cell that is
// thought to be wrong.
enum class Role { total, part, place, suspect };
std::string_view name(Role role); // "total", "part", "place", "suspect"

struct FindingCell {
    Place place;
    const TableSpec* table = nullptr; // nullptr where the cell is outside the tables (a title, a year)
    const Line* item = nullptr;       // its row in the form; nullptr where it has none
    const Line* applicant = nullptr;  // its column in the form; nullptr where it has none
    Role role = Role::place;
    std::string found;    // what stands there, as it stands there
    int copy = 0;         // which of equal tables on its sheet, from 0 on
    bool in_text = false; // in a table of a text, where nothing names its cells
    ToldIn told_in{};
    std::optional<TextSpan> part = {}; // of what stands there, where it is about a part of a text; nothing: all of it
    CellAddress at() const { return place.cell(); }
};

// What the {names} in a rule's message stand for.
using Placeholders = std::vector<std::pair<std::string_view, LocalText>>;

// One case of one rule that a report does not meet, and where.
struct Breach {
    const Rule* rule = nullptr;          // id, name, clause
    const Variant* variant = nullptr;    // which of the rule's cases
    Severity severity = Severity::error; // of this case; a rule may have cases that weigh differently
    std::vector<FindingCell> cells;      // the first is the one to go to
    std::optional<Decimal> found;
    std::optional<Decimal> expected;
    std::optional<Decimal> difference;         // found - expected
    Comparison comparison = Comparison::equal; // of found with expected
    Placeholders placeholders;                 // of the case's message; rule_text() in tell/rule_text.hpp fills them in
    std::string apart; // what it is told by from others that are just like it; see tell_apart() in check/acceptance.hpp
    // Of what does not follow from the report of the year before: that one, and its cells, whose places are in it.
    std::shared_ptr<const PastReport> last_year;
    std::vector<FindingCell> last_cells;
};

// A cell that may be wrong, and what should stand there then.
struct Suspect {
    FindingCell cell; // its role is suspect
    Decimal suggested;
    ErrorKind why = ErrorKind::other;
    double confidence = 0;       // 0..1: the chance that this cell is wrong and this its right value
    std::size_t explanation = 0; // those of one number are to be changed together; 0 is the likeliest
    bool formula = false;        // a formula stands in the cell, which the value would replace
    bool last_year = false;      // the cell is one of last year's report, and its place in that
};

// What may have broken relations that do not hold.
struct Cause {
    std::vector<Breach> relations; // that it broke; empty where the finding itself tells the only one
    std::vector<Suspect> suspects; // by explanation, the likeliest first
    // Explanations by which last year's report is wrong; some of their cells may be this year's. None of them is among
    // the suspects, of which they take their share of confidence and the numbers of explanations.
    std::vector<Suspect> last_suspects;
    std::vector<FindingCell> witnesses; // numbers of the text that are right only by the first explanation
    bool mended = false;                // the first explanation alone makes the broken relations hold
    std::size_t all_hold = 0;           // how many relations the table has, where it makes all of them hold

    // Whether the first explanation is likely enough to be named as the cause.
    bool located() const { return !suspects.empty() && suspects.front().confidence >= likely; }
    bool located_last_year() const { return !last_suspects.empty() && last_suspects.front().confidence >= likely; }
    static constexpr double likely = 0.9;
};

// A number of a text that is to follow the tables.
struct NumberInText {
    TextSpan digits; // of what stands in the finding's first cell
    std::string found;
    std::string suggested;
};

// What is told as one: a breach, or all relations that one cause broke. Of several it has the rule, figures and
// placeholders of the first, the gravest severity and the cells of all, suspects in front where they are likely.
struct Finding : Breach {
    std::optional<std::string> accepted = {}; // day and reason, where the document accepts it; see check/acceptance.hpp
    std::optional<Cause> cause = {};          // of relations that do not hold
    // Where a number of the text differs from the one figure that it can mean, of which nothing says that it is wrong.
    std::optional<NumberInText> number_in_text = {};

    // Those of its cause, as long as the finding lasts; none without one.
    std::span<const Breach> relations() const { return cause ? cause->relations : std::span<const Breach>(); }
    std::span<const Suspect> suspects() const { return cause ? cause->suspects : std::span<const Suspect>(); }
    bool located() const { return cause && cause->located(); }
    bool located_last_year() const { return cause && cause->located_last_year(); }
};

} // namespace crossfoot
