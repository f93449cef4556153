#include "locate/locate.hpp"

#include "locate/explanations.hpp"
#include "locate/partition.hpp"
#include "locate/system.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace crossfoot {
namespace {

using namespace locator;

// The causes that the explanations of one system come to.
class Locating {
public:
    Locating(const TableModel& table, const System& system, unsigned places)
        : system_(system), places_(places), explanations_(explanations_of(table, system)) {}

    std::vector<Diagnosis> run() const {
        Partition together = partition();
        std::map<std::size_t, Diagnosis> by_row;
        for (std::size_t row = 0; row < system_.residuals.size(); ++row)
            if (system_.residuals[row] != 0)
                by_row[together.of(row)].equations.push_back(system_.equations[row]);
        for (const Weighed& explanation : explanations_)
            tell(explanation, together, by_row);
        std::vector<Diagnosis> result;
        for (auto& [row, cause] : by_row) {
            std::stable_sort(cause.explanations.begin(), cause.explanations.end(),
                             [](const Explanation& a, const Explanation& b) { return a.confidence > b.confidence; });
            for (Explanation& explanation : cause.explanations) // what they follow is told first
                std::stable_partition(explanation.changes.begin(), explanation.changes.end(),
                                      [](const Change& change) { return change.why != ErrorKind::followed; });
            result.push_back(std::move(cause));
        }
        return result;
    }

private:
    // For each shift the number of its group: shifts of one slip, and those of which one makes up for the other in an
    // equation that holds; entangled are those, too, that break the same equation.
    std::vector<std::size_t> groups(const Weighed& explanation, bool entangled = false) const {
        const Shifts& shifts = explanation.shifts;
        Partition together(shifts.size());
        for (std::size_t one = 0; one < shifts.size(); ++one) {
            if (explanation.slips[one].with)
                together.join(one, *explanation.slips[one].with);
            for (std::size_t other = one + 1; other < shifts.size(); ++other)
                for (const RowTerm& term : system_.variables[shifts[one].variable].rows)
                    if ((entangled || system_.residuals[term.row] == 0) &&
                        system_.coefficient(term.row, shifts[other].variable) != 0)
                        together.join(one, other);
        }
        std::vector<std::size_t> result;
        for (std::size_t one = 0; one < shifts.size(); ++one)
            result.push_back(together.of(one));
        return result;
    }

    // Whether an equation fails in which the shifts of a group do not make up for each other.
    bool breaks(const Shifts& shifts, const std::vector<std::size_t>& group, std::size_t which, std::size_t row) const {
        Units change = 0;
        for (std::size_t i = 0; i < shifts.size(); ++i)
            if (group[i] == which)
                change += system_.coefficient(row, shifts[i].variable) * shifts[i].by;
        return system_.residuals[row] != 0 && change != 0;
    }

    // To which cause each equation belongs that fails: equations that a group of some likely explanation broke are one
    // cause. An equation that two groups broke goes to the first.
    Partition partition() const {
        constexpr double likely = 0.1; // beside the likeliest
        Partition together(system_.residuals.size());
        for (const Weighed& explanation : explanations_) {
            if (explanation.weight < likely * explanations_.front().weight)
                break;
            const std::vector<std::size_t> group = groups(explanation);
            std::map<std::size_t, std::size_t> group_of;  // by row
            std::map<std::size_t, std::size_t> first_row; // by group
            for (std::size_t i = 0; i < group.size(); ++i)
                for (const RowTerm& term : system_.variables[explanation.shifts[i].variable].rows)
                    if (breaks(explanation.shifts, group, group[i], term.row) &&
                        group_of.try_emplace(term.row, group[i]).first->second == group[i])
                        together.join(first_row.try_emplace(group[i], term.row).first->second, term.row);
        }
        return together;
    }

