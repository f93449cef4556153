// 导入已公布的年报: reports as published, filled into new documents from the template.
#include "office/published.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/view/XRenderable.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace crossfoot::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(ImportReport, OpensANewDocumentWithEveryFigureAndValidatesIt) {
    const fs::path file = published(clean_report(), "docx");
    const Document any(office());
    EXPECT_THAT(any.run("import-report", {file_argument(file)}),
                AllOf(HasSubstr("200 figures"), HasSubstr("公布的年报.docx"), HasSubstr("Nothing is wrong")));
    const Opened opened;
    EXPECT_EQ(opened.address(), "") << "it has no file";
    EXPECT_TRUE(opened.modified()) << "and would be lost";
    EXPECT_EQ(opened.cell("三", "D6")->getValue(), 13);
    EXPECT_EQ(opened.cell("三", "J6")->getType(), table::CellContentType_FORMULA);
    EXPECT_EQ(opened.cell("三", "J6")->getValue(), 13);
    EXPECT_EQ(opened.cell("填报说明", "B4")->getValue(), 2021);
}

TEST(ImportReport, ReadsWhatOnlyTheOfficeCan) {
    for (const auto& [ending, filter] : {std::pair("doc", "MS Word 97"), std::pair("rtf", "Rich Text Format"),
                                         std::pair("pdf", "writer_pdf_Export")}) {
        const fs::path file = published(clean_report(), ending, filter);
        const Document any(office());
        EXPECT_THAT(any.run("import-report", {file_argument(file)}), HasSubstr("200 figures")) << ending;
        const Opened opened;
        EXPECT_EQ(opened.cell("三", "D6")->getValue(), 13) << ending;
    }
}

// 31 stands for 13 in the last cell of the first row of 表三.
TEST(ImportReport, KeepsAPublishedTotalThatIsNotTheSumAndFindsIt) {
    const fs::path file = published(clean_report(), "html");
    std::string page = content(file);
    const std::size_t row = page.find("</tr>", page.find("一、本年新收政府信息公开申请数量"));
    page.replace(page.rfind("13", row), 2, "31");
    std::ofstream(file) << page;
    const Document any(office());
    EXPECT_THAT(any.run("import-report", {file_argument(file)}),
                AllOf(HasSubstr("Published totals are not the sums"), HasSubstr("errors 1")));
    const Opened opened;
    EXPECT_EQ(opened.cell("三", "J6")->getType(), table::CellContentType_FORMULA);
    EXPECT_EQ(opened.cell("三", "J6")->getValue(), 31);
}

TEST(ImportReport, RemembersWhereEachCellCameFromAlsoOnceItIsStored) {
    const Document any(office());
    any.run("import-report", {file_argument(published(clean_report(), "docx"))});
    const fs::path file = Opened().stored("导入的.ods");
    const Document again(office(), file);
    again.select("三", "D6");
    EXPECT_THAT(again.run("show-origin"), AllOf(HasSubstr("三.D6"), HasSubstr("“13”"), HasSubstr("公布的年报.docx")));
    again.select("三", "A1");
    EXPECT_THAT(again.run("show-origin"), HasSubstr("Nothing is known"));
    EXPECT_FALSE(again.modified());
}

fs::path empty_template() { return CROSSFOOT_BUILD "/package/templates/crossfoot/report.ots"; }

