// What can be done at once about a finding that suggests no figure.
#include "report/each_relation.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"
#include "review/remedy.hpp"
#include "review/worklist.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using test::form;

Validation validated(const test::ReportGrid& grid) {
    Validation validation;
    validation.content = grid.workbook();
    validation.reports = test::checked(validation.content);
    return validation;
}

TEST(Remedy, OfBlanksIsToFillInZerosWhereAFigureBelongs) {
    test::ReportGrid grid(form());
    const CellAddress blank = grid.at("t3", "r3", "c2");
    const Validation validation = validated(grid.clear(blank)
                                                .clear(grid.at("t3", "r3", "c7"))
                                                .clear(grid.at("t4", "cases", "review-total"))
                                                .text(grid.at("t3", "r4", "c1"), "无"));
    EXPECT_THAT(blank_figures(validation), ElementsAre(Place(0, blank))) << "no total, and no word for 0";
    std::size_t offered = 0;
    for (const WorkItem& item : work_items(validation.content, validation.reports, Language::zh_cn)) {
        offered += item.remedy == "本表的空白补 0" ? 1 : 0;
        EXPECT_EQ(item.remedy.empty() && item.corrections.empty(), !item.adopts) << item.title;
    }
    EXPECT_EQ(offered, 1U) << "not for a total alone";
}

TEST(Remedy, OfATableIsForThatTableAlone) {
    test::ReportGrid grid(form());
    const CellAddress blank = grid.at("t4", "cases", "review-upheld");
    const Validation validation = validated(grid.clear(grid.at("t3", "r3", "c2")).clear(blank));
    for (const Finding& finding : validation.reports.front().findings) {
        if (finding.cells.front().table->id == "t4" && remedy_of(finding)) {
            EXPECT_THAT(blank_figures(validation, finding), ElementsAre(Place(0, blank)));
        }
    }
    EXPECT_THAT(blank_figures(validation), SizeIs(2));
}

TEST(Remedy, LeavesFormulasAlone) {
    test::ReportGrid grid(form());
    const CellAddress blank = grid.at("t3", "r3", "c2");
    EXPECT_THAT(blank_figures(validated(grid.text(blank, "").formula(blank))), IsEmpty());
}

std::vector<std::string> remedies(const Validation& validation) {
    std::vector<std::string> texts;
    for (const WorkItem& item : work_items(validation.content, validation.reports, Language::zh_cn))
        if (!item.remedy.empty())
            texts.push_back(item.remedy);
    return texts;
}

TEST(Remedy, OfATextThatIsANumberIsThatNumberAndOfAWordForNothingIsZero) {
    test::ReportGrid grid(form());
    const Validation validation =
        validated(grid.text(grid.at("t3", "r3", "c2"), "０件").text(grid.at("t4", "cases", "review-upheld"), "无"));
    EXPECT_THAT(remedies(validation), ElementsAre("改为 0", "改为 0"));
    for (const Finding& finding : validation.reports.front().findings)
        for (const Replacement& one : replacements(finding))
            EXPECT_EQ(one.place, place_of(finding)) << "each has one cell";
}

// In a text nothing can be put into a cell; and where a year has no cell of its own either may be the wrong one.
TEST(Remedy, OfAPeriodIsThatOfTheYearInItsOwnCell) {
    const Rule rule{"X-YEAR", CheckKind::years, Severity::warning, {}, {Variant{}}, {}};
    Finding finding;
    finding.rule = &rule;
    finding.variant = &rule.variants.front();
    finding.found = 2020;
    finding.expected = 2021;
    finding.cells.resize(2);
    finding.cells[0].place = Place(0, CellAddress{4, 1});
    finding.cells[0].found = "自2020年1月1日起至2020年12月31日止";
    finding.cells[1].found = "2021";
    EXPECT_EQ(remedy_text(finding, Language::zh_cn), "改为“自2021年1月1日起至2021年12月31日止”");
    finding.cells[1].found = "某区2021年政府信息公开工作年度报告";
    EXPECT_FALSE(remedy_of(finding)) << "a title is no cell of the year's own";
    finding.cells[1].found = "2021";
    finding.cells[0].found = "自2020年7月1日起至2021年6月30日止";
    EXPECT_FALSE(remedy_of(finding)) << "it names both";
}

// Received 13 and carried in 2, of which 13 were granted and 2 are carried over; with a text below.
Validation with_text(const std::string& text, int granted = 13) {
    test::ReportGrid grid(form());
    for (const auto& [row, count] : {std::pair("r1", 13), {"r2", 2}, {"r3", granted}, {"r24", 13}, {"r25", 2}})
        grid.figures("t3", row, {count, 0, 0, 0, 0, 0, count});
    return validated(grid.text({200, 0}, text));
}

std::vector<std::string> numbers_in_text(const Validation& validation) {
    std::vector<std::string> all;
    for (const Finding& finding : validation.reports.front().findings)
        if (finding.number_in_text)
            for (const Replacement& one : replacements(finding)) {
                const std::string& text = validation.content.blocks[0].grid.at(one.place.cell()).text;
                const auto [first, last] = one.part->digits;
                all.push_back(text.substr(0, first) + '[' + text.substr(first, last - first) + '>' + one.text + ']' +
                              text.substr(last));
            }
    return all;
}

TEST(Remedy, OfANumberInATextIsWhatTheTableSaysAndLeavesTheRestOfTheText) {
    EXPECT_THAT(numbers_in_text(with_text("全年新收政府信息公开申请 ３１ 件，均已登记。")),
                ElementsAre("全年新收政府信息公开申请 [３１ >13]件，均已登记。"));
    EXPECT_THAT(numbers_in_text(with_text("全年新收政府信息公开申请31（含网上）件。")),
                ElementsAre("全年新收政府信息公开申请[31>13]（含网上）件。"));
    const Validation two = with_text("予以公开12件，结转下年度5件。");
    EXPECT_THAT(remedies(two), ElementsAre("正文 12 改为 13", "正文 5 改为 2"));
    const std::vector<WorkItem> items = work_items(two.content, two.reports, Language::zh_cn);
    EXPECT_NE(items[0].keys, items[1].keys) << "each can be meant";
}

TEST(Remedy, OfANumberInATextIsNoneWhereTheTableMayBeWrongOrSaysTwoThings) {
    EXPECT_THAT(numbers_in_text(with_text("予以公开12件。", 12)), IsEmpty()) << "no finding";
    EXPECT_THAT(numbers_in_text(with_text("予以公开14件。", 12)), IsEmpty()) << "12 does not add up to 13";
    EXPECT_THAT(numbers_in_text(with_text("收到政府信息公开申请31件。")), IsEmpty()) << "13, or 15 with last year's";
    EXPECT_THAT(numbers_in_text(with_text("区政府办代表区政府予以公开5件。")), IsEmpty()) << "it may be a part";
}

} // namespace
} // namespace crossfoot
