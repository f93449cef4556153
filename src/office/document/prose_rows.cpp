#include "office/document/prose_rows.hpp"

#include "form/publication.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "template/styles.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace crossfoot::office {
namespace {

using com::sun::star::beans::XPropertySet;
using com::sun::star::container::XNameAccess;
using com::sun::star::table::XCellRange;
using com::sun::star::table::XColumnRowRange;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

Reference<XNameAccess> names_in(const SpreadsheetDocument& document) {
    return {Reference<XPropertySet>(document, UNO_QUERY_THROW)->getPropertyValue("NamedRanges"), UNO_QUERY_THROW};
}

// Nothing where the name leads to no cells, or to others than those for text.
Reference<XCellRange> prose_cells(const Reference<XNameAccess>& names, const rtl::OUString& name) {
    const Reference<XCellRange> cells = cells_of_name(names->getByName(name));
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

// Nothing of a hidden one, which would be shown, and of one whose height the user gave.
Reference<XPropertySet> fitting_row(const Reference<XCellRange>& cells, std::size_t row) {
    Reference<XPropertySet> its_row(
        Reference<XColumnRowRange>(cells, UNO_QUERY_THROW)->getRows()->getByIndex(static_cast<sal_Int32>(row)),
        UNO_QUERY_THROW);
    bool fits = false;
    bool visible = false;
    its_row->getPropertyValue("OptimalHeight") >>= fits;
    its_row->getPropertyValue("IsVisible") >>= visible;
    return fits && visible ? its_row : Reference<XPropertySet>();
}

sal_Int32 fitted(const SpreadsheetDocument& document, const Reference<XPropertySet>& row) {
    const NothingRecorded nothing(document);           // the office keeps to it for one change alone
    row->setPropertyValue("OptimalHeight", Any(true)); // which reckons it anew
    sal_Int32 height = 0;
    row->getPropertyValue("Height") >>= height;
    return height;
}

// While it lives, the office reckons with letters as a printer draws them: on a screen they are a whole number of
// pixels wide, so that a paragraph may need a line less. It is the user's setting, and stays what it was.
class AsPrinted {
public:
    explicit AsPrinted(const Reference<com::sun::star::uno::XComponentContext>& context)
        : settings_(context->getServiceManager()->createInstanceWithContext("com.sun.star.sheet.GlobalSheetSettings",
                                                                            context),
                    UNO_QUERY_THROW),
          before_(settings_->getPropertyValue(name)) {
        settings_->setPropertyValue(name, Any(true));
    }
    ~AsPrinted() {
        guarded_event("AsPrinted", [&] { settings_->setPropertyValue(name, before_); });
    }
    AsPrinted(const AsPrinted&) = delete;
    AsPrinted& operator=(const AsPrinted&) = delete;

private:
    static constexpr char name[] = "UsePrinterMetrics";
    Reference<XPropertySet> settings_;
    Any before_;
};

} // namespace

void ProseRows::fit(const SpreadsheetDocument& document) {
    const Reference<com::sun::star::util::XModifiable> state(document, UNO_QUERY_THROW);
    const bool saved = !state->isModified();
    if (const std::vector<Reference<XPropertySet>> rows = changed(document); !rows.empty()) {
        const auto fit_one = [&](const Reference<XPropertySet>& row) { return fitted(document, row); };
        std::vector<sal_Int32> seen;
        std::ranges::transform(rows, std::back_inserter(seen), fit_one);
        std::vector<sal_Int32> printed;
        {
            const AsPrinted metrics(context_);
            std::ranges::transform(rows, std::back_inserter(printed), fit_one);
        }
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (seen[i] > printed[i])
                fit_one(rows[i]);
    }
    if (saved && state->isModified())
        state->setModified(false); // it was saved before the pause was over
}

std::vector<Reference<XPropertySet>> ProseRows::changed(const SpreadsheetDocument& document) {
    std::vector<Reference<XPropertySet>> rows;
    const Reference<XNameAccess> names = names_in(document);
    if (!names->hasByName(to_uno(defined_name("form"))))
        return rows;
    for (const rtl::OUString& name : names->getElementNames()) {
        const Reference<XCellRange> cells = prose_cells(names, name);
        if (!cells.is())
            continue;
        std::vector<rtl::OUString> texts = texts_in(cells);
        std::vector<rtl::OUString>& known = texts_[name];
        known.resize(texts.size());
        for (std::size_t row = 0; row < texts.size(); ++row)
            if (texts[row] != known[row])
                if (Reference<XPropertySet> fitting = fitting_row(cells, row); fitting.is())
                    rows.push_back(std::move(fitting));
        known = std::move(texts);
    }
    return rows;
}

} // namespace crossfoot::office
