// The office's main thread, in which its windows and documents may be worked on while people work on them.
#pragma once

#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>
#include <future>
#include <memory>
#include <type_traits>
#include <utility>

namespace crossfoot::office {

// Thread-safe. What is given to it is done with the office's lock held, one after the other.
class MainThread {
public:
    explicit MainThread(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    // At once where this is the main thread, else as soon as it comes to it. What work throws is logged.
    void soon(std::function<void()> work) const;

    // Never at once: when the office is done with what it is in the midst of. What work throws is logged.
    void later(std::function<void()> work) const { post(std::move(work)); }

    // Waits for it, or works here where this thread holds the office's lock already, as a Basic macro does that a
    // remote program calls; gives what it gives, throws what it throws. Throws std::future_error where the office ends
    // before it came to it. The caller must hold no lock of ours.
    template <typename Work> std::invoke_result_t<Work> now(Work work) const {
        if (may_work_here())
            return work();
        auto task = std::make_shared<std::packaged_task<std::invoke_result_t<Work>()>>(std::move(work));
        auto done = task->get_future();
        post([task = std::move(task)] { (*task)(); });
        return done.get();
    }

private:
    static bool may_work_here();
    void post(std::function<void()> work) const;

    com::sun::star::uno::Reference<com::sun::star::awt::XRequestCallback> callbacks_;
};

} // namespace crossfoot::office
