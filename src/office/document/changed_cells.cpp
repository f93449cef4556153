#include "office/document/changed_cells.hpp"

#include "office/document/cell_set.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>

#include <algorithm>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

std::vector<ChangedCells> changed_cells(const com::sun::star::util::ChangesEvent& event) {
    std::vector<ChangedCells> result;
    for (const auto& change : event.Changes) {
        const Reference<com::sun::star::sheet::XCellRangeAddressable> range(change.ReplacedElement, UNO_QUERY);
        const Reference<com::sun::star::sheet::XSheetCellRange> part(change.ReplacedElement, UNO_QUERY);
        if (!range.is() || !part.is()) {
            continue;
        }
        const Reference<com::sun::star::container::XNamed> sheet(part->getSpreadsheet(), UNO_QUERY_THROW);
        result.push_back({from_uno(sheet->getName()), to_range(range->getRangeAddress())});
    }
    return result;
}

bool touches(const std::vector<ChangedCells>& changes, const WorkItem& item) {
    return std::any_of(item.cells.begin(), item.cells.end(), [&](const WorkItem::Spot& spot) {
        return std::any_of(changes.begin(), changes.end(), [&](const ChangedCells& change) {
            return change.sheet == spot.sheet && change.range.contains(spot.at);
        });
    });
}

} // namespace crossfoot::office
