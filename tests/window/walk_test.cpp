// A clerk's day by keyboard: the template is filled in with mistakes, which are mended by what the product says, and
// the report is written.
#include "office/copied.hpp"
#include "window/panel.hpp"

#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include <sstream>

namespace crossfoot::test {
namespace {

class Clerk : public Panel {
protected:
    Reference<sheet::XSpreadsheetDocument> new_report() {
        const auto before = open(clean_report());
        press("alt+r n"); // 新建年报
        Reference<sheet::XSpreadsheetDocument> report;
        EXPECT_TRUE(comes_true([&] {
            report.set(office_->desktop->getCurrentComponent(), uno::UNO_QUERY);
            return report.is() && report != before;
        }));
        EXPECT_TRUE(comes_true([&] { return cursor(report) == "填报说明!B3"; })) << "where the unit is filled in";
        return report;
    }

    // As a person types them, from the first cell on, each with a Tab behind.
    static void type(const std::string& figures) {
        std::istringstream words(figures);
        std::string tabbed;
        for (std::string word; words >> word;)
            tabbed += word + "\\t";
        EXPECT_EQ(shell("printf '" + tabbed + "' | xdotool type --delay 10 --file -"), 0);
    }

    static void put(const Reference<sheet::XSpreadsheetDocument>& report, const char* sheet, const char* at,
                    const char* text) {
        Reference<text::XText>(cell(report, sheet, at), UNO_QUERY_THROW)->setString(to_uno(text));
    }

    static std::string text_of(const Reference<sheet::XSpreadsheetDocument>& report, const char* sheet,
                               const char* at) {
        return office::from_uno(Reference<text::XText>(cell(report, sheet, at), UNO_QUERY_THROW)->getString());
    }

    // In hundredths of a millimetre.
    static sal_Int32 height(const Reference<sheet::XSpreadsheetDocument>& report, const char* sheet, sal_Int32 row) {
        const Reference<table::XColumnRowRange> cells(report->getSheets()->getByName(to_uno(sheet)), UNO_QUERY_THROW);
        sal_Int32 height = 0;
        Reference<beans::XPropertySet>(cells->getRows()->getByIndex(row), UNO_QUERY_THROW)
            ->getPropertyValue("Height") >>= height;
        return height;
    }

