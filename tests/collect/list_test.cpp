// The list as it looks: in a spreadsheet program, on paper, and where its links lead.
#include "folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::Folder;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(ListOfReports, PrintsARowOfTheListOnOnePageAndChartsWhole) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.collect();
    const auto page = [&](const char* file, const std::string& name) {
        std::string layout = folder.part(file, "styles.xml");
        layout.erase(0, layout.find("page-layout style:name=\"" + name));
        return layout.substr(0, layout.find("/>"));
    };
    EXPECT_THAT(page("out/清单.ods", "list"), HasSubstr("scale-to-X=\"1\""));
    EXPECT_THAT(page("out/比较.ods", "list"), HasSubstr("scale-to-X=\"2\""));
    EXPECT_THAT(page("out/比较.ods", "Default"),
                testing::AllOf(HasSubstr("scale-to-X=\"1\""), HasSubstr("scale-to-Y=\"1\""), HasSubstr("portrait")));
    EXPECT_THAT(folder.part("out/清单.ods", "content.xml"), HasSubstr("style:master-page-name=\"list\""));
}

// A sheet ends at row 1,048,576, and no program opens a file with more.
TEST(ListOfReports, SaysHowManyRowsASheetHasNoRoomFor) {
    Folder folder;
    for (const char* organ : {"甲局", "乙局", "丙局", "丁局"})
        folder.report(std::string("in/") + organ + ".ods", organ, 2023, 5);
    folder.sheet_rows = 5;
    EXPECT_EQ(folder.collect().not_in_list, 0U);
    EXPECT_THAT(folder.list(), testing::SizeIs(4)) << "it is full, and all are there";
    folder.sheet_rows = 4;
    EXPECT_EQ(folder.collect().not_in_list, 2U);
    for (const char* file : {"out/清单.ods", "out/清单.xlsx", "out/比较.ods"}) {
        const std::vector<Folder::Row> rows = folder.list(file);
        ASSERT_THAT(rows, testing::SizeIs(3)) << file;
        EXPECT_THAT(rows.back().at("单位"), HasSubstr("另有 2 行工作表放不下")) << file;
    }
    EXPECT_THAT(folder.list("out/比较.csv"), testing::SizeIs(4));
}

TEST(ListOfReports, KeepsTheListWhoseNotesTheNewOneHasNoRoomFor) {
    Folder folder;
    for (const char* organ : {"甲局", "乙局", "丙局"})
        folder.report(std::string("in/") + organ + ".ods", organ, 2023, 5);
    folder.collect();
    const std::string last = folder.list().back().at("单位");
    folder.edit("out/清单.ods", last, "已退回", "请电话联系");
    folder.sheet_rows = 3;
    const std::vector<std::string> kept = folder.collect().kept;
    EXPECT_THAT(kept, testing::Contains("清单（改过）.ods"));
    EXPECT_EQ(folder.row(last, "out/清单（改过）.ods").at("备注"), "请电话联系");
}

// A page side by side with others says of which units its figures are, and so does a screen.
TEST(ListOfReports, KeepsUnitsAndHeadingsInSightOnPaperAndScreen) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.collect();
    for (const char* file : {"out/清单.ods", "out/比较.ods"}) {
        EXPECT_THAT(folder.part(file, "content.xml"), HasSubstr("<table:table-header-columns><table:table-column "));
        EXPECT_THAT(folder.part(file, "settings.xml"),
                    AllOf(HasSubstr("HorizontalSplitPosition\" config:type=\"int\">1<"),
                          HasSubstr("VerticalSplitPosition\" config:type=\"int\">1<")));
        EXPECT_THAT(folder.part(file, "styles.xml"),
                    AllOf(HasSubstr("<style:footer-style>"), HasSubstr("<text:page-number>")));
    }
    EXPECT_THAT(folder.part("out/清单.xlsx", "xl/worksheets/sheet1.xml"),
                HasSubstr("xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""));
}

// Calc breaks no line within a link.
TEST(ListOfReports, LeadsToALongNameByLinksThatALineCanBeBrokenBetween) {
    const Folder folder;
    folder.report("in/人力资源和社会保障局2023.ods", "甲局", 2023, 5);
    folder.collect();
    EXPECT_EQ(folder.row("甲局").at("文件").substr(folder.row("甲局").at("文件").rfind('/') + 1),
              "人力资源和社会保障局2023.ods");
    const std::string ods = folder.part("out/清单.ods", "content.xml");
    EXPECT_THAT(ods, AllOf(HasSubstr(">人力资源和社</text:a>"), HasSubstr(">会保障局20</text:a>"),
                           HasSubstr(">23.ods</text:a>")));
}

TEST(ListOfReports, ShowsSharesAndRatesWithAllTheirDecimals) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.collect();
    EXPECT_THAT(folder.part("out/比较.ods", "content.xml"),
                HasSubstr("table:style-name=\"decimals-2\" office:value-type=\"float\" office:value=\"100\""));
    EXPECT_THAT(folder.part("out/比较.ods", "styles.xml"), HasSubstr("number:decimal-places=\"2\""));
}

