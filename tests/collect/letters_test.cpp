// What is sent back to units.
#include "collect/letters.hpp"
#include "folder.hpp"
#include "read/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace crossfoot {
namespace {

using test::Folder;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Key;
using testing::Not;

// A document's paragraphs, one a line.
std::string paragraphs(const Folder& folder, const std::string& file) {
    std::string text;
    for (const Block& block : read_document(folder.path(file)).blocks)
        text += block.text + '\n';
    return text;
}

TEST(Letters, SayWhatIsWrongWhereAndWhatShouldStandThere) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.wrong_report("in/乙.ods", "乙局", 2023, 7);
    EXPECT_EQ(folder.collect().letters, 1U);
    for (const std::string& text : {paragraphs(folder, "out/退回/乙局.docx"), folder.text("out/退回/乙局.txt")})
        EXPECT_THAT(text, AllOf(HasSubstr("乙局：\n"), HasSubstr("错误 1 处"), HasSubstr("尽快重新报送"),
                                HasSubstr("文件：乙.ods"), HasSubstr("三!D29"), HasSubstr("现填 8，应为 7"),
                                HasSubstr("国办公开办函"), Not(HasSubstr(folder.path("in").string()))));
    EXPECT_THAT(folder.files("out/退回"), AllOf(testing::SizeIs(2), Not(Contains(Key("甲局.docx")))));
    EXPECT_THAT(folder.text("out/reports.jsonl"), HasSubstr("\"letter\":\"乙局\""));
}

// Where a place names its table by itself.
TEST(Letters, NameATableOnce) {
    LetterPart part;
    part.record.file = "甲.docx";
    Problem& problem = part.record.problems.emplace_back();
    problem.severity = Severity::error;
    problem.table = "表三";
    problem.place = "表三（第2个表格）第27行第10列";
    problem.message = "现填 67，应为 57";
    const std::string text = text_bytes(letter_to("甲局", {part}, {}, Language::zh_cn));
    EXPECT_THAT(text, HasSubstr("】表三（第2个表格）第27行第10列：现填 67，应为 57。"));
}

TEST(Letters, SayByWhenTheReportHasToComeAgain) {
    using namespace std::chrono;
    const Folder folder;
    folder.wrong_report("in/乙.ods", "乙局", 2023, 7);
    CollectOptions options;
    options.out = folder.path("out");
    options.by = 2024y / February / 20;
    batch::FileOptions files;
    files.files = {folder.path("in").string()};
    collect_files(files, options, {[](const CollectProgress&) {}, [](std::string_view) {}});
    EXPECT_THAT(folder.text("out/退回/乙局.txt"), HasSubstr("于 2024 年 2 月 20 日前重新报送"));
}

TEST(Letters, TellOfFilesThatCannotBeReadAndOfAnotherYear) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 5);
    folder.report("in/b.ods", "乙局", 2022, 5);
    folder.report("in/c.ods", "丙局", 2023, 5);
    folder.file("in/丁局.ods", "PK\x03\x04 cut off");
    folder.file("in/别的.ods", "PK\x03\x04 cut off");
    folder.file("名录.csv", "单位名称,代码\n甲局,1\n乙局,2\n丙局,3\n丁局,4\n");
    EXPECT_EQ(folder.collect("名录.csv").letters, 2U) << "what is nobody's is no report of anybody";
    EXPECT_THAT(folder.text("out/退回/乙局.txt"), AllOf(HasSubstr("年度为 2022，应为 2023"), HasSubstr("错误 1 处")));
    EXPECT_THAT(folder.text("out/退回/丁局.txt"), HasSubstr("损坏"));
}

TEST(Letters, GatherAllReportsOfAUnitAndKeepUnitsOfOneNameOnDiskApart) {
    const Folder folder;
    folder.wrong_report("in/a.ods", "甲/局", 2023, 5);
    folder.wrong_report("in/b.ods", "甲_局", 2023, 5);
    folder.wrong_report("in/c.ods", "甲/局", 2023, 6);
    EXPECT_EQ(folder.collect().letters, 2U);
    EXPECT_THAT(folder.text("out/退回/甲_局.txt"),
                AllOf(HasSubstr("a.ods"), HasSubstr("c.ods"), Not(HasSubstr("b.ods"))));
    EXPECT_THAT(folder.text("out/退回/甲_局-2.txt"), HasSubstr("b.ods"));
}

