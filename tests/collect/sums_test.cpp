// Sums over units, from which each comes, and whether a superior's report is one.
#include "check/check.hpp"
#include "folder.hpp"
#include "read/read.hpp"
#include "write/file.hpp"
#include "write/zip_writer.hpp"

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

// A report of the units as the program itself reads it.
Report report_in(const Folder& folder, const std::string& file) {
    const Document document = read_document(folder.path(file));
    const std::vector<Report> reports = recognise(document, built_in_forms());
    return reports.empty() ? Report() : reports.front();
}

const ReportFigure& figure(const Report& report, const char* table, const char* row, const char* column) {
    const TableSpec& spec = *report.form->table(table);
    return *report.table(spec)->figure(spec.row(row), spec.column(column));
}

// The rows of the sheet of figures, by the names of their units: where the figures come from, then the figures.
std::map<std::string, std::vector<std::string>> data_rows(const Folder& folder, const std::string& file) {
    const Document document = read_document(folder.path(file));
    std::map<std::string, std::vector<std::string>> rows;
    for (const Grid::Row& row : document.blocks.back().grid.rows()) {
        if (row.row < 4)
            continue;
        std::vector<std::string> texts;
        for (const Grid::RowCell& entry : row.cells)
            texts.push_back(entry.cell.text);
        const std::string name = texts.front();
        texts.erase(texts.begin());
        rows[name] = texts;
    }
    return rows;
}

TEST(Sums, AreFormulasOverARowForEachUnit) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 5);
    folder.report("in/b.ods", "乙局", 2023, 7);
    folder.collect();
    const Report sum = report_in(folder, "out/汇总.ods");
    ASSERT_EQ(sum.tables.size(), 6U) << "it is read as a report like any other";
    EXPECT_EQ(figure(sum, "t3", "r1", "c1").text, "12");
    EXPECT_EQ(figure(sum, "t3", "r24", "c7").text, "12");
    EXPECT_EQ(figure(sum, "t4", "cases", "review-total").text, "0");
    for (const ReportTable& table : sum.tables)
        for (const auto& each : table.figures)
            EXPECT_TRUE(each->formula);
    const auto rows = data_rows(folder, "out/汇总.ods");
    ASSERT_THAT(rows, AllOf(testing::SizeIs(2), Contains(Key("甲局")), Contains(Key("乙局"))));
    EXPECT_THAT(rows.at("甲局").front(), HasSubstr("in/a.ods"));
    EXPECT_EQ(std::count(rows.at("甲局").begin(), rows.at("甲局").end(), "5"), 6)
        << "r1, r3 and r24, each with its total";
    EXPECT_EQ(rows.at("甲局").size(), 1U + 200U);
}

TEST(Sums, HaveOneRowForAllUnitsThatTheSheetHasNoRoomFor) {
    Folder folder;
    for (const char* organ : {"甲局", "乙局", "丙局", "丁局"})
        folder.report(std::string("in/") + organ + ".ods", organ, 2023, 5);
    folder.sheet_rows = 4 + 4; // the heading's and one each
    folder.collect();
    EXPECT_THAT(data_rows(folder, "out/汇总.ods"), testing::SizeIs(4));
    folder.sheet_rows = 4 + 3;
    folder.collect();
    const auto rows = data_rows(folder, "out/汇总.ods");
    ASSERT_THAT(rows, AllOf(testing::SizeIs(3), Contains(Key("其余 2 个单位合计"))));
    const std::vector<std::string>& rest = rows.at("其余 2 个单位合计");
    EXPECT_EQ(std::count(rest.begin(), rest.end(), "10"), 6) << "5 of each";
    EXPECT_EQ(figure(report_in(folder, "out/汇总.ods"), "t3", "r1", "c1").text, "20");
    EXPECT_THAT(folder.part("out/汇总.ods", "content.xml"), AllOf(HasSubstr("C5:.C7]"), Not(HasSubstr("C5:.C8]"))));
}

