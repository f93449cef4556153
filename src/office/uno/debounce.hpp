// Something that is to be done once nothing happened for a while, such as when the user stops typing.
#pragma once

#include "office/uno/main_thread.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace crossfoot::office {

// Thread-safe. A thread of its own, since the office's timers (salhelper) keep it from ending once one was used.
class Debounce {
public:
    Debounce(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             std::function<void()> action);
    ~Debounce(); // what was not done yet is dropped
    Debounce(const Debounce&) = delete;
    Debounce& operator=(const Debounce&) = delete;

    // Waits anew, for 0.6 seconds or ten times as long as the action took last, so that it is felt by nobody who types.
    // The action is then done in the office's main thread.
    void begin();
    void cancel(); // what was not done yet is dropped

private:
    using Clock = std::chrono::steady_clock;

    void wait();

    MainThread main_thread_;
    // Shared with calls that wait in the main thread.
    struct Action {
        std::function<void()> run;
        std::atomic<Clock::duration> took{};
    };
    std::shared_ptr<Action> action_;
    std::mutex guard_;
    std::condition_variable news_;
    std::optional<Clock::time_point> due_;
    bool over_ = false;
    std::thread waiting_; // from the first begin() on
};

} // namespace crossfoot::office
