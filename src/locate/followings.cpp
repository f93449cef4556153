#include "locate/followings.hpp"

#include <algorithm>

namespace crossfoot::locator {
namespace {

// Of each row that holds, the variable that is its total, where there is one.
std::vector<std::optional<std::size_t>> totals_of(const System& system, const TableModel& table) {
    std::vector<std::optional<std::size_t>> totals(system.equations.size());
    for (std::size_t row = 0; row < totals.size(); ++row)
        for (const std::size_t variable : system.in_row[row])
            if (system.residuals[row] == 0 &&
                table.equations[system.equations[row]].total == system.variables[variable].figure)
                totals[row] = variable;
    return totals;
}

Units change(const System& system, std::size_t row, const Shifts& shifts) {
    Units sum = 0;
    for (const Shift& shift : shifts)
        sum += system.coefficient(row, shift.variable) * shift.by;
    return sum;
}

} // namespace

std::vector<Shifts> followings(const System& system, const TableModel& table) {
    const std::vector<std::optional<std::size_t>> totals = totals_of(system, table);
    std::vector<Shifts> result;
    result.reserve(system.variables.size());
    for (std::size_t source = 0; source < system.variables.size(); ++source) {
        Shifts shifts{{source, 1}};
        for (std::size_t i = 0; i < shifts.size(); ++i)
            for (const RowTerm& term : system.variables[shifts[i].variable].rows) {
                const std::optional<std::size_t> total = totals[term.row];
                if (!total || std::ranges::find(shifts, *total, &Shift::variable) != shifts.end())
                    continue;
                const Units off = change(system, term.row, shifts);
                const Units own = system.coefficient(term.row, *total);
                if (off != 0 && off % own == 0)
                    shifts.push_back({*total, -off / own});
            }
        std::ranges::sort(shifts, {}, &Shift::variable);
        result.push_back(std::move(shifts));
    }
    return result;
}

} // namespace crossfoot::locator
