// The list of findings as a person works through it.
#include "report/each_relation.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"
#include "review/worklist.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

using test::form;

struct Listed {
    Document workbook;
    std::vector<CheckedReport> reports = test::checked(workbook);
    std::vector<WorkItem> items = work_items(workbook, reports, Language::zh_cn);
};

// One figure of 表三 that its totals do not follow.
Listed with_figure(const std::string& value) {
    test::ReportGrid grid = test::ReportGrid::only(form(), "t3");
    return {grid.number(grid.at("t3", form().table("t3")->rows.front().id, "c1"), value).workbook()};
}

TEST(Worklist, ListsACauseOnceWithItsRelationsAndWhereItsSuggestionBelongs) {
    const Listed listed = with_figure("5");
    ASSERT_THAT(listed.items, SizeIs(1));
    const WorkItem& item = listed.items.front();
    EXPECT_THAT(item.relations, SizeIs(2));
    EXPECT_THAT(item.keys, SizeIs(2));
    ASSERT_TRUE(item.adopts);
    EXPECT_EQ(*item.adopts, item.leads_to);
    EXPECT_THAT(item.group, HasSubstr("表三"));
}

TEST(Worklist, KeepsWhatWasMendedAsFixedUntilItComesBack) {
    const std::vector<WorkItem> wrong = with_figure("5").items;
    const std::vector<WorkItem> sound = renewed(wrong, with_figure("0").items);
    ASSERT_THAT(sound, SizeIs(1));
    EXPECT_EQ(sound.front().status, Status::fixed);
    EXPECT_FALSE(sound.front().adopts);
    EXPECT_THAT(renewed(sound, with_figure("0").items), SizeIs(1)) << "fixed stays fixed";
    const std::vector<WorkItem> again = renewed(sound, with_figure("7").items);
    ASSERT_THAT(again, SizeIs(1));
    EXPECT_EQ(again.front().status, Status::open);
}

TEST(Worklist, KeepsWhatWasMendedBesideWhatIsLeftInItsTable) {
    const WorkItem wrong = with_figure("5").items.front();
    WorkItem other = wrong;
    other.keys = {"other"};
    WorkItem elsewhere = other;
    elsewhere.keys = {"elsewhere"};
    elsewhere.group = "表四";
    const std::vector<WorkItem> left = renewed({wrong, other, elsewhere}, {other, elsewhere});
    ASSERT_THAT(left, SizeIs(3));
    EXPECT_EQ(left[1].keys, wrong.keys);
    EXPECT_EQ(left[1].status, Status::fixed);
    EXPECT_EQ(left[2].group, "表四");
    const std::vector<WorkItem> none_left = renewed({wrong, elsewhere}, {elsewhere});
    ASSERT_THAT(none_left, SizeIs(2));
    EXPECT_EQ(none_left.front().keys, wrong.keys) << "no table changes its place as its last finding is mended";
}

TEST(Worklist, FiltersBySeverityAndByEveryWord) {
    const WorkItem item = with_figure("5").items.front();
    EXPECT_TRUE(WorkFilter{}.takes(item));
    EXPECT_TRUE((WorkFilter{Severity::error, "表三 t3-bal"}.takes(item))) << item.title;
    EXPECT_FALSE((WorkFilter{Severity::hint, ""}.takes(item)));
    EXPECT_FALSE((WorkFilter{{}, "表三 表四"}.takes(item)));
}

TEST(Worklist, CountsAndTellsEachStatus) {
    std::vector<WorkItem> items = with_figure("5").items;
    items.push_back(items.front());
    items.back().status = Status::accepted;
    items.back().reason = "2022-01-31 口径不同";
    EXPECT_EQ(count_text(items, Language::en), "1 open, 1 accepted, 0 fixed");
    EXPECT_THAT(item_text(items.back(), Language::zh_cn), HasSubstr("口径不同"));
    EXPECT_THAT(work_table(items, Language::en), SizeIs(3));
}

TEST(Worklist, WritesCsvThatNoSpreadsheetTakesForFormulas) {
    EXPECT_EQ(csv({{"a\"b", "=1+1"}, {"", "三"}}), "\xEF\xBB\xBF\"a\"\"b\",\"'=1+1\"\r\n\"\",\"三\"\r\n");
}

} // namespace
} // namespace crossfoot
