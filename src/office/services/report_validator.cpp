#include "office/services/report_validator.hpp"

#include "office/document/check_document.hpp"
#include "office/document/document_findings.hpp"
#include "office/document/registry.hpp"
#include "office/settings/settings.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <cppuhelper/supportsservice.hxx>

namespace crossfoot::office {

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

ReportValidator::ReportValidator(const Reference<com::sun::star::uno::XComponentContext>& context)
    : context_(context), main_thread_(context) {}

rtl::OUString ReportValidator::validate(const Reference<XComponent>& document) {
    return guarded("ReportValidator::validate", [&] {
        return main_thread_.now([&] {
            const auto checked = spreadsheet(document, *this);
            const Settings settings = office::settings(context_);
            const auto findings = findings_of(context_, checked);
            return to_uno(findings->json(findings->check(settings), settings.language));
        });
    });
}

sal_Int32 ReportValidator::mark(const Reference<XComponent>& document) {
    return guarded("ReportValidator::mark", [&] {
        return main_thread_.now([&] {
            const auto marked = spreadsheet(document, *this);
            const Settings settings = office::settings(context_);
            const auto findings = findings_of(context_, marked);
            const auto outcome = findings->check(settings);
            findings->mark(*outcome, settings);
            findings->finish(outcome, settings);
            return static_cast<sal_Int32>(outcome->in_reading_order().size());
        });
    });
}

void ReportValidator::clearMarks(const Reference<XComponent>& document) {
    guarded("ReportValidator::clearMarks", [&] {
        return main_thread_.now([&] {
            const auto cleared = spreadsheet(document, *this);
            const auto findings = findings_of(context_, cleared);
            findings->clear_marks(office::settings(context_));
            findings->forget();
        });
    });
}

rtl::OUString ReportValidator::getImplementationName() { return "org.crossfoot.comp.ReportValidator"; }

sal_Bool ReportValidator::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

com::sun::star::uno::Sequence<rtl::OUString> ReportValidator::getSupportedServiceNames() {
    const rtl::OUString name("org.crossfoot.ReportValidator");
    return {&name, 1};
}

} // namespace crossfoot::office
