// Which report is taken for that of the year before: rather none than a wrong one.
#include "years/predecessors.hpp"
#include "years/reports.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;
using namespace crossfoot::test;

namespace {

Report report_of(const std::string& organ, int year) { return only_report(report_grid(organ, year).workbook()); }

using From = Predecessors::From;

// "某市2023", or the reason why none was found.
std::string found(const Predecessors& predecessors, const Report& report, From from = From::many) {
    const Predecessor found = predecessors.of(report, from);
    return found.report ? found.report->report.organ + std::to_string(found.report->report.year->year)
                        : std::string(found.reason);
}

Predecessors among(const std::vector<std::pair<std::string, int>>& reports) {
    Predecessors predecessors;
    for (const auto& [organ, year] : reports)
        predecessors.add(past_of(report_grid(organ, year)));
    return predecessors;
}

TEST(Predecessors, AreOfTheSameOrganAndTheYearBefore) {
    const Predecessors reports = among({{"某市", 2022}, {"某市", 2023}, {"丁市", 2023}, {"某市", 2024}});
    EXPECT_EQ(found(reports, report_of("某市", 2024)), "某市2023");
    EXPECT_EQ(found(reports, report_of("某市人民政府", 2024)), "某市2023");
    EXPECT_EQ(found(reports, report_of("丁市", 2023)), "no_such_organ");
    EXPECT_EQ(found(reports, report_of("某市", 2026)), "no_report") << "two years before is not the year before";
}

TEST(Predecessors, WithTheExactNameGoBeforeThoseWithOneLikeIt) {
    const Predecessors reports = among({{"丙省某市", 2023}, {"某市", 2023}});
    EXPECT_EQ(found(reports, report_of("某市", 2024)), "某市2023");
    EXPECT_EQ(found(reports, report_of("丙省某市", 2024)), "丙省某市2023");
}

TEST(Predecessors, AreNoneWhereSeveralMayBeMeant) {
    EXPECT_EQ(found(among({{"某市泽水区", 2023}, {"丁市泽水区", 2023}}), report_of("泽水区", 2024), From::chosen),
              "several");
    EXPECT_EQ(found(among({{"某市泽水区", 2023}}), report_of("泽水区", 2024), From::chosen), "某市泽水区2023");
}

TEST(Predecessors, AmongManyThatAreOnlyNamedAlikeServeNobody) {
    const Predecessors reports = among({{"泽水区水务局", 2023}, {"丁市", 2023}});
    for (const char* organ : {"某市泽水区水务局", "戊市泽水区水务局", "泽水区水务局办公室"})
        EXPECT_EQ(found(reports, report_of(organ, 2024)), "alike") << organ;
    EXPECT_EQ(found(reports, report_of("泽水区水务局", 2024)), "泽水区水务局2023");
    EXPECT_EQ(found(reports, report_of("己市", 2024)), "no_such_organ");
}

TEST(Predecessors, ThatLieThereTwiceAreOneWhereTheirFiguresAreTheSame) {
    Predecessors reports = among({{"某市", 2023}, {"某市", 2023}});
    EXPECT_EQ(found(reports, report_of("某市", 2024)), "某市2023");
    ReportGrid revised = report_grid("某市", 2023);
    reports.add(past_of(revised.figures("t3", "r25", {1, 0, 0, 0, 0, 0, 1})));
    EXPECT_EQ(found(reports, report_of("某市", 2024)), "several");
}

TEST(Predecessors, NeedAnOrganUnlessSomebodyChoseTheOnlyOne) {
    EXPECT_EQ(found(among({{"某市", 2023}}), report_of("", 2024)), "no_organ");
    EXPECT_EQ(found(among({{"某市", 2023}}), report_of("", 2024), From::chosen), "某市2023");
    EXPECT_EQ(found(among({{"", 2023}}), report_of("某市", 2024), From::chosen), "2023");
    EXPECT_EQ(found(among({{"丁市", 2023}}), report_of("某市", 2024), From::chosen), "no_such_organ");
    EXPECT_EQ(found(among({{"某市", 2023}, {"丁市", 2023}}), report_of("", 2024), From::chosen), "no_organ");
}

// "某市2023、丁市2023": what is told where there is none.
std::string instead(const Predecessors& predecessors, const Report& report, From from = From::many) {
    std::string told;
    for (const auto& past : predecessors.of(report, from).instead)
        told += (told.empty() ? "" : "、") + past->report.organ + std::to_string(past->report.year->year);
    return told;
}

TEST(Predecessors, OfWhichNobodyIsCertainAreNamed) {
    EXPECT_EQ(instead(among({{"泽水区水务局", 2023}, {"丁市", 2023}}), report_of("某市泽水区水务局", 2024)),
              "泽水区水务局2023");
    EXPECT_EQ(instead(among({{"某市泽水区", 2023}, {"丁市泽水区", 2023}}), report_of("泽水区", 2024), From::chosen),
              "某市泽水区2023、丁市泽水区2023");
    EXPECT_EQ(instead(among({{"某市", 2023}}), report_of("某市", 2024)), "");
}

TEST(Predecessors, ThatWerePutToAReportAndAreNoneAreNamed) {
    EXPECT_EQ(instead(among({{"文化局", 2023}}), report_of("文化和旅游局", 2024), From::chosen), "文化局2023");
    EXPECT_EQ(instead(among({{"某市", 2022}, {"某市", 2025}}), report_of("某市", 2024), From::chosen),
              "某市2022、某市2025");
    EXPECT_EQ(instead(among({{"文化局", 2023}}), report_of("文化和旅游局", 2024)), "")
        << "of many, any may be without one";
    EXPECT_EQ(instead(among({{"甲局", 2023}, {"乙局", 2023}, {"丙局", 2023}, {"丁局", 2023}, {"戊局", 2023}}),
                      report_of("己局", 2024), From::chosen),
              "甲局2023、乙局2023、丙局2023、丁局2023")
        << "a few";
}

TEST(Predecessors, NeedAYear) {
    ReportGrid grid = report_grid("某市", 2024);
    grid.clear({0, 0});
    EXPECT_EQ(found(among({{"某市", 2023}}), only_report(grid.workbook())), "no_year");
}

} // namespace
