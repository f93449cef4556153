// A folder of reports becomes a list, findings and figures, whatever lies in it.
#include "document/address.hpp"
#include "folder.hpp"
#include "read/read.hpp"
#include "tell/figures_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::Folder;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Key;
using testing::Not;
using testing::Pair;
using testing::SizeIs;
using testing::StartsWith;

TEST(Collect, GivesEachReportARowWithWhatWasFoundInIt) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.wrong_report("in/乙.ods", "乙局", 2023, 7);
    const CollectCounts counts = folder.collect();
    EXPECT_EQ(counts.worst, batch::Outcome::faulty);
    EXPECT_EQ(counts.year, 2023);
    for (const char* file : {"out/清单.ods", "out/清单.xlsx"}) {
        EXPECT_THAT(folder.list(file), SizeIs(2)) << file;
        EXPECT_THAT(folder.row("甲局", file),
                    AllOf(Contains(Pair("年度", "2023")), Contains(Pair("找到的表", "6 / 6")),
                          Contains(Pair("错误", "0")), Contains(Pair("首个问题", "")), Contains(Pair("状态", "未处理")),
                          Contains(Pair("文件", folder.path("in/甲.ods").string()))))
            << file;
        const Folder::Row wrong = folder.row("乙局", file);
        EXPECT_NE(wrong.at("错误"), "0") << file;
        EXPECT_THAT(wrong.at("首个问题"), AllOf(HasSubstr("错误"), HasSubstr("应为 7"))) << file;
    }
    EXPECT_THAT(folder.text("out/问题.csv"), AllOf(StartsWith("\xEF\xBB\xBF\"单位\""), HasSubstr("乙局"),
                                                   HasSubstr("T3-SUM"), Not(HasSubstr("甲局"))));
    EXPECT_THAT(folder.files("out"), SizeIs(10)) << "two of them letters, and nothing else is left";
}

TEST(Collect, WritesEveryFigureAsTheCommandForFiguresDoes) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.report("in/乙.ods", "乙局", 2023, 6);
    folder.collect();
    std::string expected = figures_csv_head();
    for (const char* name : {"in/乙.ods", "in/甲.ods"}) { // in the order of their bytes
        const std::string file = folder.path(name).string();
        const Document document = read_document(file);
        expected += figures_csv(file, document, recognise(document, built_in_forms()), Language::zh_cn).text;
    }
    EXPECT_EQ(folder.text("out/figures.csv"), expected);
}

TEST(Collect, MakesNoFormulaOfATextInAnyFile) {
    const Folder folder;
    folder.report("in/甲.ods", "=HYPERLINK(1)局", 2023, 5);
    folder.wrong_report("in/乙.ods", "@乙局", 2023, 5);
    folder.collect();
    for (const char* file : {"out/清单.ods", "out/清单.xlsx"}) {
        const Document document = read_document(folder.path(file));
        for (const Block& sheet : document.blocks)
            for (const Grid::Row& row : sheet.grid.rows())
                for (const Grid::RowCell& entry : row.cells)
                    EXPECT_FALSE(entry.cell.formula) << file << ' ' << a1(CellAddress{row.row, entry.column});
        EXPECT_THAT(folder.list(file), Contains(Contains(Pair("单位", "=HYPERLINK(1)局"))));
        EXPECT_THAT(folder.list(file, 1), Contains(Contains(Pair("单位", "@乙局"))));
    }
    for (const char* file :
         {"out/汇总.ods", "out/比较.ods"}) { // beside formulas of ours, which quote them under charts
        std::size_t named = 0;
        for (const Block& block : read_document(folder.path(file)).blocks)
            for (const Grid::Row& row : block.name == "图表" ? std::vector<Grid::Row>() : block.grid.rows())
                for (const Grid::RowCell& entry : row.cells)
                    if (entry.cell.text.find("=HYPERLINK") != std::string::npos) {
                        ++named;
                        EXPECT_FALSE(entry.cell.formula) << file << ' ' << a1(CellAddress{row.row, entry.column});
                    }
        EXPECT_GT(named, 0U) << file;
    }
    EXPECT_THAT(folder.text("out/比较.csv"), HasSubstr("\"'=HYPERLINK(1)局\""));
    EXPECT_THAT(folder.text("out/问题.csv"), HasSubstr("\"'@乙局\""));
    EXPECT_THAT(folder.text("out/figures.csv"), HasSubstr(",'=HYPERLINK(1)局,"));
}

