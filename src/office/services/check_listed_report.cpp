#include "office/services/check_listed_report.hpp"

#include "office/command_list/outcome_bar.hpp"
#include "office/document/registry.hpp"
#include "office/services/job_document.hpp"
#include "office/services/open_lists.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/main_thread.hpp"
#include "office/uno/sidebar.hpp"
#include "review/outcome_text.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <cppuhelper/weakref.hxx>

namespace crossfoot::office {

using com::sun::star::beans::NamedValue;
using com::sun::star::frame::XModel;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY;
using Context = Reference<com::sun::star::uno::XComponentContext>;

namespace {

// The cursor stays where the link led. No cell is marked: who looks at a report of others does not change it.
void show_findings(const Context& context, const DocumentFindings::Document& document) {
    const Reference<XModel> model(document, UNO_QUERY);
    const auto window = model.is() ? model->getCurrentController() : nullptr;
    if (!window.is() || !is_in_open_list(context, model))
        return;
    const Settings now = settings(context);
    const auto findings = findings_of(context, document);
    const auto outcome = findings->check(now);
    findings->finish(outcome, now);
    const ResultText told = validation_text(*outcome, {}, false, now.language);
    show_result(window, told, now.language);
    open_deck(window);
}

} // namespace

CheckListedReport::CheckListedReport(const Context& context) : context_(context) {}

// Later: the link has not led to its cell yet.
Any CheckListedReport::execute(const Sequence<NamedValue>& arguments) {
    guarded_event("CheckListedReport::execute", [&] {
        const DocumentFindings::Document opened = job_document(arguments);
        if (!opened.is())
            return;
        MainThread(context_).later([context = context_, weak = com::sun::star::uno::WeakReference<XModel>(
                                                            Reference<XModel>(opened, UNO_QUERY))] {
            guarded_event("CheckListedReport::show", [&] {
                show_findings(context, DocumentFindings::Document(Reference<XModel>(weak), UNO_QUERY));
            });
        });
    });
    return {};
}

rtl::OUString CheckListedReport::getImplementationName() { return "org.crossfoot.comp.ListedReport"; }

sal_Bool CheckListedReport::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

Sequence<rtl::OUString> CheckListedReport::getSupportedServiceNames() {
    const rtl::OUString name("com.sun.star.task.Job");
    return {&name, 1};
}

} // namespace crossfoot::office
