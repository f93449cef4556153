// What the user takes more or less gravely than the form does, and the outcome of every relation.
#include "check/acceptance.hpp"
#include "check/policy.hpp"
#include "report/each_relation.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace crossfoot {
namespace {

using test::form;

Document blank_and_wrong() {
    test::ReportGrid grid = test::ReportGrid::only(form(), "t3");
    const auto& rows = form().table("t3")->rows;
    return grid.number(grid.at("t3", rows[0].id, "c1"), "5").clear(grid.at("t3", rows[3].id, "c2")).workbook();
}

const Finding* of_rule(const std::vector<CheckedReport>& reports, std::string_view rule) {
    for (const Finding& finding : reports.front().findings)
        if (finding.rule->id == rule)
            return &finding;
    return nullptr;
}

TEST(Policy, LeavesTheFormsSeveritiesWhereItSaysNothing) {
    const Document workbook = blank_and_wrong();
    const auto plain = check(workbook, built_in_forms());
    const auto same = check(workbook, built_in_forms(), Policy{{{"T4", Severity::hint}}});
    ASSERT_EQ(plain.front().findings.size(), same.front().findings.size());
    for (std::size_t i = 0; i < plain.front().findings.size(); ++i)
        EXPECT_EQ(plain.front().findings[i].severity, same.front().findings[i].severity);
}

TEST(Policy, WeighsACauseByTheRelationsInIt) {
    const Policy policy{{{"T3-ROW", Severity::hint}, {"T3-BAL", Severity::warning}}};
    const auto reports = check(blank_and_wrong(), built_in_forms(), policy);
    const auto cause = std::find_if(reports.front().findings.begin(), reports.front().findings.end(),
                                    [](const Finding& finding) { return !finding.relations().empty(); });
    ASSERT_NE(cause, reports.front().findings.end());
    ASSERT_EQ(cause->relations().size(), 2U);
    for (const Breach& broken : cause->relations())
        EXPECT_EQ(broken.severity, broken.rule->id == "T3-ROW" ? Severity::hint : Severity::warning);
    EXPECT_EQ(cause->severity, Severity::warning) << "the graver of the two";
}

// What somebody accepted stays accepted, however the rule is weighed before or after.
TEST(Policy, LeavesAcceptancesInForce) {
    Document workbook = blank_and_wrong();
    const Policy grave{{{"V-KIND.blank", Severity::error}}};
    const auto open = check(workbook, built_in_forms(), grave);
    workbook.properties = acceptances_of(workbook, *of_rule(open, "V-KIND"), "漏报属实", "2022-01-31");
    const auto as_weighed = check(workbook, built_in_forms(), grave);
    EXPECT_TRUE(of_rule(as_weighed, "V-KIND")->accepted);
    const auto as_the_form = test::checked(workbook);
    EXPECT_TRUE(of_rule(as_the_form, "V-KIND")->accepted);
}

TEST(Policy, LeavesOutOneCaseOfARuleAlone) {
    const Document workbook = blank_and_wrong();
    ASSERT_NE(of_rule(test::checked(workbook), "V-KIND"), nullptr);
    EXPECT_EQ(of_rule(check(workbook, built_in_forms(), Policy{{{"V-KIND.blank", {}}}}), "V-KIND"), nullptr);
    EXPECT_NE(of_rule(check(workbook, built_in_forms(), Policy{{{"V-KIND.", {}}}}), "V-KIND"), nullptr);
    const auto grave = check(workbook, built_in_forms(), Policy{{{"V-KIND.blank", Severity::error}}});
    EXPECT_EQ(of_rule(grave, "V-KIND")->severity, Severity::error);
}

TEST(Policy, WeighsACaseOfACheckWhateverTheFormCallsItsRule) {
    auto own = std::make_shared<Form>(form());
    for (Rule& rule : own->rules)
        rule.id = "OWN-" + rule.id;
    Policy policy;
    policy.cases[{CheckKind::blanks, "blank"}] = Severity::error;
    const auto grave = check(blank_and_wrong(), {own}, policy);
    ASSERT_NE(of_rule(grave, "OWN-V-KIND"), nullptr);
    EXPECT_EQ(of_rule(grave, "OWN-V-KIND")->severity, Severity::error);
    policy.cases[{CheckKind::blanks, "blank"}] = std::nullopt;
    EXPECT_EQ(of_rule(check(blank_and_wrong(), {own}, policy), "OWN-V-KIND"), nullptr);
}

TEST(RelationOutcomes, NameEveryRelationAndAgreeWithTheCount) {
    const CheckedReport report = test::checked(blank_and_wrong()).front();
    ASSERT_EQ(report.outcomes.size(), report.relations.checked);
    std::size_t failed = 0;
    for (const RelationOutcome& outcome : report.outcomes) {
        ASSERT_NE(outcome.rule, nullptr);
        ASSERT_NE(outcome.line, nullptr);
        failed += outcome.state == RelationState::fails ? 1U : 0U;
        EXPECT_EQ(outcome.state == RelationState::fails, outcome.expected.has_value());
    }
    EXPECT_EQ(failed, report.relations.failed);
}

} // namespace
} // namespace crossfoot
