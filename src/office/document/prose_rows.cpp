#include "office/document/prose_rows.hpp"

#include "form/publication.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "template/styles.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <utility>

namespace crossfoot::office {
namespace {

using com::sun::star::beans::XPropertySet;
using com::sun::star::container::XNameAccess;
using com::sun::star::table::XCellRange;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

Reference<XNameAccess> names_in(const SpreadsheetDocument& document) {
    return {Reference<XPropertySet>(document, UNO_QUERY_THROW)->getPropertyValue("NamedRanges"), UNO_QUERY_THROW};
}

// Nothing where the name leads to no cells, or to others than those for text.
Reference<XCellRange> prose_cells(const Reference<XNameAccess>& names, const rtl::OUString& name) {
    const Reference<com::sun::star::sheet::XCellRangeReferrer> range(names->getByName(name), UNO_QUERY);
    const Reference<XCellRange> cells = range.is() ? range->getReferredCells() : nullptr;
    if (!cells.is())
        return {};
    rtl::OUString look;
    Reference<XPropertySet>(cells->getCellByPosition(0, 0), UNO_QUERY_THROW)->getPropertyValue("CellStyle") >>= look;
    return from_uno(look) == style(Look::prose).name ? cells : Reference<XCellRange>();
}

std::vector<rtl::OUString> texts_in(const Reference<XCellRange>& cells) {
    std::vector<rtl::OUString> texts;
    for (const auto& row : Reference<com::sun::star::sheet::XCellRangeData>(cells, UNO_QUERY_THROW)->getDataArray()) {
        texts.emplace_back();
        if (row.hasElements())
            row[0] >>= texts.back();
    }
    return texts;
}

void fit_row(const Reference<XCellRange>& cells, std::size_t row) {
    const Reference<XPropertySet> its_row(Reference<com::sun::star::table::XColumnRowRange>(cells, UNO_QUERY_THROW)
                                              ->getRows()
                                              ->getByIndex(static_cast<sal_Int32>(row)),
                                          UNO_QUERY_THROW);
    bool fits = false;
    bool visible = false;
    its_row->getPropertyValue("OptimalHeight") >>= fits;
    its_row->getPropertyValue("IsVisible") >>= visible;
    if (fits && visible)                                       // a hidden one would be shown by it
        its_row->setPropertyValue("OptimalHeight", Any(true)); // which reckons it anew
}

} // namespace

void ProseRows::remember(const SpreadsheetDocument& document) {
    look_at(document, [](const Reference<XCellRange>&, std::size_t) {});
}

void ProseRows::fit(const SpreadsheetDocument& document) {
    const Reference<com::sun::star::util::XModifiable> state(document, UNO_QUERY_THROW);
    const bool saved = !state->isModified();
    look_at(document, [&](const Reference<XCellRange>& cells, std::size_t row) {
        const NothingRecorded nothing(document);
        fit_row(cells, row);
    });
    if (saved && state->isModified())
        state->setModified(false); // it was saved before the pause was over
}

void ProseRows::look_at(const SpreadsheetDocument& document, const Changed& changed) {
    const Reference<XNameAccess> names = names_in(document);
    if (!names->hasByName(to_uno(defined_name("form"))))
        return;
    for (const rtl::OUString& name : names->getElementNames()) {
        const Reference<XCellRange> cells = prose_cells(names, name);
        if (!cells.is())
            continue;
        std::vector<rtl::OUString> texts = texts_in(cells);
        const auto [known, first] = texts_.try_emplace(name, texts);
        for (std::size_t row = 0; row < texts.size() && !first; ++row)
            if (row >= known->second.size() || texts[row] != known->second[row])
                changed(cells, row);
        known->second = std::move(texts);
    }
}

} // namespace crossfoot::office
