// What was read of a report, for comparing it with what was written.
#pragma once

#include "report/report.hpp"

#include <map>
#include <string>
#include <tuple>

namespace crossfoot::test {

// By table, row and column: what a figure is worth and the note beside it; the text of one that has no value.
using FiguresByPlace = std::map<std::tuple<std::string, int, int>, std::string>;

inline FiguresByPlace figures_by_place(const Report& report) {
    FiguresByPlace all;
    for (const ReportTable& table : report.tables)
        for (int row = 0; row < static_cast<int>(table.rows.size()); ++row)
            for (int column = 0; column < static_cast<int>(table.columns.size()); ++column)
                if (const ReportFigure* figure = table.figure(row, column))
                    all[{table.spec->id, row, column}] =
                        figure->figure.has_value() ? figure->figure.value.str() + figure->figure.note : figure->text;
    return all;
}

} // namespace crossfoot::test
