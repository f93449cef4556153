#include "locate/search.hpp"

#include <algorithm>
#include <numeric>

namespace crossfoot::locator {
namespace {

constexpr std::size_t most_looks = 120'000; // at a figure as the last of a set; some thousandths of a second
constexpr std::size_t elimination = 40;     // in looks
constexpr std::size_t most_solutions = 2'000;

// An equation of the system, or one that it implies: a sum of some of them, each so many times.
struct Edit {
    std::vector<std::pair<std::size_t, Units>> rows;
    Units residual = 0;
    std::size_t size = 0; // how many figures it has at most
};
using Edits = std::vector<const Edit*>;

struct Chosen {
    std::size_t variable;
    const Edit* edit; // the one that determines its shift once the later ones are known
};

class Searching {
public:
    Searching(const System& system, const TableModel& table)
        : system_(system), table_(table), excluded_(system.variables.size(), false), seen_(system.variables.size(), 0) {
        for (std::size_t row = 0; row < system.equations.size(); ++row)
            originals_.push_back({{{row, 1}}, system.residuals[row], system.in_row[row].size()});
        for (const Edit& edit : originals_)
            start_.push_back(&edit);
    }

    Search run(std::size_t size) {
        for (const Variable& variable : system_.variables)
            most_rows_ = std::max(most_rows_, variable.rows.size());
        force(0, start_, size);
        return std::move(result_);
    }

private:
    // Those that must change come first; each takes an equation that it stands in with it.
    void force(std::size_t from, const Edits& edits, std::size_t size) {
        for (std::size_t variable = from; variable < system_.variables.size(); ++variable) {
            if (!system_.variables[variable].forced)
                continue;
            const auto pivot = std::find_if(edits.begin(), edits.end(),
                                            [&](const Edit* edit) { return coefficient(*edit, variable) != 0; });
            if (pivot == edits.end())
                continue;
            excluded_[variable] = true;
            choose(variable, *pivot, edits, [&](const Edits& rest) { force(variable + 1, rest, size); });
            excluded_[variable] = false;
            return;
        }
        extend(edits, size);
    }

    template <typename Then>
    void choose(std::size_t variable, const Edit* pivot, const Edits& edits, const Then& then) {
        looks_ += elimination;
        std::vector<Edit> implied;
        implied.reserve(edits.size()); // its places are pointed to
        Edits rest;
        rest.reserve(edits.size());
        const Units own = coefficient(*pivot, variable);
        for (const Edit* edit : edits) {
            if (edit == pivot)
                continue;
            const Units theirs = coefficient(*edit, variable);
            if (theirs == 0) {
                rest.push_back(edit);
                continue;
            }
            implied.push_back(eliminate(*edit, own, *pivot, theirs));
            if (!implied.back().rows.empty())
                rest.push_back(&implied.back());
        }
        chosen_.push_back({variable, pivot});
        then(rest);
        chosen_.pop_back();
    }

    // own * edit - theirs * pivot, in lowest terms.
    static Edit eliminate(const Edit& edit, Units own, const Edit& pivot, Units theirs) {
        const Units common = std::gcd(own, theirs);
        own /= common;
        theirs /= common;
        Edit result;
        result.residual = own * edit.residual - theirs * pivot.residual;
        result.size = edit.size + pivot.size;
        for (const auto& [row, times] : edit.rows)
            result.rows.emplace_back(row, own * times);
        for (const auto& [row, times] : pivot.rows) {
            const auto same = std::find_if(result.rows.begin(), result.rows.end(),
                                           [row = row](const auto& entry) { return entry.first == row; });
            if (same == result.rows.end())
                result.rows.emplace_back(row, -theirs * times);
            else
                same->second -= theirs * times;
        }
        std::erase_if(result.rows, [](const auto& entry) { return entry.second == 0; });
        return result;
    }

