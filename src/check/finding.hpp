// Findings: what is wrong in a report, as plain values that every edge (Calc, command line, script) shows in its own
// way.
#pragma once

#include "document/document.hpp"
#include "figure/decimal.hpp"
#include "form/form.hpp"
#include "locate/locate.hpp"
#include "report/report.hpp"
#include "years/predecessors.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {

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

// A number of a text that is to follow the tables.
struct NumberInText {
    TextSpan digits; // of what stands in the finding's first cell
    std::string found;
    std::string suggested;
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

// What the {names} in a rule's message stand for.
using Placeholders = std::vector<std::pair<std::string_view, LocalText>>;

struct Finding {
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
    std::optional<std::string> accepted; // day and reason, where the document accepts it; see check/acceptance.hpp

    // Of relations that do not hold. Several that one cause broke are one finding: its rule, figures and placeholders
    // are those of the first, and its cells begin with the suspects where they are likely.
    std::vector<Finding> broken;   // the relations of that cause, each as a finding of its own; empty for any other
    std::vector<Suspect> suspects; // by explanation, the likeliest first
    // Of what does not follow from the report of the year before: that one, and its cells, whose places are in it.
    std::shared_ptr<const PastReport> last_year;
    std::vector<FindingCell> last_cells;
    // Explanations by which that report is wrong; some of their cells may be this year's. None of them is among the
    // suspects, of which they take their share of confidence and the numbers of explanations.
    std::vector<Suspect> last_suspects;

    // Where a number of the text differs from the one figure that it can mean, of which nothing says that it is wrong.
    std::optional<NumberInText> number_in_text;

    std::vector<FindingCell> witnesses; // numbers of the text that are right only by the first explanation

    bool mended = false;      // the first explanation alone makes the broken relations hold
    std::size_t all_hold = 0; // how many relations the table has, where it makes all of them hold

    // Whether the first explanation is likely enough to be named as the cause.
    bool located() const { return !suspects.empty() && suspects.front().confidence >= likely; }
    bool located_last_year() const { return !last_suspects.empty() && last_suspects.front().confidence >= likely; }
    static constexpr double likely = 0.9;
};

struct RelationCount {
    std::size_t checked = 0;  // failing ones included
    std::size_t failed = 0;   // a blank total fails each of its relations
    std::size_t accepted = 0; // of these, how many the document accepts
    std::size_t unjudged = 0; // not among those checked: lines are missing, cannot be read, or are in doubt
    void add(const RelationCount& more) {
        checked += more.checked;
        failed += more.failed;
        accepted += more.accepted;
        unjudged += more.unjudged;
    }
};

// What of a report's prose was looked at.
struct ProseCount {
    std::size_t passages = 0; // cells or paragraphs
    std::size_t agree = 0;    // numbers that are what the tables say
    std::size_t differ = 0;   // numbers that are not, whatever came of it
    std::size_t unjudged = 0; // numbers whose figures were not read
    void add(const ProseCount& more) {
        passages += more.passages;
        agree += more.agree;
        differ += more.differ;
        unjudged += more.unjudged;
    }
};

// A number of the text that speaks for figures of a table.
struct Witness {
    const Statement* statement = nullptr; // of the form
    Decimal value;
    FindingCell cell; // the number in the text
};

enum class RelationState { holds, fails, accepted };

// What became of one relation in one row or column.
struct RelationOutcome {
    const Rule* rule = nullptr;
    const Relation* relation = nullptr; // nullptr: a subtotal that the report adds
    const Line* line = nullptr;         // the row or column in which it was checked
    FindingCell total;                  // the first of its totals
    RelationState state = RelationState::holds;
    std::optional<Decimal> expected; // of one that does not hold, as far as they are known
    std::optional<Decimal> difference;
};

// What became of comparing a report with that of the year before.
struct LastYear {
    std::shared_ptr<const PastReport> report; // nullptr: it was not compared
    std::string_view reason;                  // why not: a key of the catalogue's [last_year]; empty: nobody looked
    RelationCount relations;                  // with it; they are not among those of the report itself
    std::size_t prose = 0;                    // changes that the prose tells and that are those of the figures
};

// The outcome for one report. Findings point into its form, which the report keeps alive.
struct CheckedReport {
    Report report;
    std::vector<Finding> findings; // by severity, then by place of their first cell; accepted ones last
    RelationCount relations;
    ProseCount prose;
    std::vector<Witness> witnesses; // in the order of the text, each statement at most once
    LastYear last_year;
    std::vector<RelationCount> by_table;   // of each of the report's tables
    std::vector<RelationOutcome> outcomes; // of every relation that could be checked, table by table
};

struct Policy;    // see check/policy.hpp
class Recogniser; // see recognise/recognise.hpp

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

} // namespace crossfoot
