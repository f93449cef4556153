// Makes the list of findings for the sidebar of a window.
#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>

namespace crossfoot::office {

// Thread-safe: keeps nothing but the context. The sidebar owns the panels that it makes.
class PanelFactory final
    : public cppu::WeakImplHelper2<com::sun::star::ui::XUIElementFactory, com::sun::star::lang::XServiceInfo> {
public:
    explicit PanelFactory(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    com::sun::star::uno::Reference<com::sun::star::ui::XUIElement> SAL_CALL
    createUIElement(const rtl::OUString& url,
                    const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
};

} // namespace crossfoot::office
