#include "office/document/read_document.hpp"

#include "office/document/document_properties.hpp"
#include "office/document/template_cells.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>

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
        const Reference<sheet::XCellRangeReferrer> referrer(name, UNO_QUERY);
        // A name may also stand for a formula, a constant or a lost reference.
        const Reference<sheet::XCellRangeAddressable> range(
            referrer.is() ? referrer->getReferredCells() : Reference<table::XCellRange>(), UNO_QUERY);
        if (range.is()) {
            const table::CellRangeAddress address = range->getRangeAddress();
            result.push_back({from_uno(Reference<XNamed>(name, UNO_QUERY_THROW)->getName()),
                              static_cast<std::size_t>(address.Sheet), to_range(address)});
        }
    }
    return result;
}

} // namespace

bool DocumentReader::read(const Reference<sheet::XSpreadsheetDocument>& document, bool changed,
                          const ReadingProgress& progress) {
    const auto sheets = sheets_of(document);
    const auto count = static_cast<std::size_t>(sheets->getCount());
    std::vector<Known> before = std::exchange(known_, {}); // none, should something be thrown
    const bool comparable = !changed && before.size() == count;
    bool same = comparable;
    NumberFormats formats(document);
    read_.blocks.resize(count);
    std::vector<Known> now(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (progress) {
            progress(i, count);
        }
        const Reference<sheet::XSpreadsheet> source(sheets->getByIndex(static_cast<sal_Int32>(i)), UNO_QUERY_THROW);
        if (comparable && before[i].holds(source, read_.blocks[i])) {
            now[i] = std::move(before[i]);
            continue;
        }
        same = false;
        ReadSheet fresh = read_sheet(source, {source, UNO_QUERY_THROW}, &formats);
        read_.blocks[i] = std::move(fresh.block);
        now[i] = {fresh.used, fresh.at_once, fresh.values};
    }
    if (progress) {
        progress(count, count);
    }
    const std::vector<NamedRange> names = std::exchange(read_.names, {});
    read_.set_names(read_names(document));
    same = same && names == read_.names;
    std::vector<DocumentProperty> properties = document_properties(document);
    if (!same) {
        for (Block& block : read_.blocks) {
            block.altered.clear();
        }
        find_altered(document, read_);
    }
    same = same && properties == read_.properties;
    read_.properties = std::move(properties);
    known_ = std::move(now);
    return same;
}

bool DocumentReader::Known::holds(const Reference<sheet::XSpreadsheet>& source, const Block& block) const {
    bool visible = true;
    Reference<XPropertySet>(source, UNO_QUERY_THROW)->getPropertyValue("IsVisible") >>= visible;
    if (from_uno(Reference<XNamed>(source, UNO_QUERY_THROW)->getName()) != block.name || visible == block.hidden) {
        return false; // of an undone move or another name the office tells nobody
    }
    if (!used || !at_once) {
        return at_once;
    }
    const Reference<sheet::XCellRangeData> area(
        source->getCellRangeByPosition(used->first.column, used->first.row, used->last.column, used->last.row),
        UNO_QUERY_THROW);
    return area->getDataArray() == values;
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
    return read_range(range).blocks.front().grid.at(at) == read.blocks[cell.block].grid.at(at);
}

} // namespace crossfoot::office
