// Work on several threads whose results are handed over in the order in which it was given.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace crossfoot::batch {

// What the threads of in_order() share. Whoever makes the result that is next in order hands it over at once, and those
// that waited for it: no thread has to be woken for that.
template <typename Make, typename Take> class WorkInOrder {
public:
    WorkInOrder(std::size_t count, std::size_t threads, const Make& make, const Take& take)
        : count_(count), make_(make), take_(take), slots_(threads * 4) {}

    // What each thread does until there is nothing left to begin.
    void work() {
        while (const auto index = begin()) {
            Slot made;
            try {
                made.result.emplace(make_(*index));
            } catch (...) {
                made.failure = std::current_exception();
            }
            hand_over(*index, std::move(made));
        }
    }

    void rethrow_failure() const {
        if (failure_)
            std::rethrow_exception(failure_);
    }

private:
    struct Slot {
        std::optional<decltype(std::declval<Make>()(std::size_t{}))> result;
        std::exception_ptr failure;
    };

    // Waits until there is room for one more result.
    std::optional<std::size_t> begin() {
        std::unique_lock lock(guard_);
        room_.wait(lock, [this] { return begun_ == count_ || begun_ < taken_ + slots_.size(); });
        return begun_ == count_ ? std::nullopt : std::optional(begun_++);
    }

    void hand_over(std::size_t index, Slot made) {
        std::unique_lock lock(guard_);
        slots_[index % slots_.size()] = std::move(made);
        if (handing_over_)
            return; // the thread that does so will come to this one
        handing_over_ = true;
        while (!failure_) {
            Slot next = std::exchange(slots_[taken_ % slots_.size()], {});
            if (!next.result && !next.failure)
                break;
            ++taken_;
            lock.unlock();
            room_.notify_one();
            if (next.result) {
                try {
                    take_(std::move(*next.result));
                } catch (...) {
                    next.failure = std::current_exception();
                }
            }
            lock.lock();
            if (next.failure)
                stop(next.failure);
        }
        handing_over_ = false;
    }

    void stop(const std::exception_ptr& failure) {
        failure_ = failure;
        begun_ = count_;
        room_.notify_all();
    }

    const std::size_t count_;
    const Make& make_;
    const Take& take_;
    std::mutex guard_; // of all that follows
    std::condition_variable room_;
    std::vector<Slot> slots_; // the result of an index waits in the slot index % size
    std::size_t begun_ = 0;
    std::size_t taken_ = 0;
    bool handing_over_ = false;
    std::exception_ptr failure_;
};

// Calls make(i) for each i below count, on up to so many threads at once, and take(result) in the order of i, as soon
// as the result and all before it are there. Only a few results per thread are made ahead, so that memory does not grow
// with count. What make(i) throws is thrown here when its turn comes, and so is what take throws; nothing is begun
// after that.
//
// make must be safe to call from several threads. take is called by one thread at a time, though not always the same.
// With one thread, or one result, everything happens on the calling one.
template <typename Make, typename Take>
void in_order(std::size_t count, std::size_t threads, const Make& make, const Take& take) {
    threads = std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(count, 1));
    WorkInOrder<Make, Take> shared(count, threads, make, take);
    {
        std::vector<std::jthread> others;
        others.reserve(threads - 1);
        try {
            while (others.size() + 1 < threads)
                others.emplace_back([&] { shared.work(); });
        } catch (const std::system_error&) { // the system gives no more of them: those that are there will do
        }
        shared.work();
    }
    shared.rethrow_failure();
}

} // namespace crossfoot::batch