TEST(ImportReport, FillsAnEmptyTemplateInOneUndoStep) {
    const fs::path file = published(clean_report(), "docx");
    const Document open(office(), empty_template(), false, false);
    const std::vector<std::string> sheets = open.sheet_names();
    EXPECT_THAT(open.run("import-report", {file_argument(file)}),
                AllOf(HasSubstr("200 figures"), HasSubstr("Nothing is wrong")));
    EXPECT_EQ(open.cell("三", "D6")->getValue(), 13);
    EXPECT_EQ(open.cell("三", "J6")->getType(), table::CellContentType_FORMULA);
    EXPECT_EQ(open.cell("三", "J6")->getValue(), 13);
    EXPECT_EQ(open.cell("填报说明", "B4")->getValue(), 2021);
    open.select("三", "D6");
    EXPECT_THAT(open.run("show-origin"), AllOf(HasSubstr("三.D6"), HasSubstr("“13”"), HasSubstr("公布的年报.docx")));
    EXPECT_EQ(open.undo_titles(), std::vector<std::string>{"Import Report"});
    open.show();
    open.undo_manager()->undo();
    EXPECT_EQ(open.cell("三", "D6")->getType(), table::CellContentType_EMPTY);
    EXPECT_EQ(open.cell("填报说明", "B4")->getType(), table::CellContentType_EMPTY);
    EXPECT_EQ(open.sheet_names(), sheets);
    open.undo_manager()->redo();
    EXPECT_EQ(open.cell("三", "D6")->getValue(), 13);
    open.select("三", "D6");
    EXPECT_THAT(open.run("show-origin"), HasSubstr("三.D6"));
}

TEST(ImportReport, PrintsNothingButTheReportOfATemplateThatItFilled) {
    const Document open(office(), empty_template(), false, false);
    const auto pages = [&] {
        return Reference<view::XRenderable>(open.model, UNO_QUERY_THROW)->getRendererCount(uno::Any(open.model), {});
    };
    const sal_Int32 of_template = pages();
    open.run("import-report", {file_argument(published(clean_report(), "docx"))});
    EXPECT_EQ(pages(), of_template) << "the list of origins has pages of its own";
}

TEST(ImportReport, LeavesATemplateThatHoldsFiguresAsItIsUnlessItIsToBeReplaced) {
    const fs::path file = published(clean_report(), "docx");
    const Document open(office(), empty_template(), false, false);
    open.put("三", "D6", "4711");
    open.put("三", "D7", "12");
    open.run("import-report", {file_argument(file)});
    EXPECT_EQ(open.cell("三", "D6")->getValue(), 4711);
    EXPECT_EQ(Opened().cell("三", "D6")->getValue(), 13) << "a new document";
    open.run("import-report", {file_argument(file), property("Replace", uno::Any(true))});
    EXPECT_EQ(open.cell("三", "D6")->getValue(), 13);
    const std::vector<std::string> sheets = open.sheet_names();
    open.run("import-report", {file_argument(file), property("Replace", uno::Any(true))});
    EXPECT_EQ(open.sheet_names(), sheets) << "the list of origins was replaced too";
    open.show();
    open.undo_manager()->undo();
    open.undo_manager()->undo();
    EXPECT_EQ(open.cell("三", "D6")->getValue(), 4711);
}

// The office says of the list's name that its cells are on the sheet that took the place of the deleted one.
TEST(ImportReport, WritesNoListOverTheSheetInThePlaceOfOneThatWasDeleted) {
    const auto import = [file = published(clean_report(), "docx")](const Document& report) {
        report.run("import-report", {file_argument(file), property("Replace", uno::Any(true))});
    };
    const Document open(office(), empty_template(), false, false);
    import(open);
    const auto sheets = open.model->getSheets();
    sheets->insertNewByName(office::to_uno("底稿"), 100);
    open.put("底稿", "A1", "4711");
    const std::vector<std::string> all = open.sheet_names();
    sheets->removeByName(office::to_uno(all[all.size() - 2]));
    open.select("三", "D6");
    EXPECT_THAT(open.run("show-origin"), HasSubstr("Nothing is known"));
    import(open);
    EXPECT_EQ(open.text("底稿", "A1"), "4711");
    EXPECT_EQ(open.sheet_names().size(), all.size()) << "the list has a sheet of its own again";
}

// A report whose section five and six each have so many paragraphs more.
fs::path with_more_text(int count) {
    const fs::path file = office().folder() / "长.html";
    std::string page = content(published(clean_report(), "html"));
    for (const char* heading : {"其他需要报告的事项", "存在的主要问题"}) {
        const std::size_t at = page.rfind(heading);
        std::string paragraphs;
        for (int i = 0; i < count; ++i)
            paragraphs += "<p>第" + std::to_string(i) + "段，" + heading + "。</p>\n";
        page.insert(page.find("</p>", at) + 4, paragraphs);
    }
    std::ofstream(file) << page;
    return file;
}

