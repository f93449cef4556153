// A report and that of the year before, figure by figure: what a person looks through to see what changed.
#pragma once

#include "check/checked_report.hpp"
#include "check/last_year.hpp"

#include <vector>

namespace crossfoot {

// A figure of this year's form in both reports.
struct ComparedFigure {
    const TableSpec* table = nullptr;
    int row = 0; // in the form
    int column = 0;
    const ReportFigure* now = nullptr;  // nullptr: it was not found
    const ReportFigure* last = nullptr; // nullptr: it was not found, or
    bool in_last_form = true;           // the form of last year has none such
    std::vector<const Finding*> told;   // what stands out of it
};

struct ComparedRelation {
    CheckedYearRelation checked;
    RelationState state = RelationState::holds;
};

// Points into the checked report, which must outlive it unmoved, and into last year's, which that one keeps.
struct YearOnYear {
    std::vector<ComparedFigure> figures;      // all of the form, table by table, row by row
    std::vector<ComparedRelation> relations;  // those that could be checked, in the order of the form
    std::vector<const Finding*> standing_out; // against last year; accepted ones last
};

// Of a report that was compared with last year's, and the document that it was checked in. Throws std::logic_error
// where it was not compared.
YearOnYear year_on_year(const CheckedReport& checked, const Document& document);

} // namespace crossfoot
