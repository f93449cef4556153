// Reads a spreadsheet document that is open in the office to the grid that the core checks.
#pragma once

#include "document/document.hpp"
#include "office/document/sheet_reader.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <vector>

namespace crossfoot::office {

// Called before each sheet, and once more at the end, with the number of sheets read and of all sheets.
using ReadingProgress = std::function<void(std::size_t done, std::size_t all)>;

// Reads a document again and again. Not thread-safe: in the main thread, one for each document.
class DocumentReader {
public:
    // Reads every sheet, hidden ones among them, with its content, merged ranges, hidden or filtered rows and columns,
    // the named ranges and the document's properties. As from a file (read/read.hpp), dates, times and truth values are
    // texts, and cells hidden under a merged range are left out. Changes nothing in the document. Sheets that are as
    // they were the last time are not read anew; where nobody changed the document since, the values alone tell that,
    // since a recalculation changes nothing else. Gives whether all is as the last time. Throws
    // com::sun::star::uno::RuntimeException when the document is closed meanwhile.
    bool read(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, bool changed,
              const ReadingProgress& progress = {});
    const crossfoot::Document& last() const { return read_; }

private:
    bool
    find_altered_again(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    std::vector<SheetState> known_; // of each sheet
    std::chrono::sys_days day_zero_;
    crossfoot::Document read_;
};

// The same once.
crossfoot::Document
read_document(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

// A workbook of one sheet that holds the range's cells at their addresses, and neither names nor properties.
crossfoot::Document read_range(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& range);

// Whether a cell of the document holds what was read there. Places in words of the document's sheets as they are now.
bool still_holds(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const crossfoot::Document& read, const Place& cell);

} // namespace crossfoot::office
