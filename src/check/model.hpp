// A table's relations as locate() takes them, and with them those that bind it to last year's.
#pragma once

#include "check/last_year.hpp"
#include "check/rules.hpp"

#include <map>
#include <set>

namespace crossfoot {

struct RelationModel {
    // Where the first term is the total of the others, that is said of its figure too.
    void add_equation(std::vector<TableTerm> terms, bool first_is_total, std::optional<std::size_t> finding);

    TableModel table;
    std::vector<FindingCell> cells;                     // of each figure
    std::vector<std::optional<std::size_t>> finding_of; // of each equation, where it does not hold
    std::map<Place, std::size_t> figure_at;             // of this year's
    std::map<Place, std::size_t> last_figure_at;        // of last year's
    std::set<std::size_t> last_figures;                 // these
    std::shared_ptr<const PastReport> last_year;        // nullptr without one
    std::vector<FindingCell> witnesses;                 // of each testimony
};

// What stands in a cell; its row and column are left open.
TableFigure table_figure(const ReportFigure& read, NumberKind number);

RelationModel model_of(const ReportTable& table, const std::vector<CheckedRelation>& relations);

// Adds the relations of this table with last year's, and of last year's own those that they lead to: what it says of
// the figures that are taken over. Relations are those of that table alone.
void add_last_year(RelationModel& model, const std::shared_ptr<const PastReport>& past,
                   const std::vector<CheckedYearRelation>& relations);

// Adds what the text says of the table's figures.
void add_witnesses(RelationModel& model, const Report& report, const ReportTable& table,
                   const std::vector<Witness>& witnesses);

// Finds the causes of what does not hold in a table anew, in place of the findings that are there, with the text and
// last year as witnesses. Relations with last year that do not hold are findings of `of_years`, of which it takes a
// copy.
struct YearWitness {
    std::shared_ptr<const PastReport> past;
    std::vector<CheckedYearRelation> links;
};
void locate_again(const Report& report, const ReportTable& table, const Document& document,
                  const std::vector<Witness>& witnesses, const YearWitness& year, const std::vector<Finding>& of_years,
                  std::vector<Finding>& findings);

// Whether it is a finding of the table's relations.
bool is_of_relations(const Finding& finding, const TableSpec& table);

// Makes one finding of the relations that one cause broke, and names the suspects; the relations are those counted.
void merge_causes(const RelationModel& model, const RelationCount& count, std::vector<Finding>& findings);

} // namespace crossfoot
