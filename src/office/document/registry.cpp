#include "office/document/registry.hpp"

#include <com/sun/star/uno/DeploymentException.hpp>
#include <cppuhelper/supportsservice.hxx>

#include <utility>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using com::sun::star::uno::XInterface;

namespace {

XInterface* identity(const Reference<XInterface>& document) {
    return Reference<XInterface>(document, UNO_QUERY_THROW).get();
}

} // namespace

Registry::Registry() : RegistryBase(m_aMutex) {}

rtl::Reference<Registry> Registry::of(const DocumentFindings::Context& context) {
    const Reference<XInterface> singleton(context->getValueByName("/singletons/org.crossfoot.theRegistry"), UNO_QUERY);
    if (auto* const registry = dynamic_cast<Registry*>(singleton.get()))
        return registry;
    throw com::sun::star::uno::DeploymentException("org.crossfoot.theRegistry", context);
}

rtl::Reference<DocumentFindings> Registry::findings_of(const DocumentFindings::Context& context,
                                                       const DocumentFindings::Document& document) {
    rtl::Reference<DocumentFindings> findings;
    {
        const osl::MutexGuard lock(m_aMutex);
        rtl::Reference<DocumentFindings>& known = documents_[identity(document)];
        if (known.is())
            return known;
        known = new DocumentFindings(context, document);
        findings = known;
    }
    try {
        findings->watch();
    } catch (...) { // closed meanwhile, so that nobody would tell of its end
        findings->let_go();
        forget(document);
        throw;
    }
    return findings;
}

std::vector<rtl::Reference<DocumentFindings>> Registry::all() {
    const osl::MutexGuard lock(m_aMutex);
    std::vector<rtl::Reference<DocumentFindings>> result;
    for (const auto& [document, findings] : documents_)
        result.push_back(findings);
    return result;
}

void Registry::forget(const Reference<XInterface>& document) {
    const osl::MutexGuard lock(m_aMutex);
    documents_.erase(identity(document));
}

void Registry::disposing() {
    decltype(documents_) documents;
    {
        const osl::MutexGuard lock(m_aMutex);
        documents = std::exchange(documents_, {});
    }
    for (const auto& [document, findings] : documents)
        findings->let_go();
}

sal_Bool Registry::hasElements() {
    const osl::MutexGuard lock(m_aMutex);
    return !documents_.empty();
}

com::sun::star::uno::Type Registry::getElementType() { return cppu::UnoType<DocumentFindings::Document>::get(); }

rtl::OUString Registry::getImplementationName() { return "org.crossfoot.comp.Registry"; }

sal_Bool Registry::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

com::sun::star::uno::Sequence<rtl::OUString> Registry::getSupportedServiceNames() {
    const rtl::OUString name("org.crossfoot.Registry");
    return {&name, 1};
}

rtl::Reference<DocumentFindings> findings_of(const DocumentFindings::Context& context,
                                             const DocumentFindings::Document& document) {
    return Registry::of(context)->findings_of(context, document);
}

} // namespace crossfoot::office
