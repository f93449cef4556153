// What can be done at once about a finding that suggests no figure.
#include "report/each_relation.hpp"
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

const Form& form() { return *built_in_forms().back(); }

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

} // namespace
} // namespace crossfoot
