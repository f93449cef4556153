// What mends a finding without a figure of its own: 空白补 0, 恢复单元格格式.
#include "office/document.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

bool is_blank(const Document& report, const std::string& sheet, const char* at) {
    return report.cell(sheet, at)->getType() == table::CellContentType_EMPTY;
}

TEST(FillZeros, FillsBlanksOfAllTablesInOneStepAndNothingElse) {
    const Document report(office(), clean_report());
    const std::vector<std::string> sheets = report.sheet_names();
    for (const auto& [sheet, at] : {std::pair(2, "B12"), std::pair(3, "E6"), std::pair(3, "F30"), std::pair(4, "B6")})
        report.put(sheets[static_cast<std::size_t>(sheet)], at, "");
    ASSERT_TRUE(is_blank(report, sheets[3], "E6"));
    const std::string formula = report.text(sheets[3], "J6");
    const std::size_t before = report.undo_titles().size();
    EXPECT_EQ(report.run("fill-zeros"), "Blanks filled with 0: 4");
    EXPECT_EQ(report.undo_titles().size(), before + 1);
    for (const char* at : {"E6", "F30"}) {
        EXPECT_FALSE(is_blank(report, sheets[3], at)) << at;
        EXPECT_EQ(report.cell(sheets[3], at)->getValue(), 0) << at;
    }
    EXPECT_EQ(report.cell(sheets[3], "J6")->getType(), table::CellContentType_FORMULA);
    EXPECT_TRUE(report.notes().empty()) << "it was not validated, and marks nothing";
    report.undo_manager()->undo();
    EXPECT_TRUE(is_blank(report, sheets[3], "E6"));
    EXPECT_TRUE(is_blank(report, sheets[4], "B6"));
    EXPECT_EQ(report.text(sheets[3], "J6"), formula);
    report.undo_manager()->redo();
    EXPECT_EQ(report.run("fill-zeros"), "There are no blanks to fill with 0");
}

TEST(FillZeros, IsWhatTheFindingAboutBlanksSuggestsForItsTable) {
    const Document report(office(), clean_report());
    const std::vector<std::string> sheets = report.sheet_names();
    report.put(sheets[3], "E6", "");
    report.put(sheets[4], "B6", "");
    report.run("validate");
    report.select(sheets[3], "E6");
    EXPECT_THAT(report.run("explain-finding"), HasSubstr("Fill This Table's Blanks with 0"));
    EXPECT_THAT(report.run("adopt-suggestion"), HasSubstr("Blanks filled with 0: 1"));
    EXPECT_FALSE(is_blank(report, sheets[3], "E6"));
    EXPECT_TRUE(is_blank(report, sheets[4], "B6")) << "a table of its own";
    for (const auto& [at, note] : report.notes())
        EXPECT_THAT(at, Not(HasSubstr("E6"))) << "the mark of what was mended";
    report.undo_manager()->undo();
    EXPECT_TRUE(is_blank(report, sheets[3], "E6"));
}

TEST(FillZeros, LeavesLockedCellsAndSaysSo) {
    const Document own(office());
    EXPECT_EQ(own.run("fill-zeros"), "No standard table was found");
    const Document report(office(), clean_report());
    const std::vector<std::string> sheets = report.sheet_names();
    report.put(sheets[3], "E6", "");
    report.select(sheets[3], "E6");
    const uno::Reference<beans::XPropertySet> cell(report.cell(sheets[3], "E6"), uno::UNO_QUERY_THROW);
    cell->setPropertyValue("CellProtection", uno::Any(util::CellProtection(true, false, false, false)));
    EXPECT_THAT(report.run("fill-zeros"),
                AllOf(HasSubstr("no blanks to fill"), HasSubstr("Locked cells, not filled: 1")));
    EXPECT_TRUE(is_blank(report, sheets[3], "E6"));
}

