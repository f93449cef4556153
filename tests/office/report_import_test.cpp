// 导入已公布的年报: reports as published, filled into new documents from the template.
#include "office/document.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace crossfoot::test {
namespace {

namespace fs = std::filesystem;
using namespace com::sun::star;
using office::from_uno;
using office::to_uno;
using testing::AllOf;
using testing::HasSubstr;
using uno::Reference;
using uno::UNO_QUERY_THROW;

Document::Argument file_argument(const fs::path& file) {
    return property("File", uno::Any(to_uno("file://" + file.string())));
}

// A report in a format, made by the office itself of what the command writes.
fs::path published(const fs::path& workbook, const std::string& ending, const char* filter = nullptr) {
    const Document report(office(), workbook);
    const fs::path odt = office().folder() / ("公布的年报." + std::string(filter ? "odt" : ending));
    report.run("generate-report", {file_argument(odt), property("Confirmed", uno::Any(true))});
    if (!filter)
        return odt;
    const fs::path file = office().folder() / ("公布的年报." + ending);
    const Document::Argument hidden = property("Hidden", uno::Any(true));
    const Reference<frame::XStorable> text(
        office().desktop->loadComponentFromURL(to_uno("file://" + odt.string()), "_blank", 0, {&hidden, 1}),
        UNO_QUERY_THROW);
    const Document::Argument by = property("FilterName", uno::Any(rtl::OUString::createFromAscii(filter)));
    text->storeToURL(to_uno("file://" + file.string()), {&by, 1});
    Reference<util::XCloseable>(text, UNO_QUERY_THROW)->close(true);
    return file;
}

std::string content(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

// The document that the last command opened; it is closed with this.
class Opened {
public:
    Opened() : model_(office().desktop->getCurrentComponent(), UNO_QUERY_THROW) {}
    ~Opened() {
        Reference<util::XModifiable>(model_, UNO_QUERY_THROW)->setModified(false);
        Reference<util::XCloseable>(model_, UNO_QUERY_THROW)->close(true);
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    std::string address() const { return from_uno(model_->getURL()); }
    bool modified() const { return Reference<util::XModifiable>(model_, UNO_QUERY_THROW)->isModified(); }
    Reference<table::XCell> cell(const char* sheet, const char* at) const {
        const Reference<sheet::XSpreadsheetDocument> document(model_, UNO_QUERY_THROW);
        const Reference<table::XCellRange> cells(document->getSheets()->getByName(to_uno(sheet)), UNO_QUERY_THROW);
        return cells->getCellRangeByName(to_uno(at))->getCellByPosition(0, 0);
    }
    fs::path stored(const std::string& name) const {
        const fs::path file = office().folder() / name;
        const Document::Argument by = property("FilterName", uno::Any(to_uno("calc8")));
        Reference<frame::XStorable>(model_, UNO_QUERY_THROW)->storeToURL(to_uno("file://" + file.string()), {&by, 1});
        return file;
    }

private:
    Reference<frame::XModel> model_;
};

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

TEST(ImportReport, PutsRowsIntoTheTemplateForMoreParagraphsThanItHasCellsFor) {
    const fs::path file = office().folder() / "长.html";
    std::string page = content(published(clean_report(), "html"));
    const std::size_t fifth = page.find("存在的主要问题", page.find("五、") + 1);
    ASSERT_NE(fifth, std::string::npos);
    std::string paragraphs;
    for (int i = 0; i < 30; ++i)
        paragraphs += "<p>第" + std::to_string(i) + "段问题。</p>\n";
    page.insert(page.find("</p>", fifth) + 4, paragraphs);
    std::ofstream(file) << page;
    const Document open(office(), empty_template(), false, false);
    open.run("import-report", {file_argument(file)});
    EXPECT_EQ(open.undo_titles().size(), 1U);
    std::string all;
    for (int row = 1; row < 60; ++row)
        all += open.text("五六", "A" + std::to_string(row)) + '\n';
    EXPECT_THAT(all, AllOf(HasSubstr("第0段问题。"), HasSubstr("第29段问题。"), HasSubstr("六、其他需要报告的事项")));
    open.show();
    open.undo_manager()->undo();
    EXPECT_EQ(open.text("五六", "A3"), "");
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

// A report opened in Writer, and all of it copied there.
void copy_in_writer(const fs::path& file) {
    const Document::Argument hidden = property("Hidden", uno::Any(true));
    const Reference<frame::XModel> text(
        office().desktop->loadComponentFromURL(to_uno("file://" + file.string()), "_blank", 0, {&hidden, 1}),
        UNO_QUERY_THROW);
    const Reference<frame::XDispatchProvider> frame(text->getCurrentController()->getFrame(), UNO_QUERY_THROW);
    for (const char* command : {".uno:SelectAll", ".uno:Copy"})
        frame::DispatchHelper::create(office().context)
            ->executeDispatch(frame, rtl::OUString::createFromAscii(command), "_self", 0, {});
    Reference<util::XCloseable>(text, UNO_QUERY_THROW)->close(true);
}

TEST(PasteReport, FillsTheTemplateFromWhatWasCopiedInAText) {
    copy_in_writer(published(clean_report(), "docx"));
    const Document any(office());
    EXPECT_THAT(any.run("paste-report"), HasSubstr("Nothing was imported")) << "nobody said that it is wanted";
    EXPECT_THAT(any.run("paste-report", {property("Confirmed", uno::Any(true))}),
                AllOf(HasSubstr("200 figures"), HasSubstr("the clipboard")));
    const Opened opened;
    EXPECT_EQ(opened.cell("三", "D6")->getValue(), 13);
    EXPECT_EQ(opened.cell("填报说明", "B4")->getValue(), 2021);
}

TEST(PasteReport, SaysThatNothingIsThere) {
    const Document any(office());
    any.put(any.sheet_names()[0], "A1", "今天没有表格。");
    any.select(any.sheet_names()[0], "A1");
    any.dispatch(".uno:Copy");
    EXPECT_THAT(any.run("paste-report", {property("Confirmed", uno::Any(true))}), HasSubstr("No report to import"));
}

// A row of 表三 as it stands in a sheet of one's own: text among it, and its own total at the end.
TEST(PasteFigures, FillsWhatMayBeFilledAndLeavesAllElse) {
    const Document own(office());
    const std::string sheet = own.sheet_names()[0];
    int column = 0;
    for (const char* content : {"1", "'5件", "3", "", "'１２", "6", "99"})
        own.put(sheet, std::string(1, static_cast<char>('A' + column++)) + "1", content);
    own.select(sheet, "A1:G1");
    own.dispatch(".uno:Copy");
    const Document report(office(), clean_report());
    const std::string third = report.sheet_names()[3];
    const auto look = [&] {
        return Reference<beans::XPropertySet>(report.cell(third, "D6"), UNO_QUERY_THROW)->getPropertyValue("CellStyle");
    };
    const uno::Any before = look();
    report.select(third, "D6");
    EXPECT_THAT(report.run("paste-figures"),
                AllOf(HasSubstr("4 figures were filled in"), HasSubstr("kept what they have: 1"),
                      HasSubstr("no numbers were left out: 1")));
    const double expected[] = {1, 0, 3, 0, 12, 6};
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(report.cell(third, std::string(1, static_cast<char>('D' + i)) + "6")->getValue(), expected[i]) << i;
    EXPECT_EQ(report.cell(third, "J6")->getType(), table::CellContentType_FORMULA);
    EXPECT_EQ(look(), before);
    EXPECT_EQ(report.undo_titles().size(), 1U);
    report.undo_manager()->undo();
    EXPECT_EQ(report.cell(third, "D6")->getValue(), 13);
}

TEST(PasteFigures, GoesFromOneMergedCellToTheNext) {
    const Document own(office());
    const std::string sheet = own.sheet_names()[0];
    own.put(sheet, "A1", "7");
    own.put(sheet, "A2", "8");
    own.select(sheet, "A1:A2");
    own.dispatch(".uno:Copy");
    const Document report(office(), clean_report());
    const std::string second = report.sheet_names()[2];
    report.select(second, "B12"); // 行政处罚, over three columns
    EXPECT_THAT(report.run("paste-figures"), HasSubstr("2 figures were filled in"));
    EXPECT_EQ(report.cell(second, "B12")->getValue(), 7);
    EXPECT_EQ(report.cell(second, "B13")->getValue(), 8);
}

TEST(PasteFigures, PastesEveryRowHoweverManyThereAreAndTellsWhatHasNoRoom) {
    const Document own(office());
    const std::string sheet = own.sheet_names()[0];
    uno::Sequence<uno::Sequence<uno::Any>> rows(1500);
    for (sal_Int32 i = 0; i < rows.getLength(); ++i) {
        const uno::Any number(static_cast<double>(i + 1));
        rows[i] = uno::Sequence<uno::Any>(&number, 1);
    }
    const Reference<sheet::XCellRangeData> cells(own.sheet(sheet)->getCellRangeByName("A1:A1500"), UNO_QUERY_THROW);
    cells->setDataArray(rows);
    own.select(sheet, "A1:A1500");
    own.dispatch(".uno:Copy");
    own.select(sheet, "C1");
    EXPECT_EQ(own.run("paste-figures"), "1500 figures were filled in");
    EXPECT_EQ(own.cell(sheet, "C1500")->getValue(), 1500);
    own.select(sheet, "C1048576");
    EXPECT_THAT(own.run("paste-figures"), AllOf(HasSubstr("1 figures were filled in"),
                                                HasSubstr("beyond the end of the sheet, not pasted: 1499")));
}

// 表三 with its labels, some of which are merged over many rows.
TEST(PasteFigures, KeepsTheColumnsOfRowsUnderMergedLabels) {
    const Document filled(office(), clean_report());
    const std::string third = filled.sheet_names()[3];
    filled.select(third, "A6:J30");
    filled.dispatch(".uno:Copy");
    const Document report(office(), clean_report());
    for (int row = 6; row <= 30; ++row)
        if (row != 29) // the total
            report.put(third, "D" + std::to_string(row), "777");
    report.select(third, "A6");
    report.run("paste-figures");
    for (int row = 6; row <= 30; ++row)
        for (const char column : {'D', 'E'}) {
            const std::string at = column + std::to_string(row);
            EXPECT_EQ(report.cell(third, at)->getValue(), filled.cell(third, at)->getValue()) << at;
        }
}

TEST(PasteFigures, TellsOfTablesThatItLeavesOut) {
    copy_in_writer(published(clean_report(), "docx"));
    const Document own(office());
    EXPECT_THAT(own.run("paste-figures"), HasSubstr("Only the first table was pasted"));
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
