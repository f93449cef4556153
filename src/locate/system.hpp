// A table's equations as integers, cut into parts that have no figure in common.
#pragma once

#include "locate/locate.hpp"

#include <cstdint>
#include <vector>

namespace crossfoot::locator {

// Figures are counted in units of the table's smallest decimal place, so that all arithmetic is exact.
using Units = std::int64_t;

struct RowTerm {
    std::size_t row = 0; // of a system
    Units coefficient = 0;
};

// A figure that may be wrong by itself. Formulas that follow others have no variable; they move along with those.
struct Variable {
    std::size_t figure = 0; // index in the table
    Units value = 0;
    Units step = 1;      // what its value is a multiple of: 1 or, for whole numbers in a table with decimals, more
    bool forced = false; // it must change: nobody knows its value
    std::vector<RowTerm> rows; // the equations it stands in
};

struct Shift {
    std::size_t variable = 0;
    Units by = 0;
};
using Shifts = std::vector<Shift>; // ascending variables, each by other than 0

struct Bound {
    Units sum = 0;                                    // 0 or more as the figures stand
    std::vector<std::pair<std::size_t, Units>> terms; // variables
};

// A sum that a text tells.
struct Said {
    Units off = 0;                                    // by how much the figures add up to more, as they stand
    std::vector<std::pair<std::size_t, Units>> terms; // variables
    bool whole = true;                                // it has no other figures
    bool is_true(const Shifts& shifts) const;
};
struct Heard {
    std::size_t testimony = 0; // index in the table
    std::vector<Said> sums;    // any of which makes it true
    bool is_true(const Shifts& shifts) const;
    bool speaks_of(std::size_t variable) const;
    // Whether the shifts alone make it true, by what it says first of all and of nothing else. A sum with figures of
    // other equations, which may be wrong though these hold, or one of several that it may mean, may fit by chance.
    bool confirms(const Shifts& shifts) const;
};

// The equations that hang together through their figures, at least one of which does not hold.
class System {
public:
    std::vector<std::size_t> equations; // of each row, its index in the table
    std::vector<Units> residuals;       // of each row, what its terms add up to
    std::vector<Variable> variables;
    std::vector<Bound> bounds;
    std::vector<Heard> heard;                     // testimonies that speak of its variables
    std::vector<std::vector<std::size_t>> in_row; // the variables of each row

    void finish(); // once rows and variables are complete
    Units coefficient(std::size_t row, std::size_t variable) const {
        return coefficients_[row * variables.size() + variable];
    }

    // Whether the figures stay figures: whole where they are counts, not negative where that says nothing, no bound
    // broken.
    bool allows(const Shifts& shifts, const TableModel& table) const;
    // Whether every equation holds after it.
    bool mends(const Shifts& shifts) const;

private:
    std::vector<Units> coefficients_;
};

struct Systems {
    unsigned places = 0;         // decimal places of a unit
    std::vector<System> systems; // in which something does not hold
};

// Nothing where a figure is too large to be one of a report.
std::optional<Systems> systems_of(const TableModel& table);

} // namespace crossfoot::locator