// Last year's period pasted over this year's, and a figure that is a text.
TEST(Meaning, OfAPeriodAndOfATextIsAdoptedAsItStandsBesideIt) {
    const Document report(office(), clean_report());
    const std::string figures = report.sheet_names()[3];
    report.put("填报说明", "B5", "自2020年1月1日起至2020年12月31日止");
    report.put(figures, "E6", "'０件");
    report.run("validate");
    report.select("填报说明", "B5");
    EXPECT_THAT(report.run("adopt-suggestion"), HasSubstr("B5 Change to “自2021年1月1日起至2021年12月31日止”"));
    EXPECT_EQ(report.text("填报说明", "B5"), "自2021年1月1日起至2021年12月31日止");
    report.select(figures, "E6");
    EXPECT_THAT(report.run("adopt-suggestion"), HasSubstr("E6 Change to 0"));
    EXPECT_EQ(report.cell(figures, "E6")->getType(), table::CellContentType_VALUE);
    EXPECT_TRUE(report.notes().empty()) << "both are mended";
    report.undo_manager()->undo();
    EXPECT_EQ(report.cell(figures, "E6")->getType(), table::CellContentType_TEXT);
}

// The sample, with a text of which the test says what is wrong; 13 were received, of which 4 were granted.
class NumberInText : public testing::Test {
protected:
    NumberInText() : report(office(), clean_report()), cover(report.sheet_names()[1]) {}

    void write(const std::string& text) const {
        uno::Reference<text::XText>(report.cell(cover, "A5"), uno::UNO_QUERY_THROW)->setString(office::to_uno(text));
        report.run("validate");
        report.select(cover, "A5");
    }
    std::string written() const { return report.text(cover, "A5"); }
    // The letters that are bold.
    std::string bold() const {
        const uno::Reference<container::XEnumerationAccess> cell(report.cell(cover, "A5"), uno::UNO_QUERY_THROW);
        std::string letters;
        for (const auto paragraphs = cell->createEnumeration(); paragraphs->hasMoreElements();) {
            const uno::Reference<container::XEnumerationAccess> paragraph(paragraphs->nextElement(),
                                                                          uno::UNO_QUERY_THROW);
            for (const auto portions = paragraph->createEnumeration(); portions->hasMoreElements();) {
                const uno::Reference<text::XTextRange> portion(portions->nextElement(), uno::UNO_QUERY_THROW);
                float weight = 0;
                uno::Reference<beans::XPropertySet>(portion, uno::UNO_QUERY_THROW)->getPropertyValue("CharWeight") >>=
                    weight;
                if (weight > 100)
                    letters += office::from_uno(portion->getString());
            }
        }
        return letters;
    }

    const Document report;
    const std::string cover;
};

TEST_F(NumberInText, FollowsTheTableInOneStepAndLeavesTheRestOfTheText) {
    write("𠮷区情况：\n2021年新收政府信息公开申请31件，无上年结转。");
    const uno::Reference<text::XText> text(report.cell(cover, "A5"), uno::UNO_QUERY_THROW);
    const uno::Reference<text::XTextCursor> start(text->createTextCursor(), uno::UNO_QUERY_THROW);
    start->gotoStart(false);
    start->goRight(4, true); // the first letter is two of UTF-16
    uno::Reference<beans::XPropertySet>(start, uno::UNO_QUERY_THROW)->setPropertyValue("CharWeight", uno::Any(150.0F));
    ASSERT_EQ(bold(), "𠮷区情");
    report.run("validate");
    report.undo_manager()->clear();
    const auto notes = report.notes();
    ASSERT_TRUE(notes.contains(cover + ".A5"));
    EXPECT_THAT(report.run("explain-finding"), HasSubstr("Change 31 in the Text to 13"));
    EXPECT_THAT(report.run("adopt-suggestion"),
                AllOf(HasSubstr("Adopted"), HasSubstr("A5 Change 31 in the Text to 13")));
    EXPECT_EQ(written(), "𠮷区情况：\n2021年新收政府信息公开申请13件，无上年结转。");
    EXPECT_EQ(bold(), "𠮷区情");
    EXPECT_TRUE(report.notes().empty());
    EXPECT_EQ(report.undo_titles().size(), 1U);
    report.undo_manager()->undo();
    EXPECT_EQ(written(), "𠮷区情况：\n2021年新收政府信息公开申请31件，无上年结转。");
    EXPECT_EQ(bold(), "𠮷区情");
    EXPECT_EQ(report.notes(), notes);
    report.undo_manager()->redo();
    EXPECT_EQ(written(), "𠮷区情况：\n2021年新收政府信息公开申请13件，无上年结转。");
}

