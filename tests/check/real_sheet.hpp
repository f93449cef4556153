// What the tests of sheets as people make them share: a table in which every relation holds, and findings in short.
#pragma once

#include "report/each_relation.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <map>
#include <string>
#include <vector>

namespace crossfoot::test {

inline std::vector<Finding> findings_in(const Document& document) {
    std::vector<Finding> all;
    for (const CheckedReport& report : checked(document))
        for (const Finding& finding : each_relation(report.findings))
            all.push_back(finding);
    return all;
}

// "S-FORM.renamed B9" in short: rule, case and first cell; findings are divided by semicolons.
inline std::string brief(const Document& document) {
    std::string result;
    for (const Finding& finding : findings_in(document))
        result += (result.empty() ? "" : "; ") + finding.rule->id +
                  (finding.variant->id.empty() ? "" : '.' + finding.variant->id) + ' ' + a1(finding.cells.front().at());
    return result;
}
inline std::string brief(const ReportGrid& grid) { return brief(grid.workbook()); }

// A table of real size, in which every relation holds.
inline ReportGrid table3(Layout layout = {}) {
    ReportGrid grid = ReportGrid::only(form(), "t3", layout);
    grid.figures("t3", "r1", {136, 17, 0, 1, 6, 1, 161}).figures("t3", "r2", {5, 2, 0, 0, 0, 0, 7});
    grid.figures("t3", "r3", {60, 7, 0, 1, 2, 0, 70}).figures("t3", "r6", {20, 6, 0, 0, 1, 0, 27});
    grid.figures("t3", "r13", {30, 4, 0, 0, 2, 1, 37}).figures("t3", "r16", {24, 1, 0, 0, 0, 0, 25});
    grid.figures("t3", "r24", {134, 18, 0, 1, 5, 1, 159}).figures("t3", "r25", {7, 1, 0, 0, 1, 0, 9});
    return grid;
}
inline CellAddress t3(const ReportGrid& grid, const char* row, const char* column) {
    return grid.at("t3", row, column);
}

// Rows for columns.
inline Document transposed(const ReportGrid& grid) {
    std::map<CellAddress, Cell> cells;
    const Document document = grid.workbook();
    for (const Grid::Row& row : document.blocks[0].grid.rows())
        for (const Grid::RowCell& entry : row.cells)
            cells[{entry.column, row.row}] = entry.cell;
    Document result;
    result.blocks.emplace_back();
    std::vector<CellRange> merged;
    for (const CellRange& range : document.blocks[0].grid.merged())
        merged.push_back({{range.first.column, range.first.row}, {range.last.column, range.last.row}});
    for (const auto& [at, cell] : cells)
        result.blocks[0].grid.add(at, cell);
    result.blocks[0].grid.merge(std::move(merged));
    return result;
}

} // namespace crossfoot::test