TEST(Letters, AskWhichOfSeveralVersionsIsMeant) {
    const Folder folder;
    folder.wrong_report("in/a.ods", "甲局", 2023, 5);
    folder.report("in/b.ods", "甲局", 2023, 6);
    folder.wrong_report("in/c.ods", "乙局", 2023, 5);
    folder.collect();
    EXPECT_THAT(folder.text("out/退回/甲局.txt"), HasSubstr("请说明以哪一份为准"));
    EXPECT_THAT(folder.text("out/退回/乙局.txt"), Not(HasSubstr("以哪一份为准")));
}

TEST(Letters, TellOnceWhatWasSentTwice) {
    const Folder folder;
    folder.wrong_report("in/a.ods", "甲局", 2023, 5);
    folder.wrong_report("in/b.ods", "甲局", 2023, 5);
    EXPECT_EQ(folder.collect().letters, 1U);
    EXPECT_THAT(folder.text("out/退回/甲局.txt"), AllOf(HasSubstr("错误 1 处"), HasSubstr("文件：a.ods、b.ods")));
}

// As a document and a print of it: places differ, and nothing else.
TEST(Letters, TellOnceWhatWasSentInTwoFormats) {
    const Folder folder;
    folder.wrong_report("in/a.ods", "甲局", 2023, 5);
    std::string html = "<html><head><meta charset=utf-8></head><body>";
    for (const Block& block : read_document(folder.path("in/a.ods")).blocks) {
        html += "<table>";
        for (int row = 0; row < 60; ++row) {
            html += "<tr>";
            for (int column = 0; column < 20; ++column)
                html += "<td>" + block.grid.at({row, column}).text;
        }
        html += "</table>";
    }
    folder.file("in/a.ods", html);
    folder.file("in/b.html", "<table><tr><td>目录<td>页</table>" + html);
    EXPECT_EQ(folder.collect().letters, 1U);
    EXPECT_THAT(folder.text("out/退回/甲局.txt"), HasSubstr("文件：a.ods、b.html"));
}

TEST(Letters, AreGoneOnceAReportIsMendedOrSettled) {
    const Folder folder;
    folder.wrong_report("in/a.ods", "甲局", 2023, 5);
    folder.wrong_report("in/b.ods", "乙局", 2023, 5);
    folder.wrong_report("in/c.ods", "丙局", 2023, 5);
    folder.collect();
    folder.report("in/a.ods", "甲局", 2023, 5);
    folder.edit("out/清单.ods", "乙局", "已核实", "电话核实");
    folder.file("out/退回/说明.docx", "the reviewer's own");
    folder.collect();
    EXPECT_THAT(folder.files("out/退回"),
                testing::UnorderedElementsAre(Key("丙局.docx"), Key("丙局.txt"), Key("说明.docx")));
}

TEST(Letters, ThatSomebodyChangedAreKept) {
    const Folder folder;
    folder.wrong_report("in/a.ods", "甲局", 2023, 5);
    folder.wrong_report("in/b.ods", "乙局", 2023, 5);
    folder.collect();
    for (const char* name : {"out/退回/甲局.txt", "out/退回/乙局.txt"}) {
        folder.file(name, "as I would say it");
        std::filesystem::last_write_time(folder.path(name),
                                         std::filesystem::file_time_type::clock::now() + std::chrono::seconds(10));
    }
    folder.report("in/a.ods", "甲局", 2023, 5);
    EXPECT_THAT(folder.collect().kept, testing::UnorderedElementsAre("退回/甲局.txt", "退回/乙局（改过）.txt"));
    EXPECT_EQ(folder.text("out/退回/甲局.txt"), "as I would say it") << "though nothing is sent back any more";
    EXPECT_EQ(folder.text("out/退回/乙局（改过）.txt"), "as I would say it");
    EXPECT_THAT(folder.text("out/退回/乙局.txt"), HasSubstr("错误"));
}

} // namespace
} // namespace crossfoot
