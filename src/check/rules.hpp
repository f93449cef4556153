// The checks themselves. Each adds its findings; a form that does not name a check's rule is not checked by it.
#pragma once

#include "check/table_figures.hpp"

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

// Relations that the form declares, blank totals among them, and subtotals that the report adds.
TableRelations check_relations(const Form& form, const TableFigures& figures, std::vector<Finding>& findings);

// What became of each relation of a table. Takes the findings before causes are merged.
void add_outcomes(const Form& form, const TableFigures& figures, const TableRelations& relations,
                  const std::vector<Finding>& findings, std::vector<RelationOutcome>& outcomes);

// Makes one finding of the relations of a table that one cause broke, and names the suspects.
void merge_causes(const TableFigures& figures, const TableRelations& relations, std::vector<Finding>& findings);

// What stands in single cells: numbers, blanks, notes.
void check_values(const Form& form, const TableFigures& figures, std::vector<Finding>& findings);

// Rows and columns against the form; overwritten total formulas and hidden figures.
void check_structure(const Form& form, const Document& document, const TableFigures& figures,
                     std::vector<Finding>& findings);

// The year in titles and periods against the year cell on the same sheet, and against the years of the form.
// with_tables says of each sheet whether tables of any form stand on it.
void check_year(const RecognisedReport& report, const Document& document, const std::vector<bool>& with_tables,
                std::vector<Finding>& findings);

// Adds a finding of a rule's case; nothing where the form has no such rule (nullptr).
Finding* add_finding(const Rule* rule, std::string_view variant, std::vector<FindingCell> cells,
                     Placeholders placeholders, std::vector<Finding>& findings);

inline LocalText same_text(const std::string& text) { return {text, text}; }

} // namespace crossfoot
