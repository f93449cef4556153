#include "office/document/cell_set.hpp"

#include <algorithm>

namespace crossfoot::office {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
using com::sun::star::uno::Reference;

CellRange to_range(const table::CellRangeAddress& address) {
    return {{static_cast<int>(address.StartRow), static_cast<int>(address.StartColumn)},
            {static_cast<int>(address.EndRow), static_cast<int>(address.EndColumn)}};
}

std::vector<CellRange> to_ranges(const Reference<sheet::XSheetCellRanges>& ranges) {
    std::vector<CellRange> result;
    if (ranges.is()) {
        for (const table::CellRangeAddress& address : ranges->getRangeAddresses()) {
            result.push_back(to_range(address));
        }
    }
    return result;
}

CellSet::CellSet(const Reference<sheet::XSheetCellRanges>& ranges) {
    if (!ranges.is()) {
        return;
    }
    for (const CellRange& range : to_ranges(ranges)) {
        for (int row = range.first.row; row <= range.last.row; ++row) {
            for (int column = range.first.column; column <= range.last.column; ++column) {
                cells_.push_back({row, column});
            }
        }
    }
    std::sort(cells_.begin(), cells_.end());
}

bool CellSet::contains(CellAddress at) const { return std::binary_search(cells_.begin(), cells_.end(), at); }

bool CellSet::meets(const CellRange& range) const {
    auto cell = std::lower_bound(cells_.begin(), cells_.end(), range.first);
    while (cell != cells_.end() && cell->row <= range.last.row) {
        if (range.contains(*cell)) {
            return true;
        }
        const int row = cell->column < range.first.column ? cell->row : cell->row + 1;
        cell = std::lower_bound(cell, cells_.end(), CellAddress{row, range.first.column});
    }
    return false;
}

} // namespace crossfoot::office