    Units coefficient(const Edit& edit, std::size_t variable) const {
        Units sum = 0;
        for (const auto& [row, times] : edit.rows)
            sum += times * system_.coefficient(row, variable);
        return sum;
    }

    std::vector<std::size_t> variables_of(const Edit& edit) {
        std::vector<std::size_t> result;
        ++seen_now_;
        for (const auto& [row, times] : edit.rows)
            for (const std::size_t variable : system_.in_row[row])
                if (!excluded_[variable] && seen_[variable] != seen_now_) {
                    seen_[variable] = seen_now_;
                    if (coefficient(edit, variable) != 0)
                        result.push_back(variable);
                }
        return result;
    }

    void extend(const Edits& edits, std::size_t size) {
        Edits failing;
        std::size_t untouched = 0;
        for (const Edit* edit : edits)
            if (edit->residual != 0) {
                failing.push_back(edit);
                untouched += edit->rows.size() == 1 ? 1 : 0;
            }
        if (failing.empty())
            return solve();
        if (size == 0 || untouched > size * most_rows_)
            return;
        const Edit* smallest = *std::min_element(failing.begin(), failing.end(),
                                                 [](const Edit* a, const Edit* b) { return a->size < b->size; });
        const std::vector<std::size_t> candidates = variables_of(*smallest);
        if (size == 1) {
            for (const std::size_t variable : candidates)
                if (is_last(variable, *smallest, failing, edits)) {
                    chosen_.push_back({variable, smallest});
                    solve();
                    chosen_.pop_back();
                }
            return;
        }
        for (const std::size_t variable : candidates) {
            if (looks_ > most_looks) {
                result_.complete = false;
                break;
            }
            excluded_[variable] = true; // sets with it are found here, and not again
            choose(variable, smallest, edits, [&](const Edits& rest) { extend(rest, size - 1); });
        }
        for (const std::size_t variable : candidates)
            excluded_[variable] = false;
    }

    // Whether all edits hold once this one figure is changed.
    bool is_last(std::size_t variable, const Edit& pivot, const Edits& failing, const Edits& edits) {
        if (++looks_ > most_looks) {
            result_.complete = false;
            return false;
        }
        const Units own = coefficient(pivot, variable);
        const auto agrees = [&](const Edit* edit) {
            return edit->residual * own == pivot.residual * coefficient(*edit, variable);
        };
        return std::all_of(failing.begin(), failing.end(), agrees) && std::all_of(edits.begin(), edits.end(), agrees);
    }

    // No edit fails any more: the shifts follow from the last to the first.
    void solve() {
        if (result_.solutions.size() >= most_solutions) {
            result_.complete = false;
            return;
        }
        Shifts shifts;
        for (std::size_t i = chosen_.size(); i-- > 0;) {
            const auto& [variable, edit] = chosen_[i];
            Units left = -edit->residual;
            for (const Shift& known : shifts)
                left -= coefficient(*edit, known.variable) * known.by;
            const Units own = coefficient(*edit, variable);
            if (left % own != 0)
                return;
            if (left == 0 && !system_.variables[variable].forced)
                return; // a smaller set will do
            shifts.push_back({variable, left / own});
        }
        std::erase_if(shifts, [](const Shift& shift) { return shift.by == 0; });
        std::sort(shifts.begin(), shifts.end(), [](const Shift& a, const Shift& b) { return a.variable < b.variable; });
        if (system_.allows(shifts, table_))
            result_.solutions.push_back(std::move(shifts));
    }

    const System& system_;
    const TableModel& table_;
    std::vector<Edit> originals_;
    Edits start_;
    std::vector<Chosen> chosen_;
    std::vector<bool> excluded_;
    std::vector<unsigned> seen_; // when a figure was last met
    unsigned seen_now_ = 0;
    std::size_t most_rows_ = 0;
    std::size_t looks_ = 0;
    Search result_;
};

} // namespace

Search search(const System& system, const TableModel& table, std::size_t size) {
    return Searching(system, table).run(size);
}

} // namespace crossfoot::locator
