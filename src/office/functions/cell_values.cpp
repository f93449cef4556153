#include "office/functions/cell_values.hpp"

#include "office/uno/uno_text.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace crossfoot::office {

using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;

Any to_cell(CellError error) {
    constexpr std::uint64_t no_number = 0x7ff8000000000000;
    return Any(std::bit_cast<double>(no_number | static_cast<std::uint64_t>(error)));
}

Any to_cell(const std::string& text) { return Any(to_uno(text)); }

Any to_cell(const Decimal& number) { return Any(number.nearest_double()); }

Any to_cell(const std::optional<Decimal>& number) { return number ? to_cell(*number) : to_cell(CellError::value); }

Figure to_figure(const Any& value) {
    double number = 0;
    rtl::OUString text;
    if (value >>= number) {
        if (auto exact = Decimal::from_shown(number))
            return stored_number(std::move(*exact));
    } else if (value >>= text) {
        return text.isEmpty() ? Figure() : read_figure(from_uno(text)); // a whole column is empty for the most part
    } else if (!value.hasValue()) {
        return {};
    }
    Figure unreadable;
    unreadable.kind = FigureKind::unreadable;
    return unreadable;
}

void add_to(Sum& sum, const Any& value) {
    double number = 0;
    if (value >>= number) { // nearly always; a Figure would only cost time
        if (auto exact = Decimal::from_shown(number))
            sum.add(*exact);
        else
            sum.add(to_figure(value));
    } else if (rtl::OUString text; (value >>= text) && text.isEmpty()) {
        return; // as most of a whole column
    } else if (CellBlock block; value >>= block) {
        add_to(sum, block);
    } else {
        sum.add(to_figure(value));
    }
}

void add_to(Sum& sum, const CellBlock& block) {
    for (const Sequence<Any>& row : block)
        for (const Any& cell : row)
            add_to(sum, cell);
}

FigureBlock to_figures(const CellBlock& block) {
    FigureBlock result;
    for (const Sequence<Any>& row : block) {
        result.columns = static_cast<std::size_t>(row.getLength());
        for (const Any& cell : row)
            result.figures.push_back(to_figure(cell));
    }
    return result;
}

CellBlock for_each_cell(const std::vector<const CellBlock*>& blocks,
                        const std::function<Any(const std::vector<Figure>&)>& function) {
    const auto rows_of = [](const CellBlock& block) { return block.getLength(); };
    const auto columns_of = [](const CellBlock& block) { return block.hasElements() ? block[0].getLength() : 0; };
    sal_Int32 rows = 0;
    sal_Int32 columns = 0;
    for (const CellBlock* block : blocks) {
        rows = std::max(rows, rows_of(*block));
        columns = std::max(columns, columns_of(*block));
    }
    for (const CellBlock* block : blocks) {
        const bool single = rows_of(*block) == 1 && columns_of(*block) == 1;
        if (!single && (rows_of(*block) != rows || columns_of(*block) != columns))
            return {};
    }
    CellBlock result(rows);
    for (sal_Int32 row = 0; row < rows; ++row) {
        Sequence<Any> line(columns);
        for (sal_Int32 column = 0; column < columns; ++column) {
            std::vector<Figure> figures;
            for (const CellBlock* block : blocks) {
                const bool single = rows_of(*block) == 1 && columns_of(*block) == 1;
                figures.push_back(to_figure((*block)[single ? 0 : row][single ? 0 : column]));
            }
            line.getArray()[column] = function(figures);
        }
        result.getArray()[row] = line;
    }
    return result;
}

} // namespace crossfoot::office