TEST_F(NumberInText, StandsBehindWhatIsStruckOut) {
    write("年报：\n30 件，2021年新收政府信息公开申请3031件，无上年结转。");
    const uno::Reference<text::XText> text(report.cell(cover, "A5"), uno::UNO_QUERY_THROW);
    const auto strike = [&](sal_Int16 first, sal_Int16 count) {
        const uno::Reference<text::XTextCursor> part(text->createTextCursor(), uno::UNO_QUERY_THROW);
        part->gotoStart(false);
        part->goRight(first, false);
        part->goRight(count, true);
        uno::Reference<beans::XPropertySet>(part, uno::UNO_QUERY_THROW)
            ->setPropertyValue("CharStrikeout", uno::Any(sal_Int16(1)));
    };
    strike(4, 5);  // 30 件，
    strike(24, 2); // 30
    report.run("validate");
    EXPECT_THAT(report.run("adopt-suggestion"), HasSubstr("A5 Change 31 in the Text to 13"));
    EXPECT_EQ(written(), "年报：\n30 件，2021年新收政府信息公开申请3013件，无上年结转。");
    EXPECT_TRUE(report.notes().empty());
}

TEST_F(NumberInText, IsTheOneThatIsMeantAmongSeveralOfACell) {
    write("予以公开40件，部分公开50件，无法提供4件。");
    const auto second =
        report.run("adopt-suggestion", {property("Finding", uno::Any(office::to_uno("X-GRP.|" + cover + "|A5|50件")))});
    EXPECT_EQ(written(), "予以公开40件，部分公开5件，无法提供4件。") << second;
    report.run("adopt-suggestion");
    EXPECT_EQ(written(), "予以公开4件，部分公开5件，无法提供4件。");
    EXPECT_THAT(report.run("adopt-suggestion"), HasSubstr("no suggestion")) << "no more is wrong";
}

TEST_F(NumberInText, StandsInTheCellThatItsSentenceWasBrokenInto) {
    report.put(cover, "A6", "申请31件，无上年结转。");
    write("2021年，呼兰区各级行政机关共新收政府信息公开");
    EXPECT_THAT(report.notes()[cover + ".A6"], HasSubstr("31件"));
    report.select(cover, "A6");
    EXPECT_THAT(report.run("adopt-suggestion"), HasSubstr("A6 Change 31 in the Text to 13"));
    EXPECT_EQ(report.text(cover, "A6"), "申请13件，无上年结转。");
    EXPECT_EQ(written(), "2021年，呼兰区各级行政机关共新收政府信息公开");
    EXPECT_TRUE(report.notes().empty());
}

