// Whose report a name means, where the list says it and only there.
#include "collect/unit_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;
using testing::Pair;

UnitList list_of(const std::vector<std::vector<std::string>>& rows) {
    Document document;
    Block& sheet = document.blocks.emplace_back();
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            if (!rows[row][column].empty())
                sheet.grid.add({static_cast<int>(row), static_cast<int>(column)},
                               {CellKind::text, rows[row][column], false});
    return UnitList(document);
}

TEST(UnitList, FindsItsColumnsByTheirHeadingsWhereverTheyStand) {
    const UnitList list = list_of({{"某市报送单位名录"},
                                   {"序号", "上级单位", "单位名称", "统一社会信用代码", "简称", "不汇总"},
                                   {"1", "某市", "某市水务局", "11230111", "水务局、水利局", ""},
                                   {"2", "11230111", "某市水文站", "", "", "是"}});
    ASSERT_EQ(list.units().size(), 3U);
    EXPECT_EQ(list.units()[0].code, "11230111");
    EXPECT_EQ(list.units()[0].superior, "某市");
    EXPECT_FALSE(list.units()[0].outside);
    EXPECT_EQ(list.units()[1].superior, "某市水务局") << "a superior may be told by its code";
    EXPECT_TRUE(list.units()[1].outside);
    EXPECT_EQ(list.units()[2].name, "某市");
    EXPECT_FALSE(list.units()[2].listed) << "nobody waits for its report";
    EXPECT_THAT(list.named("水利局"), Optional(0U));
    EXPECT_THAT(list.named("11230111"), Optional(0U));
}

TEST(UnitList, TakesTheFirstColumnOfWordsWhereNothingIsHeaded) {
    const UnitList list = list_of({{"1", "甲局"}, {"2", "乙局"}});
    EXPECT_THAT(list.named("乙局"), Optional(1U));
}

TEST(UnitList, KnowsNamesHoweverTheyAreTyped) {
    const UnitList list = list_of({{"单位名称"}, {"某市 ＡＢ 开发区"}});
    EXPECT_THAT(list.named("某市ab开发区"), Optional(0U));
    EXPECT_THAT(list.named("某 市ＡＢ开发区\n"), Optional(0U));
}

TEST(UnitList, KnowsNumbersHoweverTheyAreWrittenUnlessTheListHasBoth) {
    const UnitList list = list_of({{"单位名称"}, {"第三局"}, {"第二十一分局"}, {"三亚市水务局"}});
    EXPECT_THAT(list.named("第3局"), Optional(0U));
    EXPECT_THAT(list.named("第21分局"), Optional(1U));
    EXPECT_EQ(list.named("3亚市水务局"), std::nullopt) << "no number";
    EXPECT_EQ(list.named("第二十十一分局"), std::nullopt);
    const UnitList both = list_of({{"单位名称"}, {"第三局"}, {"第3局"}});
    EXPECT_THAT(both.named("第3局"), Optional(1U));
    EXPECT_THAT(both.named("第三局"), Optional(0U));
}

TEST(UnitList, TellsUnitsOfOneNameApartByTheirSuperiorsOrNotAtAll) {
    const UnitList list = list_of({{"单位名称", "上级"}, {"水务局", "甲区"}, {"水务局", "乙区"}});
    EXPECT_EQ(list.named("水务局"), std::nullopt);
    EXPECT_THAT(list.named("乙区水务局"), Optional(1U));
}

TEST(UnitList, ProposesTheNearestNamesForATypoAndNeverTakesOne) {
    const UnitList list = list_of({{"单位名称"}, {"某市水务局"}, {"某市税务局"}, {"某市公安局"}});
    EXPECT_EQ(list.named("某市水雾局"), std::nullopt);
    EXPECT_THAT(list.nearest("某市水雾局"), ElementsAre("某市水务局"));
    EXPECT_THAT(list.nearest("别处的一个委员会"), IsEmpty());
    EXPECT_THAT(list.nearest("某市水雾局", std::vector<bool>(list.units().size(), true)), IsEmpty())
        << "each is left out, since its own report is there";
}

TEST(UnitList, TakesALineThatIsThereTwiceForOneUnitAndSaysSo) {
    const UnitList list = list_of({{"单位名称", "代码", "上级", "简称", "不汇总"},
                                   {"某市", "1", "", "", ""},
                                   {"水务局", "2", "某市", "", ""},
                                   {"水 务局", "", "1", "水利局", "是"},
                                   {"水务局", "2", "某市", "", ""},
                                   {"水务局", "3", "某市", "", ""}});
    ASSERT_EQ(list.units().size(), 3U) << "another code is another unit";
    EXPECT_THAT(list.named("水利局"), Optional(1U));
    EXPECT_THAT(list.named("2"), Optional(1U));
    EXPECT_TRUE(list.units()[1].outside);
    EXPECT_EQ(list.named("水务局"), std::nullopt);
    EXPECT_THAT(list.all_named("水务局"), ElementsAre(1U, 2U));
    EXPECT_THAT(list.faults(), ElementsAre(Pair("list_doubled", ElementsAre("水务局"))));
}

