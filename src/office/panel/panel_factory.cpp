#include "office/panel/panel_factory.hpp"

#include "office/panel/panel.hpp"
#include "office/uno/guarded.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <cppuhelper/supportsservice.hxx>

namespace crossfoot::office {

namespace awt = com::sun::star::awt;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;

PanelFactory::PanelFactory(const Reference<com::sun::star::uno::XComponentContext>& context) : context_(context) {}

Reference<com::sun::star::ui::XUIElement>
PanelFactory::createUIElement(const rtl::OUString& url,
                              const Sequence<com::sun::star::beans::PropertyValue>& arguments) {
    return guarded("PanelFactory::createUIElement", [&]() -> Reference<com::sun::star::ui::XUIElement> {
        BoxOwner owner{context_, {}};
        Reference<awt::XWindow> parent;
        for (const auto& argument : arguments) {
            if (argument.Name == "Frame") {
                argument.Value >>= owner.frame;
            } else if (argument.Name == "ParentWindow") {
                argument.Value >>= parent;
            }
        }
        if (!owner.frame.is() || !parent.is()) {
            throw com::sun::star::lang::IllegalArgumentException("a frame and a window are needed",
                                                                 static_cast<cppu::OWeakObject*>(this), 1);
        }
        const rtl::Reference<Panel> panel(new Panel(owner, url));
        panel->show(parent);
        return panel.get();
    });
}

rtl::OUString PanelFactory::getImplementationName() { return "org.crossfoot.comp.PanelFactory"; }

sal_Bool PanelFactory::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

Sequence<rtl::OUString> PanelFactory::getSupportedServiceNames() {
    const rtl::OUString name("org.crossfoot.PanelFactory");
    return {&name, 1};
}

} // namespace crossfoot::office
