// The checks themselves. Each adds its findings; a form that does not name a check's rule is not checked by it.
#pragma once

#include "check/checked_report.hpp"
#include "text/shown.hpp"

#include <string_view>
#include <vector>

namespace crossfoot {

// A relation in one row or column, or a subtotal in it, that could be checked.
struct CheckedRelation {
    const Relation* relation = nullptr;  // nullptr: a subtotal
    const ExtraLine* subtotal = nullptr; // nullptr: a relation
    Axis across = Axis::columns;         // it was checked in one line of this direction; a subtotal is one of the other
    int line = 0;                        // index of that line in the form
    std::optional<std::size_t> finding;  // index of the finding, where it does not hold
};

struct TableRelations {
    RelationCount count;
    std::vector<CheckedRelation> checked;
};

// The cell of a figure, or of a line's label, as a finding shows it.
FindingCell cell_of(const ReportTable& table, int row, int column, Role role);
FindingCell cell_of(const ReportTable& table, const ReportFigure& figure, Role role); // outside the form's lines
// Of an extra line, where it meets a line of the form in the other direction.
FindingCell cell_of(const ReportTable& table, const ExtraLine& extra, Axis axis, int across, Role role);

// Relations that the form declares, blank totals among them, and subtotals that the report adds. Where lines are
// missing or in doubt, a relation that does not hold is judged only if the same one holds nearly everywhere else.
TableRelations check_relations(const Form& form, const ReportTable& table, std::vector<Finding>& findings);

// What became of each relation of a table. Takes the findings before causes are merged.
void add_outcomes(const Form& form, const ReportTable& table, const TableRelations& relations,
                  const std::vector<Finding>& findings, std::vector<RelationOutcome>& outcomes);

// Leaves out what the document accepts, which is no riddle any more. Gives how many relations that are.
std::size_t leave_out_accepted(TableRelations& table, const std::vector<Finding>& findings);

// Makes one finding of the relations of a table that one cause broke, and names the suspects.
void merge_causes(const ReportTable& table, const TableRelations& relations, std::vector<Finding>& findings);

// What stands in single cells: numbers, blanks, notes; and the unit that the head of a column names.
void check_values(const Form& form, const ReportTable& table, std::vector<Finding>& findings);

// Rows and columns against the form; overwritten total formulas and hidden figures.
void check_structure(const Form& form, const Document& document, const ReportTable& table,
                     std::vector<Finding>& findings);

// Tables of the form that were not read. What a document says that is not whole, or of which the heading does not stand
// there, is a hint.
void check_completeness(const Report& report, std::vector<Finding>& findings);

// Titles, periods and year cells against the report's year, and the year against those of the form.
void check_years(const Report& report, const Document& document, std::vector<Finding>& findings);

// What the level of the organ does not allow, where a template's field names it; where none does, nothing is told.
void check_powers(const Report& report, const Document& document, std::vector<Finding>& findings);

// The prose against the tables and against itself; see check/prose.hpp. Adds what it says of figures for certain.
ProseCount check_prose(const Report& report, const Document& document, std::vector<Finding>& findings,
                       std::vector<Witness>& witnesses);

// Adds a finding of a rule's case; nothing where the form has no such rule (nullptr).
Finding* add_finding(const Rule* rule, std::string_view variant, std::vector<FindingCell> cells,
                     Placeholders placeholders, std::vector<Finding>& findings);

// By weight, then by place; accepted ones last.
void sort(std::vector<Finding>& findings);

inline LocalText same_text(const std::string& text) { return {text, text}; }

// What stands in a cell, as a message quotes it.
inline LocalText quoted_text(const std::string& text) { return same_text(shown(text)); }

} // namespace crossfoot
