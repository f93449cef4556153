#include "locate/explanations.hpp"

#include "locate/followings.hpp"
#include "locate/likelihood.hpp"
#include "locate/search.hpp"
#include "locate/two_reports.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace crossfoot::locator {
namespace {

// What stays unforeseen, beside the likeliest explanation: at least that; more where no further equation confirms the
// figures, as one equation over five cells; and one error more of a likelihood such as many have.
constexpr double unforeseen = 0.002;
constexpr double unconfirmed = 0.4;
constexpr double one_error_more = 1e-4;

// Sets of figures that differ in nothing but their weight beyond this are not told.
constexpr std::size_t most_told = 20;
constexpr double least_told = 0.005;

// What a text says of figures that are right, and of wrong ones: mostly what is right, since it is written from the
// same source; what stands in the wrong cell, where it was written from the table; anything else by a mistake of its
// own.
struct Testifying {
    double right_figure = 0.95;
    double right_value = 0.7;
    double wrong_value = 0.4;
    double anything = 0.005;
};
constexpr Testifying testifying;

class Explaining {
public:
    Explaining(const TableModel& table, const System& system)
        : table_(table), system_(system), followings_(followings(system, table)),
          two_reports_(are_of_two_reports(system, table)) {}

    std::vector<Weighed> run() {
        find();
        if (explanations_.empty())
            peel();
        else
            weigh();
        return std::move(explanations_);
    }

private:
    const TableFigure& figure(const Shift& shift) const {
        return table_.figures[system_.variables[shift.variable].figure];
    }
    Units found(const Shift& shift) const { return system_.variables[shift.variable].value; }
    Units right(const Shift& shift) const { return found(shift) + shift.by; }

    // Two figures exactly; and one more than it takes at least, since one slip may change two.
    void find() {
        constexpr std::size_t exact = 2;
        constexpr std::size_t most = 4;
        std::vector<Shifts> found;
        for (std::size_t size = exact; size <= most; ++size) {
            Search outcome = search(system_, table_, size);
            if (outcome.complete || found.empty())
                found = std::move(outcome.solutions);
            const bool smaller =
                std::any_of(found.begin(), found.end(), [&](const Shifts& shifts) { return shifts.size() < size; });
            if (smaller || !outcome.complete)
                break;
        }
        add_slips(found);
        add_followings(found);
        if (two_reports_)
            for (Shifts& shifts : lines_that_differ(system_, table_))
                add_slip(found, std::move(shifts));
        for (Shifts& shifts : found)
            explanations_.push_back({std::move(shifts), {}});
    }

    // One slip may change two figures that a single equation cannot tell apart: there the smaller sets that the search
    // gives are not the only ones to think of.
    void add_slips(std::vector<Shifts>& found) const {
        for (std::size_t one = 0; one < system_.variables.size(); ++one)
            for (std::size_t other = one + 1; other < system_.variables.size(); ++other) {
                const TableFigure& first = table_.figures[system_.variables[one].figure];
                const TableFigure& second = table_.figures[system_.variables[other].figure];
                if (!neighbours(first, second))
                    continue;
                const Units a = system_.variables[one].value;
                const Units b = system_.variables[other].value;
                for (const auto& [right_a, right_b] : likely_pairs(a, b, first.row == second.row))
                    add_slip(found, {{one, right_a - a}, {other, right_b - b}});
                add_moved(found, one, other);
                add_moved(found, other, one);
            }
    }

    // What two neighbours may have been before one slip: in each other's place, one figure, or two.
    static std::vector<std::pair<Units, Units>> likely_pairs(Units a, Units b, bool same_row) {
        std::vector<std::pair<Units, Units>> rights{{b, a}};
        if (!same_row)
            return rights;
        rights.insert(rights.end(), {{joined(a, b), 0}, {0, joined(a, b)}});
        for (Units power = 10; (a == 0 || b == 0) && power <= a + b; power *= 10)
            rights.emplace_back((a + b) / power, (a + b) % power);
        return rights;
    }

    // The figure of the one was written into the other; what that held before, its equations say.
    void add_moved(std::vector<Shifts>& found, std::size_t from, std::size_t to) const {
        const Units written = system_.variables[to].value;
        const RowTerm& term = system_.variables[to].rows.front();
        if (system_.variables[from].value != 0 || written == 0)
            return;
        const Units left = system_.residuals[term.row] + system_.coefficient(term.row, from) * written;
        Shifts shifts{{from, written}, {to, -left / term.coefficient}};
        if (from > to)
            std::swap(shifts.front(), shifts.back());
        add_slip(found, std::move(shifts));
    }

    // A figure and all totals that follow it are one slip, however many they are.
    void add_followings(std::vector<Shifts>& found) const {
        const auto failing = std::ranges::find_if(system_.residuals, [](Units residual) { return residual != 0; });
        const auto row = static_cast<std::size_t>(failing - system_.residuals.begin());
        for (const Shifts& following : followings_) {
            Units change = 0;
            for (const Shift& shift : following)
                change += system_.coefficient(row, shift.variable) * shift.by;
            if (following.size() < 2 || change == 0 || *failing % change != 0)
                continue;
            Shifts shifts = following;
            for (Shift& shift : shifts)
                shift.by *= -*failing / change;
            add_slip(found, std::move(shifts));
        }
    }

