// The list of findings in the sidebar, driven by the keyboard.
#include "window/panel.hpp"

namespace crossfoot::test {
namespace {

TEST_F(Panel, IsOpenedWalkedAndReadByAScreenReader) {
    const auto document = open_listed();
    EXPECT_TRUE(find(document, a11y::AccessibleRole::LABEL, "待处理 24").is());
    for (const char* button : {"重新校验", "采纳建议", "核实", "上一处", "下一处", "清除标记", "复制清单", "存为"})
        EXPECT_TRUE(find(document, a11y::AccessibleRole::PUSH_BUTTON, button).is()) << button;
    picture("panel");
    focus_list(document);
    press("End");
    EXPECT_TRUE(comes_true([&] { return cursor(document) != "填报说明!B5"; })) << "the cell is not shown";
    picture("panel-last");
    go_to(document, cell(document, "三", "C14"));
    EXPECT_TRUE(comes_true([&] { return selected_line(document).starts_with("C14 "); })) << selected_line(document);
    const auto search = find(document, a11y::AccessibleRole::TEXT, "查找");
    ASSERT_TRUE(search.is());
    Reference<a11y::XAccessibleComponent>(search, UNO_QUERY_THROW)->grabFocus();
    EXPECT_EQ(shell("xdotool type --delay 40 't4'"), 0);
    EXPECT_TRUE(comes_true([&] { return !find(document, a11y::AccessibleRole::TREE_ITEM, "表三 · 工作表“三”").is(); }));
    EXPECT_TRUE(find(document, a11y::AccessibleRole::TREE_ITEM, "表四 · 工作表“四”").is());
    picture("panel-filtered");
    quit();
}

TEST_F(Panel, AdoptsAcceptsAndTellsWhatWasFixedByKeyboardAlone) {
    const auto document = open(typed_report());
    const auto received = cell(document, "年报", "D23");
    received->setValue(31);
    press("ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 0; }));
    press("ctrl+shift+F3"); // 问题清单
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::TREE_ITEM, "31 → 13").is(); }));
    go_to(document, cell(document, "年报", "D24")); // a part of the relation, typed over
    Reference<frame::XModel>(document, UNO_QUERY_THROW)
        ->getCurrentController()
        ->getFrame()
        ->getComponentWindow()
        ->setFocus();
    press("8 Return");
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::TREE_ITEM, "… ").is(); }))
        << "its finding is told as if it were true";
    press("ctrl+z ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return !find(document, a11y::AccessibleRole::TREE_ITEM, "… ").is(); }));
    go_to(document, cell(document, "年报", "A1"));
    press("ctrl+shift+F3"); // to the list
    EXPECT_TRUE(comes_true([&] { return list_has_focus(document); }));
    press("Home Down");
    EXPECT_TRUE(comes_true([&] { return cursor(document) == "年报!D23"; })) << cursor(document);
    press("Escape Escape Right"); // to the sheet, by way of the sidebar's tabs as with every deck
    EXPECT_TRUE(comes_true([&] { return cursor(document) == "年报!E23"; })) << cursor(document);
    press("ctrl+shift+F3");
    EXPECT_TRUE(comes_true([&] { return list_has_focus(document); }));
    press("Home Down");
    EXPECT_TRUE(comes_true([&] { return cursor(document) == "年报!D23"; })) << cursor(document);
    picture("panel-suspect");
    press("Return");
    EXPECT_TRUE(comes_true([&] { return received->getValue() == 13; })) << "Enter adopted nothing";
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::LABEL, "已改正 1").is(); }));
    picture("panel-fixed");
    received->setValue(30);
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::LABEL, "重新校验").is(); }))
        << "an edit leaves the list as if it were true";
    picture("panel-stale");
    press("ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::LABEL, "待处理 1").is(); }));
    focus_list(document);
    press("Home Down Delete");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^核实无误'") == 0; }));
    EXPECT_EQ(shell("xdotool type --delay 40 'counted by another rule'"), 0);
    press("Return");
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::LABEL, "已核实 2").is(); }))
        << "both relations of the cause";
    picture("panel-accepted");
    focus_list(document);
    press("Home Down");
    EXPECT_TRUE(comes_true([&] { return cursor(document) == "年报!J23"; })) << cursor(document);
    const auto withdraw = find(document, a11y::AccessibleRole::PUSH_BUTTON, "撤回核实");
    ASSERT_TRUE(withdraw.is());
    EXPECT_TRUE(offers(document, "撤回核实"));
    EXPECT_FALSE(offers(document, "核实…")) << "one stands where the other does";
    expect_whole(document, "撤回核实", 40);
    Reference<a11y::XAccessibleComponent>(withdraw, UNO_QUERY_THROW)->grabFocus();
    press("space");
    EXPECT_TRUE(comes_true([&] { return !find(document, a11y::AccessibleRole::LABEL, "已核实 2").is(); }));
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::LABEL, "待处理 1").is(); }));
    picture("panel-withdrawn");
    quit();
}

