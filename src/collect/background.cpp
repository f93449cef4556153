#include "collect/background.hpp"

#include "batch/report_files.hpp"
#include "collect/told.hpp"
#include "language/catalogue.hpp"
#include "process/conversion.hpp"
#include "text/shown.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <system_error>
#include <utility>

namespace crossfoot {
namespace {

bool holds_none(const std::string& folder) {
    std::error_code unknown;
    return std::filesystem::is_directory(folder, unknown) &&
           std::ranges::all_of(batch::report_files_below(folder),
                               [](const batch::FoundFile& file) { return file.pictures > 0; });
}

} // namespace

BackgroundCollection::BackgroundCollection(batch::FileOptions files, CollectOptions options, std::function<void()> news)
    : files_(std::move(files)), options_(std::move(options)), news_(std::move(news)) {
    options_.resume = true;
    files_.office.stopped = [this] { return stopped_.load(); };
    options_.office = files_.office;
    thread_ = std::thread([this] { run(); });
}

BackgroundCollection::~BackgroundCollection() {
    stop();
    thread_.join();
}

CollectProgress BackgroundCollection::progress() const {
    const std::lock_guard lock(guard_);
    return progress_;
}

std::optional<CollectEnd> BackgroundCollection::end() const {
    const std::lock_guard lock(guard_);
    return end_;
}

void BackgroundCollection::run() {
    CollectEnd end = collect();
    end_conversions();
    {
        const std::lock_guard lock(guard_);
        end.complaints = complaints_;
        end_ = std::move(end);
    }
    news_();
}

CollectEnd BackgroundCollection::collect() {
    try {
        if (std::ranges::all_of(files_.files, holds_none))
            return {{}, say(options_.language, "collect.no_reports", {{"folder", one_line(files_.files.front())}}), {}};
        return {collect_files(files_, options_,
                              {[this](const CollectProgress& progress) { tell(progress); },
                               [this](std::string_view line) { complain(line); }, [this] { return stopped_.load(); }}),
                {},
                {}};
    } catch (const CollectStopped&) {
        return {};
    } catch (const WriteError& error) {
        return {{}, unwritten_text(error, options_.language), {}};
    } catch (const std::exception& error) { // nothing may leave the thread
        return {{}, error.what(), {}};
    }
}

void BackgroundCollection::complain(std::string_view line) {
    const std::lock_guard lock(guard_);
    complaints_.push_back(one_line(line));
}

// The change of a phase is always told: the next news may be long in coming.
void BackgroundCollection::tell(const CollectProgress& progress) {
    const auto now = std::chrono::steady_clock::now();
    bool due = now - told_ >= std::chrono::milliseconds(100);
    {
        const std::lock_guard lock(guard_);
        due = due || progress.phase != progress_.phase;
        progress_ = progress;
    }
    if (!due)
        return;
    told_ = now;
    news_();
}

} // namespace crossfoot
