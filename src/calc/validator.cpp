#include "validator.hpp"

#include "marks.hpp"
#include "text.hpp"
#include "ui_language.hpp"
#include "validation.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <cppuhelper/supportsservice.hxx>

namespace crossfoot::calc {

using com::sun::star::lang::XComponent;
using com::sun::star::sheet::XSpreadsheetDocument;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;

namespace {

Reference<XSpreadsheetDocument> spreadsheet(const Reference<XComponent>& document, cppu::OWeakObject& source) {
    const Reference<XSpreadsheetDocument> result(document, UNO_QUERY);
    if (!result.is()) {
        throw com::sun::star::lang::IllegalArgumentException("The document is not a spreadsheet.", &source, 0);
    }
    return result;
}

} // namespace

Validator::Validator(const Reference<com::sun::star::uno::XComponentContext>& context)
    : context_(context), forms_(context) {}

rtl::OUString Validator::validate(const Reference<XComponent>& document) {
    const auto checked = spreadsheet(document, *this);
    return to_uno(json(checked, calc::validate(checked, forms_.of(checked)), ui_language(context_)));
}

sal_Int32 Validator::mark(const Reference<XComponent>& document) {
    const auto marked = spreadsheet(document, *this);
    const Validation validation = calc::validate(marked, forms_.of(marked));
    calc::mark(marked, validation.reports, ui_language(context_));
    return static_cast<sal_Int32>(validation.in_reading_order().size());
}

void Validator::clearMarks(const Reference<XComponent>& document) {
    calc::clear_marks(spreadsheet(document, *this), ui_language(context_));
}

rtl::OUString Validator::getImplementationName() { return "org.crossfoot.comp.ReportValidator"; }

sal_Bool Validator::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

com::sun::star::uno::Sequence<rtl::OUString> Validator::getSupportedServiceNames() {
    const rtl::OUString name("org.crossfoot.ReportValidator");
    return {&name, 1};
}

} // namespace crossfoot::calc
