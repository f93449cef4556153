// A collection on a thread of its own, for one who has other things to do meanwhile.
#pragma once

#include "collect/collection.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace crossfoot {

// What came of it: counts; else it was stopped, or failed for a reason that a person is to be told.
struct CollectEnd {
    std::optional<CollectCounts> counts;
    std::string failure; // empty: it was stopped
    // Lines about what was not looked at, as last year's files that cannot be read.
    std::vector<std::string> complaints;
};

// Owned and asked by one thread; the run goes on by itself, as one that resumes.
class BackgroundCollection {
public:
    // Begins at once. Where no file is a report, it fails instead of writing a list of nothing. `news` is called from
    // the run's own thread, ten times a second at most while it goes on, and as the last thing once it is over.
    BackgroundCollection(batch::FileOptions files, CollectOptions options, std::function<void()> news);
    ~BackgroundCollection(); // stops it, and waits until it is over
    BackgroundCollection(const BackgroundCollection&) = delete;
    BackgroundCollection& operator=(const BackgroundCollection&) = delete;

    // It ends before long: programs that read for it are ended, and what was read is kept.
    void stop() { stopped_ = true; }
    bool is_stopped() const { return stopped_; }

    CollectProgress progress() const;
    std::optional<CollectEnd> end() const; // once it is over

private:
    void run();
    CollectEnd collect();
    void complain(std::string_view line);
    void tell(const CollectProgress& progress);

    batch::FileOptions files_;
    CollectOptions options_;
    std::function<void()> news_;
    std::atomic<bool> stopped_ = false;
    std::chrono::steady_clock::time_point told_; // of the run's thread
    mutable std::mutex guard_;                   // of what follows
    CollectProgress progress_;
    std::vector<std::string> complaints_;
    std::optional<CollectEnd> end_;
    std::thread thread_;
};

} // namespace crossfoot