    // Each cause gets the explanation's part in it; explanations that agree in it are one.
    void tell(const Weighed& explanation, Partition& together, std::map<std::size_t, Diagnosis>& by_row) const {
        const std::vector<std::size_t> group = groups(explanation);
        std::map<std::size_t, std::size_t> group_of;     // by row
        std::map<std::size_t, std::size_t> row_of_group; // the cause's row
        for (const bool shared : {false, true})          // equations that no earlier group has come first
            for (std::size_t i = 0; i < group.size(); ++i)
                for (const RowTerm& term : system_.variables[explanation.shifts[i].variable].rows) {
                    if (!breaks(explanation.shifts, group, group[i], term.row))
                        continue;
                    const bool own = group_of.try_emplace(term.row, group[i]).first->second == group[i];
                    if (own || shared)
                        row_of_group.try_emplace(group[i], together.of(term.row));
                }
        const std::vector<double> trusted = trust_in(explanation);
        std::map<std::size_t, std::vector<Change>> changes;
        std::map<std::size_t, double> chances; // of the changes
        for (std::size_t i = 0; i < group.size(); ++i)
            if (const auto row = row_of_group.find(group[i]); row != row_of_group.end()) {
                const Shift& shift = explanation.shifts[i];
                double& chance = chances.try_emplace(row->second, 1).first->second;
                chance = std::min(chance, explanation.weight * trusted[i]);
                changes[row->second].push_back(
                    {system_.variables[shift.variable].figure,
                     Decimal::of_units(system_.variables[shift.variable].value + shift.by, places_),
                     explanation.slips[i].kind});
            }
        for (auto& [row, changed] : changes) {
            std::vector<Explanation>& known = by_row[row].explanations;
            const auto same = std::find_if(known.begin(), known.end(), [&, &changed = changed](const Explanation& one) {
                return std::equal(one.changes.begin(), one.changes.end(), changed.begin(), changed.end(),
                                  [](const Change& a, const Change& b) {
                                      return a.figure == b.figure && a.suggested == b.suggested;
                                  });
            });
            if (same == known.end())
                known.push_back({changed, chances[row], mends(changed, by_row[row].equations),
                                 borne_out(explanation.shifts, changed)});
            else
                same->confidence += chances[row];
        }
    }

    // The testimonies that speak of the changes, which are some of the shifts.
    std::vector<std::size_t> borne_out(const Shifts& shifts, const std::vector<Change>& changes) const {
        std::vector<std::size_t> result;
        for (const Heard& heard : system_.heard)
            if (std::any_of(shifts.begin(), shifts.end(), [&](const Shift& shift) {
                    return bears_out(heard, shifts, shift.variable) &&
                           std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
                               return change.figure == system_.variables[shift.variable].figure;
                           });
                }))
                result.push_back(heard.testimony);
        return result;
    }

    // Of each shift. Entangled shifts are trusted together.
    std::vector<double> trust_in(const Weighed& explanation) const {
        const std::vector<std::size_t> group = groups(explanation, true);
        std::map<std::size_t, std::vector<std::size_t>> members;
        for (std::size_t i = 0; i < group.size(); ++i)
            members[group[i]].push_back(i);
        std::vector<double> result;
        result.reserve(group.size());
        for (const std::size_t one : group)
            result.push_back(trust(system_, explanation, members[one]));
        return result;
    }

    bool mends(const std::vector<Change>& changes, const std::vector<std::size_t>& equations) const {
        std::vector<Units> left = system_.residuals;
        for (const Change& change : changes)
            for (const Variable& variable : system_.variables)
                if (variable.figure == change.figure)
                    for (const RowTerm& term : variable.rows)
                        left[term.row] += term.coefficient * (*change.suggested.units(places_) - variable.value);
        for (std::size_t row = 0; row < left.size(); ++row)
            if (left[row] != 0 && std::binary_search(equations.begin(), equations.end(), system_.equations[row]))
                return false;
        return true;
    }

    const System& system_;
    unsigned places_;
    std::vector<Weighed> explanations_;
};

// Without any explanation each equation stands for itself.
std::vector<Diagnosis> unexplained(const TableModel& table) {
    std::vector<Diagnosis> causes;
    for (std::size_t i = 0; i < table.equations.size(); ++i) {
        Decimal sum;
        for (const TableTerm& term : table.equations[i].terms)
            sum += term.sign > 0 ? table.figures[term.figure].value : -table.figures[term.figure].value;
        if (!sum.is_zero())
            causes.push_back({{i}, {}});
    }
    return causes;
}

} // namespace

std::vector<Diagnosis> locate(const TableModel& table) {
    const std::optional<Systems> systems = systems_of(table);
    if (!systems)
        return unexplained(table);
    std::vector<Diagnosis> causes;
    for (const System& system : systems->systems) {
        std::vector<Diagnosis> found = Locating(table, system, systems->places).run();
        std::move(found.begin(), found.end(), std::back_inserter(causes));
    }
    std::ranges::sort(causes, {}, &Diagnosis::equations);
    return causes;
}

} // namespace crossfoot
