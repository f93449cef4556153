// Whatever fails behind an event of the window, the office lives, and the list and the context menu stay.
#include "office/failing.hpp"
#include "window/panel.hpp"

namespace crossfoot::test {
namespace {

// PreparedToFail comes first, since the window's office starts with it.
class WindowEntries : private PreparedToFail, public Panel {
protected:
    // Does something during which the entry fails, either way; the office must live, and the entry fail.
    template <typename Action> void survives(const std::string& entry, const Action& action) {
        for (const char* kind : {"uno", "other"}) {
            const Failing failing(entry, kind);
            EXPECT_TRUE(comes_true([&] {
                action();
                return comes_true([&] { return failing.happened(); }, std::chrono::seconds(2));
            })) << entry
                << " was not called, or is not guarded";
            ASSERT_FALSE(office_->has_ended()) << entry;
        }
    }
};

TEST_F(WindowEntries, LeaveTheListAsItIs) {
    const auto document = open_listed();
    survives("Panel::modified", [&] { dispatch(document, "validate"); });
    focus_list(document);
    survives("ListKeys::keyPressed", [] { press("Down"); });
    survives("Panel::selectionChanged", [] { press("Down"); });
    survives("Panel::activeSpreadsheetChanged", [&] {
        dispatch(document, ".uno:JumpToNextTable");
        dispatch(document, ".uno:JumpToPrevTable");
    });
    const auto figure = cell(document, "三", "D8");
    survives("DocumentFindings::changesOccurred", [&] {
        go_to(document, figure);
        Reference<frame::XModel>(document, UNO_QUERY_THROW)
            ->getCurrentController()
            ->getFrame()
            ->getComponentWindow()
            ->setFocus();
        EXPECT_EQ(shell("xdotool type " + office::from_uno(figure->getFormula())), 0); // what stands there
        press("Return");
    });
    survives("Panel::actionPerformed", [&] { click(find(document, a11y::AccessibleRole::PUSH_BUTTON, "下一处")); });
    survives("Panel::run", [&] { click(find(document, a11y::AccessibleRole::PUSH_BUTTON, "重新校验")); });
    survives("Panel::textChanged", [&] {
        Reference<a11y::XAccessibleComponent>(find(document, a11y::AccessibleRole::TEXT, "查找"), UNO_QUERY_THROW)
            ->grabFocus();
        press("x");
    });
    press("ctrl+a BackSpace");
    click(find(document, a11y::AccessibleRole::PUSH_BUTTON, "重新校验"));
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::LABEL, "待处理 24").is(); }))
        << "the list does not work again";
    picture("entries-list");
    quit();
}

TEST_F(WindowEntries, LeaveTheContextMenuExtended) {
    const auto document = open(typed_report());
    const auto received = cell(document, "年报", "D23");
    received->setValue(31);
    dispatch(document, "validate");
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 0; }));
    go_to(document, received);
    survives("ContextMenu", [] { press("Escape shift+F10"); });
    press("Escape");
    press("shift+F10");
    picture("entries-context-menu");
    press("Down Return"); // 采纳建议
    EXPECT_TRUE(comes_true([&] { return received->getValue() == 13; })) << "the menu offers it no more";
    quit();
}

} // namespace
} // namespace crossfoot::test
