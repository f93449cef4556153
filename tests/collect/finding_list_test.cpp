// The findings of all reports: as a table of texts, and as a sheet behind the list.
#include "collect/finding_list.hpp"
#include "collect/list.hpp"
#include "folder.hpp"
#include "read/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace crossfoot {
namespace {

using test::Folder;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Pair;
using testing::SizeIs;

constexpr std::size_t sheet_of_findings = 1; // of the workbooks

TEST(SheetOfFindings, HasARowForEachWithWhatStandsThereWhatShouldAndTheDifference) {
    const Folder folder;
    folder.report("in/甲.ods", "甲局", 2023, 5);
    folder.wrong_report("in/乙.ods", "乙局", 2023, 7);
    folder.collect();
    for (const char* file : {"out/清单.ods", "out/清单.xlsx"}) {
        EXPECT_EQ(read_document(folder.path(file)).blocks.at(sheet_of_findings).name, "问题") << file;
        const std::vector<Folder::Row> rows = folder.list(file, sheet_of_findings);
        ASSERT_THAT(rows, SizeIs(testing::Ge(1U))) << file;
        EXPECT_THAT(rows.front(),
                    IsSupersetOf({Pair("单位", "乙局"), Pair("年度", "2023"), Pair("级别", "错误"),
                                  Pair("位置", "三!D29"), Pair("现填", "8"), Pair("应为", "7"), Pair("相差", "1")}))
            << file;
        EXPECT_THAT(rows.front().at("文件"), HasSubstr("乙.ods")) << file;
        EXPECT_THAT(rows.front().at("问题"), HasSubstr("应为 7")) << file;
        EXPECT_EQ(rows, folder.list("out/问题.csv")) << file << " and the table of texts say the same";
    }
}

TEST(SheetOfFindings, HasThoseOfSumsWithTheSumThatWasExpected) {
    const Folder folder;
    folder.report("in/a.ods", "甲局", 2023, 1);
    folder.report("in/b.ods", "乙局", 2023, 2);
    folder.report("in/d.ods", "某市", 2023, 9);
    folder.file("名录.csv", "单位名称,上级\n某市,\n甲局,某市\n乙局,某市\n");
    folder.collect("名录.csv");
    EXPECT_THAT(folder.list("out/清单.ods", sheet_of_findings),
                testing::Contains(IsSupersetOf({Pair("单位", "某市"), Pair("规则", "H-SUM"), Pair("位置", "三!D6"),
                                                Pair("现填", "9"), Pair("应为", "3"), Pair("相差", "6")})));
}

TEST(SheetOfFindings, IsThereWithItsHeadingsWhereNothingWasFound) {
    const Folder folder;
    folder.file("in/空.txt", "没有年报");
    folder.collect();
    for (const char* file : {"out/清单.ods", "out/清单.xlsx"})
        EXPECT_THAT(folder.list(file, sheet_of_findings), IsEmpty()) << file;
}

TEST(SheetOfFindings, LeadsToTheFileAndToTheCellInIt) {
    const Folder folder;
    folder.wrong_report("in/乙.ods", "乙局", 2023, 7);
    folder.collect();
    const std::string file = "in/%E4%B9%99.ods";
    std::string ods = folder.part("out/清单.ods", "content.xml");
    ods.erase(0, ods.find("table:name=\"问题\""));
    EXPECT_THAT(ods, AllOf(HasSubstr("xlink:href=\"../../" + file + "\">乙.ods</text:a>"),
                           HasSubstr("\"../../" + file + "#%27%E4%B8%89%27.D29\">三!D29</text:a></text:p>")));
    EXPECT_THAT(folder.part("out/清单.xlsx", "xl/worksheets/_rels/sheet2.xml.rels"), HasSubstr("\"../" + file + '"'));
    EXPECT_THAT(folder.part("out/清单.xlsx", "xl/worksheets/sheet2.xml"),
                HasSubstr("<hyperlink ref=\"G2\" r:id=\"rId2\" location=\"'三'!D29\"/>"));
}

TEST(SheetOfFindings, StaysInSightFiltersAndPrintsAsTheListDoes) {
    const Folder folder;
    folder.wrong_report("in/乙.ods", "乙局", 2023, 7);
    folder.collect();
    const std::string rows = std::to_string(folder.list("out/清单.ods", sheet_of_findings).size() + 1);
    const std::string ods = folder.part("out/清单.ods", "content.xml");
    EXPECT_THAT(ods, AllOf(HasSubstr("<table:table table:style-name=\"list-of-2\" table:name=\"问题\">"
                                     "<table:table-header-columns>"),
                           HasSubstr("table:display-filter-buttons=\"true\" "
                                     "table:target-range-address=\"'问题'.A1:'问题'.P" +
                                     rows + '"'),
                           HasSubstr("style:master-page-name=\"list-of-2\"")));
    EXPECT_THAT(folder.part("out/清单.ods", "settings.xml"),
                HasSubstr("<config:config-item-map-entry config:name=\"问题\">"));
    std::string styles = folder.part("out/清单.ods", "styles.xml");
    styles.erase(0, styles.find("page-layout style:name=\"list-of-2\""));
    EXPECT_THAT(styles.substr(0, styles.find("/>")),
                AllOf(HasSubstr("scale-to-X=\"1\""), HasSubstr("grid"), HasSubstr("landscape")));
    EXPECT_THAT(folder.part("out/清单.xlsx", "xl/worksheets/sheet2.xml"),
                AllOf(HasSubstr("ySplit=\"1\""), HasSubstr("<autoFilter ref=\"A1:P" + rows + "\"/>"),
                      HasSubstr("<printOptions gridLines=\"1\"/>"), HasSubstr("fitToWidth=\"1\" fitToHeight=\"0\"")));
    EXPECT_THAT(folder.part("out/清单.xlsx", "xl/workbook.xml"),
                HasSubstr("localSheetId=\"1\">'问题'!$A:$A,'问题'!$1:$1</definedName>"));
}

// As many findings as that on a sheet of four rows.
void write_findings(const Folder& folder, std::size_t count) {
    NewFile ods_file(folder.path("清单.ods"));
    NewFile xlsx_file(folder.path("清单.xlsx"));
    NewFile table(folder.path("问题.csv"));
    const std::vector<ListSheet> sheets = {{"清单", list_columns(Language::zh_cn)},
                                           {"问题", finding_columns(Language::zh_cn)}};
    OdsList ods(ods_file, sheets);
    XlsxList xlsx(xlsx_file, sheets);
    FindingTables tables(ods, xlsx, table, count, Language::zh_cn, 4);
    Record record;
    for (std::size_t i = 0; i < count; ++i)
        record.problems.emplace_back().rules = "T" + std::to_string(i);
    tables.add(record, {}, {});
    tables.finish();
    ods.finish();
    xlsx.finish();
    for (NewFile* file : {&ods_file, &xlsx_file, &table})
        file->finish();
}

TEST(SheetOfFindings, SaysHowManyItHasNoRowFor) {
    const Folder folder;
    write_findings(folder, 3);
    EXPECT_EQ(folder.list("清单.ods", sheet_of_findings).back().at("规则"), "T2") << "it is full, and all are there";
    write_findings(folder, 5);
    EXPECT_THAT(folder.list("问题.csv"), SizeIs(5));
    for (const char* file : {"清单.ods", "清单.xlsx"}) {
        const std::vector<Folder::Row> rows = folder.list(file, sheet_of_findings);
        ASSERT_THAT(rows, SizeIs(3)) << file;
        EXPECT_EQ(rows[1].at("规则"), "T1") << file;
        EXPECT_EQ(rows[2].at("单位"), "另有 3 个问题没有列在这里，全部见问题.csv") << file;
    }
}

// A list and its findings as they were written, but what a person does to the findings.
void write_into_findings(
    const Folder& folder,
    const std::function<void(std::vector<ListColumn>& columns, std::vector<std::vector<ListCell>>& rows)>& edit) {
    std::vector<ListSheet> sheets = {{"清单", list_columns(Language::zh_cn)},
                                     {"问题", finding_columns(Language::zh_cn)}};
    std::vector<std::vector<std::vector<ListCell>>> cells(sheets.size());
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet)
        for (const Folder::Row& row : folder.list("out/清单.ods", sheet))
            for (cells[sheet].emplace_back(); const ListColumn& column : sheets[sheet].columns)
                cells[sheet].back().push_back({row.at(column.heading)});
    edit(sheets[sheet_of_findings].columns, cells[sheet_of_findings]);
    NewFile file(folder.path("out/清单.ods"));
    OdsList book(file, sheets);
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet) {
        if (sheet > 0)
            book.next_sheet();
        for (const std::vector<ListCell>& row : cells[sheet])
            book.add(row);
    }
    book.finish();
    file.finish();
}

