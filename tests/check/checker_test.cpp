// Checking again finds the same as checking anew, whatever was changed meanwhile.
#include "check/acceptance.hpp"
#include "check/checker.hpp"
#include "form/publication.hpp"
#include "report/each_relation.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"
#include "tell/json.hpp"
#include "two_years.hpp"
#include "years/past_report.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using test::form;

CellAddress place(int row, const char* column) {
    test::ReportGrid grid = test::ReportGrid::only(form(), "t3");
    return grid.at("t3", form().table("t3")->rows[static_cast<std::size_t>(row)].id, column);
}

// A sheet with a table whose figures are all there, but for one that is wrong.
Block sheet_with(const std::string& name, int row, const char* column, const std::string& figure) {
    test::ReportGrid grid = test::ReportGrid::only(form(), "t3");
    Document workbook = grid.number(place(row, column), figure).workbook();
    workbook.blocks.front().name = name;
    return workbook.blocks.front();
}

// All that an edge may show of findings, counts and outcomes.
std::string summary(const Document& document, const std::vector<CheckedReport>& reports) {
    std::string all = findings_json("f", document, reports, Language::zh_cn, {});
    all += findings_json("f", document, reports, Language::en, {});
    for (const CheckedReport& report : reports)
        for (const RelationOutcome& outcome : report.outcomes)
            all += outcome.rule->id + ' ' + std::to_string(outcome.total.place.block) + a1(outcome.total.at()) +
                   (outcome.difference ? outcome.difference->str() : "") +
                   std::to_string(static_cast<int>(outcome.state)) + '\n';
    return all;
}

class Checkers : public testing::Test {
protected:
    // Gives how many findings the first report has.
    std::size_t same_as_anew(const Policy& policy = {},
                             const std::vector<std::shared_ptr<const Form>>& forms = built_in_forms()) {
        const auto again = checker_.check(workbook_, forms, policy);
        const auto anew = check(workbook_, forms, policy);
        EXPECT_EQ(summary(workbook_, again), summary(workbook_, anew));
        return anew.empty() ? 0 : anew.front().findings.size();
    }

    // Checks before and after a change of what does not stand on the sheet of the first report, of which something
    // else must be found then; and once it is undone.
    template <typename Change> void follows(const Change& change) {
        const std::size_t before = same_as_anew();
        const Document kept = workbook_;
        change();
        EXPECT_NE(same_as_anew(), before) << "nothing came of the change";
        workbook_ = kept;
        EXPECT_EQ(same_as_anew(), before);
    }

    std::shared_ptr<const PastReport> last_year_of(std::size_t report) {
        return checker_.check(workbook_, built_in_forms(), {}).at(report).last_year.report;
    }

    Document workbook_{{sheet_with("甲", 0, "c1", "5"), sheet_with("乙", 3, "c2", "7")}, {}, {}, {}};
    Checker checker_;
};

TEST_F(Checkers, FindTheSameWhereNothingChanged) {
    const std::size_t findings = same_as_anew();
    EXPECT_GT(findings, 1U);
    EXPECT_EQ(same_as_anew(), findings);
}

TEST_F(Checkers, FollowAFigureThatIsMendedOrMadeWrong) {
    const std::size_t before = same_as_anew();
    workbook_.blocks[1] = sheet_with("乙", 3, "c2", "70");
    same_as_anew();
    workbook_.blocks[1] = test::ReportGrid::only(form(), "t3").workbook().blocks.front();
    EXPECT_LE(same_as_anew(), before) << "the table is right now, and other tables are missing as before";
    workbook_.blocks[0] = sheet_with("甲", 5, "c3", "x");
    same_as_anew();
}

TEST_F(Checkers, FollowSheetsThatAreMovedNamedAddedAndRemoved) {
    same_as_anew();
    std::swap(workbook_.blocks[0], workbook_.blocks[1]);
    same_as_anew();
    workbook_.blocks.insert(workbook_.blocks.begin(), sheet_with("丙", 2, "c1", "9"));
    same_as_anew();
    workbook_.blocks[1].name = "丁";
    same_as_anew();
    workbook_.blocks.erase(workbook_.blocks.begin());
    same_as_anew();
    workbook_.blocks.clear();
    EXPECT_EQ(same_as_anew(), 0U);
}

TEST_F(Checkers, FollowAcceptancesHiddenRowsAndTheTemplatesMark) {
    same_as_anew();
    const auto reports = test::checked(workbook_);
    workbook_.properties = acceptances_of(workbook_, reports.front().findings.front(), "查实", "2022-01-31");
    same_as_anew();
    workbook_.properties.clear();
    same_as_anew();
    workbook_.blocks[0].grid.hidden_rows.emplace_back(0, 40);
    same_as_anew();
    workbook_.names.push_back({"crossfoot_form", 0, {}});
    same_as_anew();
}

TEST_F(Checkers, WeighByThePolicyOfEachTime) {
    same_as_anew();
    same_as_anew(Policy{{{"T3-ROW", Severity::hint}, {"T3-BAL", std::nullopt}}});
    same_as_anew();
}

