#include "office/uno/main_thread.hpp"

#include "office/uno/guarded.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include <sys/syscall.h>

#include <dlfcn.h>
#include <unistd.h>
#include <utility>

namespace crossfoot::office {
namespace {

class Callback final : public cppu::WeakImplHelper1<com::sun::star::awt::XCallback> {
public:
    explicit Callback(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL notify(const com::sun::star::uno::Any&) override { guarded_event("MainThread", work_); }

private:
    std::function<void()> work_;
};

// The office runs its windows in the first thread of its process.
bool is_main_thread() { return syscall(SYS_gettid) == getpid(); }

} // namespace

MainThread::MainThread(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context)
    : callbacks_(com::sun::star::awt::AsyncCallback::create(context)) {}

// Two things that UNO does not tell, from libraries that are loaded wherever there are windows.
template <typename Function> Function* office_function(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
}

// Also where nobody can tell: to wait for the main thread would then be for ever.
bool holds_the_lock() {
    static auto* const lock = office_function<void*()>("_ZN10comphelper10SolarMutex3getEv");
    static auto* const is_ours = office_function<bool(const void*)>("_ZNK10comphelper10SolarMutex15IsCurrentThreadEv");
    return !lock || !is_ours || !lock() || is_ours(lock());
}

bool MainThread::may_work_here() { return is_main_thread() || holds_the_lock(); }

void MainThread::soon(std::function<void()> work) const {
    if (is_main_thread())
        guarded_event("MainThread", work);
    else
        post(std::move(work));
}

void MainThread::post(std::function<void()> work) const { callbacks_->addCallback(new Callback(std::move(work)), {}); }

} // namespace crossfoot::office
