// The main job in a real window, driven by the keyboard.
#include "window/window.hpp"

namespace crossfoot::test {
namespace {

TEST_F(Window, ValidatesTheSampleFromTheMenuByKeyboardAlone) {
    const auto document = open(faulty_report());
    picture("opened");
    press("alt+r"); // 年报勾稽
    picture("menu");
    press("v"); // 校验报表
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 10; })) << "the menu validated nothing";
    picture("validated-first");
    for (int finding = 0; finding < 10; ++finding)
        press("ctrl+F11"); // 下一处问题
    picture("validated-next");
    quit();
}

// A report with typed totals, in which 31 stands for 13.
TEST_F(Window, AdoptsASuggestionAndTakesItBackByKeyboardAlone) {
    const auto document = open(typed_report());
    const auto received = cell(document, "年报", "D23");
    ASSERT_EQ(received->getValue(), 13);
    received->setValue(31);
    press("alt+r v");
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 0; }));
    go_to(document, cell(document, "年报", "A20")); // beside the suspect, whose colours are to be seen
    picture("suspect");
    go_to(document, received);
    press("alt+r g"); // 采纳建议
    EXPECT_TRUE(comes_true([&] { return received->getValue() == 13; })) << "the suggestion was not adopted";
    picture("adopted");
    press("ctrl+z");
    EXPECT_TRUE(comes_true([&] { return received->getValue() == 31; })) << "one step did not undo it";
    go_to(document, cell(document, "年报", "A20"));
    picture("adopted-undone");
    go_to(document, received);
    received->setFormula(to_uno("=30+1"));
    press("alt+r g");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^采纳建议'") == 0; }));
    picture("adopt-formula");
    press("Return"); // No
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^采纳建议'") != 0; }));
    EXPECT_EQ(received->getFormula(), to_uno("=30+1"));
    quit();
}

TEST_F(Window, AcceptsAFindingWithAReasonTypedIntoTheBox) {
    const auto document = open(faulty_report());
    const auto properties = Reference<document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
                                ->getDocumentProperties()
                                ->getUserDefinedProperties();
    const Reference<beans::XPropertySet> values(properties, UNO_QUERY_THROW);
    const auto count = [&] { return values->getPropertySetInfo()->getProperties().getLength(); };
    const sal_Int32 before = count();
    go_to(document, cell(document, "四", "E6"));
    press("alt+r i"); // 核实无误
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^核实无误'") == 0; }));
    EXPECT_EQ(shell("xdotool type --delay 40 'counted by another rule'"), 0);
    press("Tab"); // away from the caret that blinks
    picture("accept");
    press("shift+Tab Return");
    EXPECT_TRUE(comes_true([&] { return count() == before + 1; })) << "nothing was accepted";
    picture("accepted");
    press("alt+r i");
    press("Escape");
    EXPECT_EQ(count(), before + 1) << "Escape accepts nothing";
    quit();
}

TEST_F(Window, GeneratesAReportOnlyOnceItsErrorsWereAgreedToAndOffersToOpenIt) {
    const auto document = open(faulty_report());
    const fs::path file = office_->folder() / "report.pdf";
    press("alt+r r"); // 生成年报
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^生成年报'") == 0; }));
    picture("generate-errors");
    press("Return"); // No
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^生成年报'") != 0; }));
    press("alt+r r");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^生成年报'") == 0; }));
    press("alt+y"); // Yes
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^年报另存'") == 0; }));
    press("ctrl+a");
    EXPECT_EQ(shell("xdotool type --delay 40 '" + fs::path(file).replace_extension().string() + "'"), 0);
    press("alt+t Down Down"); // of the formats PDF, whose ending the name gets
    picture("generate-file");
    press("Return");
    EXPECT_TRUE(comes_true([&] { return fs::exists(file) && fs::file_size(file) > 10'000; })) << "nothing was written";
    picture("generated");
    quit();
}

TEST_F(Window, ComparesWithLastYearsReportThatLiesBeside) {
    fs::copy_file(faulty_report(), office_->folder() / "呼兰区2021.ods");
    fs::copy_file(clean_report(), office_->folder() / "呼兰区2022.ods");
    const auto document = open_in_place(office_->folder() / "呼兰区2022.ods");
    cell(document, "填报说明", "B4")->setValue(2022);
    press("alt+r y"); // 与上年比对
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^与上年比对'") == 0; }));
    picture("compare-choice");
    press("Return"); // the one that is offered
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 0; })) << "nothing was found, or not marked";
    EXPECT_TRUE(document->getSheets()->hasByName(to_uno("上年比对")));
    picture("compared");
    quit();
}

// What is being typed is not in the document yet; no command may lose it.
TEST_F(Window, KeepsWhatIsBeingTypedWhenACommandComesInBetween) {
    const auto document = open(typed_report());
    const auto typed = cell(document, "年报", "D25");
    go_to(document, typed);
    EXPECT_EQ(shell("xdotool type --delay 40 8"), 0);
    press("alt+r v"); // 校验报表
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 0; })) << "8 in place of 4 is wrong";
    EXPECT_EQ(typed->getValue(), 8) << "what was typed is lost";
    picture("validated-while-typing");
    quit();
}

TEST_F(Window, TakesAFunctionFromTheKeyboardAndShowsItsArgumentsInTheWizard) {
    const auto document = open(clean_report());
    document->getSheets()->insertNewByName(to_uno("核对"), 0);
    const Reference<sheet::XSpreadsheet> sheet(document->getSheets()->getByName(to_uno("核对")), UNO_QUERY_THROW);
    Reference<sheet::XSpreadsheetView>(Reference<frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController(),
                                       UNO_QUERY_THROW)
        ->setActiveSheet(sheet);
    EXPECT_EQ(shell("xdotool type --delay 40 '=CF_FOOTDIFF(5;1;2)'"), 0);
    press("Return");
    EXPECT_TRUE(comes_true([&] { return sheet->getCellByPosition(0, 0)->getValue() == 2; }));
    press("Up ctrl+F2"); // the function wizard, on the cell
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name 函数向导") == 0; }));
    press("Tab Tab"); // away from the caret that blinks
    picture("function-wizard");
    press("Escape");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name 函数向导") != 0; }));
    quit();
}

TEST_F(Window, ShowsTheHelpFromTheMenuWithoutANetwork) {
    const auto document = open(clean_report());
    press("alt+r"); // 年报勾稽
    press("h");     // 帮助
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name zh-CN.html") == 0; }));
    picture("help");
    press("ctrl+w");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name zh-CN.html") != 0; }));
    quit();
}

TEST_F(Window, ShowsTheTemplateUnderACategoryOfItsOwn) {
    const auto document = open(clean_report());
    press("ctrl+shift+n");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name 模板") == 0; }));
    press("Tab Tab alt+Down"); // on to the list of categories, and away from the caret that blinks
    picture("template-manager");
    press("Escape Escape");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name 模板") != 0; }));
    quit();
}

} // namespace
} // namespace crossfoot::test