TEST(Sums, GoUpLevelByLevelAndLeaveOutWhoIsOutside) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 1);
    folder.report("in/b.ods", "乙局", 2023, 2);
    folder.report("in/c.ods", "东区", 2023, 30); // which sent its own
    folder.report("in/d.ods", "丙局", 2023, 30);
    folder.report("in/e.ods", "海关", 2023, 500);
    folder.file("名录.csv",
                "单位名称,上级,不汇总\n西区,某市,\n东区,某市,否\n甲局,西区,\n乙局,西区,\n丙局,东区,\n海关,某市,是\n");
    const CollectCounts counts = folder.collect("名录.csv");
    EXPECT_EQ(counts.missing, 1U) << "西区";
    EXPECT_EQ(figure(report_in(folder, "out/汇总.ods"), "t3", "r1", "c7").text, "33");
    EXPECT_EQ(figure(report_in(folder, "out/汇总/西区.ods"), "t3", "r1", "c7").text, "3");
    EXPECT_EQ(figure(report_in(folder, "out/汇总/东区.ods"), "t3", "r1", "c7").text, "30");
    const auto rows = data_rows(folder, "out/汇总.ods");
    EXPECT_THAT(rows.at("西区").front(), HasSubstr("所属 2 个单位"));
    EXPECT_THAT(rows.at("东区").front(), HasSubstr("c.ods"));
    EXPECT_THAT(rows, Not(Contains(Key("海关"))));
}

// As a bureau whose stations all answer to a ministry.
TEST(Sums, AreNotThoughtWholeWithoutAUnitWhoseOwnUnitsAreAllOutside) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 1);
    folder.report("in/b.ods", "乙站", 2023, 2);
    folder.file("名录.csv", "单位名称,上级,垂直管理\n某市,,\n甲局,某市,\n乙局,某市,\n乙站,乙局,是\n");
    folder.collect("名录.csv");
    EXPECT_THAT(read_document(folder.path("out/汇总.ods")).blocks.front().grid.at({0, 0}).text,
                HasSubstr("1 个单位合计；另缺 1 个：乙局）"));
    EXPECT_THAT(data_rows(folder, "out/汇总.ods").at("乙局"), testing::ElementsAre("没有报送"));
}

TEST(Sums, OfTheHighestSuperiorAreThoseWhoeverElseHasUnitsOutsideAlone) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 1);
    folder.report("in/b.ods", "海关", 2023, 2);
    folder.file("名录.csv", "单位名称,上级,垂直管理\n某市,,\n甲局,某市,\n海关,海关总署,是\n气象局,,是\n");
    folder.collect("名录.csv");
    EXPECT_THAT(read_document(folder.path("out/汇总.ods")).blocks.front().grid.at({0, 0}).text,
                HasSubstr("（某市，2023 年，1 个单位合计）"));
    EXPECT_FALSE(std::filesystem::exists(folder.path("out/汇总")));
}

// In headings alone by name: reasons fill half a page.
TEST(Sums, NameWhoIsAbsentAndWhy) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 1);
    folder.report("in/b.ods", "乙局", 2023, 2);
    folder.report("in/c.ods", "乙局", 2023, 3);
    folder.report("in/d.ods", "某市", 2023, 9);
    folder.file("名录.csv", "单位名称,上级\n某市,\n甲局,某市\n乙局,某市\n丙局,某市\n");
    folder.collect("名录.csv");
    const Document sum = read_document(folder.path("out/汇总.ods"));
    EXPECT_THAT(sum.blocks.front().grid.at({0, 0}).text, HasSubstr("1 个单位合计；另缺 2 个：乙局、丙局）"));
    EXPECT_THAT(data_rows(folder, "out/汇总.ods").at("乙局").front(), HasSubstr("报了几份，数据不同"));
    EXPECT_THAT(folder.row("某市").at("情况"), HasSubstr("缺 2 个，没有与其合计核对"));
    EXPECT_THAT(folder.text("out/问题.csv"), Not(HasSubstr("H-SUM")));
    EXPECT_THAT(data_rows(folder, "out/汇总.ods").at("丙局"), testing::ElementsAre("没有报送"));
}

TEST(Sums, AreHeldAgainstTheSuperiorsOwnReportWhereAllAreThere) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 1);
    folder.report("in/b.ods", "乙局", 2023, 2);
    folder.report("in/d.ods", "某市", 2023, 9);
    folder.file("名录.csv", "单位名称,上级\n某市,\n甲局,某市\n乙局,某市\n");
    folder.collect("名录.csv");
    EXPECT_THAT(folder.text("out/问题.csv"),
                AllOf(HasSubstr("H-SUM"), HasSubstr("三!D6"), HasSubstr("一、本年新收政府信息公开申请数量 · 自然人"),
                      HasSubstr("本报告为 9，所属 2 个单位合计为 3，多 6")));
    EXPECT_EQ(folder.row("某市").at("警告"), "2") << "what was received and what was granted; totals follow";
    folder.report("in/d.ods", "某市", 2023, 3);
    folder.collect("名录.csv");
    EXPECT_THAT(folder.text("out/问题.csv"), Not(HasSubstr("H-SUM")));
    EXPECT_THAT(folder.row("某市").at("情况"), HasSubstr("上次的问题已改正 2 处"));
}

