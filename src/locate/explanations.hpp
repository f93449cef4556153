// What may have broken the equations of a system, and how likely each explanation is.
#pragma once

#include "locate/system.hpp"

#include <optional>

namespace crossfoot::locator {

// How one shift came about. Of a slip that made several shifts, one tells all and the others nothing more.
struct Slip {
    ErrorKind kind = ErrorKind::other;
    double weight = 1;                    // the chance that it happened
    int number = 0;                       // 0 where the figure is wrong for certain, and of the others
    std::optional<std::size_t> with = {}; // the shift, by index, that tells all of it; of the others
};

struct Weighed {
    Shifts shifts;
    std::vector<Slip> slips; // of each shift
    double weight = 0;       // its chance beside the other explanations
    double heard = 1;        // the chance that texts would say what they do, if it were so
};

// Whether a text says what is true only after the shifts, and of one of them.
bool bears_out(const Heard& heard, const Shifts& shifts, std::size_t variable);

// How far some shifts of an explanation, by index, are to be trusted, 0 to 1: less where no further equation confirms
// them, and where an error more would do as well.
double trust(const System& system, const Weighed& explanation, const std::vector<std::size_t>& members);

// The likeliest first. Beyond the bounds of the search each figure stands for itself, and none is certain.
std::vector<Weighed> explanations_of(const TableModel& table, const System& system);

} // namespace crossfoot::locator
