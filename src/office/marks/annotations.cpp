#include "office/marks/annotations.hpp"

#include "office/uno/spreadsheet.hpp"
#include "office/uno/uno_text.hpp"
#include "tell/note.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationShapeSupplier.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/text/XSimpleText.hpp>

#include <utility>

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

// An empty text in place of the text takes the note off. Clearing contents, even notes alone, would be a change of
// every cell there where changes are tracked.
void remove_annotations(const Reference<sheet::XSpreadsheetDocument>& document, const std::set<Place>& places) {
    for (const Place& place : places) {
        annotate(document, place, {});
    }
}

} // namespace crossfoot::office
