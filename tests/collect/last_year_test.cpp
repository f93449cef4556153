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

TEST(LastYearsFolder, MayLieAmongTheReports) {
    Folder folder;
    for (const char* organ : {"甲局", "乙局"}) {
        folder.report("in/" + std::string(organ) + ".ods", organ, 2023, 40);
        folder.report("in/去年/" + std::string(organ) + ".ods", organ, 2022, 41);
    }
    folder.last_years = {"in/去年"};
    const CollectCounts counts = folder.collect();
    EXPECT_EQ(counts.reports, 2U);
    EXPECT_TRUE(counts.year_is_clear);
    EXPECT_THAT(folder.text("out/reports.jsonl"), Not(HasSubstr("not_compared")));
    folder.last_years = {"in"};
    EXPECT_EQ(folder.collect().reports, 4U) << "both years in one folder, which is named for both";
}

TEST(LastYearsFolder, HasTheReportThatAUnitSentUnderAFormerName) {
    Folder folder;
    fill(folder);
    folder.report("上年/3.ods", "老丙局", 2022, 2);
    for (const char* organ : {"东区水务局", "西区水务局"}) {
        folder.report("in/" + std::string(organ) + ".ods", organ, 2023, 40);
        folder.report("上年/" + std::string(organ) + ".ods", organ, 2022, 41);
    }
    folder.file("名录.csv", "单位名称,上级,曾用名\n甲局,,\n乙局,,\n丙局,,丙办、老丙局\n水务局,东区,\n水务局,西区,\n");
    folder.collect("名录.csv");
    EXPECT_THAT(folder.text("out/reports.jsonl"), AllOf(HasSubstr("上年/3.ods"), Not(HasSubstr("not_compared"))));
    EXPECT_THAT(folder.row("丙局").at("首个问题"), HasSubstr("2022年 2，相差五倍以上"));
}

// Of a bureau that was put together from others, none of these is the report of the year before.
TEST(LastYearsFolder, HasNoReportForAUnitOfSeveralFormerNamesOfWhichEachSentOne) {
    Folder folder;
    fill(folder);
    folder.report("上年/3.ods", "老丙局", 2022, 2);
    folder.report("上年/4.ods", "老丁局", 2022, 3);
    folder.file("名录.csv", "单位名称,曾用名\n丙局,老丙局、老丁局\n");
    folder.collect("名录.csv");
    EXPECT_THAT(folder.row("丙局").at("情况"), HasSubstr("没有与上年比对"));
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

TEST(StoppedRun, IsBegunAnewWhereTheNamesOfUnitsChanged) {
    Folder folder;
    fill(folder);
    folder.report("上年/3.ods", "老丙局", 2022, 2);
    folder.file("名录.csv", "单位名称\n甲局\n乙局\n丙局\n");
    folder.stopped_behind = 5; // three of them last year's
    EXPECT_THROW(folder.collect("名录.csv"), CollectStopped);
    folder.stopped_behind.reset();
    folder.file("名录.csv", "单位名称,曾用名\n甲局,\n乙局,\n丙局,老丙局\n");
    EXPECT_EQ(folder.collect("名录.csv", 1, true).gone_on, 0U);
    EXPECT_THAT(folder.text("out/reports.jsonl"), HasSubstr("上年/3.ods"));
}

} // namespace
} // namespace crossfoot
