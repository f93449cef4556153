// What the office calls to make our objects; crossfoot.components in the package names these functions.
#include "office/commands/dispatcher.hpp"
#include "office/document/registry.hpp"
#include "office/functions/functions.hpp"
#include "office/options/options_page.hpp"
#include "office/panel/panel_factory.hpp"
#include "office/services/check_before_saving.hpp"
#include "office/services/check_listed_report.hpp"
#include "office/services/report_validator.hpp"

#include <cppuhelper/weak.hxx>

using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::XComponentContext;
using com::sun::star::uno::XInterface;

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_dispatcher(XComponentContext* context, const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::office::Dispatcher(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_functions(XComponentContext* context, const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::office::Functions(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_report_validator(XComponentContext* context,
                                                                       const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::office::ReportValidator(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_panel_factory(XComponentContext* context, const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::office::PanelFactory(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_options_page(XComponentContext* context, const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::office::OptionsPage(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_saving(XComponentContext* context, const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::office::CheckBeforeSaving(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_listed_report(XComponentContext* context, const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::office::CheckListedReport(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_registry(XComponentContext*, const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::office::Registry());
}
