// How people err when they type, copy and add up figures, as likelihoods.
//
// The kinds follow Damerau (1964) for digits and Scholtus (2008, 2009) for signs and typing errors in totals; the rates
// were set on seeded errors (bench/locate).
#pragma once

#include "locate/system.hpp"

namespace crossfoot::locator {

struct Likelihood {
    ErrorKind kind = ErrorKind::other;
    double weight = 0; // the chance of the error, beside the chance that such a figure is right
};

// One figure that should be another.
Likelihood likelihood(const TableFigure& figure, Units found, Units right);

// One figure that should be another, and every total of it was added up with it: mistyped, or miscounted by so much,
// where likeness of digits means nothing. A weight of 0 for what nobody counted.
Likelihood likelihood_with_totals(const TableFigure& figure, Units found, Units right);

// Two figures that one slip changed together; a weight of 0 where no slip does that.
Likelihood likelihood(const TableFigure& one, Units found_one, Units right_one, const TableFigure& other,
                      Units found_other, Units right_other);

// Where one slip could change two figures at once: neighbours in a row or column of the form, or any two of a row.
bool neighbours(const TableFigure& one, const TableFigure& other);
bool in_one_line(const TableFigure& one, const TableFigure& other);

// "12" and "0" for 120.
Units joined(Units first, Units second);

// The chance of any one figure to be wrong, of all figures.
inline constexpr double error_rate = 0.002;

} // namespace crossfoot::locator
