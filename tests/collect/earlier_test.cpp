// What the reviewer wrote into the list stays when it is made again.
#include "collect/list.hpp"
#include "folder.hpp"
#include "write/list_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::Folder;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

auto stands(const std::string& state, const std::string& note) {
    return AllOf(Contains(Pair("状态", state)), Contains(Pair("备注", note)));
}

TEST(EarlierList, KeepsStatesAndNotesWhicheverFileTheyWereWrittenInto) {
    for (const char* file : {"out/清单.ods", "out/清单.xlsx"}) {
        const Folder folder;
        folder.report("in/甲.ods", "甲局", 2023, 5);
        folder.wrong_report("in/乙.ods", "乙局", 2023, 5);
        folder.file("名录.csv", "单位名称\n甲局\n乙局\n丙局\n");
        folder.collect("名录.csv");
        folder.edit(file, "乙局", "已退回", "电话已告知");
        folder.edit(file, "丙局", "已核实", "撤销了");
        folder.collect("名录.csv");
        for (const char* list : {"out/清单.ods", "out/清单.xlsx"}) {
            EXPECT_THAT(folder.row("甲局", list), stands("未处理", ""));
            EXPECT_THAT(folder.row("乙局", list), stands("已退回", "电话已告知"));
            EXPECT_THAT(folder.row("丙局", list), stands("已核实", "撤销了"));
        }
        EXPECT_THAT(folder.text("out/reports.jsonl"), HasSubstr("电话已告知"));
    }
}

TEST(EarlierList, LosesNothingWhereBothFilesWereWrittenInto) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.report("in/乙.ods", "乙局", 2023, 5);
    folder.collect();
    folder.edit("out/清单.ods", "甲局", "已通过", "一");
    folder.edit("out/清单.ods", "乙局", "已通过", "");
    folder.edit("out/清单.xlsx", "甲局", "已核实", "二");
    folder.collect();
    EXPECT_THAT(folder.row("甲局"), Contains(Pair("备注", AllOf(HasSubstr("一"), HasSubstr("二")))));
    EXPECT_THAT(folder.row("乙局"), stands("已通过", "")) << "the other file did not touch it";
}

TEST(EarlierList, KeepsALongNoteWholeAndItsLines) {
    const std::string note = "1月8日电话告知，\n1月9日再次告知：" + std::string(2500, '8');
    for (const char* file : {"out/清单.ods", "out/清单.xlsx"}) {
        const Folder folder;
        folder.report("in/甲.ods", "甲局", 2023, 5);
        folder.collect();
        folder.edit(file, "甲局", "已退回", note);
        folder.collect();
        folder.collect();
        for (const char* list : {"out/清单.ods", "out/清单.xlsx"})
            EXPECT_THAT(folder.row("甲局", list), stands("已退回", note));
    }
}

// Two units of one name, of which each sent nothing, have rows that nothing else tells apart.
TEST(EarlierList, KeepsTheNotesOfUnitsOfOneNameWhereBothFilesWereWrittenInto) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.file("名录.csv", "单位名称,上级\n甲局,东区\n水务局,东区\n水务局,西区\n");
    folder.collect("名录.csv");
    folder.edit("out/清单.xlsx", "水务局", "已核实", "本年不报");
    folder.edit("out/清单.ods", "甲局", "已通过", "");
    folder.collect("名录.csv");
    std::size_t kept = 0;
    for (const Folder::Row& row : folder.list())
        kept += row.at("单位") == "水务局" && row.at("备注") == "本年不报" ? 1U : 0U;
    EXPECT_EQ(kept, 2U);
}

TEST(EarlierList, FollowsAReportThatWasMendedAndRenamed) {
    const Folder folder;
    folder.wrong_report("in/甲.ods", "甲局", 2023, 5);
    folder.collect();
    folder.edit("out/清单.ods", "甲局", "已退回", "等改正");
    std::filesystem::remove(folder.path("in/甲.ods"));
    folder.report("in/甲（改）.ods", "甲局", 2023, 5);
    const CollectCounts counts = folder.collect();
    EXPECT_EQ(counts.mended, 1U);
    EXPECT_THAT(folder.row("甲局"), stands("已退回", "等改正"));
    EXPECT_THAT(folder.row("甲局").at("情况"), HasSubstr("已改正"));
    EXPECT_EQ(folder.list().size(), 1U);
}

TEST(EarlierList, KeepsTheRowOfAFileThatIsGoneWhereSomebodyWroteIntoIt) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.report("in/乙.ods", "乙局", 2023, 5);
    folder.report("in/丙.ods", "丙局", 2023, 5);
    folder.collect();
    folder.edit("out/清单.ods", "甲局", "未处理", "已并入丙局");
    std::filesystem::remove(folder.path("in/甲.ods"));
    std::filesystem::remove(folder.path("in/乙.ods"));
    for (int run = 0; run < 2; ++run) {
        folder.collect();
        EXPECT_THAT(folder.row("甲局"), stands("未处理", "已并入丙局"));
        EXPECT_THAT(folder.row("甲局").at("情况"), HasSubstr("没有这个文件"));
        EXPECT_EQ(folder.list().size(), 2U);
    }
}

TEST(EarlierList, IsKeptWhereSomebodyPutColumnsOfTheirOwnIntoIt) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.collect();
    std::vector<ListColumn> columns = list_columns(Language::zh_cn);
    columns.push_back({"电话", 20});
    NewFile file(folder.path("out/清单.ods"));
    OdsList list(file, {{"清单", columns}});
    std::vector<ListCell> row(columns.size());
    row.front().text = "甲局";
    row.back().text = "12345";
    list.add(row);
    list.finish();
    file.finish();
    EXPECT_THAT(folder.collect().kept, testing::ElementsAre("清单（改过）.ods"));
    EXPECT_EQ(folder.row("甲局", "out/清单（改过）.ods").at("电话"), "12345");
    EXPECT_THAT(folder.collect().kept, testing::IsEmpty());
}

TEST(EarlierList, IsNotWrittenOverWhereItCannotBeRead) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.file("out/清单.ods", "PK broken");
    EXPECT_THROW(folder.collect(), CollectError);
    EXPECT_EQ(folder.text("out/清单.ods"), "PK broken");
}

} // namespace
} // namespace crossfoot