// 2024's report on the first sheet, 2023's on the second.
Document two_years() {
    test::ReportGrid last = test::report(2023);
    last.figures("t3", "r25", {0, 0, 0, 0, 0, 0, 4});
    Document both = test::report(2024).workbook();
    both.blocks.push_back(last.sheet("2023"));
    return both;
}

TEST_F(Checkers, CheckOnlyTheReportThatChanged) {
    workbook_ = two_years();
    const auto first = last_year_of(0);
    ASSERT_TRUE(first);
    EXPECT_EQ(last_year_of(0), first) << "the report of last year is read anew, and found to be the same";
    workbook_.blocks.push_back(sheet_with("乙", 3, "c2", "7"));
    EXPECT_EQ(last_year_of(0), first);
    workbook_.blocks[0].grid.hidden_rows.emplace_back(300, 301);
    EXPECT_NE(last_year_of(0), first) << "it was checked again";
}

TEST_F(Checkers, FollowLastYearsFiguresAndYearElsewhereInTheWorkbook) {
    workbook_ = two_years();
    follows([&] { workbook_.blocks[1] = test::report(2023).sheet("2023"); });
    follows([&] { workbook_.blocks[1] = test::report(2022).sheet("2023"); });
    follows([&] { workbook_.blocks[1].hidden = true; });
}

TEST_F(Checkers, FollowWhatTheDocumentKeepsOfLastYear) {
    Document last = two_years();
    last.blocks.erase(last.blocks.begin());
    const PastReport past = past_report(check(last, built_in_forms()).at(0).report, last, "上年.ods").value();
    workbook_ = test::report(2024).workbook();
    follows([&] { workbook_.properties.push_back({std::string(kept_property), kept_text(past)}); });
}

// What a finding is accepted by names its sheet.
TEST_F(Checkers, FollowTheNameOfASheetWhoseFindingIsAccepted) {
    workbook_.properties = acceptances_of(workbook_, test::checked(workbook_).front().findings.front(), "查实", "今日");
    same_as_anew();
    const auto accepted = [&] {
        return std::ranges::count_if(checker_.check(workbook_, built_in_forms(), {}).front().findings,
                                     [](const Finding& finding) { return finding.accepted.has_value(); });
    };
    ASSERT_GT(accepted(), 0);
    workbook_.blocks[0].name = "丁";
    same_as_anew();
    EXPECT_EQ(accepted(), 0);
    workbook_.blocks[0].name = "甲";
    EXPECT_GT(accepted(), 0);
}

// The last one before a text says in which section it stands, on whichever sheet.
TEST_F(Checkers, FollowAHeadingOnAnotherSheet) {
    const auto with_text = [](int year) {
        test::ReportGrid grid = test::report(year);
        int row = 0;
        for (const char* sentence : {"各站点阅览架上的目录未按季度更换，来访的人看到的常是旧目录。",
                                     "查询室每逢汛期临时腾作值班用房，接待时间因此缩短。",
                                     "新到岗的人员大多从事工程管理，对公开的程序还不熟悉。",
                                     "拟在雨季之前把查询室迁到底层，并配备固定的接待人员。",
                                     "本机关与邻县同行交换了办理经验，受益的是两地的群众和企业。"})
            grid.text({row++, 60}, sentence);
        Document document;
        Block& heading = document.blocks.emplace_back();
        heading.hidden = true;
        heading.grid.add({0, 0}, {CellKind::text, "五、存在的主要问题及改进情况", false});
        document.blocks.push_back(grid.sheet());
        return document;
    };
    const Document last = with_text(2023);
    workbook_ = with_text(2024);
    workbook_.properties = {
        {std::string(kept_property),
         kept_text(past_report(check(last, built_in_forms()).at(0).report, last, "上年.ods").value())}};
    follows([&] { workbook_.blocks[0].grid = {}; });
}

// Who may do what a figure says is told by a field, which may be moved to another sheet.
TEST_F(Checkers, FollowAFieldOfTheTemplateOnAnotherSheet) {
    const Power& power = form().powers.front();
    const TableSpec& table = *form().table(power.table);
    const CellAddress figure =
        test::ReportGrid::only(form(), power.table)
            .at(power.table, table.rows[static_cast<std::size_t>(power.row)].id, table.columns.front().id);
    workbook_ = test::ReportGrid::only(form(), power.table).number(figure, "3").workbook();
    Block& field = workbook_.blocks.emplace_back();
    field.name = "填报说明";
    workbook_.set_names({{defined_name(power.table), 0, {figure, figure}}, {defined_name(power.field), 1, {}}});
    follows([&] { field.grid.add({0, 0}, {CellKind::text, power.without.front(), false}); });
}

TEST_F(Checkers, FollowTheFormsOfEachTime) {
    same_as_anew();
    same_as_anew({}, {built_in_forms().front()});
    EXPECT_EQ(checker_.check(workbook_, {built_in_forms().front()}, {}).front().report.form, built_in_forms().front());
    same_as_anew();
}

} // namespace
} // namespace crossfoot
