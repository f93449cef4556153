// Cells and ranges of a sheet as the office gives them.
#pragma once

#include "document/address.hpp"

#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <vector>

namespace crossfoot::office {

CellRange to_range(const com::sun::star::table::CellRangeAddress& address);

// None where there are none.
std::vector<CellRange> to_ranges(const com::sun::star::uno::Reference<com::sun::star::sheet::XSheetCellRanges>& ranges);

// The cells of some ranges of one column after the other, as the office's queries give them, asked in order of rows.
class CellSet {
public:
    // Of none where there are no ranges.
    explicit CellSet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSheetCellRanges>& ranges);

    bool contains(CellAddress at) const;
    bool meets(const CellRange& range) const;
    const std::vector<CellAddress>& cells() const { return cells_; } // ascending

private:
    std::vector<CellAddress> cells_;
};

} // namespace crossfoot::office
