#include "office/marks/annotations.hpp"

#include "office/uno/spreadsheet.hpp"
#include "office/uno/uno_text.hpp"
#include "tell/note.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationShapeSupplier.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/text/XSimpleText.hpp>

#include <map>
#include <utility>
#include <vector>

namespace crossfoot::office {
namespace {

namespace sheet = com::sun::star::sheet;
using com::sun::star::container::XEnumerationAccess;
using com::sun::star::text::XSimpleText;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

// From 25.2 on, a note that came from an .xlsx file has an empty text until it is shown; its shape has the true one.
rtl::OUString text_of(const Reference<sheet::XSheetAnnotation>& annotation) {
    const rtl::OUString text = Reference<XSimpleText>(annotation, UNO_QUERY_THROW)->getString();
    const Reference<sheet::XSheetAnnotationShapeSupplier> supplier(annotation, UNO_QUERY);
    if (!text.isEmpty() || !supplier.is()) {
        return text;
    }
    const Reference<XSimpleText> shape(supplier->getAnnotationShape(), UNO_QUERY);
    return shape.is() ? shape->getString() : text;
}

Reference<sheet::XSheetAnnotations> annotations_of(const Reference<com::sun::star::uno::XInterface>& one_sheet) {
    return Reference<sheet::XSheetAnnotationsSupplier>(one_sheet, UNO_QUERY_THROW)->getAnnotations();
}

} // namespace

Annotations annotations(const Reference<sheet::XSpreadsheetDocument>& document) {
    Annotations result;
    const auto sheets = sheets_of(document);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Reference<com::sun::star::uno::XInterface> one(sheets->getByIndex(i), UNO_QUERY_THROW);
        const auto each = Reference<XEnumerationAccess>(annotations_of(one), UNO_QUERY_THROW)->createEnumeration();
        while (each->hasMoreElements()) {
            const Reference<sheet::XSheetAnnotation> annotation(each->nextElement(), UNO_QUERY_THROW);
            const auto at = annotation->getPosition();
            const Place place(static_cast<std::size_t>(i),
                              CellAddress{static_cast<int>(at.Row), static_cast<int>(at.Column)});
            if (std::string text = from_uno(text_of(annotation)); is_note_text(text)) {
                result.ours.emplace(place, std::move(text));
            } else {
                result.others.insert(place);
            }
        }
    }
    return result;
}

void annotate(const Reference<sheet::XSpreadsheetDocument>& document, Place place, const std::string& text) {
    const auto sheets = sheets_of(document);
    const auto index = static_cast<sal_Int32>(place.block);
    const Reference<com::sun::star::uno::XInterface> one(sheets->getByIndex(index), UNO_QUERY_THROW);
    annotations_of(one)->insertNew({static_cast<sal_Int16>(index), place.cell().column, place.cell().row},
                                   to_uno(text));
}

void remove_annotations(const Reference<sheet::XSpreadsheetDocument>& document, const std::set<Place>& places) {
    // All of a sheet at once: one by one, the office takes time in the square of their number. Not those of several
    // sheets at once, since it would clear the addresses of each on all of them.
    std::map<std::size_t, std::vector<com::sun::star::table::CellRangeAddress>> sheets;
    for (const Place& place : places) {
        sheets[place.block].push_back({static_cast<sal_Int16>(place.block), place.cell().column, place.cell().row,
                                       place.cell().column, place.cell().row});
    }
    const Reference<com::sun::star::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    for (const auto& [index, cells] : sheets) {
        const Reference<sheet::XSheetCellRangeContainer> container(
            factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
        container->addRangeAddresses({cells.data(), static_cast<sal_Int32>(cells.size())}, false);
        Reference<sheet::XSheetOperation>(container, UNO_QUERY_THROW)->clearContents(sheet::CellFlags::ANNOTATION);
    }
}

} // namespace crossfoot::office