TEST(Collect, GivesTheSameBytesOnAnyNumberOfThreads) {
    const Folder folder;
    for (int i = 0; i < 20; ++i)
        folder.report("in/" + std::to_string(i) + ".ods", "第" + std::to_string(i) + "局", 2023, i);
    folder.wrong_report("in/x.ods", "乙局", 2023, 7);
    folder.collect_into("one", {"in"}, {}, 1);
    folder.collect_into("four", {"in"}, {}, 4);
    EXPECT_TRUE(folder.files("one") == folder.files("four"));
}

TEST(Collect, PassesOverItsOwnResultsAndTheListAmongTheFiles) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.file("in/名录.csv", "单位名称\n甲局\n");
    folder.collect_into("in/结果", {"in"}, "in/名录.csv");
    const auto first = folder.files("in/结果");
    folder.collect_into("in/结果", {"in"}, "in/名录.csv");
    EXPECT_TRUE(folder.files("in/结果") == first);
    EXPECT_THAT(folder.list("in/结果/清单.ods"), SizeIs(1));
}

TEST(Collect, TakesNoResultsOfAnotherRunForReportsAndSaysSo) {
    const Folder folder;
    folder.wrong_report("in/甲.ods", "甲局", 2023, 5);
    folder.collect_into("in/一", {"in"});
    EXPECT_THAT(folder.complaints, IsEmpty());
    folder.report("in/一/乙.ods", "乙局", 2023, 5);
    EXPECT_EQ(folder.collect_into("in/二", {"in"}).files, 2U) << "and a report that lies among them is read";
    EXPECT_THAT(folder.complaints,
                testing::ElementsAre(HasSubstr(folder.path("in/一").string() + " 中有 crossfoot collect 的结果")));
}

TEST(Collect, TakesNoResultThatWasCopiedAmongTheFilesForAReportWhateverItIsCalled) {
    const Folder folder;
    folder.wrong_report("in/甲.ods", "甲局", 2023, 5);
    folder.collect_into("一", {"in"});
    int number = 0;
    for (const char* name : {"清单.ods", "清单.xlsx", "汇总.ods", "比较.ods", "比较.csv", "问题.csv", "figures.csv",
                             "退回/甲局.docx", "退回/甲局.txt"})
        std::filesystem::copy_file(
            folder.path("一/" + std::string(name)),
            folder.path("in/抄" + std::to_string(++number) + std::filesystem::path(name).extension().string()));
    EXPECT_EQ(folder.collect().files, 1U);
    EXPECT_THAT(folder.list(), SizeIs(1));
    EXPECT_THAT(folder.complaints, testing::Each(HasSubstr("是 crossfoot collect 写的结果")));
    EXPECT_THAT(folder.complaints, SizeIs(9));
    EXPECT_EQ(folder.collect_into("二", {"in/抄3.ods"}).worst, batch::Outcome::unread) << "be it named itself";
    EXPECT_THAT(folder.list("二/清单.ods"), testing::ElementsAre(Contains(Pair("情况", HasSubstr("没有可能是报告")))));
}

