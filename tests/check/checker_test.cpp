// Checking again finds the same as checking anew, whatever was changed meanwhile.
#include "check/acceptance.hpp"
#include "check/checker.hpp"
#include "report/each_relation.hpp"
#include "report/report_grid.hpp"
#include "tell/rule_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <tuple>

namespace crossfoot {
namespace {

const Form& form() { return *built_in_forms().back(); }

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

// All that findings and outcomes say, as far as an edge may show it.
auto summary(const std::vector<CheckedReport>& reports) {
    std::vector<std::tuple<std::string, Severity, std::size_t, CellAddress, std::string, std::string, std::size_t>> all;
    for (const CheckedReport& report : reports) {
        for (const Finding& finding : report.findings)
            all.emplace_back(finding.rule->id, finding.severity, finding.cells.front().place.block,
                             finding.cells.front().at(), rule_text(finding, Language::zh_cn),
                             finding.accepted.value_or(""),
                             finding.suspects().size() * 100 + finding.relations().size());
        all.emplace_back("relations", Severity::hint, report.relations.checked, CellAddress(), "", "",
                         report.relations.failed * 1000 + report.relations.accepted);
        for (const RelationOutcome& outcome : report.outcomes)
            all.emplace_back(outcome.rule->id, Severity::hint, outcome.total.place.block, outcome.total.at(),
                             outcome.difference ? outcome.difference->str() : "", "",
                             static_cast<std::size_t>(outcome.state));
    }
    return all;
}

class Checkers : public testing::Test {
protected:
    // Gives how many findings there are.
    std::size_t same_as_anew(const Policy& policy = {}) {
        const auto again = checker_.check(workbook_, built_in_forms(), policy);
        const auto anew = check(workbook_, built_in_forms(), policy);
        EXPECT_EQ(summary(again), summary(anew));
        return anew.empty() ? 0 : anew.front().findings.size();
    }

    Document workbook_{{sheet_with("甲", 0, "c1", "5"), sheet_with("乙", 3, "c2", "7")}, {}, {}};
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

} // namespace
} // namespace crossfoot
