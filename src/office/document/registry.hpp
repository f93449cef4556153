// What the office's process keeps of ours: the findings of each open document.
#pragma once

#include "office/document/document_findings.hpp"

#include <com/sun/star/container/XElementAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase2.hxx>

#include <map>
#include <vector>

namespace crossfoot::office {

using RegistryBase =
    cppu::WeakComponentImplHelper2<com::sun::star::lang::XServiceInfo, com::sun::star::container::XElementAccess>;

// Thread-safe. One for each process, owned by the office as a singleton, which lets go of it while UNO is still there;
// nothing of ours keeps anything of UNO in a static. Entries go with their documents.
class Registry final : private cppu::BaseMutex, public RegistryBase {
public:
    Registry();

    // Throws com::sun::star::uno::DeploymentException where the package is not there, as while it is taken away.
    static rtl::Reference<Registry> of(const DocumentFindings::Context& context);

    // Those of the document; new ones for a document that has none yet.
    rtl::Reference<DocumentFindings> findings_of(const DocumentFindings::Context& context,
                                                 const DocumentFindings::Document& document);
    std::vector<rtl::Reference<DocumentFindings>> all();
    void forget(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document);

    // Whether there is a document at all: what is kept of one goes with it.
    sal_Bool SAL_CALL hasElements() override;
    com::sun::star::uno::Type SAL_CALL getElementType() override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    void SAL_CALL disposing() override;

    std::map<com::sun::star::uno::XInterface*, rtl::Reference<DocumentFindings>> documents_;
};

// Those of the document, by the registry.
rtl::Reference<DocumentFindings> findings_of(const DocumentFindings::Context& context,
                                             const DocumentFindings::Document& document);

} // namespace crossfoot::office
