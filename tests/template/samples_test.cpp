// The sample reports and the figures of published ones, put into the template and checked.
#include "check/check.hpp"
#include "read/read.hpp"
#include "report/each_relation.hpp"
#include "report/forms.hpp"
#include "tell/rule_text.hpp"
#include "template/pages.hpp"
#include "template/template.hpp"
#include "temporary_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace crossfoot {
namespace {

namespace fs = std::filesystem;

using test::form;
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
        if (rule.check != CheckKind::last_year && rule.check != CheckKind::comparisons &&
            rule.check != CheckKind::repetition && rule.check != CheckKind::sums) // one report knows nothing of them
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

// The sample with regulations, of an organ of that level.
Book with_regulations(const std::string& level) {
    Figures figures = load_figures({sample}, form());
    figures.fields["level"] = {level.empty() ? CellKind::empty : CellKind::text, level, false};
    figures.rows[{"t2-1", "regulations"}] = {
        {CellKind::number, "1", false}, {CellKind::number, "0", false}, {CellKind::number, "2", false}};
    return report_book(form(), built_in_pages(form().id), figures);
}

std::vector<Finding> powers_of(const Document& document) {
    std::vector<Finding> findings = test::checked(document).at(0).findings;
    std::erase_if(findings, [](const Finding& finding) { return finding.rule->check != CheckKind::powers; });
    return findings;
}

// Where it is told that nothing says whether processing fees were collected: sheet and cell.
std::string fee_is_missed_at(const std::string& other) {
    Figures figures = load_figures({sample}, form());
    figures.prose["other"] = other;
    const Book book = report_book(form(), built_in_pages(form().id), figures);
    const CheckedReport report = test::checked(document(book)).at(0);
    for (const Finding& finding : report.findings)
        if (finding.rule->id == "X-FEE")
            return book.sheets[finding.cells.front().place.block].name + a1(finding.cells.front().place.cell());
    return "nowhere";
}

TEST(Mentions, AreMissedInTheSectionThatIsToSpeakOfThem) {
    EXPECT_EQ(fee_is_missed_at("没有其他事项。\n特此报告。"), "五六A8") << "the section's last paragraph";
    EXPECT_EQ(fee_is_missed_at(""), "五六A6") << "its heading, since nothing stands below it";
    EXPECT_EQ(fee_is_missed_at("没有收取信息处理费。"), "nowhere");
}

TEST(Powers, AreToldWhereTheOrganOfThatLevelHasNone) {
    for (const Power& power : form().powers)
        for (const std::string& level : power.without) {
            const std::vector<Finding> findings = powers_of(document(with_regulations(level)));
            ASSERT_EQ(findings.size(), 1U) << level;
            EXPECT_EQ(findings[0].cells.size(), 3U) << "two figures, and the level";
            EXPECT_EQ(rule_text(findings[0], Language::zh_cn),
                      "规章：填 本年制发件数 1、现行有效件数 2，机关层级为“" + level +
                          "”，不能制定规章，应填 0；是行政规范性文件的，填在下一行");
        }
}

TEST(Powers, KnowALevelThatIsTypedWithHalfWidthBrackets) {
    const std::string level = "乡镇政府（街道办事处）";
    ASSERT_NE(std::ranges::find(form().powers.front().without, level), form().powers.front().without.end());
    EXPECT_EQ(powers_of(document(with_regulations("乡镇政府(街道办事处)"))).size(), 1U);
}

TEST(Powers, AreNotDoubtedWhereTheLevelHasThemOrIsNotKnown) {
    for (const char* level : {"国务院部门", "省级政府", "省级政府部门", "设区的市级政府", "其他", ""})
        EXPECT_TRUE(powers_of(document(with_regulations(level))).empty()) << level;
    Document elsewhere = document(with_regulations("县级政府"));
    std::vector<NamedRange> names = elsewhere.names;
    std::erase_if(names, [](const NamedRange& name) { return name.name == "crossfoot_t2_1"; });
    elsewhere.set_names(std::move(names));
    EXPECT_TRUE(powers_of(elsewhere).empty()) << "the table may be of another report than the template's cover";
}

// The level is chosen from a list, and the template says at once what follows from it.
TEST(Powers, NameLevelsThatTheTemplateOffersAndAreNotedBesideTheirRow) {
    std::set<std::string> offered;
    for (const Page& page : built_in_pages(form().id).pages)
        for (const PagePart& part : page.blocks)
            if (part.id == "level")
                offered.insert(part.choices.begin(), part.choices.end());
    for (const Power& power : form().powers)
        for (const std::string& level : power.without)
            EXPECT_TRUE(offered.contains(level)) << level;
    const auto note_of = [](const Book& book) {
        for (const BookSheet& sheet : book.sheets)
            for (const auto& [at, cell] : sheet.cells)
                if (cell.look == Look::note)
                    return cell.shown.text;
        return std::string("no note");
    };
    EXPECT_EQ(note_of(with_regulations("县级政府")), "本层级不制定规章，填 0");
    EXPECT_EQ(note_of(with_regulations("省级政府")), "");
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