TEST(Sums, AreHeldAgainstTheReportOfASuperiorThatIsNoUnitOfTheListToo) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 1);
    folder.report("in/b.ods", "乙局", 2023, 2);
    folder.file("名录.csv", "单位名称,上级\n甲局,某市\n乙局,某市\n");
    EXPECT_EQ(folder.collect("名录.csv").missing, 0U) << "its report is not waited for";
    folder.report("in/d.ods", "某市", 2023, 9);
    EXPECT_EQ(folder.collect("名录.csv").not_listed, 0U);
    EXPECT_THAT(folder.text("out/问题.csv"),
                AllOf(HasSubstr("H-SUM"), HasSubstr("本报告为 9，所属 2 个单位合计为 3，多 6")));
    EXPECT_EQ(figure(report_in(folder, "out/汇总.ods"), "t3", "r1", "c7").text, "3") << "and is in no sum";
}

TEST(Sums, TakeAUnitsWrongTotalForNoFaultOfTheSuperiors) {
    const Folder folder;
    folder.wrong_report("in/a.ods", "甲局", 2023, 4);
    folder.report("in/d.ods", "某市", 2023, 4);
    folder.file("名录.csv", "单位名称,上级\n某市,\n甲局,某市\n");
    folder.collect("名录.csv");
    EXPECT_THAT(folder.text("out/问题.csv"), AllOf(HasSubstr("T3-SUM"), Not(HasSubstr("H-SUM"))));
}

TEST(Sums, OfAListThatGoesInCirclesComeToAnEnd) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 4);
    folder.file("名录.csv", "单位名称,上级\n甲局,丁局\n乙局,丙局\n丙局,乙局\n丁局,\n");
    EXPECT_EQ(folder.collect("名录.csv").missing, 3U);
}

TEST(Sums, OfUnitsWhoseSuperiorsGoInACircleCountEachOnce) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 4);
    folder.report("in/b.ods", "乙局", 2023, 2);
    folder.report("in/c.ods", "丙局", 2023, 1);
    folder.file("名录.csv", "单位名称,上级\n甲局,\n乙局,丙局\n丙局,乙局\n");
    EXPECT_THAT(folder.collect("名录.csv").list_faults, testing::ElementsAre(HasSubstr("乙局 → 丙局 → 乙局")));
    EXPECT_EQ(figure(report_in(folder, "out/汇总.ods"), "t3", "r1", "c7").text, "7");
    EXPECT_THAT(folder.text("out/问题.csv"), Not(HasSubstr("H-SUM")));
}

TEST(Sums, TakeAUnitThatTheListNamesTwiceOnce) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 4);
    folder.report("in/d.ods", "某市", 2023, 5);
    folder.file("名录.csv", "单位名称,上级\n某市,\n甲局,某市\n甲局,某市\n");
    const CollectCounts counts = folder.collect("名录.csv");
    EXPECT_EQ(counts.missing, 0U);
    EXPECT_EQ(counts.not_listed, 0U);
    EXPECT_THAT(counts.list_faults, testing::ElementsAre(AllOf(HasSubstr("重复"), HasSubstr("甲局"))));
    EXPECT_THAT(folder.text("out/问题.csv"), HasSubstr("本报告为 5，所属 1 个单位合计为 4"));
}

TEST(Sums, AreHeldAgainstNoReportOfOneOfSeveralUnitsThatAreCalledAsTheSuperior) {
    const Folder folder;
    folder.report("in/a.ods", "甲站", 2023, 4);
    folder.report("in/b.ods", "甲区水务局", 2023, 9);
    folder.file("名录.csv", "单位名称,上级\n水务局,甲区\n水务局,乙区\n甲站,水务局\n");
    folder.collect("名录.csv");
    EXPECT_THAT(folder.text("out/问题.csv"), Not(HasSubstr("H-SUM")));
}

TEST(Sums, AreTheSameFromPartsThatAreJoined) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 1);
    folder.report("in/b.ods", "乙局", 2023, 2);
    folder.report("in/d.ods", "某市", 2023, 9);
    folder.file("名录.csv", "单位名称,上级\n某市,\n甲局,某市\n乙局,某市\n");
    folder.collect_into("one", {"in"}, "名录.csv");
    folder.collect_into("p1", {"in/a.ods", "in/d.ods"});
    folder.collect_into("p2", {"in/b.ods"});
    folder.join({"p1", "p2"}, "joined", "名录.csv");
    EXPECT_TRUE(folder.files("joined") == folder.files("one"));
}

