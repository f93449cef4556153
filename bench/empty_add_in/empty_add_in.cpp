// An add-in whose only function does nothing, as the rival of CF_FOOTDIFF: see ../README.md. Never shipped.
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/crossfoot/bench/XEmptyAddIn.hpp>

namespace {

using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;

// Thread-safe. Owned by the office.
class EmptyAddIn final
    : public cppu::WeakImplHelper2<org::crossfoot::bench::XEmptyAddIn, com::sun::star::lang::XServiceInfo> {
public:
    Any SAL_CALL nothing(const Sequence<Sequence<Any>>&, const Sequence<Sequence<Any>>&,
                         const Sequence<Any>&) override {
        return Any(0.0);
    }

    rtl::OUString SAL_CALL getImplementationName() override { return "org.crossfoot.bench.comp.EmptyAddIn"; }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override { return cppu::supportsService(this, name); }
    Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name("org.crossfoot.bench.EmptyAddIn");
        return {&name, 1};
    }
};

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface*
crossfoot_bench_empty_add_in(com::sun::star::uno::XComponentContext*, const Sequence<Any>&) {
    return cppu::acquire(new EmptyAddIn);
}
