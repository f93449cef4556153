// The check before saving, for users who asked for it. It never keeps a document from being saved.
#pragma once

#include "office/document/document_findings.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>

namespace crossfoot::office {

// For the main thread, or under the office's lock, as the office saves. Made by the office for each save.
class CheckBeforeSaving final
    : public cppu::WeakImplHelper2<com::sun::star::task::XJob, com::sun::star::lang::XServiceInfo> {
public:
    explicit CheckBeforeSaving(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    com::sun::star::uno::Any SAL_CALL
    execute(const com::sun::star::uno::Sequence<com::sun::star::beans::NamedValue>& arguments) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    void check(const DocumentFindings::Document& document) const;

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
};

} // namespace crossfoot::office
