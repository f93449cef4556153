#include "office/services/check_before_saving.hpp"

#include "language/catalogue.hpp"
#include "office/command_list/outcome_bar.hpp"
#include "office/document/registry.hpp"
#include "office/services/job_document.hpp"
#include "office/uno/guarded.hpp"
#include "tell/report.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <cppuhelper/supportsservice.hxx>

namespace crossfoot::office {

using com::sun::star::beans::NamedValue;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;

CheckBeforeSaving::CheckBeforeSaving(const Reference<com::sun::star::uno::XComponentContext>& context)
    : context_(context) {}

Any CheckBeforeSaving::execute(const Sequence<NamedValue>& arguments) {
    // Nothing of ours may come between a document and its file.
    guarded_event("CheckBeforeSaving::execute", [&] { check(job_document(arguments)); });
    return {};
}

void CheckBeforeSaving::check(const DocumentFindings::Document& document) const {
    const Settings now = settings(context_);
    if (!now.before_saving || !document.is()) {
        return;
    }
    const auto findings = findings_of(context_, document);
    const auto outcome = findings->check(now);
    findings->finish(outcome, now);
    if (const std::size_t errors = tally(outcome->reports).errors; errors != 0) {
        ResultText told = notice(say(now.language, "saving.headline", {{"count", std::to_string(errors)}}),
                                 say(now.language, "saving.errors"));
        told.tone = Tone::trouble;
        told.with_findings = true;
        show_result(Reference<com::sun::star::frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController(), told,
                    now.language);
    }
}

rtl::OUString CheckBeforeSaving::getImplementationName() { return "org.crossfoot.comp.Saving"; }

sal_Bool CheckBeforeSaving::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

Sequence<rtl::OUString> CheckBeforeSaving::getSupportedServiceNames() {
    const rtl::OUString name("com.sun.star.task.Job");
    return {&name, 1};
}

} // namespace crossfoot::office
