// Whether a report of a file is that of the year before, and why not.
#include "check/check.hpp"
#include "check/two_years.hpp"
#include "comparison/pairing.hpp"
#include "recognise/recognise.hpp"
#include "report/report_grid.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace crossfoot;
using test::report;
using test::ReportGrid;
using testing::AllOf;
using testing::HasSubstr;

namespace {

LastYearFile file_of(const std::vector<ReportGrid>& grids) {
    LastYearFile file;
    for (const ReportGrid& grid : grids) {
        const Document document = grid.workbook();
        file.add(recognise(document, built_in_forms()), document, "上年.ods");
    }
    return file;
}

Pairing pairing(const LastYearFile& file, const ReportGrid& now) {
    const Document document = now.workbook();
    return pair_with(file, document, check(document, built_in_forms()), 0, built_in_forms(), {}, "2025-01-15",
                     Language::zh_cn);
}

ReportGrid of_organ(const std::string& organ, int year) {
    return report(year).text({0, 0}, organ + std::to_string(year) + "年政府信息公开工作年度报告");
}

TEST(Pairing, GivesWhatTheDocumentIsToKeepAndWhatItSaysThen) {
    ReportGrid last = report(2023);
    last.figures("t3", "r25", {0, 0, 0, 0, 0, 0, 4});
    const Pairing found = pairing(file_of({last}), report(2024));
    EXPECT_EQ(found.why_not, "");
    EXPECT_EQ(found.kept.name, kept_property);
    EXPECT_THAT(found.kept.value, AllOf(HasSubstr("上年.ods"), HasSubstr("2025-01-15")));
    ASSERT_EQ(found.reports.size(), 1U);
    EXPECT_EQ(found.reports[0].last_year.relations.failed, 1U);
}

TEST(Pairing, TakesTheRightYearAndOrganAmongSeveral) {
    const Pairing found =
        pairing(file_of({report(2022), of_organ("乙市", 2023), report(2023), report(2024)}), report(2024));
    EXPECT_EQ(found.why_not, "");
    EXPECT_EQ(found.reports[0].last_year.report->report.organ, "某市");
}

TEST(Pairing, SaysWhatIsInTheFileWhereNothingFits) {
    EXPECT_THAT(pairing(file_of({report(2022)}), report(2024)).why_not,
                AllOf(HasSubstr("没有上一年度的报告"), HasSubstr("某市 2022年")));
    EXPECT_THAT(pairing(file_of({of_organ("乙县", 2023)}), report(2024)).why_not,
                AllOf(HasSubstr("没有这个机关"), HasSubstr("乙县 2023年")));
    ReportGrid other = report(2023);
    other.figures("t3", "r25", {0, 0, 0, 0, 0, 0, 4});
    EXPECT_THAT(pairing(file_of({report(2023), other}), report(2024)).why_not, HasSubstr("不能确定是哪一份"));
    EXPECT_THAT(pairing({}, report(2024)).why_not, HasSubstr("没有"));
    LastYearFile locked;
    locked.unread = "有密码";
    EXPECT_EQ(pairing(locked, report(2024)).why_not, "有密码");
}

} // namespace
