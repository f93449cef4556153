// What checking a report has shown: its findings, and how much was looked at.
#pragma once

#include "check/finding.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace crossfoot {

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
    std::shared_ptr<const PastReport> report;    // nullptr: it was not compared
    std::string_view reason;                     // why not: a key of the catalogue's [last_year]; empty: nobody looked
    RelationCount relations;                     // with it; they are not among those of the report itself
    std::size_t prose = 0;                       // changes that the prose tells and that are those of the figures
    std::vector<const TableSpec*> unjudged = {}; // tables of which figures could not be compared, in the form's order
    std::vector<std::shared_ptr<const PastReport>> instead = {}; // a few reports that were found, where it was not
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

} // namespace crossfoot
