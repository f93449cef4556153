#include "figure/footing.hpp"

namespace crossfoot {
namespace {

// Of `count` figures, so many steps apart, the last is the total.
std::optional<Decimal> footing(std::span<const Figure> figures, std::size_t first, std::size_t step,
                               std::size_t count) {
    Sum parts;
    for (std::size_t i = 0; i + 1 < count; ++i)
        parts.add(figures[first + i * step]);
    Sum total;
    total.add(figures[first + (count - 1) * step]);
    if (!parts.value() || !total.value())
        return {};
    return *total.value() - *parts.value();
}

} // namespace

void Sum::add(const Figure& figure) {
    known_ = known_ && figure.kind != FigureKind::unreadable;
    value_ += figure.value;
}

std::optional<Decimal> balance_difference(const Figure& received, const Figure& carried_in, const Figure& handled,
                                          const Figure& carried_out) {
    Sum in;
    in.add(received);
    in.add(carried_in);
    Sum out;
    out.add(handled);
    out.add(carried_out);
    if (!in.value() || !out.value())
        return {};
    return *in.value() - *out.value();
}

CrossFooting cross_foot(std::span<const Figure> block, std::size_t columns) {
    const std::size_t rows = block.size() / columns;
    CrossFooting result;
    for (std::size_t row = 0; row < rows; ++row)
        result.rows.push_back(footing(block, row * columns, 1, columns));
    for (std::size_t column = 0; column < columns; ++column)
        result.columns.push_back(footing(block, column, columns, rows));
    return result;
}

} // namespace crossfoot
