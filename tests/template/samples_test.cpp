// The sample reports and the figures of published ones, put into the template and checked.
#include "check/finding.hpp"
#include "read/read.hpp"
#include "report/each_relation.hpp"
#include "tell/rule_text.hpp"
#include "template/template.hpp"
#include "temporary_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace crossfoot {
namespace {

namespace fs = std::filesystem;

const Form& form() { return *built_in_forms().back(); }
const fs::path sample = fs::path(SAMPLES) / "heilongjiang-harbin-hulan-2021.toml";
const fs::path errors = fs::path(SAMPLES) / "heilongjiang-harbin-hulan-2021-errors.toml";
const fs::path prose_errors = fs::path(SAMPLES) / "heilongjiang-harbin-hulan-2021-prose-errors.toml";

Book filled(const std::vector<fs::path>& files, const Form& of = form()) {
    return report_book(of, built_in_pages(of.id), load_figures(files, of));
}

// Checked as the command line does: written, read back and checked.
CheckedReport checked(const std::vector<fs::path>& files, const Form& of = form()) {
    const TemporaryFile file(".ods");
    write_book(filled(files, of), file.path(), BookFile::spreadsheet);
    auto reports = test::checked(read_document(file.path()));
    EXPECT_EQ(reports.size(), 1U);
    return reports.at(0);
}

std::map<std::string, int> errors_by_rule(const CheckedReport& report) {
    std::map<std::string, int> found;
    for (const Finding& finding : test::each_relation(report.findings))
        if (finding.rule->severity == Severity::error)
            ++found[finding.rule->id];
    return found;
}

TEST(Sample, HoldsEveryRelation) {
    const CheckedReport report = checked({sample});
    EXPECT_EQ(report.relations.checked, 44U);
    for (const Finding& finding : report.findings)
        ADD_FAILURE() << finding.rule->id << ": " << rule_text(finding, Language::zh_cn);
}

TEST(SampleWithErrors, HasSomethingForEveryRuleToFind) {
    std::set<std::string> rules, seeded_rules, found;
    for (const Rule& rule : form().rules)
        if (rule.check != CheckKind::last_year &&
            rule.check != CheckKind::comparisons) // one report knows nothing of them
            rules.insert(rule.id);
    for (const Seed& seed : load_figures({sample, errors, prose_errors}, form()).seeds)
        seeded_rules.insert(seed.rule);
    for (const Finding& finding : test::each_relation(checked({sample, errors, prose_errors}).findings))
        found.insert(finding.rule->id);
    EXPECT_EQ(seeded_rules, rules);
    EXPECT_EQ(found, rules);
}

TEST(SampleWithErrors, IsFoundAtThePlaceOfEverySeed) {
    const std::vector<Finding> findings = test::each_relation(checked({sample, errors, prose_errors}).findings);
    for (const Seed& seed : load_figures({sample, errors, prose_errors}, form()).seeds) {
        if (seed.row.empty() || seed.column.empty())
            continue;
        const bool found = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.rule->id == seed.rule &&
                   std::any_of(finding.cells.begin(), finding.cells.end(), [&](const FindingCell& cell) {
                       return cell.table && cell.table->id == seed.table && cell.item && cell.item->id == seed.row &&
                              cell.applicant && cell.applicant->id == seed.column;
                   });
        });
        EXPECT_TRUE(found) << seed.rule << ' ' << seed.row << ' ' << seed.column;
    }
}

class Published : public ::testing::TestWithParam<std::pair<std::string, std::map<std::string, int>>> {};

TEST_P(Published, HasTheErrorsThatItWasPublishedWithAndNoOther) {
    const auto& [name, expected] = GetParam();
    EXPECT_EQ(errors_by_rule(checked({fs::path(FIGURES) / (name + ".toml")})), expected);
}

INSTANTIATE_TEST_SUITE_P(
    Reports, Published,
    ::testing::Values(std::pair("fujian-pingtan-2021", std::map<std::string, int>{}),
                      std::pair("fujian-pingtan-2022", std::map<std::string, int>{}),
                      std::pair("jiangsu-huaian-hongze-2023", std::map<std::string, int>{{"T4", 2}}),
                      std::pair("jiangsu-huaian-jinhu-2023", std::map<std::string, int>{{"T4", 1}}),
                      std::pair("jiangsu-suqian-2023", std::map<std::string, int>{}),
                      std::pair("jiangsu-suqian-2024", std::map<std::string, int>{}),
                      std::pair("jiangsu-suqian-shuyang-2025", std::map<std::string, int>{}),
                      std::pair("zhejiang-hangzhou-anon-2025", std::map<std::string, int>{})),
    [](const auto& instance) {
        std::string name = instance.param.first;
        std::replace(name.begin(), name.end(), '-', '_');
        return name;
    });

TEST(PublishedIn2019, HasTheBlankTotalsThatItWasPublishedWithAndNoOtherErrors) {
    const Form& of_2019 = *built_in_forms().front();
    const CheckedReport report = checked({fs::path(FIGURES) / "shanghai-shifuban-2019.toml"}, of_2019);
    EXPECT_EQ(report.report.form->id, of_2019.id);
    EXPECT_EQ(errors_by_rule(report), (std::map<std::string, int>{{"TOT-BLANK", 11}}));
    for (const Finding& finding : report.findings)
        EXPECT_TRUE(finding.rule->id == "TOT-BLANK" || finding.rule->id == "V-KIND")
            << rule_text(finding, Language::zh_cn);
}

} // namespace
} // namespace crossfoot
