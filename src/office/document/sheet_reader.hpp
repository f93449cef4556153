// Reads one sheet of a document that is open in the office.
#pragma once

#include "document/document.hpp"
#include "office/document/number_formats.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <optional>

namespace crossfoot::office {

struct ReadSheet {
    using Values = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>>;
    Block block;
    std::optional<CellRange> used; // nothing of an empty sheet
    bool at_once = true;           // the values say all that a recalculation can change of it
    Values values;                 // of what is used
};

// Reads what of the sheet lies in the area. Without the document's formats, only dates that were typed in are told
// from numbers.
ReadSheet read_sheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& source,
                     const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& area,
                     NumberFormats* formats);

CellRange to_range(const com::sun::star::table::CellRangeAddress& address);

} // namespace crossfoot::office