// Each window shows the findings of its own document, and two windows of one document show the same.
TEST_F(Panel, DoesNotMixDocuments) {
    const auto faulty = open_listed();
    EXPECT_TRUE(find(faulty, a11y::AccessibleRole::LABEL, "待处理 24").is());
    const auto sound = open(clean_report()); // both windows bear the name by which keys are sent
    dispatch(sound, "findings-panel");
    EXPECT_TRUE(comes_true([&] { return find(sound, a11y::AccessibleRole::LABEL, "尚未校验").is(); }));
    picture("panel-other-document");
    dispatch(sound, "validate");
    EXPECT_TRUE(comes_true([&] { return find(sound, a11y::AccessibleRole::LABEL, "待处理 0").is(); }));
    EXPECT_TRUE(find(faulty, a11y::AccessibleRole::LABEL, "待处理 24").is());
    const Reference<frame::XModel> model(faulty, UNO_QUERY_THROW);
    const auto first = model->getCurrentController();
    dispatch(faulty, ".uno:NewWindow");
    EXPECT_TRUE(comes_true([&] { return model->getCurrentController() != first; }));
    dispatch(faulty, "findings-panel");
    EXPECT_TRUE(comes_true([&] { return find(faulty, a11y::AccessibleRole::LABEL, "待处理 24").is(); }))
        << "another window of the same document";
    quit();
}

// Who checks hundreds of reports in one workbook waits neither for the list nor while typing.
TEST_F(Panel, OpensTheTablesOfALargeWorkbookAsTheyAreNeeded) {
    const auto document = open(typed_report());
    for (const char* wrong : {"D23", "E25", "F26", "G27", "H30"})
        cell(document, "年报", wrong)->setValue(31);
    for (sal_Int16 i = 0; i < 60; ++i)
        document->getSheets()->copyByName(to_uno("年报"), to_uno("报告" + std::to_string(i)), i + 1);
    press("ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 200; }));
    press("ctrl+shift+F3");
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::TREE_ITEM, "工作表“报告59”").is(); }));
    const auto items_of = [&](const char* group) {
        return find(document, a11y::AccessibleRole::TREE_ITEM, group)->getAccessibleChildCount();
    };
    EXPECT_GT(items_of("工作表“年报”"), 0);
    EXPECT_EQ(items_of("工作表“报告59”"), 0);
    press("End Right");
    EXPECT_TRUE(comes_true([&] { return items_of("工作表“报告59”") > 0; }));
    go_to(document, cell(document, "报告50", "D23"));
    EXPECT_TRUE(comes_true([&] { return items_of("工作表“报告50”") > 0; })) << "the list follows the cursor";
    picture("panel-large");
    quit();
}

// A sidebar opens as narrow as its panel allows, and shows everything without being scrolled.
TEST_F(Panel, StaysWholeInANarrowSidebar) {
    const auto document = open_listed();
    const awt::Rectangle list = area(find(document, a11y::AccessibleRole::TREE, ""));
    EXPECT_LT(list.Width, 260);
    EXPECT_GT(list.Height, 250) << "the list is what the panel is for";
    for (const char* button : {"重新校验", "采纳建议", "核实…"})
        expect_whole(document, button, 40);
    for (const char* icon : {"上一处", "下一处", "清除标记", "复制清单", "存为工作表", "存为 CSV", "校验汇总"})
        expect_whole(document, icon, 30);
    picture("panel-narrow");
    quit();
}