    // The next that is wrong is that cell, and the suggestion for it is adopted.
    void mend(const Reference<sheet::XSpreadsheetDocument>& report, const std::string& at) {
        EXPECT_TRUE(comes_true([&] { return cursor(report) == at; })) << at << " is not told, but " << cursor(report);
        press("alt+r g"); // 采纳建议
    }
};

TEST_F(Clerk, FillsInTheTemplateMendsSixMistakesAndWritesTheReport) {
    const auto report = new_report();
    EXPECT_EQ(shell("xdotool type --delay 20 Pingtan"), 0);
    press("Return");
    EXPECT_EQ(shell("xdotool type --delay 20 2021"), 0);
    press("Return");
    EXPECT_TRUE(comes_true([&] { return cell(report, "填报说明", "B4")->getValue() == 2021; }));
    put(report, "填报说明", "B5", "自2020年1月1日起至2020年12月31日止"); // pasted from last year's
    put(report, "封面与一", "A3", "全年新收政府信息公开申请60件，办结69件，结转下年度继续办理1件。"); // 70
    put(report, "五六", "A2", "公开的内容还不够丰富，今后加强培训。");
    put(report, "五六", "A9", "2021年没有收取信息处理费。");
    press("ctrl+Next ctrl+Next"); // 二
    EXPECT_TRUE(comes_true([&] { return cursor(report) == "二!B5"; })) << cursor(report);
    press("Tab"); // one is left blank
    type("0 0 69 3 665 2293 1282 42 24252.311082");
    EXPECT_TRUE(comes_true([&] { return cell(report, "二", "B16")->getValue() > 24252; }));
    press("ctrl+Next"); // 三
    const std::string none = " 0 0 0 0 0 0 ";
    const std::string four = none + none + none + none;
    type("64 0 0 2 0 4" + none + "72 0 0 2 0 1  5 0 0 0 0 0" + four + "1 0 0 0 0 0" + none +          // 27
         "6 0 0 0 0 0  1 0 0 0 0 0  22 0 0 0 3 0" + four + four + none + "1 0 0 0 0 0  1 0 0 0 0 0"); // 0 3
    EXPECT_TRUE(comes_true([&] { return cursor(report) == "三!D6"; })) << "all are typed, and Tab starts over";
    press("ctrl+Next");                                // 四
    EXPECT_EQ(shell("xdotool type --delay 20 1o"), 0); // a letter
    press("Return");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^请填写件数'") == 0; }));
    picture("walk-refused");
    press("Return Escape");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^请填写件数'") != 0; }));
    EXPECT_EQ(cell(report, "四", "A6")->getType(), table::CellContentType_EMPTY);
    type("1 0 2 0 12 0 0 0 0 0 0 0");
    EXPECT_TRUE(comes_true([&] { return cell(report, "四", "J6")->getValue() == 12; }));
    press("ctrl+F9");
    picture("walk-validated");
    mend(report, "三!D8"); // digits swapped: the first error, though warnings stand on the sheets before
    EXPECT_TRUE(comes_true([&] { return cell(report, "三", "D8")->getValue() == 27; }));
    press("ctrl+F11");
    mend(report, "三!H18"); // a column too far to the left
    EXPECT_TRUE(comes_true([&] { return cell(report, "三", "I18")->getValue() == 3; }));
    press("ctrl+F11");
    mend(report, "填报说明!B5");
    EXPECT_TRUE(comes_true([&] { return text_of(report, "填报说明", "B5") == "自2021年1月1日起至2021年12月31日止"; }));
    press("ctrl+F11");
    EXPECT_TRUE(comes_true([&] { return cursor(report) == "封面与一!A3"; })) << cursor(report);
    put(report, "封面与一", "A3", "全年新收政府信息公开申请70件，办结69件，结转下年度继续办理1件。");
    press("ctrl+F11");
    mend(report, "二!B5");
    EXPECT_TRUE(comes_true([&] { return cell(report, "二", "B5")->getType() == table::CellContentType_VALUE; }));
    press("ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return notes_of(report) == 0 && shows_bar(report, "result"); }));
    picture("walk-mended");
    press("alt+r r"); // 生成年报: nothing is asked, since nothing is wrong
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^年报另存'") == 0; }));
    const fs::path file = office_->folder() / "walk.docx";
    press("ctrl+a");
    EXPECT_EQ(shell("xdotool type --delay 20 '" + file.string() + "'"), 0);
    press("Return");
    EXPECT_TRUE(comes_true([&] { return fs::exists(file) && fs::file_size(file) > 5'000; })) << "nothing was written";
    quit();
}

TEST_F(Clerk, TypesOverNoHeadingOfTheTextButIntoARowBelowIt) {
    const auto report = new_report();
    // A row that is inserted takes over from the heading whatever limits it, and is for text all the same.
    const Reference<table::XColumnRowRange> cells(report->getSheets()->getByName(to_uno("封面与一")), UNO_QUERY_THROW);
    cells->getRows()->insertByIndex(4, 1);
    press("ctrl+Next Down Down Down");
    EXPECT_TRUE(comes_true([&] { return cursor(report) == "封面与一!A5"; })) << cursor(report);
    EXPECT_EQ(shell("xdotool type --delay 20 2020"), 0);
    press("Return");
    EXPECT_TRUE(comes_true([&] { return text_of(report, "封面与一", "A5") == "2020"; }));
    press("Up Up");
    EXPECT_TRUE(comes_true([&] { return cursor(report) == "封面与一!A4"; })) << cursor(report);
    EXPECT_EQ(shell("xdotool type --delay 20 2021"), 0);
    press("Return");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^这里是标题'") == 0; }));
    picture("heading-refused");
    press("Return Escape");
    EXPECT_EQ(text_of(report, "封面与一", "A4"), "一、总体情况");
    quit();
}

TEST_F(Clerk, IsToldOfProposedTextByAListThatFollowsIt) {
    const auto report = new_report();
    cell(report, "填报说明", "B4")->setValue(2021);
    put(report, "五六", "A2", "公开的内容还不够丰富。"); // where nothing at all is written nothing is said of the text
    press("alt+r z");                                    // 空白补 0
    EXPECT_TRUE(comes_true([&] { return cell(report, "四", "A6")->getType() == table::CellContentType_VALUE; }));
    press("ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return shows_bar(report, "result"); }));
    press("ctrl+shift+F3");
    EXPECT_TRUE(comes_true([&] { return find(report, a11y::AccessibleRole::TREE_ITEM, "收取").is(); }))
        << "of which nothing is said yet";
    dispatch(report, "propose-text");
    EXPECT_FALSE(text_of(report, "封面与一", "A5").empty());
    EXPECT_TRUE(comes_true([&] { return find(report, a11y::AccessibleRole::TREE_ITEM, "已改正").is(); }))
        << "the list asks to validate again, and what was told is gone with that";
    EXPECT_TRUE(comes_true([&] { return shows_bar(report, "result"); }));
    quit();
}

TEST_F(Clerk, PastesParagraphsThatAreSeenAsAWholeAndUndoneInOneStep) {
    const auto report = new_report();
    press("ctrl+Next Down Down Down");
    EXPECT_TRUE(comes_true([&] { return cursor(report) == "封面与一!A5"; })) << cursor(report);
    const std::string two_lines = "坚持以公开为常态、不公开为例外，持续做好政府信息公开各项工作，及时回应社会关切。";
    in_main_thread([&] {
        const uno::Reference<datatransfer::XTransferable> paragraphs(
            new Copied("text/plain;charset=utf-16", uno::Any(to_uno(two_lines + "\n" + two_lines + "\n短。"))));
        datatransfer::clipboard::SystemClipboard::create(office_->context)->setContents(paragraphs, {});
    });
    const sal_Int32 one_line = height(report, "封面与一", 4);
    press("ctrl+v");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^文本导入'") == 0; }));
    press("Return");
    EXPECT_TRUE(comes_true([&] { return height(report, "封面与一", 5) > 3 * one_line / 2; })) << "cut";
    EXPECT_GT(height(report, "封面与一", 4), 3 * one_line / 2);
    EXPECT_LT(height(report, "封面与一", 6), 3 * one_line / 2);
    press("ctrl+z");
    EXPECT_TRUE(comes_true([&] { return text_of(report, "封面与一", "A6").empty(); }));
    EXPECT_TRUE(comes_true([&] { return height(report, "封面与一", 5) == one_line; })) << "higher than what is there";
    quit();
}

} // namespace
} // namespace crossfoot::test
