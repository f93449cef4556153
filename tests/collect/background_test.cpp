// A collection in the background: what it tells meanwhile, and what came of it.
#include "collect/background.hpp"
#include "collect/day.hpp"
#include "collect/told.hpp"
#include "folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <future>

namespace crossfoot {
namespace {

using test::Folder;
using testing::HasSubstr;
namespace fs = std::filesystem;

class Background {
public:
    explicit Background(const Folder& folder, const std::string& out = "out") {
        batch::FileOptions files;
        files.files = {folder.path("in").string()};
        files.jobs = 1;
        files.office.forbidden = true;
        CollectOptions options;
        options.out = folder.path(out);
        options.version = "test";
        options.last_years = folder.last_years;
        run_ = std::make_unique<BackgroundCollection>(files, options, [this] { news(); });
        known_.set_value(run_.get());
    }

    CollectEnd end() {
        std::unique_lock lock(guard_);
        EXPECT_TRUE(over_.wait_for(lock, std::chrono::seconds(30), [&] { return end_.has_value(); }));
        return end_.value_or(CollectEnd());
    }
    BackgroundCollection& run() { return *run_; }

    std::vector<CollectProgress> told;

private:
    void news() {
        BackgroundCollection& run = *running_.get();
        const std::lock_guard lock(guard_);
        told.push_back(run.progress());
        end_ = run.end();
        over_.notify_all();
    }

    std::promise<BackgroundCollection*> known_;
    std::shared_future<BackgroundCollection*> running_ = known_.get_future().share();
    std::mutex guard_;
    std::condition_variable over_;
    std::optional<CollectEnd> end_;
    std::unique_ptr<BackgroundCollection> run_;
};

TEST(BackgroundCollection, TellsHowFarItIsAndWhatCameOfIt) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.wrong_report("in/乙.ods", "乙局", 2023, 7);
    Background background(folder);
    const CollectEnd end = background.end();
    ASSERT_TRUE(end.counts) << end.failure;
    EXPECT_EQ(end.counts->files, 2U);
    EXPECT_EQ(background.told.front().all, 2U);
    EXPECT_THAT(background.told.front().file, HasSubstr("乙.ods"));
    EXPECT_EQ(background.told.back().phase, CollectPhase::results);
    EXPECT_EQ(background.told.back().faulty, 1U);
    EXPECT_THAT(folder.text("out/问题.csv"), HasSubstr("乙局"));
}

TEST(BackgroundCollection, TellsWhatItDidNotLookAt) {
    Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.file("last/甲.ods", "PK\x03\x04 cut off");
    folder.last_years = {folder.path("last").string()};
    const CollectEnd end = Background(folder).end();
    ASSERT_TRUE(end.counts) << end.failure;
    ASSERT_EQ(end.complaints.size(), 1U);
    EXPECT_THAT(end.complaints[0], HasSubstr("last/甲.ods"));
    EXPECT_THAT(end.complaints[0], testing::Not(HasSubstr("\n")));
}

TEST(BackgroundCollection, IsOverSoonOnceItIsStoppedAndGoesOnLater) {
    const Folder folder;
    for (int i = 0; i < 40; ++i)
        folder.report("in/" + std::to_string(i) + ".ods", "第" + std::to_string(i) + "局", 2023, i);
    {
        Background background(folder);
        background.run().stop();
        const CollectEnd end = background.end();
        EXPECT_FALSE(end.counts);
        EXPECT_EQ(end.failure, "");
    }
    EXPECT_TRUE(Background(folder).end().counts);
}

// What was wrong in them is not known before the end.
TEST(StoppedCollection, TellsHowManyFilesWereDoneBefore) {
    const Folder folder;
    for (const char* name : {"甲", "乙", "丙"})
        folder.wrong_report("in/" + std::string(name) + ".ods", std::string(name) + "局", 2023, 7);
    batch::FileOptions files;
    files.files = {folder.path("in").string()};
    files.jobs = 1;
    CollectOptions options;
    options.out = folder.path("out");
    options.resume = true;
    std::vector<CollectProgress> told;
    CollectHooks hooks{[&](const CollectProgress& progress) { told.push_back(progress); }, [](std::string_view) {},
                       [&] { return !told.empty() && told.back().done > 0; }};
    EXPECT_THROW(collect_files(files, options, hooks), CollectStopped);
    EXPECT_EQ(told.back().gone_on, 0U);
    EXPECT_EQ(told.back().faulty, 1U);
    told.clear();
    hooks.stopped = {};
    collect_files(files, options, hooks);
    EXPECT_EQ(told.front().done, 1U);
    EXPECT_EQ(told.back().gone_on, 1U);
    EXPECT_EQ(told.back().faulty, 2U);
}

TEST(BackgroundCollection, SaysThatThereIsNothingToRead) {
    const Folder folder;
    EXPECT_THAT(Background(folder).end().failure, HasSubstr("没有可以校验的年报文件"));
    EXPECT_FALSE(fs::exists(folder.path("out")));
}

TEST(BackgroundCollection, SaysWhereItCannotWrite) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.file("no-folder", "");
    EXPECT_THAT(Background(folder, "no-folder").end().failure, HasSubstr("no-folder"));
}

TEST(UnwrittenText, SaysThatTheDiskIsFullOrTheFolderLocked) {
    const auto said = [](std::errc reason) {
        return unwritten_text({"/结果/清单.ods", std::make_error_code(reason)}, Language::zh_cn);
    };
    EXPECT_THAT(said(std::errc::no_space_on_device), HasSubstr("磁盘空间不足"));
    EXPECT_THAT(said(std::errc::permission_denied), HasSubstr("没有权限写入 /结果/清单.ods"));
    EXPECT_THAT(said(std::errc::read_only_file_system), HasSubstr("没有权限写入"));
    EXPECT_THAT(said(std::errc::io_error), HasSubstr("没有写成"));
}

TEST(DayIn, ReadsTheWaysInWhichADayIsWritten) {
    const std::chrono::year_month_day day{std::chrono::year(2024), std::chrono::month(2), std::chrono::day(9)};
    for (const char* text : {"2024-02-09", "2024-2-9", "2024/2/9", "2024年2月9日", "2024年02月09日"})
        EXPECT_EQ(day_in(text), day) << text;
    for (const char* text : {"", "2024", "2024-02-30", "2024-2-9号", "9/2/2024 "})
        EXPECT_FALSE(day_in(text)) << text;
}

} // namespace
} // namespace crossfoot