// Of an .ods as seen from within the package.
TEST(ListOfReports, LeadsToTheChartsAndToTheSumsThatWereWritten) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.collect();
    const std::string charts = "%E6%AF%94%E8%BE%83.ods";
    const std::string sums = "%E6%B1%87%E6%80%BB.ods";
    const auto ods = [&] { return folder.part("out/清单.ods", "content.xml"); };
    const auto xlsx = [&] { return folder.part("out/清单.xlsx", "xl/worksheets/_rels/sheet1.xml.rels"); };
    EXPECT_THAT(ods(), AllOf(HasSubstr("xlink:href=\"../" + charts + "\">比较.ods</text:a>"),
                             HasSubstr("xlink:href=\"../" + sums + "\">汇总.ods</text:a>")));
    EXPECT_THAT(xlsx(), AllOf(HasSubstr("Target=\"" + charts + "\" TargetMode=\"External\""),
                              HasSubstr("Target=\"" + sums + "\" TargetMode=\"External\"")));
    EXPECT_THAT(folder.part("out/清单.xlsx", "xl/worksheets/sheet1.xml"),
                AllOf(HasSubstr("<hyperlink ref=\"O1\""), HasSubstr("<hyperlink ref=\"P1\"")));
    folder.collect();
    EXPECT_FALSE(std::filesystem::exists(folder.path("out/清单（改过）.ods")))
        << "they were taken for a column of the reviewer's";

    std::filesystem::remove_all(folder.path("in"));
    std::filesystem::remove_all(folder.path("out"));
    folder.file("in/空.txt", "没有年报");
    folder.collect();
    EXPECT_FALSE(std::filesystem::exists(folder.path("out/汇总.ods")));
    EXPECT_THAT(ods(), AllOf(HasSubstr(charts), Not(HasSubstr(sums))));
    EXPECT_THAT(xlsx(), AllOf(HasSubstr(charts), Not(HasSubstr(sums))));
}

// A reference in an .ods is seen from within the package.
TEST(ListOfReports, LeadsToTheFileAndToTheFirstFindingInIt) {
    const Folder folder;
    folder.wrong_report("in/乙.ods", "乙局", 2023, 7);
    folder.collect();
    const std::string place = folder.row("乙局").at("首个问题");
    EXPECT_THAT(place, HasSubstr("三!D29"));
    const std::string file = "in/%E4%B9%99.ods";
    EXPECT_THAT(folder.part("out/清单.ods", "content.xml"),
                AllOf(HasSubstr("/in/<text:a xlink:type=\"simple\" xlink:href=\"../../" + file + "\">乙.ods</text:a><"),
                      HasSubstr("\"../../" + file + "#%27%E4%B8%89%27.D29\">三!D29</text:a>：疑似")));
    EXPECT_THAT(folder.part("out/清单.xlsx", "xl/worksheets/_rels/sheet1.xml.rels"), HasSubstr("\"../" + file + '"'));
    EXPECT_THAT(folder.part("out/清单.xlsx", "xl/worksheets/sheet1.xml"), HasSubstr("location=\"'三'!D29\""));
}

} // namespace
} // namespace crossfoot
