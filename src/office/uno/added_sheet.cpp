#include "office/uno/added_sheet.hpp"

#include "office/uno/spreadsheet.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace crossfoot::office {

using com::sun::star::beans::XPropertySet;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY;
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
    const Reference<com::sun::star::sheet::XSpreadsheetView> view(
        Reference<com::sun::star::frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController(), UNO_QUERY);
    if (view.is()) {
        view->setActiveSheet(added.sheet);
    }
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
    const Reference<XPropertySet> look(range, UNO_QUERY_THROW);
    look->setPropertyValue("IsTextWrapped", Any(true));
    look->setPropertyValue("VertJustify", Any(com::sun::star::table::CellVertJustify2::CENTER));
    const com::sun::star::table::BorderLine line(0, 0, 9, 0); // a quarter of a point, in 1/100 mm
    for (const char* border : {"TopBorder", "BottomBorder", "LeftBorder", "RightBorder"}) {
        look->setPropertyValue(rtl::OUString::createFromAscii(border), Any(line));
    }
    make_bold({added.sheet->getCellRangeByPosition(0, row, columns - 1, row), UNO_QUERY_THROW});
}

void make_bold(const Reference<XPropertySet>& text) {
    for (const char* script : {"CharWeight", "CharWeightAsian"}) { // Chinese has its own
        text->setPropertyValue(rtl::OUString::createFromAscii(script), Any(com::sun::star::awt::FontWeight::BOLD));
    }
}

void set_widths(const AddedSheet& added, const std::vector<int>& widths) {
    const auto columns = Reference<com::sun::star::table::XColumnRowRange>(added.sheet, UNO_QUERY_THROW)->getColumns();
    for (std::size_t i = 0; i < widths.size(); ++i) {
        Reference<XPropertySet>(columns->getByIndex(static_cast<sal_Int32>(i)), UNO_QUERY_THROW)
            ->setPropertyValue("Width", Any(static_cast<sal_Int32>(widths[i])));
    }
}

namespace {

constexpr char page_style[] = "Crossfoot";

Reference<com::sun::star::container::XNameContainer>
page_styles(const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) {
    const Reference<com::sun::star::style::XStyleFamiliesSupplier> families(document, UNO_QUERY_THROW);
    return {families->getStyleFamilies()->getByName("PageStyles"), UNO_QUERY_THROW};
}

// A4 across, as many pages as it takes.
void add_page_style(const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) {
    const Reference<com::sun::star::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<XPropertySet> page(factory->createInstance("com.sun.star.style.PageStyle"), UNO_QUERY_THROW);
    page_styles(document)->insertByName(page_style, Any(page));
    const std::pair<const char*, Any> properties[] = {
        {"IsLandscape", Any(true)},           {"Width", Any(sal_Int32(29700))},      {"Height", Any(sal_Int32(21000))},
        {"LeftMargin", Any(sal_Int32(1500))}, {"RightMargin", Any(sal_Int32(1500))}, {"HeaderIsOn", Any(false)},
        {"ScaleToPagesX", Any(sal_Int16(1))}, {"ScaleToPagesY", Any(sal_Int16(0))}};
    for (const auto& [name, value] : properties) {
        page->setPropertyValue(rtl::OUString::createFromAscii(name), value);
    }
}

} // namespace

void print_as_list(const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, UndoStep& step,
                   const AddedSheet& added, int head) {
    if (!page_styles(document)->hasByName(page_style)) {
        step.perform([document] { page_styles(document)->removeByName(page_style); },
                     [document] { add_page_style(document); });
    }
    Reference<XPropertySet>(added.sheet, UNO_QUERY_THROW)
        ->setPropertyValue("PageStyle", Any(rtl::OUString::createFromAscii(page_style)));
    const Reference<com::sun::star::sheet::XPrintAreas> print(added.sheet, UNO_QUERY_THROW);
    print->setTitleRows({0, 0, head, 0, head});
    print->setPrintTitleRows(true);
}

} // namespace crossfoot::office
