// The page of settings under Tools, Options.
#pragma once

#include "office/settings/settings.hpp"
#include "office/uno/controls.hpp"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>

#include <string>
#include <vector>

namespace crossfoot::office {

// For the main thread alone, in which the office calls it while its dialog is open, which owns it.
class OptionsPage final
    : public cppu::WeakImplHelper4<com::sun::star::awt::XContainerWindowEventHandler,
                                   com::sun::star::awt::XItemListener, com::sun::star::awt::XActionListener,
                                   com::sun::star::lang::XServiceInfo> {
public:
    explicit OptionsPage(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    // external_event: "initialize" and "back" show what is set, "ok" keeps what is shown.
    sal_Bool SAL_CALL callHandlerMethod(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& window,
                                        const com::sun::star::uno::Any& event, const rtl::OUString& method) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override;

    void SAL_CALL itemStateChanged(const com::sun::star::awt::ItemEvent& event) override;
    void SAL_CALL actionPerformed(const com::sun::star::awt::ActionEvent&) override; // looks for a folder
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    struct Listed {
        std::string id;
        std::string name;
        Severity severity = Severity::error; // by the form
    };

    void show(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& window);
    void listen() const;
    void keep();
    void show_rules(std::size_t selected);
    std::vector<Listed> listed_rules() const;

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    Controls controls_;
    Settings shown_;
    bool listening_ = false;
    std::vector<Listed> rules_;
};

} // namespace crossfoot::office
