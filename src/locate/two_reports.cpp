#include "locate/two_reports.hpp"

#include <algorithm>
#include <set>

namespace crossfoot::locator {
namespace {

using Line = std::pair<int, int>; // report and row

class DifferingLines {
public:
    DifferingLines(const System& system, const TableModel& table) : system_(system), table_(table) {}

    std::vector<Shifts> run() {
        std::set<Line> lines;
        for (std::size_t variable = 0; variable < system_.variables.size(); ++variable)
            if (figure(variable).row >= 0)
                lines.insert(line_of(variable));
        for (const Line& line : lines) {
            Shifts shifts;
            std::vector<Units> left = system_.residuals;
            if (!settle(line, left, shifts))
                continue;
            add(shifts, left);
            for (const Line& other : lines) {
                Shifts both = shifts;
                std::vector<Units> rest = left;
                if (other != line && other.first == line.first && settle(other, rest, both))
                    add(std::move(both), rest);
            }
        }
        return std::move(found_);
    }

private:
    const TableFigure& figure(std::size_t variable) const { return table_.figures[system_.variables[variable].figure]; }
    Line line_of(std::size_t variable) const { return {figure(variable).report, figure(variable).row}; }

    // Shifts figures of a line so that each row that does not hold does; false where one has none of them.
    bool settle(const Line& line, std::vector<Units>& left, Shifts& shifts) const {
        const std::vector<Units> off = left;
        for (std::size_t row = 0; row < off.size(); ++row) {
            if (off[row] == 0)
                continue;
            const auto own = std::ranges::find_if(system_.in_row[row],
                                                  [&](std::size_t variable) { return line_of(variable) == line; });
            if (own == system_.in_row[row].end() || off[row] % system_.coefficient(row, *own) != 0)
                return false;
            if (left[row] == 0)
                continue; // by a figure that stands in an earlier row as well
            const Shift shift{*own, -left[row] / system_.coefficient(row, *own)};
            for (const RowTerm& term : system_.variables[*own].rows)
                left[term.row] += term.coefficient * shift.by;
            shifts.push_back(shift);
        }
        return !shifts.empty();
    }

    void add(Shifts shifts, const std::vector<Units>& left) {
        std::ranges::sort(shifts, {}, &Shift::variable);
        if (std::ranges::all_of(left, [](Units residual) { return residual == 0; }) && system_.allows(shifts, table_))
            found_.push_back(std::move(shifts));
    }

    const System& system_;
    const TableModel& table_;
    std::vector<Shifts> found_;
};

} // namespace

std::optional<int> report_of(const Shifts& shifts, const System& system, const TableModel& table) {
    const auto report = [&](const Shift& shift) {
        return table.figures[system.variables[shift.variable].figure].report;
    };
    const int first = report(shifts.front());
    return std::ranges::all_of(shifts, [&](const Shift& shift) { return report(shift) == first; })
               ? std::optional(first)
               : std::nullopt;
}

bool are_of_two_reports(const System& system, const TableModel& table) {
    for (std::size_t row = 0; row < system.residuals.size(); ++row) {
        std::set<int> reports;
        for (const std::size_t variable : system.in_row[row])
            reports.insert(table.figures[system.variables[variable].figure].report);
        if (system.residuals[row] != 0 && reports.size() < 2)
            return false;
    }
    return true;
}

std::vector<Shifts> lines_that_differ(const System& system, const TableModel& table) {
    return DifferingLines(system, table).run();
}

} // namespace crossfoot::locator
