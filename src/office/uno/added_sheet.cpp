#include "office/uno/added_sheet.hpp"

#include "office/uno/spreadsheet.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace crossfoot::office {

using com::sun::star::beans::XPropertySet;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;

std::optional<AddedSheet> add_sheet(const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                                    const std::string& name) {
    if (is_read_only(document) ||
        Reference<com::sun::star::util::XProtectable>(document, UNO_QUERY_THROW)->isProtected()) {
        return {};
    }
    const auto sheets = document->getSheets();
    AddedSheet added{name, {}};
    for (int number = 2; sheets->hasByName(to_uno(added.name)); ++number) {
        added.name = name + std::to_string(number);
    }
    const auto count = Reference<com::sun::star::container::XIndexAccess>(sheets, UNO_QUERY_THROW)->getCount();
    sheets->insertNewByName(to_uno(added.name), static_cast<sal_Int16>(count));
    added.sheet.set(sheets->getByName(to_uno(added.name)), UNO_QUERY_THROW);
    return added;
}

void write_table(const AddedSheet& added, int row, const std::vector<std::vector<std::string>>& table) {
    const auto columns = static_cast<sal_Int32>(table.front().size());
    Sequence<Sequence<Any>> data(static_cast<sal_Int32>(table.size()));
    Sequence<Any>* next_row = data.getArray();
    for (const std::vector<std::string>& texts : table) {
        Sequence<Any> line(columns);
        Any* next = line.getArray();
        for (const std::string& text : texts) {
            *next++ <<= to_uno(text);
        }
        *next_row++ = line;
    }
    const auto last = row + static_cast<sal_Int32>(table.size()) - 1;
    const auto range = added.sheet->getCellRangeByPosition(0, row, columns - 1, last);
    Reference<com::sun::star::sheet::XCellRangeData>(range, UNO_QUERY_THROW)->setDataArray(data);
    Reference<XPropertySet>(range, UNO_QUERY_THROW)->setPropertyValue("IsTextWrapped", Any(true));
    Reference<XPropertySet>(added.sheet->getCellRangeByPosition(0, row, columns - 1, row), UNO_QUERY_THROW)
        ->setPropertyValue("CharWeight", Any(com::sun::star::awt::FontWeight::BOLD));
}

void set_widths(const AddedSheet& added, const std::vector<int>& widths) {
    const auto columns = Reference<com::sun::star::table::XColumnRowRange>(added.sheet, UNO_QUERY_THROW)->getColumns();
    for (std::size_t i = 0; i < widths.size(); ++i) {
        Reference<XPropertySet>(columns->getByIndex(static_cast<sal_Int32>(i)), UNO_QUERY_THROW)
            ->setPropertyValue("Width", Any(static_cast<sal_Int32>(widths[i])));
    }
}

} // namespace crossfoot::office
