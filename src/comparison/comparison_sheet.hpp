// A report beside that of the year before as a sheet of a workbook: what stands out, the relations, every figure.
#pragma once

#include "comparison/year_on_year.hpp"
#include "language/language.hpp"
#include "prose/section_prose.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Columns: place, what it is, this year, last year, difference, change, and what there is to say. Item and applicant
// are one label. Every entry is as somebody would type it where English is spoken: a text behind ', a number in plain
// notation, a formula behind =, with semicolons between arguments.
struct ComparisonSheet {
    static constexpr int columns = 7;
    static constexpr int first_number = 2; // columns of figures, in the middle
    static constexpr int last_number = 5;
    std::string name;                              // of its tab
    std::vector<std::vector<std::string>> entries; // row by row, each of all columns
    std::vector<int> bold;                         // rows: title and headings
    std::vector<int> heads;                        // rows: what stands in which column
    CellRange changes;                             // in per cent
};

// This year's figures are formulas that show the cells of the document, so that difference and change follow them; last
// year's are values. The result of a relation is a formula as well, where its figures are plain numbers and nobody
// accepted what does not hold. It bears the mark by which nobody takes it for a report (recognise/recognise.hpp). What
// stands out was found on `day`, as "2025-01-15". The report is one of a workbook, and was compared with last year's.
// Sentences of both years stand beside each other where last year's text is at hand.
ComparisonSheet comparison_sheet(const CheckedReport& checked, const Document& document,
                                 const std::vector<SectionProse>& last_prose, std::string_view day, Language language);

} // namespace crossfoot
