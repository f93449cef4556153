#include "validator.hpp"

#include "marks.hpp"
#include "run.hpp"
#include "settings.hpp"
#include "text.hpp"
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
    const Settings settings = calc::settings(context_);
    return to_uno(json(checked, calc::validate(checked, forms_.of(checked), settings.policy()), settings.language));
}

sal_Int32 Validator::mark(const Reference<XComponent>& document) {
    const auto marked = spreadsheet(document, *this);
    const Settings settings = calc::settings(context_);
    const Validation validation = calc::validate(marked, forms_.of(marked), settings.policy());
    calc::mark(marked, validation.reports, settings);
    Run::of(context_, marked)->finish(validation, settings);
    return static_cast<sal_Int32>(validation.in_reading_order().size());
}

void Validator::clearMarks(const Reference<XComponent>& document) {
    const auto cleared = spreadsheet(document, *this);
    calc::clear_marks(cleared, calc::settings(context_));
    Run::of(context_, cleared)->forget();
}

rtl::OUString Validator::getImplementationName() { return "org.crossfoot.comp.ReportValidator"; }

sal_Bool Validator::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

com::sun::star::uno::Sequence<rtl::OUString> Validator::getSupportedServiceNames() {
    const rtl::OUString name("org.crossfoot.ReportValidator");
    return {&name, 1};
}

} // namespace crossfoot::calc
