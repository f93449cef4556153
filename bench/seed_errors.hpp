// Errors as people make them, put into a table of figures that agree.
#pragma once

#include "form/form.hpp"
#include "report/random_figures.hpp"

#include <optional>
#include <random>
#include <string_view>
#include <vector>

namespace crossfoot::bench {

using test::TableOfFigures;

enum class ErrorClass {
    digits_swapped,    // two neighbouring digits of a figure
    digit_wrong,       // one digit is another
    digit_missing,     // one of two digits or more
    digit_doubled,     // one digit twice
    digit_extra,       // any digit anywhere, but not doubled
    factor_of_ten,     // a 0 too many, or too few
    sign,              // a minus sign
    swapped,           // two neighbours in a row or column in each other's place
    row_off,           // a part stands one row off, over what was there; 0 where it was
    column_off,        // a part stands one column off: under the wrong applicant
    misfiled,          // one request counted under another applicant of the same item
    split,             // the digits of a part in its own cell and the empty one on its right
    joined,            // two parts side by side in the cell of the left one
    omitted,           // 0 in place of a part
    total_not_updated, // a total lacks, or has too much, what one of its parts was changed by
    blank_total,
    stale_formula // a total's formula that misses one of its parts
};
inline constexpr int error_classes = 17;
std::string_view name(ErrorClass error);

struct WrongCell {
    std::size_t row = 0;
    std::size_t column = 0;
    std::optional<std::int64_t> stands; // nothing: blank
    bool formula = false;
};

// The cells of one error at a random place of the table, or nothing where that place does not admit it. The cells are
// wrong, each of them.
std::vector<WrongCell> seed(ErrorClass error, const Form& form, const TableSpec& table, const TableOfFigures& figures,
                            std::mt19937& random);

} // namespace crossfoot::bench
