// Tables in which every relation holds, published and generated ones, each with a year before from which it follows.
#pragma once

#include "report/random_figures.hpp"
#include "report/report_grid.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace crossfoot::bench {

using test::ReportGrid;
using test::TableOfFigures;

struct TrueTable {
    const Form* form;
    const TableSpec* table;
    TableOfFigures figures;
    ReportGrid grid;
    ReportGrid last; // the year before, from which it follows
};

TrueTable true_table(const Form& form, const TableSpec& table, TableOfFigures figures);

// Whether check() says so too.
bool holds(const TrueTable& table);

// Those of the published tables in which every relation holds.
void add_published(const std::filesystem::path& folder, std::string_view table_id, std::vector<TrueTable>& tables);

} // namespace crossfoot::bench
