// Every figure of reports as a row of a table, for those who want clean data: docs/figures.md describes its columns.
#pragma once

#include "language/language.hpp"
#include "report/report.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// After RFC 4180, with its end. A text that a spreadsheet would take for a formula begins with an apostrophe.
std::string csv_line(const std::vector<std::string>& fields);

struct FigureRows {
    std::string text;
    std::size_t count = 0;
};

// One row for each figure of each table that was read, missing ones included, and for each of a line that stands for a
// group; in the order of the form. As lines of CSV, which have a head, or as JSON, one object a line.
std::string figures_csv_head();
FigureRows figures_csv(std::string_view file, const Document& document, std::span<const Report> reports,
                       Language language);
FigureRows figures_json(std::string_view file, const Document& document, std::span<const Report> reports,
                        Language language);

} // namespace crossfoot
