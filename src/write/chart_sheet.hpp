// A sheet with small tables of figures and a chart of each, which the office draws and a person may edit. The charts
// show the cells, so that they follow when the figures change.
#pragma once

#include "document/address.hpp"
#include "write/zip_writer.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot {

struct ChartFigure {
    std::string text;         // what it shows: of a number a plain decimal
    bool number = false;      // else a text
    std::string formula = {}; // OpenFormula without "of:="; empty: what it shows was typed
    bool heading = false;     // drawn as the list's headings are
};

struct Chart {
    enum class Kind { columns, bars }; // upright; lying, for labels that are long
    Kind kind = Kind::columns;
    std::string title;
    CellRange cells; // labels in the first column, what each series is called in the first row
};

struct ChartSheet {
    std::string name;
    std::vector<double> widths;                 // of the columns, in mm
    std::vector<std::vector<ChartFigure>> rows; // from the first cell on
    std::vector<Chart> charts;                  // drawn below each other, beside the figures
};

// The automatic styles that its table needs, and the table itself.
std::string chart_sheet_styles(const ChartSheet& sheet);
std::string chart_sheet_table(const ChartSheet& sheet);

// The charts, each an object of the package, and their names: "Object 1".
void add_charts(ZipWriter& package, const ChartSheet& sheet);
std::string chart_object(std::size_t number); // from 0 on

inline constexpr std::string_view chart_type = "application/vnd.oasis.opendocument.chart";

} // namespace crossfoot