TEST(UnitList, TakesANameForTheUnitThatIsCalledSoInFullAndSaysSo) {
    const UnitList list = list_of({{"单位名称", "简称"}, {"某市水务局", "水务局"}, {"水务局", ""}});
    EXPECT_THAT(list.named("水务局"), Optional(1U));
    EXPECT_THAT(list.faults(), ElementsAre(Pair("list_alias_is_name", ElementsAre("水务局 (某市水务局)"))));
}

TEST(UnitList, NeverProposesTheNameItself) {
    const UnitList list = list_of({{"单位名称", "上级"}, {"水务局", "甲区"}, {"水务局", "乙区"}, {"水利局", ""}});
    EXPECT_THAT(list.nearest("水务 局"), ElementsAre("水利局"));
}

TEST(UnitList, SaysWhichCodesAndSuperiorsTellNothing) {
    const UnitList list = list_of({{"单位名称", "代码", "上级"},
                                   {"甲局", "1", "某市"},
                                   {"乙局", "1", "某市"},
                                   {"丙局", "2", "丁局"},
                                   {"丁局", "3", "2"},
                                   {"戊局", "4", "丁局"},
                                   {"己局", "5", "1"}});
    EXPECT_EQ(list.named("1"), std::nullopt);
    EXPECT_THAT(list.faults(), ElementsAre(Pair("list_circle", ElementsAre("丙局 → 丁局 → 丙局")),
                                           Pair("list_no_superior", ElementsAre("某市", "1")),
                                           Pair("list_shared_code", ElementsAre("1: 某市甲局 / 某市乙局"))));
    EXPECT_EQ(list.units()[3].superior, "");
    EXPECT_EQ(list.units()[4].superior, "丁局") << "which is in no circle itself";
}

TEST(UnitList, ProposesTheNearestNameForASuperiorThatIsNotThere) {
    const UnitList list = list_of({{"单位名称", "上级"}, {"某市人民政府", ""}, {"甲局", "某市人名政府"}});
    EXPECT_THAT(list.faults(), ElementsAre(Pair("list_no_superior", ElementsAre("某市人名政府 (≈ 某市人民政府)"))));
    EXPECT_EQ(list.units()[1].superior, "某市人名政府") << "nobody guesses";
}

TEST(UnitList, TellsUnitsOfOneNameAndSuperiorApartByTheirCodes) {
    const UnitList list = list_of({{"单位名称", "代码", "上级"}, {"甲局", "1", "某市"}, {"甲局", "2", "某市"}});
    EXPECT_EQ(list.joined(list.all_named("甲局"), "、"), "某市甲局 (1)、某市甲局 (2)");
}

TEST(UnitList, SaysWhoIsItsOwnSuperior) {
    const UnitList list =
        list_of({{"单位名称", "代码", "上级"}, {"甲局", "1", "甲局"}, {"乙局", "2", "2"}, {"丙局", "3", "甲局"}});
    EXPECT_THAT(list.faults(), ElementsAre(Pair("list_own_superior", ElementsAre("甲局", "乙局"))));
    EXPECT_EQ(list.units()[0].superior, "");
    EXPECT_EQ(list.units()[2].superior, "甲局");
}

TEST(UnitList, FindsAUnitInAFileNameWhereOneAloneIsMeant) {
    const UnitList list = list_of({{"单位名称"}, {"水务局"}, {"某市水务局"}, {"公安局"}});
    EXPECT_THAT(list.in_file_name("x/2023年某市水务局年报.docx"), Optional(1U)) << "the longer name";
    EXPECT_EQ(list.in_file_name("水务局和公安局.docx"), std::nullopt);
    EXPECT_EQ(list.in_file_name("年报.docx"), std::nullopt);
}

TEST(UnitList, KnowsNamesWithoutTheBracketsThatTitlesLose) {
    const UnitList units = list_of({{"单位名称"}, {"某市教育局（体育局）"}, {"某市"}});
    EXPECT_THAT(units.named("某市教育局体育局"), Optional(0U));
    EXPECT_THAT(units.named("某市教育局(体育局)"), Optional(0U));
    EXPECT_EQ(units.named("某市教育局"), std::nullopt);
}

} // namespace
} // namespace crossfoot