TEST_F(Panel, OffersAMarkedCellsFindingsInItsContextMenu) {
    const auto document = open(typed_report());
    const auto received = cell(document, "年报", "D23");
    received->setValue(31);
    press("ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 0; }));
    go_to(document, received);
    press("shift+F10");
    picture("context-menu");
    press("Down Return"); // 采纳建议
    EXPECT_TRUE(comes_true([&] { return received->getValue() == 13; })) << "the menu adopted nothing";
    go_to(document, cell(document, "年报", "A1"));
    quit();
}

TEST_F(Panel, LeadsNewcomersThroughTheSample) {
    const auto document = open(clean_report());
    press("alt+r s"); // 打开示例
    EXPECT_TRUE(comes_true([&] { return office_->desktop->getCurrentComponent() != document; }));
    picture("first-steps-1");
    const Reference<sheet::XSpreadsheetDocument> sample(office_->desktop->getCurrentComponent(), UNO_QUERY_THROW);
    dispatch(sample, "findings-panel");
    EXPECT_TRUE(comes_true([&] { return find(sample, a11y::AccessibleRole::LABEL, "尚未校验").is(); }));
    EXPECT_EQ(buttons(sample, "校验报表"), 2) << "the bar's, too: there is nothing yet of which the last step speaks";
    press("ctrl+F9"); // as the first step names it
    EXPECT_TRUE(comes_true([&] { return notes_of(sample) > 10 && shows_bar(sample, "first-steps"); }))
        << "the second step validates";
    EXPECT_FALSE(shows_bar(sample, "result")) << "one bar of ours is enough";
    picture("first-steps-2");
    dispatch(sample, "first-steps-3");
    EXPECT_TRUE(comes_true([&] { return find(sample, a11y::AccessibleRole::TREE_ITEM, "表三 · 工作表“三”").is(); }));
    picture("first-steps-3");
    EXPECT_EQ(buttons(sample, "校验报表"), 1) << "that of the toolbar";
    dispatch(sample, "first-steps-done");
    press("alt+r s"); // 打开示例, once more
    EXPECT_TRUE(comes_true([&] { return office_->desktop->getCurrentComponent() != sample; }));
    picture("first-steps-skipped");
    quit();
}

// Not over the document that was there: many desktops let a new window take the focus only late, or not at all.
TEST_F(Panel, LeadsNewcomersInTheSamplesWindowThoughItIsNotInFront) {
    const auto document = open(clean_report());
    const fs::path config = office_->folder() / "openbox.xml";
    std::ofstream(config)
        << R"(<openbox_config xmlns="http://openbox.org/3.4/rc"><focus><focusNew>no</focusNew></focus>)"
        << "</openbox_config>";
    manage_windows({"openbox", "--config-file", config.string()});
    dispatch(document, "open-sample");
    Reference<sheet::XSpreadsheetDocument> sample;
    EXPECT_TRUE(comes_true([&] { return (sample = other_than(document)).is(); }));
    EXPECT_TRUE(comes_true([&] { return shows_bar(sample, "first-steps"); }));
    EXPECT_FALSE(shows_bar(document, "first-steps"));
    picture("first-steps-behind");
    quit();
}

TEST_F(Panel, ShowsMarksInOtherColoursAsSoonAsTheyAreChosen) {
    const auto document = open(faulty_report());
    press("ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 10; }));
    const auto shows = [&](sal_Int32 colour) {
        const Reference<style::XStyleFamiliesSupplier> families(document, UNO_QUERY_THROW);
        const Reference<container::XNameAccess> styles(families->getStyleFamilies()->getByName("CellStyles"),
                                                       UNO_QUERY_THROW);
        const auto names = styles->getElementNames();
        return std::any_of(names.begin(), names.end(), [&](const rtl::OUString& name) {
            return name.startsWith("Crossfoot ") &&
                   Reference<beans::XPropertySet>(styles->getByName(name), UNO_QUERY_THROW)
                           ->getPropertyValue("CellBackColor") == uno::Any(colour);
        });
    };
    constexpr sal_Int32 safe = 0xf0a27a;
    constexpr sal_Int32 plain = 0xf6a8a0;
    EXPECT_TRUE(shows(safe));
    // A key that comes while a dialog is still being drawn is lost, so the choice is made until it is kept.
    for (int attempt = 0; attempt < 5 && setting("Marks/Colours") != uno::Any(to_uno("plain")); ++attempt) {
        open_options();
        EXPECT_TRUE(comes_true([&] { return in_top_window(a11y::AccessibleRole::CHECK_BOX, "随时校验").is(); }));
        press("alt+b");      // 标记颜色(B)
        press("Down alt+o"); // 确定
        EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name 选项") != 0; }));
    }
    EXPECT_TRUE(comes_true([&] { return shows(plain); })) << "the marks keep their colours";
    EXPECT_FALSE(shows(safe));
    picture("other-colours");
    press("ctrl+z"); // the marks
    EXPECT_TRUE(comes_true([&] { return notes_of(document) == 0; }));
    EXPECT_FALSE(shows(plain)) << "styles stay behind";
    quit();
}

TEST_F(Panel, HasAPageInTheOptions) {
    const auto document = open(clean_report());
    open_options();
    Reference<a11y::XAccessibleContext> live;
    EXPECT_TRUE(comes_true([&] { return (live = in_top_window(a11y::AccessibleRole::CHECK_BOX, "随时校验")).is(); }));
    picture("options");
    Reference<a11y::XAccessibleAction>(live, UNO_QUERY_THROW)->doAccessibleAction(0);
    press("alt+o"); // 确定
    EXPECT_TRUE(comes_true([&] { return setting("Checking/Live") == uno::Any(true); })) << "nothing was kept";
    press("alt+r l");
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::LABEL, "待处理 0").is(); }))
        << "live checking needs no command";
    quit();
}

} // namespace
} // namespace crossfoot::test
