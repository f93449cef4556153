#include "recognise/shifted_rows.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace crossfoot {
namespace {

std::vector<int> figures_behind(const View& view, int row, int column, int limit) {
    std::vector<int> figures;
    if (const ViewRow* line = view.row(row))
        for (const ViewCell& cell : line->cells)
            if (cell.column > column && cell.column < limit && !cell.covered && cell.content->figure)
                figures.push_back(cell.column);
    return figures;
}

} // namespace

bool are_shifted(const View& view, const Chain& chain, int rows, int label_right, int limit, const TableSpec& spec) {
    std::map<int, int> starts;
    int full = 0;
    for (const auto& [row, column] : chain.hits) {
        const std::vector<int> figures = figures_behind(view, row, column, limit);
        if (figures.size() == spec.columns.size()) {
            ++starts[figures.front()];
            ++full;
        }
    }
    int most = 0;
    for (const auto& [column, count] : starts)
        most = std::max(most, count);
    return starts.size() > 1 && full * 10 >= rows * 7 && starts.begin()->first <= label_right && full - most >= 2;
}

void fill_shifted(Candidate& candidate, const View& view, const std::vector<BlockLine>& rows, int limit,
                  const FormNames& names) {
    fill(candidate, view, rows, {}, names);
    std::erase_if(candidate.issues, [](const StructureIssue& issue) {
        return issue.axis == Axis::columns && issue.kind == StructureKind::missing;
    });
    candidate.columns.clear();
    const std::vector<Line>& columns = candidate.spec->columns;
    for (const Line& column : columns)
        candidate.columns.push_back({true, 1, {candidate.block, candidate.box.first}, column.label});
    for (const BlockLine& row : rows) {
        if (row.line < 0)
            continue;
        int label = -1; // the last column with a text
        for (const ViewCell& cell : view.row(row.at)->cells)
            if (cell.column < limit && cell.content->label &&
                figures_behind(view, row.at, cell.column, limit).size() >= columns.size())
                label = cell.column;
        const std::vector<int> figures = figures_behind(view, row.at, label, limit);
        if (figures.size() != columns.size()) {
            candidate.uncertain = true;
            continue;
        }
        for (std::size_t c = 0; c < figures.size(); ++c)
            candidate.cell(static_cast<std::size_t>(row.line), c) =
                Place(candidate.block, view.address(row.at, figures[c]));
    }
}

RowsAside rows_aside(const View& view, const std::vector<BlockLine>& rows, int first, int limit, std::size_t columns) {
    constexpr int farthest = 2; // columns
    std::map<std::vector<int>, std::vector<int>> rows_in;
    std::map<int, int> counts; // of figures in each column
    for (const BlockLine& row : rows) {
        const std::vector<int> figures = figures_behind(view, row.at, first - 1, limit);
        for (const int column : figures)
            ++counts[column];
        if (figures.size() == columns)
            rows_in[figures].push_back(row.at);
    }
    RowsAside aside;
    std::size_t most = 0;
    for (const auto& [figures, those] : rows_in)
        if (those.size() > most) {
            aside.columns = figures;
            most = those.size();
        }
    if (most * 3 < rows.size() * 2)
        return {};
    for (const auto& [figures, those] : rows_in) {
        const int by = figures.front() - aside.columns.front();
        const auto moved = [by](int column, int other) { return column == other + by; };
        // In which no other row has a figure, as a column of its own would.
        const int beyond = by < 0 ? figures.front() : figures.back();
        if (by != 0 && std::abs(by) <= farthest && std::ranges::equal(figures, aside.columns, moved) &&
            counts[beyond] == static_cast<int>(those.size()))
            for (const int row : those)
                aside.rows[row] = figures;
    }
    return aside;
}

void fill_aside(Candidate& candidate, const View& view, const std::vector<BlockLine>& rows,
                const std::vector<BlockLine>& columns, const RowsAside& aside) {
    std::map<int, int> lines; // of the form, by column
    for (const BlockLine& column : columns)
        if (column.line >= 0)
            lines[column.at] = column.line;
    if (!std::ranges::all_of(aside.columns, [&](int column) { return lines.contains(column); }))
        return;
    for (const BlockLine& row : rows)
        if (const auto found = aside.rows.find(row.at); found != aside.rows.end() && row.line >= 0)
            for (std::size_t c = 0; c < aside.columns.size(); ++c)
                candidate.cell(static_cast<std::size_t>(row.line), static_cast<std::size_t>(lines[aside.columns[c]])) =
                    Place(candidate.block, view.address(row.at, found->second[c]));
}

} // namespace crossfoot
