// The same with the mouse alone.
#include "window/panel.hpp"

#include <com/sun/star/accessibility/XAccessibleTable.hpp>

namespace crossfoot::test {
namespace {

class Mouse : public Panel {
protected:
    // A cell of the sheet that is shown.
    Reference<a11y::XAccessibleContext> on_screen(const Reference<sheet::XSpreadsheetDocument>& document, sal_Int32 row,
                                                  sal_Int32 column) const {
        const Reference<a11y::XAccessibleTable> cells(find(document, a11y::AccessibleRole::TABLE, ""), UNO_QUERY_THROW);
        return context_of(cells->getAccessibleCellAt(row, column));
    }
};

TEST_F(Mouse, WalksTheListAndUsesItsButtons) {
    const auto document = open_listed();
    EXPECT_FALSE(offers(document, "采纳建议")) << "nothing is suggested for the first";
    click(find(document, a11y::AccessibleRole::TREE_ITEM, "B9 "));
    EXPECT_TRUE(comes_true([&] { return cursor(document) == "二!B9"; })) << cursor(document);
    click(find(document, a11y::AccessibleRole::PUSH_BUTTON, "下一处"));
    EXPECT_TRUE(comes_true([&] { return cursor(document) == "二!B13"; })) << cursor(document);
    click(find(document, a11y::AccessibleRole::PUSH_BUTTON, "上一处"));
    EXPECT_TRUE(comes_true([&] { return cursor(document) == "二!B9"; })) << cursor(document);
    picture("mouse-list");
    click(find(document, a11y::AccessibleRole::PUSH_BUTTON, "清除标记"));
    EXPECT_TRUE(comes_true([&] { return notes_of(document) == 0; }));
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::LABEL, "尚未校验").is(); }));
    click(find(document, a11y::AccessibleRole::PUSH_BUTTON, "重新校验"));
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 10; }));
    quit();
}

TEST_F(Mouse, AdoptsWhereTheListOrTheContextMenuOffersIt) {
    const auto document = open(typed_report());
    const auto received = cell(document, "年报", "D23");
    received->setValue(31);
    press("ctrl+F9 ctrl+shift+F3");
    EXPECT_TRUE(comes_true([&] { return offers(document, "采纳建议"); }));
    EXPECT_FALSE(offers(document, "撤回核实")) << "nothing was accepted";
    click(find(document, a11y::AccessibleRole::PUSH_BUTTON, "采纳建议"));
    EXPECT_TRUE(comes_true([&] { return received->getValue() == 13; }));
    EXPECT_TRUE(comes_true([&] { return !offers(document, "采纳建议"); })) << "what is fixed needs nothing";
    press("ctrl+z ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return received->getValue() == 31 && offers(document, "采纳建议"); }));
    click(on_screen(document, 22, 3), 3);
    Reference<a11y::XAccessibleContext> entry;
    EXPECT_TRUE(comes_true([&] { return (entry = in_top_window(a11y::AccessibleRole::MENU_ITEM, "改为 13")).is(); }));
    picture("mouse-context-menu");
    click(entry);
    EXPECT_TRUE(comes_true([&] { return received->getValue() == 13; })) << "the menu adopted nothing";
    quit();
}

} // namespace
} // namespace crossfoot::test