// A claim says no number that could be put right: it is gone to, explained and accepted.
TEST_F(NumberInText, OfAClaimIsNoneAndTheClaimIsAcceptedUntilTheTextIsAnother) {
    report.put(report.sheet_names()[3], "D8", "3");
    report.put(report.sheet_names()[3], "D30", "1");
    const std::string reason = "结转的一件不在本年收到的之内";
    const std::string claim = "2021年收到的政府信息公开申请均已办结。";
    write(claim);
    EXPECT_THAT(report.run("explain-finding"), HasSubstr("X-CLAIM"));
    EXPECT_THAT(report.run("adopt-suggestion"), HasSubstr("no suggestion"));
    EXPECT_EQ(written(), claim);
    report.run("accept-finding", {property("Reason", uno::Any(office::to_uno(reason)))});
    EXPECT_THAT(report.notes()[cover + ".A5"], HasSubstr(reason));
    for (const auto& [ending, filter] : {std::pair("ods", "calc8"), std::pair("xlsx", "Calc MS Excel 2007 XML")}) {
        const std::filesystem::path file = office().folder() / (std::string("核实的说法.") + ending);
        report.store(file, filter);
        const Document again(office(), file);
        again.run("validate");
        EXPECT_THAT(again.notes()[cover + ".A5"], HasSubstr(reason)) << ending;
        again.select(cover, "A5");
        EXPECT_THAT(again.run("withdraw-acceptance"), HasSubstr("No longer accepted")) << ending;
        EXPECT_THAT(again.notes()[cover + ".A5"], AllOf(HasSubstr("X-CLAIM"), Not(HasSubstr(reason)))) << ending;
    }
    write("2021年收到的政府信息公开申请全部办结。");
    EXPECT_THAT(report.notes()[cover + ".A5"], AllOf(HasSubstr("X-CLAIM"), Not(HasSubstr(reason))))
        << "what was accepted said something else";
}

TEST_F(NumberInText, StaysWhereAFormulaOrALockedCellGivesIt) {
    report.put(cover, "A5", "=\"予以公开\"&40&\"件。\"");
    report.run("validate");
    report.select(cover, "A5");
    EXPECT_THAT(report.run("adopt-suggestion"), HasSubstr("The cell is protected, or a formula"));
    EXPECT_EQ(report.cell(cover, "A5")->getType(), table::CellContentType_FORMULA);
    write("予以公开40件。");
    uno::Reference<beans::XPropertySet>(report.cell(cover, "A5"), uno::UNO_QUERY_THROW)
        ->setPropertyValue("CellProtection", uno::Any(util::CellProtection(true, false, false, false)));
    uno::Reference<util::XProtectable>(report.model->getSheets()->getByName(office::to_uno(cover)),
                                       uno::UNO_QUERY_THROW)
        ->protect({});
    EXPECT_THAT(report.run("adopt-suggestion"), HasSubstr("The cell is protected, or a formula"));
    EXPECT_EQ(written(), "予以公开40件。");
}

// Six figures of a sheet of one's own, of which one is shown as a date, pasted as everybody pastes.
void paste_over(const Document& report, const std::string& sheet) {
    const Document own(office());
    const std::string from = own.sheet_names()[0];
    int column = 0;
    for (const char* content : {"1", "2", "3", "4", "5", "6"})
        own.put(from, std::string(1, static_cast<char>('A' + column++)) + "1", content);
    const uno::Reference<beans::XPropertySet> shown(own.cell(from, "C1"), uno::UNO_QUERY_THROW);
    shown->setPropertyValue("NumberFormat", uno::Any(sal_Int32(36))); // a date
    own.select(from, "A1:F1");
    own.dispatch(".uno:Copy");
    for (const char filled : std::string_view("DEFGHI")) // else the office asks whether they may be overwritten
        report.put(sheet, std::string(1, filled) + "6", "");
    report.select(sheet, "D6");
    report.dispatch(".uno:Paste");
}

bool is_locked(const Document& report, const std::string& sheet, const char* at) {
    util::CellProtection lock;
    uno::Reference<beans::XPropertySet>(report.cell(sheet, at), uno::UNO_QUERY_THROW)
        ->getPropertyValue("CellProtection") >>= lock;
    return lock.IsLocked;
}

rtl::OUString style_of(const Document& report, const std::string& sheet, const char* at) {
    rtl::OUString name;
    uno::Reference<beans::XPropertySet>(report.cell(sheet, at), uno::UNO_QUERY_THROW)->getPropertyValue("CellStyle") >>=
        name;
    return name;
}

