#include "office/document/navigation.hpp"

#include "office/uno/spreadsheet.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

namespace crossfoot::office {
namespace {

namespace sheet = com::sun::star::sheet;
using com::sun::star::frame::XController;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

std::vector<SelectedRange> selection(const Reference<XController>& controller) {
    const auto selected =
        Reference<com::sun::star::frame::XModel>(controller->getModel(), UNO_QUERY_THROW)->getCurrentSelection();
    std::vector<com::sun::star::table::CellRangeAddress> addresses;
    if (const Reference<sheet::XSheetCellRanges> many(selected, UNO_QUERY); many.is()) {
        const auto all = many->getRangeAddresses();
        addresses.assign(all.begin(), all.end());
    } else if (const Reference<sheet::XCellRangeAddressable> one(selected, UNO_QUERY); one.is()) {
        addresses.push_back(one->getRangeAddress());
    }
    std::vector<SelectedRange> result;
    result.reserve(addresses.size());
    for (const auto& address : addresses) {
        result.push_back({static_cast<std::size_t>(address.Sheet),
                          {{static_cast<int>(address.StartRow), static_cast<int>(address.StartColumn)},
                           {static_cast<int>(address.EndRow), static_cast<int>(address.EndColumn)}}});
    }
    return result;
}

Reference<com::sun::star::table::XCell> cell_at(const Reference<XController>& controller, Place place) {
    const Reference<sheet::XSpreadsheetDocument> document(controller->getModel(), UNO_QUERY_THROW);
    const auto holder = sheet_at(document, place.block);
    return holder->getCellByPosition(place.cell().column, place.cell().row);
}

// The cursor's cell, even where a filter hides it, so that nothing counts as selected. Only the data that the office
// keeps of a window tells it: "zoom;sheet;tabs;cursor of the first sheet;...", a cursor as column/row/..., or with + in
// large sheets.
CellAddress cursor_of(const Reference<XController>& controller, std::size_t sheet) {
    rtl::OUString data;
    controller->getViewData() >>= data;
    const rtl::OUString cursor = data.getToken(static_cast<sal_Int32>(sheet) + 3, ';').replace('+', '/');
    sal_Int32 next = 0;
    const sal_Int32 column = cursor.getToken(0, '/', next).toInt32();
    return {next < 0 ? 0 : cursor.getToken(0, '/', next).toInt32(), column};
}

} // namespace

std::vector<SelectedRange> selected_ranges(const Reference<XController>& controller) {
    std::vector<SelectedRange> ranges = selection(controller);
    const Reference<sheet::XSheetCellRange> only(controller->getModel()->getCurrentSelection(), UNO_QUERY);
    if (ranges.size() != 1 || !only.is()) {
        return ranges;
    }
    // A cursor on a merged cell selects all of it, or its first cell only.
    const Reference<sheet::XSheetCellRange> first(only->getCellRangeByPosition(0, 0, 0, 0), UNO_QUERY_THROW);
    const Reference<sheet::XSheetCellCursor> cell = only->getSpreadsheet()->createCursorByRange(first);
    cell->collapseToMergedArea();
    const auto area = Reference<sheet::XCellRangeAddressable>(cell, UNO_QUERY_THROW)->getRangeAddress();
    const CellRange& selected = ranges.front().range;
    const bool one_cell = selected.first == selected.last ||
                          selected.last == CellAddress{static_cast<int>(area.EndRow), static_cast<int>(area.EndColumn)};
    return one_cell ? std::vector<SelectedRange>() : ranges;
}

Place current_place(const Reference<XController>& controller) {
    if (const std::vector<SelectedRange> ranges = selection(controller); !ranges.empty()) {
        return {ranges.front().sheet, ranges.front().range.first};
    }
    const Reference<sheet::XSpreadsheetView> view(controller, UNO_QUERY_THROW);
    const Reference<sheet::XCellRangeAddressable> shown(view->getActiveSheet(), UNO_QUERY_THROW);
    const auto index = static_cast<std::size_t>(shown->getRangeAddress().Sheet);
    return {index, cursor_of(controller, index)};
}

rtl::OUString current_formula(const Reference<XController>& controller) {
    return cell_at(controller, current_place(controller))->getFormula();
}

void go_to(const Reference<XController>& controller, Place place) {
    put_cursor(controller, cell_at(controller, place));
}

} // namespace crossfoot::office