TEST(SheetOfFindings, IsNoSheetOfTheReviewersInTheNextRun) {
    const Folder folder;
    folder.wrong_report("in/乙.ods", "乙局", 2023, 7);
    folder.collect();
    EXPECT_THAT(folder.collect().kept, IsEmpty());
    write_into_findings(folder, [](auto&, auto& rows) { ASSERT_FALSE(rows.empty()); });
    EXPECT_THAT(folder.collect().kept, IsEmpty());
}

TEST(SheetOfFindings, IsKeptWhereTheReviewerWroteIntoIt) {
    using Columns = std::vector<ListColumn>;
    using Rows = std::vector<std::vector<ListCell>>;
    const auto kept = [](const std::function<void(Columns&, Rows&)>& edit) {
        const Folder folder;
        folder.wrong_report("in/乙.ods", "乙局", 2023, 7);
        folder.collect();
        write_into_findings(folder, edit);
        return folder.collect().kept;
    };
    const auto column_of_ones_own = [](Columns& columns, Rows& rows) {
        columns.push_back({"谁去问", 20});
        for (std::vector<ListCell>& row : rows)
            row.push_back({"小李"});
    };
    const auto row_of_ones_own = [](Columns& columns, Rows& rows) {
        rows.emplace_back(columns.size()).at(10).text = "另外正文没有签章";
    };
    const auto accepted = [](Columns&, Rows& rows) { rows.front().at(13).text = "电话核实，属实"; };
    EXPECT_THAT(kept(column_of_ones_own), ElementsAre("清单（改过）.ods"));
    EXPECT_THAT(kept(row_of_ones_own), ElementsAre("清单（改过）.ods"));
    EXPECT_THAT(kept(accepted), ElementsAre("清单（改过）.ods"));
}

} // namespace
} // namespace crossfoot
