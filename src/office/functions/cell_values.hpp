// Values on their way between cells and the cell functions: figures in, numbers, texts and errors out.
#pragma once

#include "figure/footing.hpp"

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace crossfoot::office {

// What Calc hands over for a range, an array or a single value: row by row, empty cells as empty texts.
using CellBlock = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>>;

// Errors as Calc knows them in the bits of a number that is none.
enum class CellError { value = 519, no_division = 532, not_available = 0x7fff };

com::sun::star::uno::Any to_cell(CellError error);
com::sun::star::uno::Any to_cell(const std::string& text);
com::sun::star::uno::Any to_cell(const Decimal& number);
com::sun::star::uno::Any to_cell(const std::optional<Decimal>& number); // #VALUE! for nothing

// A number, or a text as the core reads it; anything else is unreadable. Nothing at all (an argument left out) is
// blank.
Figure to_figure(const com::sun::star::uno::Any& value);

// Adds a value, or all values of a block, to a sum.
void add_to(Sum& sum, const com::sun::star::uno::Any& value);
void add_to(Sum& sum, const CellBlock& block);

struct FigureBlock {
    std::size_t columns = 0;
    std::vector<Figure> figures; // row by row
};
FigureBlock to_figures(const CellBlock& block);

// Applies the function to the figures in the same place of each block, as an array formula does; a block of one cell
// serves for all places. An empty block where the sizes do not agree.
CellBlock for_each_cell(const std::vector<const CellBlock*>& blocks,
                        const std::function<com::sun::star::uno::Any(const std::vector<Figure>&)>& function);

} // namespace crossfoot::office
