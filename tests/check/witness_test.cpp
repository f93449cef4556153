// The text as a witness of which cell of a table is wrong.
#include "language/catalogue.hpp"
#include "real_sheet.hpp"
#include "tell/json.hpp"
#include "tell/report.hpp"
#include "tell/suspects.hpp"

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

// 行政复议: 结果维持, 结果纠正, 其他结果, 尚未审结, 总计; no suits. The text stands far below.
Document cases(const std::vector<int>& reviews, const std::string& text) {
    ReportGrid grid = ReportGrid::only(form(), "t4");
    std::vector<int> figures = reviews;
    figures.resize(15);
    grid.figures("t4", "cases", figures);
    if (!text.empty())
        grid.text({0, 60}, text);
    return grid.workbook();
}

// "review-total 13 3 [因…行政复议3件]": the first explanation of the only finding of relations and who bears it out;
// "perhaps" where it is not certain.
std::string located(const std::vector<int>& reviews, const std::string& text) {
    std::string all;
    const std::vector<CheckedReport> reports = checked(cases(reviews, text));
    for (const Finding& finding : reports.at(0).findings) {
        if (finding.suspects().empty())
            continue;
        all += finding.located() ? "" : "perhaps ";
        for (const Suspect& suspect : finding.suspects())
            if (suspect.explanation == 0)
                all += suspect.cell.applicant->id + ' ' + suspect.cell.found + ' ' + suspect.suggested.str();
        for (const FindingCell& witness : finding.cause.value().witnesses)
            all += " [" + witness.found + ']';
    }
    return all;
}

TEST(Witness, WithoutAnyOneEquationLeavesItOpen) { EXPECT_EQ(located({2, 0, 0, 1, 8}, "").substr(0, 8), "perhaps "); }

TEST(Witness, ThatIsTrueOfOneExplanationAloneMakesItCertain) {
    EXPECT_EQ(located({2, 0, 0, 1, 8}, "被申请行政复议3件，均依法办理。"), "review-total 8 3 [被申请行政复议3件]");
    EXPECT_EQ(located({7, 0, 0, 1, 3}, "行政复议3件，其中维持2件。"), "review-upheld 7 2 [其中维持2件]");
}

TEST(Witness, ThatRepeatsWhatStandsInATotalSpeaksForItButMakesNoPartCertain) {
    EXPECT_EQ(located({2, 0, 0, 1, 8}, "被申请行政复议8件。").substr(0, 8), "perhaps ");
}

TEST(Witness, ThatSaysSomethingElseAltogetherChangesNothing) {
    EXPECT_EQ(located({2, 0, 0, 1, 8}, "被申请行政复议40件。"), located({2, 0, 0, 1, 8}, ""));
}

TEST(Witness, ThatMaySpeakOfAPartOrSaysTwoThingsIsNone) {
    EXPECT_EQ(located({2, 0, 0, 1, 8}, "区政府办代表区政府被申请行政复议3件。"), located({2, 0, 0, 1, 8}, ""));
    EXPECT_EQ(located({2, 0, 0, 1, 8}, "被申请行政复议3件。市局被申请行政复议5件。"), located({2, 0, 0, 1, 8}, ""));
}

// A suit may have been moved from the one group to the other with its total, which then agrees with itself.
TEST(Witness, ThatAddsUpSeveralGroupsSpeaksForAFigureButMakesNoneCertain) {
    const std::vector<int> moved{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 0, 0, 0, 0};
    EXPECT_EQ(located(moved, "因政府信息公开被提起行政诉讼24件。"),
              "perhaps after-total 0 24 [因政府信息公开被提起行政诉讼24件]");
}

TEST(Witness, IsNamedWithItsPlace) {
    const Document document = cases({2, 0, 0, 1, 8}, "被申请行政复议3件。");
    const std::vector<CheckedReport> reports = checked(document);
    const Finding& finding = reports.at(0).findings.at(0);
    EXPECT_NE(message_text(finding, Language::zh_cn).find("；正文“被申请行政复议3件”与此一致"), std::string::npos);
    EXPECT_NE(message_text(finding, Language::en).find("; the text (“被申请行政复议3件”) bears it out"),
              std::string::npos);
    EXPECT_NE(findings_text("f", document, reports, Language::zh_cn).find("正文为证："), std::string::npos);
    EXPECT_NE(findings_json("f", document, reports, Language::en, {}).find("\"witnesses\":[{\"place\":"),
              std::string::npos);
}

} // namespace
} // namespace crossfoot::test