    void add_slip(std::vector<Shifts>& found, Shifts shifts) const {
        const auto stays = [](const Shift& shift) { return shift.by == 0; };
        if (std::any_of(shifts.begin(), shifts.end(), stays) || !system_.mends(shifts) ||
            !system_.allows(shifts, table_))
            return;
        const auto same = [&](const Shifts& known) {
            return std::equal(known.begin(), known.end(), shifts.begin(), shifts.end(),
                              [](const Shift& a, const Shift& b) { return a.variable == b.variable && a.by == b.by; });
        };
        if (std::none_of(found.begin(), found.end(), same))
            found.push_back(std::move(shifts));
    }

    void weigh() {
        for (Weighed& explanation : explanations_) {
            explanation.slips = slips_of(explanation.shifts);
            explanation.weight = product(explanation.slips);
        }
        if (two_reports_)
            weigh_reports_alike();
        double sum = 0;
        for (Weighed& explanation : explanations_) {
            explanation.heard = chance_of_texts(explanation.shifts);
            explanation.weight *= explanation.heard;
            sum += explanation.weight;
        }
        std::stable_sort(explanations_.begin(), explanations_.end(),
                         [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
        for (Weighed& explanation : explanations_)
            explanation.weight /= sum;
        std::erase_if(explanations_, [](const Weighed& explanation) { return explanation.weight < least_told; });
        if (explanations_.size() > most_told)
            explanations_.resize(most_told);
    }

    // How a figure is mistyped says little where it had to be made up for by another.
    void weigh_reports_alike() {
        std::map<std::optional<int>, double> sums; // nothing: of both
        double all = 0;
        for (const Weighed& explanation : explanations_) {
            sums[report_of(explanation.shifts, system_, table_)] += explanation.weight;
            all += explanation.weight;
        }
        for (Weighed& explanation : explanations_) {
            const auto report = report_of(explanation.shifts, system_, table_);
            explanation.weight /= report ? sums[report] : all;
        }
    }

    double chance_of_texts(const Shifts& shifts) const {
        double chance = 1;
        for (const Heard& heard : system_.heard) {
            const bool before = heard.is_true({});
            const bool after = heard.is_true(shifts);
            chance *= after    ? before ? testifying.right_figure : testifying.right_value
                      : before ? testifying.wrong_value
                               : testifying.anything;
        }
        return chance;
    }

    // Of two reports more than the search finds are whole lines of one, each of which is one slip.
    std::vector<Slip> slips_of(const Shifts& shifts) const {
        constexpr std::size_t most_found = 4;
        if (!two_reports_ || shifts.size() <= most_found)
            return as_slips(shifts, std::vector<bool>(shifts.size(), false));
        const auto [first, last] =
            std::ranges::minmax(shifts, {}, [&](const Shift& shift) { return figure(shift).row; });
        std::vector<Slip> slips;
        slips.reserve(shifts.size());
        for (const Shift& shift : shifts) {
            const bool begins = shift.variable == first.variable || shift.variable == last.variable;
            const Likelihood alone = likelihood(figure(shift), found(shift), right(shift));
            slips.push_back(begins ? Slip{alone.kind, alone.weight * error_rate, 1} : Slip{alone.kind, 1, 0});
        }
        return slips;
    }

    // The likeliest way to see the shifts that are not taken yet as slips of one or two figures each, or of one that
    // its totals followed.
    std::vector<Slip> as_slips(const Shifts& shifts, std::vector<bool> taken) const {
        const auto first = static_cast<std::size_t>(std::find(taken.begin(), taken.end(), false) - taken.begin());
        if (first == taken.size())
            return std::vector<Slip>(shifts.size());
        taken[first] = true;
        const Shift& one = shifts[first];
        const bool certain = system_.variables[one.variable].forced;
        const Likelihood alone = likelihood(figure(one), found(one), right(one));
        std::vector<Slip> best = as_slips(shifts, taken);
        best[first] = {alone.kind, alone.weight * (certain ? 1 : error_rate), certain ? 0 : 1};
        for (std::size_t second = first + 1; second < shifts.size(); ++second) {
            const Shift& other = shifts[second];
            if (taken[second])
                continue;
            const Likelihood together =
                likelihood(figure(one), found(one), right(one), figure(other), found(other), right(other));
            if (together.weight == 0)
                continue;
            taken[second] = true;
            std::vector<Slip> slips = as_slips(shifts, taken);
            taken[second] = false;
            slips[first] = {together.kind, together.weight * error_rate, 1};
            slips[second] = {together.kind, 1, 0, first};
            if (product(slips) > product(best))
                best = std::move(slips);
        }
        taken[first] = false;
        for (std::size_t source = 0; source < shifts.size(); ++source) {
            const std::vector<std::size_t> members = following(shifts, source, taken);
            if (std::ranges::find(members, first) == members.end())
                continue;
            std::vector<bool> with_members = taken;
            for (const std::size_t member : members)
                with_members[member] = true;
            std::vector<Slip> slips = as_slips(shifts, std::move(with_members));
            const Shift& wrong = shifts[source];
            const Likelihood slip = likelihood_with_totals(figure(wrong), found(wrong), right(wrong));
            for (const std::size_t member : members)
                slips[member] = {ErrorKind::followed, 1, 0, source};
            slips[source] = {slip.kind, slip.weight * error_rate, 1};
            if (product(slips) > product(best))
                best = std::move(slips);
        }
        return best;
    }

    // One of the shifts and those of all totals that follow it, by index; none where they are not there, or taken.
    std::vector<std::size_t> following(const Shifts& shifts, std::size_t source, const std::vector<bool>& taken) const {
        const Shifts& wanted = followings_[shifts[source].variable];
        std::vector<std::size_t> members;
        for (std::size_t i = 0; wanted.size() > 1 && i < shifts.size(); ++i)
            if (const auto follows = std::ranges::find(wanted, shifts[i].variable, &Shift::variable);
                follows != wanted.end() && shifts[i].by == follows->by * shifts[source].by && !taken[i])
                members.push_back(i);
        return members.size() == wanted.size() ? members : std::vector<std::size_t>();
    }

    static double product(const std::vector<Slip>& slips) {
        return std::accumulate(slips.begin(), slips.end(), 1.0,
                               [](double so_far, const Slip& slip) { return so_far * slip.weight; });
    }

    // Beyond the bounds of the search: each figure that alone explains why all its equations fail, and by how much, is
    // taken for itself.
    void peel() {
        std::vector<Units> left = system_.residuals;
        for (;;) {
            const Shift* best = nullptr;
            std::vector<Shift> candidates = alone_in(left);
            double most = 0;
            for (const Shift& candidate : candidates) {
                const double rows = static_cast<double>(system_.variables[candidate.variable].rows.size());
                const double weight = rows + likelihood(figure(candidate), found(candidate), right(candidate)).weight;
                if (weight > most) {
                    most = weight;
                    best = &candidate;
                }
            }
            if (!best)
                return;
            const ErrorKind kind = likelihood(figure(*best), found(*best), right(*best)).kind;
            constexpr double never_certain = 0.5;
            explanations_.push_back({{*best}, {{kind, never_certain, 1}}, never_certain, 1});
            for (const RowTerm& term : system_.variables[best->variable].rows)
                left[term.row] = 0;
        }
    }

    std::vector<Shift> alone_in(const std::vector<Units>& residuals) const {
        std::vector<Shift> result;
        for (std::size_t variable = 0; variable < system_.variables.size(); ++variable) {
            const std::vector<RowTerm>& rows = system_.variables[variable].rows;
            const Units by = -residuals[rows.front().row] / rows.front().coefficient;
            const bool all = std::all_of(rows.begin(), rows.end(), [&](const RowTerm& term) {
                return residuals[term.row] != 0 && residuals[term.row] + term.coefficient * by == 0;
            });
            if (rows.size() > 1 && all && system_.allows({{variable, by}}, table_))
                result.push_back({variable, by});
        }
        return result;
    }

    const TableModel& table_;
    const System& system_;
    std::vector<Shifts> followings_; // of each variable
    bool two_reports_;
    std::vector<Weighed> explanations_;
};

} // namespace

bool bears_out(const Heard& heard, const Shifts& shifts, std::size_t variable) {
    return heard.speaks_of(variable) && !heard.is_true({}) && heard.is_true(shifts);
}

double trust(const System& system, const Weighed& explanation, const std::vector<std::size_t>& members) {
    std::set<std::size_t> rows;
    std::size_t unknown = 0;
    double weight = 1;
    int slips = 0;
    double by_chance = error_rate; // that many slips and one more
    bool unlike = false;           // like nothing that people are known to do
    for (const std::size_t member : members) {
        unlike = unlike || explanation.slips[member].kind == ErrorKind::other;
        const Variable& variable = system.variables[explanation.shifts[member].variable];
        unknown += variable.forced ? 0 : 1;
        for (const RowTerm& term : variable.rows)
            rows.insert(term.row);
        weight *= explanation.slips[member].weight;
        slips += explanation.slips[member].number;
        for (int slip = 0; slip < explanation.slips[member].number; ++slip)
            by_chance *= error_rate;
    }
    const auto confirming = std::count_if(system.heard.begin(), system.heard.end(), [&](const Heard& heard) {
        return std::any_of(members.begin(), members.end(), [&](std::size_t member) {
            return heard.speaks_of(explanation.shifts[member].variable) && heard.confirms(explanation.shifts);
        });
    });
    const bool confirmed = rows.size() + static_cast<std::size_t>(confirming) > unknown && (slips < 2 || !unlike);
    return weight / (weight * (1 + (confirmed ? unforeseen : unconfirmed)) + one_error_more * by_chance);
}

std::vector<Weighed> explanations_of(const TableModel& table, const System& system) {
    return Explaining(table, system).run();
}

} // namespace crossfoot::locator