std::string text_of_sheet(const Document& document, const char* sheet) {
    std::string all;
    for (int row = 1; row < 90; ++row)
        all += document.text(sheet, "A" + std::to_string(row)) + '\n';
    return all;
}

TEST(ImportReport, PutsRowsIntoTheTemplateForMoreParagraphsThanItHasCellsFor) {
    const Document open(office(), empty_template(), false, false);
    open.run("import-report", {file_argument(with_more_text(30))});
    EXPECT_EQ(open.undo_titles().size(), 1U);
    EXPECT_THAT(text_of_sheet(open, "五六"), AllOf(HasSubstr("第0段，存在"), HasSubstr("第29段，存在"),
                                                   HasSubstr("六、其他需要报告的事项"), HasSubstr("第29段，其他")));
    open.show();
    open.undo_manager()->undo();
    EXPECT_EQ(open.text("五六", "A3"), "");
}

// The sample has a single row for each text, at the end of its sheet too, and where the paper ends.
TEST(ImportReport, FillsATemplateThatHasASingleRowForEachText) {
    const Document open(office(), clean_report(), false, false);
    const std::string before = text_of_sheet(open, "五六");
    const auto paper = [&] {
        return Reference<sheet::XPrintAreas>(open.sheet("五六"), UNO_QUERY_THROW)->getPrintAreas()[0].EndRow;
    };
    const sal_Int32 end = paper();
    open.run("import-report", {file_argument(with_more_text(3)), property("Replace", uno::Any(true))});
    const std::string after = text_of_sheet(open, "五六");
    EXPECT_THAT(after, AllOf(HasSubstr("第2段，存在"), HasSubstr("第2段，其他")));
    EXPECT_GE(paper(), end + 6) << "what is not printed is as good as lost";
    EXPECT_EQ(open.text("五六", "A" + std::to_string(paper() + 2)), "");
    int last = 1;
    while (open.text("五六", "A" + std::to_string(last)).find("第2段，其他") == std::string::npos)
        ++last;
    const std::string cell = "A" + std::to_string(last);
    open.select("五六", cell);
    EXPECT_THAT(open.run("show-origin"), HasSubstr("第2段，其他")) << "the list of origins names the cells as they are";
    const auto style = [&](const std::string& at) {
        rtl::OUString name;
        Reference<beans::XPropertySet>(open.cell("五六", at), UNO_QUERY_THROW)->getPropertyValue("CellStyle") >>= name;
        return from_uno(name);
    };
    EXPECT_EQ(style(cell), style("A" + std::to_string(last - 1)));
    open.show();
    open.undo_manager()->undo();
    EXPECT_EQ(text_of_sheet(open, "五六"), before);
    EXPECT_EQ(paper(), end);
    open.run("import-report", {file_argument(with_more_text(3)), property("Replace", uno::Any(true))});
    EXPECT_EQ(text_of_sheet(open, "五六"), after) << "its names lead where they led";
}

TEST(ImportReport, OpensNewDocumentsOfSeveralReports) {
    const Document open(office(), empty_template(), false, false);
    const std::string twice = content(published(clean_report(), "html"));
    const fs::path file = office().folder() / "两份.html";
    std::ofstream(file) << twice << twice;
    open.run("import-report", {file_argument(file)});
    EXPECT_EQ(open.cell("三", "D6")->getType(), table::CellContentType_EMPTY);
    EXPECT_EQ(Opened().cell("三", "D6")->getValue(), 13);
}

TEST(ImportReport, SaysWhyNothingCameOfAFile) {
    const Document any(office());
    const fs::path file = office().folder() / "无表.txt";
    std::ofstream(file) << "今天没有表格。\n";
    EXPECT_THAT(any.run("import-report", {file_argument(file)}),
                AllOf(HasSubstr("No report to import"), HasSubstr("无表.txt")));
    EXPECT_THAT(any.run("import-report", {file_argument("/no/such/file.docx")}), HasSubstr("No report to import"));
    EXPECT_THAT(any.run("import-report"), HasSubstr("No file was chosen")) << "nobody can be asked";
}

} // namespace
} // namespace crossfoot::test
