// The figures of a report and those of the report of the year before, item by item.
#pragma once

#include "check/rules.hpp"
#include "years/past_report.hpp"

#include <optional>
#include <vector>

namespace crossfoot {

// Where the lines of a table of this year's form are in a table of last year's report.
struct LastTable {
    const ReportTable* table = nullptr; // of last year's report; nullptr where there is none to compare with
    std::vector<int> rows;              // by index in this year's form; -1 where there is none
    std::vector<int> columns;
    const std::vector<int>& lines(Axis axis) const { return axis == Axis::rows ? rows : columns; }
};

// Of a table of this year's form by its index, by ids or as the form says of an older one.
LastTable last_table(const Form& form, int table, const Report& last);

// A relation with last year in one row or column.
struct YearOperand {
    const ReportFigure* figure = nullptr;
    int sign = +1;
    int row = 0; // in the form of its year
    int column = 0;
};
struct YearSides {
    std::vector<YearOperand> totals; // this year's
    std::vector<YearOperand> parts;
    std::vector<YearOperand> last; // of last year's report
};

// Nothing where a figure is not there or cannot be read.
std::optional<YearSides> sides_of(const ReportTable& table, const LastTable& last, const YearRelation& relation,
                                  int line);

// A relation with last year that could be checked.
struct CheckedYearRelation {
    const YearRelation* relation = nullptr;
    const ReportTable* table = nullptr; // this year's
    LastTable last;
    int line = 0;
    YearSides sides;
    std::optional<std::size_t> finding; // index of the finding, where it does not hold, unless another tells it
    Decimal found{};                    // this year's totals
    Decimal expected{};                 // this year's parts and last year's figures
    bool holds = true;
};

struct YearRelations {
    RelationCount count;
    std::vector<const TableSpec*> unjudged; // tables of which figures could not be compared, in the form's order
    std::vector<CheckedYearRelation> checked;
};

// Relations with last year, and figures that changed beyond belief.
YearRelations check_last_year(const Report& report, const std::shared_ptr<const PastReport>& past,
                              std::vector<Finding>& findings);

} // namespace crossfoot
