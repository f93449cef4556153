// The service org.crossfoot.ReportValidator for scripts; idl/ says what it promises.
#pragma once

#include "office/uno/main_thread.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/crossfoot/XReportValidator.hpp>

namespace crossfoot::office {

// Thread-safe: whatever thread a script calls from, the work is done in the office's main thread, one call after the
// other, so that neither a person nor another script changes the document meanwhile.
class ReportValidator final
    : public cppu::WeakImplHelper2<org::crossfoot::XReportValidator, com::sun::star::lang::XServiceInfo> {
public:
    explicit ReportValidator(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    rtl::OUString SAL_CALL
    validate(const com::sun::star::uno::Reference<com::sun::star::lang::XComponent>& document) override;
    sal_Int32 SAL_CALL mark(const com::sun::star::uno::Reference<com::sun::star::lang::XComponent>& document) override;
    void SAL_CALL clearMarks(const com::sun::star::uno::Reference<com::sun::star::lang::XComponent>& document) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    MainThread main_thread_;
};

} // namespace crossfoot::office
