// Reads one sheet of a document that is open in the office.
#pragma once

#include "document/document.hpp"
#include "document/spans.hpp"
#include "office/document/number_formats.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <map>
#include <optional>
#include <vector>

namespace crossfoot::office {

// What beside its block tells whether a sheet is as it was when it was read.
struct SheetState {
    using Values = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>>;
    std::optional<CellRange> used;         // nothing of an empty sheet
    Values values;                         // of what is used
    bool at_once = true;                   // they say all that a recalculation can change of it
    std::vector<CellAddress> asked;        // cells of which the value does not tell what stands there
    std::vector<CellAddress> formulas;     // ascending
    std::vector<CellAddress> formatted;    // texts that may have parts; ascending
    std::map<NumberShown, Spans> shown_as; // cells whose numbers are no figures
};

struct ReadSheet {
    Block block;
    SheetState state;
};

// Reads what of the sheet lies in the area. Without the document's formats, only dates that were typed in are told
// from numbers.
ReadSheet read_sheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& source,
                     const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& area,
                     NumberFormats* formats);

// The whole sheet once more, which was read as this block and this state; nothing where it is as it was, whatever may
// have been done to it meanwhile. The document's day zero must be the same.
std::optional<ReadSheet> read_again(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& source,
                                    NumberFormats& formats, const Block& block, const SheetState& state);

// The values of these cells, as SheetState keeps them.
SheetState::Values values_of(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& source,
                             const CellRange& cells);

} // namespace crossfoot::office
