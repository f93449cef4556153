// Every figure of reports as a row of a table, for those who want clean data: docs/figures.md describes its columns.
#pragma once

#include "language/language.hpp"
#include "report/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

struct FigureRow {
    std::string file;
    std::string organ;
    std::string year;
    std::string form; // ids of the form
    std::string table;
    std::string row; // "r21..r23" of a line that stands for several
    std::string column;
    std::string item; // what the row and the column are called
    std::string applicant;
    std::string value; // a plain decimal; empty where none can be read
    std::string text;  // as it stands there
    std::string sheet;
    std::string cell;
    std::string place; // the same in words
    std::string how;   // number, text, blank, dash, none, note, unreadable, missing
};

// One for each figure of each table that was read, missing ones included, and for each of a line that stands for a
// group; in the order of the form.
std::vector<FigureRow> figure_rows(std::string_view file, const Document& document, const std::vector<Report>& reports,
                                   Language language);
std::vector<FigureRow> figure_rows(std::string_view file, const Document& document, const Report& report,
                                   Language language);

// After RFC 4180, with its end. A text that a spreadsheet would take for a formula begins with an apostrophe.
std::string csv_line(const std::vector<std::string>& fields);

// Lines of that kind.
std::string figures_csv_head();
std::string figures_csv(const std::vector<FigureRow>& rows);

// One object a line, with the same fields.
std::string figures_json(const std::vector<FigureRow>& rows);

} // namespace crossfoot
