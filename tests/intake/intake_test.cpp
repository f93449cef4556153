// What was published stands in the template as it was published, and nothing of it is lost.
#include "check/check.hpp"
#include "intake/intake.hpp"
#include "intake/preview.hpp"
#include "publish/published_report.hpp"
#include "read/read.hpp"
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"
#include "template/template.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

namespace crossfoot {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using test::form;

std::vector<Report> reports_in(const Document& document) { return recognise(document, built_in_forms()); }

Intake taken(const Document& document, std::size_t which = 0) {
    const std::vector<Report> found = reports_in(document);
    std::vector<const Report*> reports;
    for (const Report& report : found)
        reports.push_back(&report);
    return take_in("年报.docx", document, reports, which, Language::zh_cn);
}

// By table, row and column; of a number its value.
std::map<std::tuple<std::string, int, int>, std::string> figures_of(const Report& report) {
    std::map<std::tuple<std::string, int, int>, std::string> all;
    for (const ReportTable& table : report.tables)
        for (int row = 0; row < static_cast<int>(table.rows.size()); ++row)
            for (int column = 0; column < static_cast<int>(table.columns.size()); ++column)
                if (const ReportFigure* figure = table.figure(row, column))
                    all[{table.spec->id, row, column}] =
                        figure->figure.kind == FigureKind::number ? figure->figure.value.str() : figure->text;
    return all;
}

std::vector<std::string> paragraphs_of(const Document& document, const Report& report) {
    std::vector<std::string> all;
    for (const OfficialBlock& block : published_report(document, {&report}, 0, {}).document.blocks)
        if (const auto* paragraph = std::get_if<OfficialParagraph>(&block))
            all.push_back(paragraph->lead + paragraph->text);
    return all;
}

// The rows of the list of origins: cell, text, place.
std::vector<std::vector<std::string>> origins(const Intake& intake) {
    const Document content = document(intake.book);
    const NamedRange* range = content.named(origins_name);
    std::vector<std::vector<std::string>> rows;
    for (int row = range->range.first.row; row <= range->range.last.row; ++row) {
        rows.emplace_back();
        for (int column = 0; column < 3; ++column)
            rows.back().push_back(content.blocks[range->block].grid.at({row, column}).text);
    }
    return rows;
}

Document word_document(const fs::path& figures) {
    const bool older = figures.filename().string().find("2019") != std::string::npos;
    const Form& of = older ? *built_in_forms().front() : form();
    Figures filled = load_figures({figures}, of);
    filled.fields["unit"] = {CellKind::text, "某市某区", false};
    const Document source = document(report_book(of, built_in_pages(of.id), filled));
    const std::vector<Report> reports = reports_in(source);
    return read_document_bytes(docx_bytes(published_report(source, {&reports.at(0)}, 0, {}).document));
}

std::vector<fs::path> published_files() {
    std::vector<fs::path> files = {fs::path(SAMPLES) / "heilongjiang-harbin-hulan-2021.toml"};
    for (const auto& entry : fs::directory_iterator(FIGURES))
        files.push_back(entry.path());
    return files;
}

TEST(TakenIn, HasEveryFigureParagraphYearAndOrganOfWhatWasPublished) {
    for (const fs::path& file : published_files()) {
        SCOPED_TRACE(file);
        const Document source = word_document(file);
        const Report report = reports_in(source).at(0);
        const Intake intake = taken(source);
        const Document filled = document(intake.book);
        const std::vector<Report> again = reports_in(filled);
        ASSERT_EQ(again.size(), 1U) << "the list of origins was taken for a report";
        EXPECT_EQ(again[0].form->id, report.form->id);
        EXPECT_EQ(figures_of(again[0]), figures_of(report));
        EXPECT_EQ(again[0].organ, report.organ);
        ASSERT_TRUE(again[0].year);
        EXPECT_EQ(again[0].year->year, report.year->year);
        EXPECT_EQ(paragraphs_of(filled, again[0]), paragraphs_of(source, report));
        for (const ReportTable& table : again[0].tables)
            EXPECT_THAT(table.issues, IsEmpty()) << table.spec->id;
    }
}

TEST(TakenIn, LeavesBlankWhatNobodyCanTellApartAndKeepsWhatStoodThere) {
    Document source = read_document_bytes("第二十条第（一）项\n信息内容本年制发件数本年废止件数现行有效件数\n"
                                          "规章000行政规范性文件693665\n第二十条第（五）项\n"
                                          "信息内容本年处理决定数量\n行政许可5\n");
    Recogniser(built_in_forms()).lay_out_tables(source);
    const Intake intake = taken(source);
    const Report again = reports_in(document(intake.book)).at(0);
    EXPECT_EQ(again.tables.at(0).figure(0, 2)->text, "0");
    for (int column = 0; column < 3; ++column)
        EXPECT_EQ(again.tables.at(0).figure(1, column)->figure.kind, FigureKind::blank);
    std::size_t kept = 0;
    for (const std::vector<std::string>& origin : origins(intake))
        kept += origin.at(1) == "“693665”" ? 1 : 0;
    EXPECT_EQ(kept, 3U);
    const PublishedReport published = published_report(source, {&reports_in(source).at(0)}, 0, {});
    for (const OfficialBlock& block : published.document.blocks) {
        const auto* table = std::get_if<OfficialTable>(&block);
        for (const OfficialCell& cell : table ? table->cells : std::vector<OfficialCell>())
            EXPECT_NE(cell.text, "693665") << "three times over it would be three figures";
    }
}

TEST(TakenIn, HasTheFindingsThatItWasPublishedWithAndNoOther) {
    for (const fs::path& file : published_files()) {
        SCOPED_TRACE(file);
        const Document source = word_document(file);
        const auto rules = [](const Document& of) {
            std::multiset<std::string> all;
            for (const CheckedReport& report : check(of, built_in_forms()))
                for (const Finding& finding : report.findings)
                    if (finding.rule->id != "X-FEE") // of a template whose text nobody wrote yet nobody says so
                        all.insert(finding.rule->id);
            return all;
        };
        EXPECT_EQ(rules(document(taken(source).book)), rules(source));
    }
}

TEST(TakenIn, TellsOfEachFigureWhereItCameFrom) {
    test::ReportGrid grid(form());
    grid.text({0, 20}, "某市2021年政府信息公开工作年度报告").number(grid.at("t3", "r5", "c4"), "17");
    const Document source = grid.workbook();
    const Intake intake = taken(source);
    const std::vector<std::vector<std::string>> all = origins(intake);
    EXPECT_THAT(
        all, Contains(std::vector<std::string>{
                 "三.G10", "“17”", "Sheet1!" + a1(CellRange{grid.at("t3", "r5", "c4"), grid.at("t3", "r5", "c4")})}));
    EXPECT_THAT(all, SizeIs(201)) << "200 figures and the year";
    const Document filled = document(intake.book);
    EXPECT_EQ(filled.blocks.at(3).grid.at({9, 6}).text, "17") << "G10 of the sheet 三";
}

// The sum is 14, and 41 was published.
TEST(TakenIn, LeavesATotalAsItWasPublishedAndTheFormulaInItsPlace) {
    test::ReportGrid grid(form());
    grid.text({0, 20}, "某市2021年政府信息公开工作年度报告")
        .figures("t3", "r1", {10, 4, 0, 0, 0, 0, 41})
        .figures("t3", "r25", {10, 4, 0, 0, 0, 0, 14});
    const Intake intake = taken(grid.workbook());
    EXPECT_TRUE(intake.typed_totals);
    const Document filled = document(intake.book);
    const Report report = reports_in(filled).at(0);
    const ReportTable& table = *report.table(*form().table("t3"));
    const ReportFigure& total = *table.figure(0, 6);
    EXPECT_EQ(total.text, "41");
    EXPECT_TRUE(filled.blocks.at(3).grid.at({5, 9}).formula) << "J6 of the sheet 三";
    const auto checked = check(filled, built_in_forms());
    EXPECT_THAT(checked.at(0).findings, testing::Not(IsEmpty())) << "and it is found";
    EXPECT_THAT(notices(intake, filled, Language::zh_cn), Contains(HasSubstr("手填总计")));

    grid.figures("t3", "r1", {10, 4, 0, 0, 0, 0, 14});
    EXPECT_FALSE(taken(grid.workbook()).typed_totals) << "all of them are what the formulas make";
}

TEST(TakenIn, TakesWhatIsNoNumberAsItStandsAndFillsNoBlank) {
    test::ReportGrid grid(form());
    grid.text({0, 20}, "某市2021年政府信息公开工作年度报告")
        .text(grid.at("t3", "r5", "c4"), "详见附件")
        .text(grid.at("t3", "r6", "c4"), "1,234")
        .clear(grid.at("t3", "r7", "c4"));
    const Document source = grid.workbook();
    const Intake intake = taken(source);
    ASSERT_THAT(intake.as_text, SizeIs(1));
    EXPECT_EQ(intake.as_text[0].place, Place(0, grid.at("t3", "r5", "c4")));
    const Report report = reports_in(document(intake.book)).at(0);
    const ReportTable& table = *report.table(*form().table("t3"));
    EXPECT_EQ(table.figure(4, 3)->text, "详见附件");
    EXPECT_EQ(table.figure(5, 3)->figure.kind, FigureKind::number);
    EXPECT_EQ(table.figure(5, 3)->text, "1234");
    EXPECT_EQ(table.figure(6, 3)->figure.kind, FigureKind::blank);
    EXPECT_THAT(notices(intake, source, Language::zh_cn),
                Contains(AllOf(HasSubstr("1 格不是纯数字"), HasSubstr("“详见附件”"))));
}

TEST(TakenIn, HasARoomForThePreambleBetweenTheTitleAndTheFirstSection) {
    Document source = word_document(published_files().front());
    Block preamble;
    preamble.kind = BlockKind::paragraph;
    preamble.text = "本报告由某区政府办公室编制，欢迎查阅。";
    source.blocks.insert(source.blocks.begin() + 1, preamble);
    const Intake intake = taken(source);
    EXPECT_THAT(intake.counted.left_out, SizeIs(0));
    const Document filled = document(intake.book);
    const NamedRange* room = filled.named(defined_name("preamble"));
    ASSERT_NE(room, nullptr);
    EXPECT_EQ(filled.blocks[room->block].grid.at(room->range.first).text, "　　" + preamble.text);
}

TEST(TakenIn, KeepsWhatHasNoRoomInTheTemplateInTheListOfOrigins) {
    Document source = word_document(published_files().front());
    Block before; // the title, where a report says nothing yet
    before.kind = BlockKind::paragraph;
    before.text = "索引号：00001。发布日期见右上角。";
    source.blocks.insert(source.blocks.begin(), before);
    const Intake intake = taken(source);
    EXPECT_THAT(origins(intake), Contains(testing::ElementsAre("未填入", "“" + before.text + "”", testing::_)));
    EXPECT_THAT(intake.counted.left_out, SizeIs(1));
}

TEST(TakenIn, HasARoomForEachPartOfASectionByItsHeading) {
    Document source = word_document(published_files().front());
    const auto improvements = std::ranges::find_if(source.blocks, [](const Block& block) {
        return block.text.find("改进情况") != std::string::npos && block.text.size() < 50 &&
               block.text.find("五、") == std::string::npos;
    });
    ASSERT_NE(improvements, source.blocks.end());
    improvements->text += "。一是加强培训。";
    const Document filled = document(taken(source).book);
    const NamedRange* room = filled.named(defined_name("improvements"));
    ASSERT_NE(room, nullptr);
    EXPECT_EQ(filled.blocks[room->block].grid.at(room->range.first).text, "　　一是加强培训。");
}

TEST(TakenIn, TakesEachReportOfADocumentByItself) {
    test::ReportGrid first(form(), {3, true, {2, 0}});
    first.text({0, 0}, "甲局2022年政府信息公开工作年度报告").number(first.at("t3", "r5", "c4"), "17");
    test::ReportGrid second(form(), {3, true, {202, 0}});
    second.text({200, 0}, "甲局2023年政府信息公开工作年度报告").number(second.at("t3", "r5", "c4"), "18");
    Document source = first.workbook();
    source.blocks.front() = first.add(second).sheet("两年");
    ASSERT_THAT(reports_in(source), SizeIs(2));
    for (std::size_t i = 0; i < 2; ++i) {
        const Report report = reports_in(document(taken(source, i).book)).at(0);
        EXPECT_EQ(report.year->year, 2022 + static_cast<int>(i));
        EXPECT_EQ(report.table(*form().table("t3"))->figure(4, 3)->text, std::to_string(17 + i));
    }
}

TEST(TakenIn, IsTheSameByteForByteEachTime) {
    const Document source = word_document(published_files().front());
    EXPECT_EQ(book_bytes(taken(source).book, BookFile::spreadsheet),
              book_bytes(taken(source).book, BookFile::spreadsheet));
}

// Of 表三 with the labels of the form, the lines of the preview about figures.
std::vector<std::string> told_of(const Document& document) {
    std::vector<std::string> told;
    for (const PreviewLine& line : preview_of(reports_in(document).at(0), document, Language::zh_cn))
        if (line.doubt != Doubt::none)
            told.push_back((line.doubt == Doubt::missing ? "! " : "? ") + line.text);
    return told;
}

TEST(Preview, HasALineForEachTableAndNoDoubtWhereThereIsNone) {
    const Document document = test::ReportGrid(form()).workbook();
    const std::vector<PreviewLine> lines = preview_of(reports_in(document).at(0), document, Language::zh_cn);
    ASSERT_THAT(lines, SizeIs(form().tables.size()));
    EXPECT_EQ(lines[4].text, "表三：读到 175 个数");
    EXPECT_THAT(told_of(document), IsEmpty());
}

TEST(Preview, TellsFiguresThatAreDoubtfulOrMissingWithTheirPlaces) {
    test::ReportGrid grid(form());
    grid.text(grid.at("t3", "r1", "c2"), "见附件")
        .text(grid.at("t3", "r2", "c1"), "３")
        .clear(grid.at("t3", "r3", "c1"));
    const std::string blank = a1(grid.at("t3", "r3", "c1"));
    const std::string words = a1(grid.at("t3", "r1", "c2"));
    EXPECT_THAT(told_of(grid.workbook()),
                testing::ElementsAre("! 表三：读到 173 个数，存疑 1 个，缺 1 个",
                                     AllOf(HasSubstr("? 存疑：一、本年新收政府信息公开申请数量·商业企业，"),
                                           HasSubstr(words + "的“见附件”不是单纯的数字，照原样填入")),
                                     AllOf(HasSubstr("! 缺：（一）予以公开·自然人，"), HasSubstr(blank + "空白"))));
}

TEST(Preview, TellsRowsAndTablesThatAreNotThereAndOfManyTheFirst) {
    test::ReportGrid grid(form());
    for (const char* row : {"r3", "r4", "r5"})
        for (const char* column : {"c1", "c2", "c3", "c4", "c5", "c6"})
            grid.clear(grid.at("t3", row, column));
    const std::vector<std::string> told = told_of(grid.workbook());
    ASSERT_THAT(told, SizeIs(14));
    EXPECT_EQ(told.back(), "? 另有 6 个，导入后校验时列出");
    const Document one = test::ReportGrid::only(form(), "t3").workbook();
    EXPECT_THAT(text_of(preview_of(reports_in(one).at(0), one, Language::zh_cn)),
                HasSubstr("    表三：读到 175 个数\n"));
}

} // namespace
} // namespace crossfoot
