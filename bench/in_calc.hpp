// What the measurements in a running Calc share: work in the office's main thread, and how it is timed and told.
#pragma once

#include "office/office.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <functional>
#include <future>
#include <iostream>

namespace crossfoot::bench {

// Work that the office asks for from its main thread, as it does when a menu is chosen. Calls that come back while it
// waits run in that thread too; calls of a client's own run in another, and change places with it at every turn.
class InMainThread : public cppu::WeakImplHelper1<com::sun::star::awt::XCallback> {
public:
    explicit InMainThread(std::function<void()> work) : work_(std::move(work)) {}
    std::future<void> done() { return done_.get_future(); }

    void SAL_CALL notify(const com::sun::star::uno::Any& /*data*/) override {
        try {
            work_();
            done_.set_value();
        } catch (...) {
            done_.set_exception(std::current_exception());
        }
    }

private:
    std::function<void()> work_;
    std::promise<void> done_;
};

inline void in_main_thread(const test::Office& office, std::function<void()> work) {
    const rtl::Reference<InMainThread> callback(new InMainThread(std::move(work)));
    std::future<void> done = callback->done();
    com::sun::star::awt::AsyncCallback::create(office.context)->addCallback(callback.get(), com::sun::star::uno::Any());
    done.get();
}

// Prints a line "what milliseconds", of the office's processor: other programs that are at work cost it none.
template <typename Work> void measure(const test::Office& office, const char* what, Work work) {
    const auto before = office.processor_time();
    work();
    const std::chrono::duration<double, std::milli> took = office.processor_time() - before;
    std::cout << what << ' ' << took.count() << '\n' << std::flush;
}

// The same by the clock.
template <typename Work> void measure(const char* what, Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::cout << what << ' ' << took.count() << '\n' << std::flush;
}

// The program: says how it is used, or what went wrong in the office or before.
template <typename Work> int program(bool well_used, const char* usage, Work work) try {
    if (!well_used) {
        std::cerr << "usage: " << usage << '\n';
        return EXIT_FAILURE;
    }
    work();
    return EXIT_SUCCESS;
} catch (const com::sun::star::uno::Exception& error) {
    std::cerr << office::from_uno(error.Message) << '\n';
    return EXIT_FAILURE;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}

} // namespace crossfoot::bench