TEST(Collect, TakesAFileBehindALinkOnceAndSaysSo) {
    const Folder folder;
    folder.report("in/乙.ods", "乙局", 2023, 5);
    std::filesystem::create_symlink(folder.path("in/乙.ods"), folder.path("in/甲.ods"));
    std::filesystem::create_hard_link(folder.path("in/乙.ods"), folder.path("in/丙.ods"));
    const CollectCounts counts = folder.collect();
    EXPECT_EQ(counts.files, 1U);
    EXPECT_EQ(counts.doubled, 0U);
    EXPECT_THAT(folder.complaints, testing::Each(HasSubstr("是同一个文件，只读一次")));
    EXPECT_THAT(folder.complaints, SizeIs(2));
    folder.collect_into("一", {"in/甲.ods"});
    folder.collect_into("二", {"in/乙.ods", "in/丙.ods"});
    folder.join({"一", "二"}, "joined");
    EXPECT_TRUE(folder.files("joined") == folder.files("out"));
}

TEST(Collect, WorksInTheFolderWithTheReportsToo) {
    const Folder folder;
    folder.wrong_report("in/甲.ods", "甲局", 2023, 5);
    folder.collect_into("in", {"in"});
    folder.collect_into("in", {"in"});
    EXPECT_THAT(folder.list("in/清单.ods"), SizeIs(1));
    EXPECT_THAT(folder.row("甲局", "in/清单.ods"), Contains(Pair("文件", folder.path("in/甲.ods").string())));
}

TEST(Collect, OfAnEmptyFolderSaysSo) {
    const Folder folder;
    const CollectCounts counts = folder.collect();
    EXPECT_EQ(counts.worst, batch::Outcome::unread);
    EXPECT_THAT(folder.list(), testing::ElementsAre(Contains(Pair("情况", HasSubstr("没有可能是报告的文件")))));
}

TEST(Collect, TakesAFileThatIsNamedTwiceOnce) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    const CollectCounts counts = folder.collect_into("out", {"in", "in/甲.ods", "./in/甲.ods", "in/../in/甲.ods"});
    EXPECT_EQ(counts.reports, 1U);
    EXPECT_EQ(counts.doubled, 0U);
    EXPECT_EQ(folder.row("甲局").at("文件"), folder.path("in/甲.ods").string()) << "by the name that came first";
}

TEST(Collect, TellsFilesApartWhoseNamesDifferInWhatCannotBeShown) {
    const Folder folder;
    for (const char* name :
         {"in/甲 .ods", "in/甲\n.ods", "in/甲.ods", "in/甲\u202E.ods", "in/甲\xFF.ods", "in/甲\xFE.ods"})
        folder.report(name, "甲局", 2023, 5);
    EXPECT_EQ(folder.collect().files, 6U);
    EXPECT_THAT(folder.text("out/reports.jsonl"),
                AllOf(HasSubstr("甲<U+000A>.ods"), HasSubstr("甲<U+202E>.ods"), HasSubstr("甲<U+DCFF>.ods")));
    EXPECT_THAT(folder.text("out/figures.csv"), AllOf(HasSubstr("甲<U+000A>.ods,"), HasSubstr("甲 .ods,")));
}

TEST(Collect, BeginsNothingWhereAnotherRunIsAtWork) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    batch::FileOptions files;
    files.files = {folder.path("in").string()};
    CollectOptions options;
    options.out = folder.path("out");
    bool asked = false;
    const CollectHooks hooks{[&](const CollectProgress&) {
                                 asked = true;
                                 EXPECT_THROW(folder.collect(), CollectError);
                             },
                             [](std::string_view) {}};
    collect_files(files, options, hooks);
    EXPECT_TRUE(asked);
    EXPECT_THAT(folder.list(), SizeIs(1)) << "and the first run is none the worse for it";
}

TEST(Collect, RefusesAListWithoutNames) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.file("名录.csv", "1,2\n3,4\n");
    EXPECT_THROW(folder.collect("名录.csv"), CollectError);
    EXPECT_THAT(folder.files("out"), Not(Contains(Key("清单.ods"))));
}

} // namespace
} // namespace crossfoot