// 甲区 is no superior any longer; a workbook of a person lies among ours, and one of ours was changed.
TEST(SumFiles, ThatAreNotWrittenAgainStayAndAreNamedOnEveryRun) {
    const Folder folder;
    for (const char* unit : {"一局", "二局", "三局", "四局"})
        folder.report("in/" + std::string(unit) + ".ods", unit, 2023, 5);
    const std::string heads = "单位名称,上级\n甲区,某市\n乙区,某市\n丙区,某市\n";
    folder.file("名录.csv", heads + "一局,甲区\n二局,乙区\n三局,丙区\n四局,丙区\n");
    folder.collect("名录.csv");
    ASSERT_TRUE(folder.files("out").contains("汇总/甲区.ods"));
    folder.file("out/汇总/我的.ods", "mine");
    folder.file("out/汇总/乙区.ods", "corrected");
    folder.file("名录.csv", "单位名称,上级\n丙区,某市\n一局,丙区\n二局,丙区\n三局,丙区\n四局,丙区\n");
    for (int run = 0; run < 2; ++run) {
        const CollectCounts counts = folder.collect("名录.csv");
        const auto files = folder.files("out");
        EXPECT_EQ(files.at("汇总/我的.ods"), "mine");
        EXPECT_EQ(files.at("汇总/乙区.ods"), "corrected");
        EXPECT_TRUE(files.contains("汇总/丙区.ods"));
        EXPECT_EQ(counts.left, (std::vector<std::string>{"汇总/乙区.ods", "汇总/我的.ods", "汇总/甲区.ods"}));
    }
}

// The office writes other bytes whatever a person changed, and keeps the mark.
std::string saved_by_an_office() {
    ZipWriter package;
    package.add("content.xml", "<content/>");
    package.add("meta.xml", R"(<office:document-meta xmlns:office="o" xmlns:meta="m"><office:meta>)"
                            R"(<meta:user-defined meta:name="crossfoot-result">1-1</meta:user-defined>)"
                            "</office:meta></office:document-meta>");
    return package.bytes();
}

TEST(SumFiles, ThatAPersonCorrectedAreNotWrittenOverAndToldByTheirNewName) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    EXPECT_THAT(folder.collect().kept, testing::IsEmpty());
    const std::string mine = saved_by_an_office();
    folder.report("in/乙.ods", "乙局", 2023, 6);
    EXPECT_THAT(folder.collect().kept, testing::IsEmpty()) << "nobody changed anything";
    for (const char* name : {"out/汇总.ods", "out/比较.ods"})
        folder.file(name, mine);
    EXPECT_THAT(folder.collect().kept, testing::ElementsAre("汇总（改过）.ods", "比较（改过）.ods"));
    EXPECT_EQ(folder.text("out/汇总（改过）.ods"), mine);
    EXPECT_NE(folder.text("out/汇总.ods"), mine);
    folder.file("out/汇总.ods", mine);
    EXPECT_THAT(folder.collect().kept, testing::ElementsAre("汇总（改过2）.ods")) << "nor is what was kept before";
}

TEST(Collect, KeepsATableIntoWhichAPersonWrote) {
    const Folder folder;
    folder.wrong_report("in/甲.ods", "甲局", 2023, 5);
    folder.collect();
    folder.file("out/问题.csv", "with my remarks");
    std::filesystem::last_write_time(folder.path("out/问题.csv"),
                                     std::filesystem::file_time_type::clock::now() + std::chrono::seconds(10));
    EXPECT_THAT(folder.collect().kept, testing::ElementsAre("问题（改过）.csv"));
    EXPECT_EQ(folder.text("out/问题（改过）.csv"), "with my remarks");
    EXPECT_THAT(folder.text("out/问题.csv"), HasSubstr("甲局"));
}

TEST(Collect, ReplacesNoFileOfAPersonInAFolderWithoutResults) {
    const Folder folder;
    folder.report("in/一局.ods", "一局", 2023, 5);
    for (const char* name : {"汇总.ods", "比较.csv", "问题.csv", "figures.csv"}) {
        folder.file("out/" + std::string(name), "mine");
        EXPECT_THROW(folder.collect(), WriteError) << name;
        EXPECT_EQ(folder.files("out"), (std::map<std::string, std::string>{{name, "mine"}}));
        std::filesystem::remove(folder.path("out/" + std::string(name)));
    }
}

} // namespace
} // namespace crossfoot
