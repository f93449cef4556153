#include "office/uno/debounce.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>
#include <utility>

namespace crossfoot::office {
namespace {

constexpr std::chrono::milliseconds a_moment(600);
constexpr int times_the_action = 10;

class Callback final : public cppu::WeakImplHelper1<com::sun::star::awt::XCallback> {
public:
    explicit Callback(const std::function<void()>& action) : action_(action) {}
    void SAL_CALL notify(const com::sun::star::uno::Any&) override { action_(); }

private:
    std::function<void()> action_;
};

} // namespace

Debounce::Debounce(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   std::function<void()> action)
    : main_thread_(com::sun::star::awt::AsyncCallback::create(context)), action_(std::make_shared<Action>()) {
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
        try {
            main_thread_->addCallback(new Callback([action = action_] {
                                          const Clock::time_point start = Clock::now();
                                          action->run();
                                          action->took = Clock::now() - start;
                                      }),
                                      {});
        } catch (const com::sun::star::uno::Exception&) { // the office is closing
        }
        lock.lock();
    }
}

} // namespace crossfoot::office
