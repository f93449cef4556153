// What the user is told after a command.
#pragma once

#include "function_values.hpp"
#include "marks.hpp"
#include "result_bar.hpp"
#include "validation.hpp"

namespace crossfoot::calc {

// After validating: how many findings of which severity, the first of them, and what could not be marked.
ResultText validation_text(const Validation& validation, const MarkingOutcome& marking, bool of_selection,
                           Language language);

// After going to a finding, by its index in reading order.
ResultText finding_text(const Finding& finding, std::size_t index, std::size_t all, Language language);

// After clearing the marks.
ResultText clearing_text(const MarkingOutcome& marking, Language language);

// After putting values in place of the cell functions.
ResultText conversion_text(const ConversionOutcome& conversion, Language language);

} // namespace crossfoot::calc
