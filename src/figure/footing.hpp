// Footing and cross-footing: adding figures up exactly and comparing them with the totals that stand beside them.
#pragma once

#include "figure/figure.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace crossfoot {

// A sum of figures as the relations of a report take them: blank, dash and 无 count as 0, and one figure that nobody
// can read makes the whole sum unknown.
class Sum {
public:
    void add(const Decimal& number) { value_ += number; }
    void add(const Figure& figure);
    std::optional<Decimal> value() const { return known_ ? std::optional(value_) : std::nullopt; }

private:
    Decimal value_;
    bool known_ = true;
};

// (received + carried in) - (handled + carried out); nothing where one of them cannot be read.
std::optional<Decimal> balance_difference(const Figure& received, const Figure& carried_in, const Figure& handled,
                                          const Figure& carried_out);

// total - sum of parts, for each row and each column of a block whose last row and column are totals; nothing for a
// line that holds a figure that cannot be read.
struct CrossFooting {
    std::vector<std::optional<Decimal>> rows;
    std::vector<std::optional<Decimal>> columns;
};

// Takes the block row by row. It has at least two rows and two columns.
CrossFooting cross_foot(std::span<const Figure> block, std::size_t columns);

} // namespace crossfoot
