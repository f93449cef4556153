#include "office/commands/origin.hpp"

#include "intake/intake.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/text/XTextRange.hpp>

namespace crossfoot::office {
namespace {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using Spreadsheet = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

Reference<com::sun::star::table::XCellRange> list_of_origins(const Spreadsheet& document) {
    const Reference<com::sun::star::container::XNameAccess> names(
        Reference<com::sun::star::beans::XPropertySet>(document, UNO_QUERY_THROW)->getPropertyValue("NamedRanges"),
        UNO_QUERY_THROW);
    const rtl::OUString name = to_uno(origins_name);
    return names->hasByName(name) ? cells_of_name(names->getByName(name))
                                  : Reference<com::sun::star::table::XCellRange>();
}

std::string told_above(const Spreadsheet& document, const Reference<com::sun::star::table::XCellRange>& list) {
    const auto at = Reference<com::sun::star::sheet::XCellRangeAddressable>(list, UNO_QUERY_THROW)->getRangeAddress();
    if (at.StartRow < file_above_origins)
        return {};
    const Reference<com::sun::star::text::XTextRange> cell(
        sheet_at(document, static_cast<std::size_t>(at.Sheet))
            ->getCellByPosition(at.StartColumn, at.StartRow - file_above_origins),
        UNO_QUERY_THROW);
    return from_uno(cell->getString());
}

} // namespace

std::optional<CellOrigin> origin_of(const Spreadsheet& document, const Place& cell) {
    const auto list = list_of_origins(document);
    const Reference<com::sun::star::sheet::XCellRangeData> data(list, UNO_QUERY);
    if (!data.is())
        return {};
    const std::string name = sheet_name(document, cell.block) + '.' + a1(cell.cell());
    for (const auto& row : data->getDataArray()) {
        rtl::OUString texts[3];
        for (sal_Int32 i = 0; i < std::min<sal_Int32>(row.getLength(), 3); ++i)
            row[i] >>= texts[i];
        if (from_uno(texts[0]) == name)
            return CellOrigin{name, from_uno(texts[1]), from_uno(texts[2]), told_above(document, list)};
    }
    return {};
}

} // namespace crossfoot::office
