#include "batch/in_order.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <string>

using namespace crossfoot::batch;

namespace {

std::vector<std::size_t> first(std::size_t count) {
    std::vector<std::size_t> indices(count);
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    return indices;
}

TEST(InOrder, HandsOverEveryResultInOrderOnAnyNumberOfThreads) {
    for (const std::size_t threads : {0U, 1U, 2U, 7U, 64U}) {
        for (const std::size_t count : {0U, 1U, 2U, 1000U}) {
            std::vector<std::size_t> taken;
            in_order(
                count, threads, [](std::size_t i) { return i; }, [&](std::size_t i) { taken.push_back(i); });
            EXPECT_EQ(taken, first(count)) << threads << " threads";
        }
    }
}

TEST(InOrder, HandsOverTheFirstResultFirstThoughOthersAreReadyBeforeIt) {
    std::atomic<int> others = 0;
    std::vector<std::size_t> taken;
    in_order(
        4, 2,
        [&](std::size_t i) {
            if (i > 0)
                ++others;
            for (int now = others; i == 0 && now < 3; now = others)
                others.wait(now);
            others.notify_all();
            return i;
        },
        [&](std::size_t i) { taken.push_back(i); });
    EXPECT_EQ(taken, first(4));
}

TEST(InOrder, MakesOnlyAFewResultsAhead) {
    constexpr std::size_t threads = 2;
    std::atomic<std::size_t> taken = 0;
    std::atomic<std::size_t> furthest = 0;
    in_order(
        500, threads,
        [&](std::size_t i) {
            const std::size_t ahead = i - std::min(i, taken.load());
            for (std::size_t known = furthest; ahead > known && !furthest.compare_exchange_weak(known, ahead);) {
            }
            return i;
        },
        [&](std::size_t) { ++taken; });
    EXPECT_LE(furthest, threads * 4);
}

TEST(InOrder, ThrowsWhatWasThrownWhenItsTurnComesAndBeginsLittleAfterThat) {
    for (const std::size_t threads : {1U, 4U}) {
        std::atomic<std::size_t> begun = 0;
        std::vector<std::size_t> taken;
        const auto make = [&](std::size_t i) {
            ++begun;
            return i == 5 ? throw std::runtime_error("the sixth") : i;
        };
        try {
            in_order(1000, threads, make, [&](std::size_t i) { taken.push_back(i); });
            ADD_FAILURE() << "nothing was thrown";
        } catch (const std::runtime_error& error) {
            EXPECT_STREQ(error.what(), "the sixth");
        }
        EXPECT_EQ(taken, first(5)) << "what came before was handed over";
        EXPECT_LE(begun, 6 + 4 * threads) << "of 1000";
    }
}

TEST(InOrder, EndsWhereTheTakingThrows) {
    const auto take = [](std::size_t i) {
        if (i == 3)
            throw std::runtime_error("no room on the disk");
    };
    EXPECT_THROW(in_order(
                     1000, 4, [](std::size_t i) { return i; }, take),
                 std::runtime_error);
}

TEST(InOrder, StaysOnTheCallingThreadWhereThereIsOneResult) {
    std::thread::id maker;
    in_order(
        1, 8,
        [&](std::size_t i) {
            maker = std::this_thread::get_id();
            return i;
        },
        [](std::size_t) {});
    EXPECT_EQ(maker, std::this_thread::get_id());
}

} // namespace
