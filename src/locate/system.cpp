#include "locate/system.hpp"

#include "locate/partition.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace crossfoot::locator {
namespace {

using Expression = std::map<std::size_t, Units>; // figures that may be wrong, and how often they count

Units power_of_ten(unsigned exponent) {
    Units power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

// The figures as integers, and formulas by what they follow.
class Reading {
public:
    explicit Reading(const TableModel& table) : table_(table) {}

    bool read() {
        for (const TableFigure& figure : table_.figures)
            places_ = std::max(places_, figure.value.places());
        for (const TableFigure& figure : table_.figures) {
            const auto units = figure.value.units(places_);
            if (!units)
                return false;
            values_.push_back(*units);
        }
        return true;
    }

    unsigned places() const { return places_; }
    Units value(std::size_t figure) const { return values_[figure]; }

    Units sum(const std::vector<TableTerm>& terms) const {
        return std::accumulate(terms.begin(), terms.end(), Units{0}, [&](Units sum, const TableTerm& term) {
            return sum + term.sign * values_[term.figure];
        });
    }

    // A formula is taken to follow the first equation that it is the total of, where that holds.
    void follow_formulas() {
        following_.assign(table_.figures.size(), nullptr);
        for (const Equation& equation : table_.equations)
            if (equation.total && table_.figures[*equation.total].formula && !following_[*equation.total] &&
                sum(equation.terms) == 0)
                following_[*equation.total] = &equation;
    }

    Expression expression(const std::vector<TableTerm>& terms) {
        Expression result;
        for (const TableTerm& term : terms)
            add(result, term.figure, term.sign);
        std::erase_if(result, [](const auto& entry) { return entry.second == 0; });
        return result;
    }

private:
    void add(Expression& to, std::size_t figure, Units times) {
        const Equation* source = following_[figure];
        if (!source) {
            to[figure] += times;
            return;
        }
        following_[figure] = nullptr; // formulas that follow each other in a circle end here
        const auto own = std::find_if(source->terms.begin(), source->terms.end(),
                                      [&](const TableTerm& term) { return term.figure == figure; });
        for (const TableTerm& term : source->terms)
            if (term.figure != figure)
                add(to, term.figure, -times * term.sign * own->sign);
        following_[figure] = source;
    }

    const TableModel& table_;
    unsigned places_ = 0;
    std::vector<Units> values_;
    std::vector<const Equation*> following_;
};

// Cuts the equations into systems.
class Cutting {
public:
    Cutting(const TableModel& table, Reading& reading, std::vector<Units> sums)
        : table_(table), reading_(reading), sums_(std::move(sums)) {
        for (const Equation& equation : table.equations)
            rows_.push_back(reading.expression(equation.terms));
        result_.places = reading.places();
    }

    Systems run() {
        Partition together = partition();
        std::map<std::size_t, std::size_t> system_of; // by the representative of its rows
        for (std::size_t row = 0; row < rows_.size(); ++row)
            if (sums_[row] != 0 && system_of.try_emplace(together.of(row), result_.systems.size()).second)
                result_.systems.emplace_back();
        for (std::size_t row = 0; row < rows_.size(); ++row)
            if (const auto known = system_of.find(together.of(row)); known != system_of.end())
                add(row, result_.systems[known->second]);
        for (const std::vector<TableTerm>& terms : table_.inequalities)
            bound(terms);
        for (std::size_t i = 0; i < table_.testimonies.size(); ++i)
            hear(i);
        for (System& system : result_.systems)
            system.finish();
        return std::move(result_);
    }

private:
    // Rows with a figure in common.
    Partition partition() const {
        Partition together(rows_.size());
        std::map<std::size_t, std::size_t> first_row; // of each figure
        for (std::size_t row = 0; row < rows_.size(); ++row)
            for (const auto& [figure, coefficient] : rows_[row])
                if (const auto [known, added] = first_row.try_emplace(figure, row); !added)
                    together.join(known->second, row);
        return together;
    }

    void add(std::size_t row, System& system) {
        const std::size_t at = system.equations.size();
        system.equations.push_back(row);
        system.residuals.push_back(sums_[row]);
        const Units whole = power_of_ten(result_.places);
        for (const auto& [figure, coefficient] : rows_[row]) {
            const auto [place, added] = variable_of_.try_emplace(figure, system.variables.size());
            const TableFigure& described = table_.figures[figure];
            if (added)
                system.variables.push_back(
                    {figure, reading_.value(figure), described.whole ? whole : 1, !described.readable, {}});
            Variable& variable = system.variables[place->second];
            variable.rows.push_back({at, coefficient});
            // A blank total is wrong for certain where its parts are not.
            if (described.blank && table_.equations[row].total == figure && sums_[row] != 0)
                variable.forced = true;
        }
    }

    // An inequality that fails already forbids nothing.
    void bound(const std::vector<TableTerm>& terms) {
        const Units sum = reading_.sum(terms);
        const Expression expression = reading_.expression(terms);
        for (System& system : result_.systems) {
            Bound bound{sum, {}};
            for (std::size_t i = 0; sum >= 0 && i < system.variables.size(); ++i)
                if (const auto term = expression.find(system.variables[i].figure); term != expression.end())
                    bound.terms.emplace_back(i, term->second);
            if (!bound.terms.empty())
                system.bounds.push_back(std::move(bound));
        }
    }

    // What speaks of figures of several systems may be true of either, and would be taken for true of each.
    void hear(std::size_t testimony) {
        System* hearing = nullptr;
        Heard heard;
        for (System& system : result_.systems) {
            Heard here = heard_by(system, testimony);
            if (std::ranges::all_of(here.sums, [](const Said& said) { return said.terms.empty(); }))
                continue;
            if (hearing)
                return;
            hearing = &system;
            heard = std::move(here);
        }
        if (hearing)
            hearing->heard.push_back(std::move(heard));
    }

    Heard heard_by(const System& system, std::size_t testimony) {
        Heard heard{testimony, {}};
        for (const SaidSum& sum : table_.testimonies[testimony]) {
            const auto value = sum.value.units(result_.places);
            if (!value)
                continue;
            const Expression expression = reading_.expression(sum.terms);
            Said said{reading_.sum(sum.terms) - *value, {}, true};
            for (std::size_t i = 0; i < system.variables.size(); ++i)
                if (const auto term = expression.find(system.variables[i].figure); term != expression.end())
                    said.terms.emplace_back(i, term->second);
            said.whole = said.terms.size() == expression.size();
            heard.sums.push_back(std::move(said));
        }
        return heard;
    }

    const TableModel& table_;
    Reading& reading_;
    std::vector<Units> sums_; // of the equations, as the figures stand
    std::vector<Expression> rows_;
    std::map<std::size_t, std::size_t> variable_of_; // by figure
    Systems result_;
};

} // namespace

void System::finish() {
    coefficients_.assign(equations.size() * variables.size(), 0);
    in_row.resize(equations.size());
    for (std::size_t variable = 0; variable < variables.size(); ++variable)
        for (const RowTerm& term : variables[variable].rows) {
            coefficients_[term.row * variables.size() + variable] = term.coefficient;
            in_row[term.row].push_back(variable);
        }
}

bool Said::is_true(const Shifts& shifts) const {
    Units sum = off;
    for (const Shift& shift : shifts)
        for (const auto& [variable, coefficient] : terms)
            sum += variable == shift.variable ? coefficient * shift.by : 0;
    return sum == 0;
}

bool Heard::is_true(const Shifts& shifts) const {
    return std::any_of(sums.begin(), sums.end(), [&](const Said& said) { return said.is_true(shifts); });
}

bool Heard::confirms(const Shifts& shifts) const {
    return !is_true({}) && !sums.empty() && sums.front().whole && sums.front().is_true(shifts);
}

bool Heard::speaks_of(std::size_t variable) const {
    return std::any_of(sums.begin(), sums.end(), [&](const Said& said) {
        return std::any_of(said.terms.begin(), said.terms.end(),
                           [&](const auto& term) { return term.first == variable; });
    });
}

bool System::allows(const Shifts& shifts, const TableModel& table) const {
    for (const Shift& shift : shifts) {
        const Variable& variable = variables[shift.variable];
        const Units value = variable.value + shift.by;
        if (value % variable.step != 0 || (value < 0 && !table.figures[variable.figure].signed_))
            return false;
    }
    return std::all_of(bounds.begin(), bounds.end(), [&](const Bound& bound) {
        Units sum = bound.sum;
        for (const Shift& shift : shifts)
            for (const auto& [variable, coefficient] : bound.terms)
                sum += variable == shift.variable ? coefficient * shift.by : 0;
        return sum >= 0;
    });
}

bool System::mends(const Shifts& shifts) const {
    std::vector<Units> left = residuals;
    for (const Shift& shift : shifts)
        for (const RowTerm& term : variables[shift.variable].rows)
            left[term.row] += term.coefficient * shift.by;
    return std::all_of(left.begin(), left.end(), [](Units residual) { return residual == 0; });
}

std::optional<Systems> systems_of(const TableModel& table) {
    Reading reading(table);
    if (!reading.read())
        return {};
    std::vector<Units> sums;
    for (const Equation& equation : table.equations)
        sums.push_back(reading.sum(equation.terms));
    if (std::all_of(sums.begin(), sums.end(), [](Units sum) { return sum == 0; }))
        return Systems{};
    reading.follow_formulas();
    return Cutting(table, reading, std::move(sums)).run();
}

} // namespace crossfoot::locator
