// What the office calls to make our objects; crossfoot.components in the package names these functions.
#include "dispatcher.hpp"
#include "functions.hpp"
#include "options_page.hpp"
#include "panel.hpp"
#include "saving.hpp"
#include "validator.hpp"

#include <cppuhelper/weak.hxx>

using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::XComponentContext;
using com::sun::star::uno::XInterface;

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_dispatcher(XComponentContext* context, const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::calc::Dispatcher(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_functions(XComponentContext* context, const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::calc::Functions(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_report_validator(XComponentContext* context,
                                                                       const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::calc::Validator(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_panel_factory(XComponentContext* context, const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::calc::PanelFactory(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_options_page(XComponentContext* context, const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::calc::OptionsPage(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* crossfoot_saving(XComponentContext* context, const Sequence<Any>&) {
    return cppu::acquire(new crossfoot::calc::Saving(context));
}
