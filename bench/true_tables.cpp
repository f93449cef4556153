#include "true_tables.hpp"

#include "check/check.hpp"
#include "template/figures.hpp"

#include <algorithm>
#include <numeric>

namespace crossfoot::bench {
namespace {

ReportGrid grid_of(const Form& form, const TableSpec& table, const TableOfFigures& figures) {
    ReportGrid grid = ReportGrid::only(form, table.id);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            grid.number(grid.at(table.id, table.rows[row].id, table.columns[column].id),
                        std::to_string(figures[row][column]));
    return grid;
}

// What was carried over then is carried in now, beside some requests that were granted; as many cases at least are
// counted now as were pending.
TableOfFigures last_year_of(const TableSpec& table, const TableOfFigures& figures) {
    const std::size_t columns = table.columns.size();
    TableOfFigures last(table.rows.size(), std::vector<std::int64_t>(columns, 0));
    if (table.id == "t3") {
        const std::size_t carried_out = last.size() - 1;
        const std::size_t total = last.size() - 2;
        for (std::size_t column = 0; column < columns; ++column) {
            const std::int64_t granted = figures[0][column] / 2;
            last[carried_out][column] = figures[1][column];
            last[2][column] = column + 1 < columns ? granted : std::accumulate(last[2].begin(), last[2].end() - 1, 0L);
            last[total][column] = last[2][column];
            last[0][column] = last[2][column] + last[carried_out][column];
        }
    } else {
        for (std::size_t group = 0; group + 5 <= columns; group += 5)
            last[0][group + 3] = last[0][group + 4] = figures[0][group + 4];
    }
    return last;
}

} // namespace

TrueTable true_table(const Form& form, const TableSpec& table, TableOfFigures figures) {
    ReportGrid grid = grid_of(form, table, figures);
    ReportGrid last = grid_of(form, table, last_year_of(table, figures));
    return {&form, &table, std::move(figures), std::move(grid), std::move(last)};
}

bool holds(const TrueTable& table) {
    const std::vector<CheckedReport> reports = check(table.grid.workbook(), built_in_forms());
    return reports.size() == 1 && reports.front().relations.failed == 0 && reports.front().relations.checked > 0;
}

void add_published(const std::filesystem::path& folder, std::string_view table_id, std::vector<TrueTable>& tables) {
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        const auto form = std::ranges::find_if(built_in_forms(), [&](const auto& candidate) {
            try {
                return load_figures({file.path()}, *candidate).form == candidate->id;
            } catch (const TomlError&) {
                return false;
            }
        });
        if (form == built_in_forms().end())
            continue;
        const Figures published = load_figures({file.path()}, **form);
        const TableSpec& table = *(*form)->table(table_id);
        TableOfFigures figures;
        for (const Line& row : table.rows)
            if (const auto known = published.rows.find({table.id, row.id}); known != published.rows.end()) {
                std::vector<std::int64_t>& line = figures.emplace_back();
                for (const Cell& cell : known->second)
                    line.push_back(cell.kind == CellKind::number ? std::stoll(cell.text) : 0);
            }
        if (figures.size() != table.rows.size())
            continue;
        TrueTable known = true_table(**form, table, std::move(figures));
        if (holds(known))
            tables.push_back(std::move(known));
    }
}

} // namespace crossfoot::bench
