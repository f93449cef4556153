// The year that a report is about, as far as its sheets say so: in a year cell, in titles and in periods.
#pragma once

#include "document/document.hpp"
#include "form/form.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace crossfoot {

// Where a sheet speaks of the report's year, row by row.
struct YearMarks {
    std::vector<CellAddress> year_cells; // beside a label of the form; each holds one year
    std::vector<CellAddress> dated;      // titles and periods, which may hold years
};
std::vector<YearMarks> year_marks(const Document& document, const Form& form); // one for each sheet

std::vector<int> years_in(std::string_view text); // every "2021年" or "二〇二一年" of a text
std::optional<int> year_value(const Cell& cell);  // 2021, "2021", "2021年"; nothing where it is no year

struct ReportYear {
    int year = 0;
    std::size_t sheet = 0;
    CellAddress at; // the first cell that says so
    friend bool operator==(const ReportYear&, const ReportYear&) = default;
};

// The year of the tables on a sheet: what the sheet itself says, else what the sheets without tables say, a cover for
// one. Nothing where no year is named, or several are. with_tables has an element for each sheet, as marks has.
std::optional<ReportYear> report_year(const Document& document, const std::vector<YearMarks>& marks, std::size_t sheet,
                                      const std::vector<bool>& with_tables);

} // namespace crossfoot
