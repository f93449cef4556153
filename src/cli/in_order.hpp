// Work on several threads whose results are handed over in the order in which it was given.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace crossfoot::cli {

// Results on their way from the threads that make them to the one that takes them.
template <typename Result> class OrderedResults {
public:
    // room: how far the making may be ahead of the taking.
    OrderedResults(std::size_t count, std::size_t room) : count_(count), slots_(room) {}

    // The index of the result to make next, once there is room for it; nothing when there is none, or after stop().
    std::optional<std::size_t> begin() {
        std::unique_lock lock(guard_);
        taken_or_stopped_.wait(lock, [this] { return begun_ == count_ || begun_ < taken_ + slots_.size(); });
        return begun_ == count_ ? std::nullopt : std::optional(begun_++);
    }

    void put(std::size_t index, std::optional<Result> result, std::exception_ptr failure) {
        {
            const std::lock_guard lock(guard_);
            slots_[index % slots_.size()] = {std::move(result), std::move(failure)};
        }
        made_.notify_one();
    }

    // The next result in order, once it is there. Throws what was put in its place.
    Result take() {
        Slot slot;
        {
            std::unique_lock lock(guard_);
            Slot& next = slots_[taken_ % slots_.size()];
            made_.wait(lock, [&] { return next.result || next.failure; });
            slot = std::exchange(next, {});
            ++taken_;
        }
        taken_or_stopped_.notify_one();
        if (slot.failure)
            std::rethrow_exception(slot.failure);
        return std::move(*slot.result);
    }

    // Has nothing more begun.
    void stop() {
        {
            const std::lock_guard lock(guard_);
            begun_ = count_;
        }
        taken_or_stopped_.notify_all();
    }

private:
    struct Slot {
        std::optional<Result> result;
        std::exception_ptr failure;
    };

    const std::size_t count_;
    std::vector<Slot> slots_; // the result of an index waits in the slot index % size
    std::size_t begun_ = 0;
    std::size_t taken_ = 0;
    std::mutex guard_;
    std::condition_variable made_;
    std::condition_variable taken_or_stopped_;
};

// Calls make(i) for each i below count, on up to so many threads at once, and take(result) on the calling thread in the
// order of i, as soon as the result and all before it are there. Only a few results per thread are made ahead, so that
// memory does not grow with count. What make(i) throws is thrown here when its turn comes; then, and when take throws,
// nothing more is begun.
//
// make must be safe to call from several threads. With one thread, everything happens on the calling one.
template <typename Make, typename Take>
void in_order(std::size_t count, std::size_t threads, const Make& make, const Take& take) {
    using Result = decltype(make(std::size_t{}));
    threads = std::min(threads, count);
    if (threads <= 1) {
        for (std::size_t i = 0; i < count; ++i)
            take(make(i));
        return;
    }
    OrderedResults<Result> results(count, threads * 4);
    const auto work = [&] {
        while (const auto i = results.begin()) {
            try {
                results.put(*i, make(*i), nullptr);
            } catch (...) {
                results.put(*i, std::nullopt, std::current_exception());
            }
        }
    };
    std::vector<std::jthread> workers; // joined before the results go
    struct Stop {
        OrderedResults<Result>& results;
        ~Stop() { results.stop(); }
    } const stop{results};
    for (std::size_t i = 0; i < threads; ++i)
        workers.emplace_back(work);
    for (std::size_t i = 0; i < count; ++i)
        take(results.take());
}

} // namespace crossfoot::cli
