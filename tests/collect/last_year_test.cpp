// Reports are compared with those of last year, and a run that is stopped is gone on with.
#include "folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace crossfoot {
namespace {

using test::Folder;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

void fill(Folder& folder) {
    for (const char* organ : {"甲局", "乙局", "丙局"})
        folder.report("in/" + std::string(organ) + ".ods", organ, 2023, 40);
    folder.report("上年/1.ods", "甲局", 2022, 2); // a twentieth
    folder.report("上年/2.ods", "乙局", 2022, 41);
    folder.last_years = {"上年"};
}

TEST(LastYearsFolder, IsComparedWithReportByReport) {
    Folder folder;
    fill(folder);
    folder.collect();
    EXPECT_THAT(folder.text("out/问题.csv"), AllOf(HasSubstr("2022年 2，相差五倍以上"), Not(HasSubstr("乙局"))));
    EXPECT_THAT(folder.text("out/reports.jsonl"),
                AllOf(HasSubstr("\"last_year\":{\"file\":"), HasSubstr("上年/2.ods")));
}

TEST(LastYearsFolder, IsSaidInTheListToHaveNothingForWhoWasNotCompared) {
    Folder folder;
    fill(folder);
    folder.collect();
    EXPECT_THAT(folder.row("丙局").at("情况"), HasSubstr("没有与上年比对：上一年度的报告中没有这个机关"));
    EXPECT_THAT(folder.row("乙局").at("情况"), Not(HasSubstr("上年")));
    EXPECT_THAT(folder.text("out/reports.jsonl"), HasSubstr("\"kind\":\"not_compared\""));
    EXPECT_FALSE(std::filesystem::exists(folder.path("out/退回/丙局.txt"))) << "it is nothing to correct";
    folder.last_years = {};
    folder.collect();
    EXPECT_THAT(folder.row("丙局").at("情况"), Not(HasSubstr("上年"))) << "nobody asked";
}

TEST(LastYearsFolder, IsInWhatPartsGiveTogether) {
    Folder folder;
    fill(folder);
    folder.collect_into("one", {"in"});
    for (const char* organ : {"甲局", "乙局", "丙局"})
        folder.collect_into(organ, {"in/" + std::string(organ) + ".ods"});
    folder.join({"乙局", "丙局", "甲局"}, "joined");
    EXPECT_TRUE(folder.files("joined") == folder.files("one"));
}

TEST(StoppedRun, KeepsWhatItReadAndIsGoneOnWith) {
    Folder folder;
    fill(folder);
    folder.collect_into("one", {"in"});
    folder.stopped_behind = 4; // two of them last year's
    EXPECT_THROW(folder.collect(), CollectStopped);
    EXPECT_EQ(folder.files("out").count("清单.ods"), 0U);
    folder.stopped_behind.reset();
    EXPECT_EQ(folder.collect({}, 1, true).gone_on, 2U);
    EXPECT_TRUE(folder.files("out") == folder.files("one"));
}

TEST(StoppedRun, EndsWhileResultsAreWrittenToo) {
    Folder folder;
    fill(folder);
    folder.collect_into("one", {"in"});
    std::size_t asked = 0;
    for (folder.stopped_behind = 0;; ++*folder.stopped_behind) {
        std::filesystem::remove_all(folder.path("out"));
        try {
            folder.collect();
            break;
        } catch (const CollectStopped&) {
            EXPECT_EQ(folder.files("out").count("清单.ods"), 0U);
            ++asked;
        }
        const auto behind = std::exchange(folder.stopped_behind, std::nullopt);
        folder.collect({}, 1, true);
        EXPECT_TRUE(folder.files("out") == folder.files("one")) << "stopped when asked for the time " << *behind;
        folder.stopped_behind = behind;
    }
    EXPECT_GT(asked, 8U) << "files of both years, and steps of the results";
}

TEST(StoppedRun, IsBegunAnewWhereLastYearsReportsChanged) {
    Folder folder;
    fill(folder);
    folder.stopped_behind = 4;
    EXPECT_THROW(folder.collect(), CollectStopped);
    folder.stopped_behind.reset();
    folder.report("上年/1.ods", "甲局", 2022, 39);
    EXPECT_EQ(folder.collect({}, 1, true).gone_on, 0U);
    EXPECT_THAT(folder.text("out/问题.csv"), Not(HasSubstr("相差五倍以上")));
}

} // namespace
} // namespace crossfoot
