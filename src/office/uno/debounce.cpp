#include "office/uno/debounce.hpp"

#include "office/uno/guarded.hpp"

#include <algorithm>
#include <utility>

namespace crossfoot::office {
namespace {

constexpr std::chrono::milliseconds a_moment(600);
constexpr int times_the_action = 10;

} // namespace

Debounce::Debounce(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   std::function<void()> action)
    : main_thread_(context), action_(std::make_shared<Action>()) {
    action_->run = std::move(action);
}

Debounce::~Debounce() {
    {
        const std::lock_guard lock(guard_);
        over_ = true;
    }
    news_.notify_one();
    if (waiting_.joinable()) {
        waiting_.join();
    }
}

void Debounce::begin() {
    const std::lock_guard lock(guard_);
    due_ = Clock::now() + std::max<Clock::duration>(a_moment, action_->took.load() * times_the_action);
    if (!waiting_.joinable()) {
        waiting_ = std::thread([this] { wait(); });
    }
    news_.notify_one();
}

void Debounce::cancel() {
    const std::lock_guard lock(guard_);
    due_.reset();
}

void Debounce::wait() {
    std::unique_lock lock(guard_);
    while (!over_) {
        if (!due_) {
            news_.wait(lock);
            continue;
        }
        if (Clock::now() < *due_) {
            news_.wait_until(lock, *due_);
            continue;
        }
        due_.reset();
        lock.unlock();
        guarded_event("Debounce", [this] { // the office may be closing
            main_thread_.soon([action = action_] {
                const Clock::time_point start = Clock::now();
                action->run();
                action->took = Clock::now() - start;
            });
        });
        lock.lock();
    }
}

} // namespace crossfoot::office
