#include "office/document/read_document.hpp"

#include "office/document/cell_set.hpp"
#include "office/document/document_properties.hpp"
#include "office/document/template_cells.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>

#include <algorithm>
#include <utility>

namespace crossfoot::office {
namespace {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
using com::sun::star::beans::XPropertySet;
using com::sun::star::container::XEnumerationAccess;
using com::sun::star::container::XNamed;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

std::vector<NamedRange> read_names(const Reference<sheet::XSpreadsheetDocument>& document) {
    std::vector<NamedRange> result;
    const Reference<XPropertySet> properties(document, UNO_QUERY_THROW);
    const Reference<XEnumerationAccess> names(properties->getPropertyValue("NamedRanges"), UNO_QUERY_THROW);
    const auto each = names->createEnumeration();
    while (each->hasMoreElements()) {
        const Any name = each->nextElement();
        const Reference<sheet::XCellRangeAddressable> range(cells_of_name(name), UNO_QUERY);
        if (range.is()) {
            const table::CellRangeAddress address = range->getRangeAddress();
            result.push_back({from_uno(Reference<XNamed>(name, UNO_QUERY_THROW)->getName()),
                              static_cast<std::size_t>(address.Sheet), to_range(address)});
        }
    }
    return result;
}

// Whether a sheet that nobody changed is as it was read; of an undone move or another name the office tells nobody.
bool holds(const SheetState& state, const Reference<sheet::XSpreadsheet>& source, const Block& block) {
    bool visible = true;
    Reference<XPropertySet>(source, UNO_QUERY_THROW)->getPropertyValue("IsVisible") >>= visible;
    return from_uno(Reference<XNamed>(source, UNO_QUERY_THROW)->getName()) == block.name && visible != block.hidden &&
           state.at_once && (!state.used || values_of(source, *state.used) == state.values);
}

} // namespace

bool DocumentReader::read(const Reference<sheet::XSpreadsheetDocument>& document, bool changed,
                          const ReadingProgress& progress) {
    const auto sheets = sheets_of(document);
    const auto count = static_cast<std::size_t>(sheets->getCount());
    NumberFormats formats(document);
    std::vector<SheetState> before = std::exchange(known_, {}); // none, should something be thrown
    const bool comparable = before.size() == count && day_zero_ == formats.day_zero();
    day_zero_ = formats.day_zero();
    bool same = comparable;
    read_.blocks.resize(count);
    std::vector<SheetState> now(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (progress) {
            progress(i, count);
        }
        const Reference<sheet::XSpreadsheet> source(sheets->getByIndex(static_cast<sal_Int32>(i)), UNO_QUERY_THROW);
        if (comparable && !changed && holds(before[i], source, read_.blocks[i])) {
            now[i] = std::move(before[i]);
            continue;
        }
        std::optional<ReadSheet> fresh = comparable
                                             ? read_again(source, formats, read_.blocks[i], before[i])
                                             : std::optional(read_sheet(source, {source, UNO_QUERY_THROW}, &formats));
        same = same && !fresh;
        now[i] = fresh ? std::move(fresh->state) : std::move(before[i]);
        if (fresh) {
            fresh->block.altered = std::move(read_.blocks[i].altered); // as it was told last
            read_.blocks[i] = std::move(fresh->block);
        }
    }
    if (progress) {
        progress(count, count);
    }
    const std::vector<NamedRange> names = std::exchange(read_.names, {});
    read_.set_names(read_names(document));
    same = same && names == read_.names;
    if (changed || !same) {
        same = !find_altered_again(document) && same;
    }
    std::vector<DocumentProperty> properties = document_properties(document);
    same = same && properties == read_.properties;
    read_.properties = std::move(properties);
    known_ = std::move(now);
    return same;
}

// Whether other cells are altered than the last time.
bool DocumentReader::find_altered_again(const Reference<sheet::XSpreadsheetDocument>& document) {
    std::vector<std::vector<AlteredCell>> before;
    before.reserve(read_.blocks.size());
    for (Block& block : read_.blocks) {
        before.push_back(std::exchange(block.altered, {}));
    }
    find_altered(document, read_);
    return !std::ranges::equal(read_.blocks, before, {}, &Block::altered);
}

crossfoot::Document read_document(const Reference<sheet::XSpreadsheetDocument>& document) {
    DocumentReader reader;
    reader.read(document, true);
    return reader.last();
}

crossfoot::Document read_range(const Reference<table::XCellRange>& range) {
    const Reference<sheet::XSheetCellRange> part(range, UNO_QUERY_THROW);
    crossfoot::Document result;
    result.blocks.push_back(read_sheet(part->getSpreadsheet(), range, nullptr).block);
    return result;
}

bool still_holds(const Reference<sheet::XSpreadsheetDocument>& document, const crossfoot::Document& read,
                 const Place& cell) {
    if (static_cast<sal_Int32>(cell.block) >= sheets_of(document)->getCount()) {
        return false;
    }
    const CellAddress at = cell.cell();
    const auto range = sheet_at(document, cell.block)->getCellRangeByPosition(at.column, at.row, at.column, at.row);
    NumberFormats formats(document); // or a date would not be told as it was read
    const ReadSheet now = read_sheet(sheet_at(document, cell.block), range, &formats);
    return now.block.grid.at(at) == read.blocks[cell.block].grid.at(at);
}

} // namespace crossfoot::office