TEST(RestoreCells, TellsCellsThatWerePastedOverAndGivesThemTheirFormBackInOneStep) {
    const Document report(office(), clean_report());
    const std::string third = report.sheet_names()[3];
    const rtl::OUString style = style_of(report, third, "D6");
    EXPECT_THAT(report.run("validate"), Not(HasSubstr("V-FORM")));
    paste_over(report, third);
    ASSERT_TRUE(is_locked(report, third, "D6"));
    EXPECT_THAT(report.run("validate"),
                AllOf(HasSubstr("pasting changed the form of cells: 6"), HasSubstr("locked, to be changed no more"),
                      HasSubstr("without lines"), HasSubstr("not shown as numbers"), HasSubstr("is not looked at")));
    const std::size_t before = report.undo_titles().size();
    report.select(third, "E6");
    EXPECT_THAT(report.run("adopt-suggestion"), HasSubstr("Cells whose form was restored: 6"));
    EXPECT_EQ(report.undo_titles().size(), before + 1);
    EXPECT_EQ(report.undo_titles().front(), "Put Back Cell Formats");
    EXPECT_FALSE(is_locked(report, third, "D6"));
    EXPECT_EQ(style_of(report, third, "D6"), style);
    EXPECT_EQ(report.cell(third, "F6")->getValue(), 3);
    EXPECT_EQ(report.text(third, "F6"), "3");
    EXPECT_THAT(report.run("validate"), Not(HasSubstr("pasting changed")));
    EXPECT_EQ(report.run("restore-cells"), "There are no cells whose form was changed");
    report.run("clear-marks");
    while (report.undo_titles().front() != "Put Back Cell Formats")
        report.undo_manager()->undo();
    report.undo_manager()->undo();
    EXPECT_TRUE(is_locked(report, third, "D6")) << "undone";
    EXPECT_EQ(report.cell(third, "F6")->getValue(), 3);
}

TEST(RestoreCells, LeavesSheetsThatAreNotOfOurTemplateAlone) {
    const Document own(office());
    const std::string sheet = own.sheet_names()[0];
    own.put(sheet, "A1", "7");
    EXPECT_EQ(own.run("restore-cells"), "There are no cells whose form was changed");
    EXPECT_TRUE(own.undo_titles().size() == 1);
}

// The office says of the names of a deleted sheet that their cells are on the next one.
TEST(RestoreCells, LeavesTheSheetAloneThatTookThePlaceOfADeletedOne) {
    const Document report(office(), clean_report());
    const std::string third = report.sheet_names()[3];
    const std::string fourth = report.sheet_names()[4];
    report.model->getSheets()->removeByName(office::to_uno(third));
    const rtl::OUString style = style_of(report, fourth, "E6");
    EXPECT_EQ(report.run("restore-cells"), "There are no cells whose form was changed");
    EXPECT_EQ(style_of(report, fourth, "E6"), style);
    EXPECT_TRUE(is_locked(report, fourth, "E6")) << "a total";
}

// What other formats keep of lines, locks and limits is no paste.
TEST(RestoreCells, TakesATemplateSavedInAnotherFormatForWhatItIs) {
    for (const auto& [ending, filter] :
         {std::pair("xlsx", "Calc MS Excel 2007 XML"), std::pair("xls", "MS Excel 97")}) {
        const std::filesystem::path file = office().folder() / (std::string("模板.") + ending);
        Document(office(), clean_report()).store(file, filter);
        const Document report(office(), file);
        EXPECT_EQ(report.run("restore-cells"), "There are no cells whose form was changed") << ending;
        const std::string third = report.sheet_names()[3];
        paste_over(report, third);
        EXPECT_THAT(report.run("restore-cells"), HasSubstr("restored: 6")) << ending;
        EXPECT_FALSE(is_locked(report, third, "D6")) << ending;
        EXPECT_EQ(report.run("restore-cells"), "There are no cells whose form was changed") << ending;
    }
}

} // namespace
} // namespace crossfoot::test
