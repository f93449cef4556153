// Published reports whose third table holds, as cells to put errors into.
#pragma once

#include "report/report_grid.hpp"
#include "template/figures.hpp"

#include <map>
#include <string>
#include <vector>

namespace crossfoot::test {

inline constexpr const char* applications = "t3"; // what the built-in forms call the table

struct Published {
    std::string name;
    ReportGrid grid;
    std::map<CellAddress, Decimal> right;
};

// Blank cells are filled in, with 0, and in the last column with the sum of the others.
inline Published published(const std::string& name, const Form& form) {
    Published result{name, ReportGrid::only(form, applications), {}};
    const Figures figures = load_figures({std::string(FIGURES) + '/' + name + ".toml"}, form);
    const TableSpec& table = *form.table(applications);
    for (const Line& row : table.rows) {
        Decimal sum;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const CellAddress at = result.grid.at(applications, row.id, table.columns[column].id);
            const bool last = column + 1 == table.columns.size();
            const Decimal figure =
                Decimal::parse(figures.rows.at({applications, row.id})[column].text).value_or(last ? sum : Decimal());
            sum += figure;
            result.grid.number(at, figure.str());
            result.right[at] = figure;
        }
    }
    return result;
}

// Two reports in which everything holds, one of each form.
inline std::vector<Published> two_published() {
    std::vector<Published> result;
    result.push_back(published("jiangsu-suqian-2023", *built_in_forms().back()));
    result.push_back(published("shanghai-shifuban-2019", *built_in_forms().front()));
    return result;
}

} // namespace crossfoot::test
