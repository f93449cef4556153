// What the extension shows leaves the sheet to the person who works in it.
#include "window/panel.hpp"

#include <com/sun/star/awt/XTopWindow2.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>

namespace crossfoot::test {
namespace {

class Quiet : public Panel {
protected:
    // Where the cells begin, on the screen; frozen heads are cells of a part of their own.
    sal_Int32 top_of_sheet(const Reference<sheet::XSpreadsheetDocument>& document) const {
        sal_Int32 top = 10000;
        first(window_of(document), [&](const Reference<a11y::XAccessibleContext>& context, sal_Int16 role) {
            if (role == a11y::AccessibleRole::TABLE)
                top = std::min(
                    top, Reference<a11y::XAccessibleComponent>(context, UNO_QUERY_THROW)->getLocationOnScreen().Y);
            return false; // all of them
        });
        return top;
    }
    static bool is_frozen(const Reference<sheet::XSpreadsheetDocument>& document) {
        return Reference<sheet::XViewFreezable>(
                   Reference<frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController(), UNO_QUERY_THROW)
            ->hasFrozenPanes();
    }
};

// Whatever there is to say, in a narrow window: a bar that grew would push the frozen heads out, and the office would
// save that.
TEST_F(Quiet, TheBarTakesTwoLinesAtMostAndNoFrozenHead) {
    const auto document = open(faulty_report());
    const Reference<awt::XTopWindow2> window(
        Reference<frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController()->getFrame()->getContainerWindow(),
        UNO_QUERY_THROW);
    window->setIsMaximized(false);
    const Reference<awt::XWindow2> sized(window, UNO_QUERY_THROW);
    EXPECT_TRUE(comes_true([&] {
        sized->setPosSize(0, 0, 1000, 740, awt::PosSize::POSSIZE);
        return sized->getOutputSize().Width == 1000;
    }));
    go_to(document, cell(document, "四", "E6"));
    ASSERT_TRUE(is_frozen(document));
    press("ctrl+shift+F3"); // the list takes its room as well
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::TREE, "问题清单").is(); }));
    const sal_Int32 before = top_of_sheet(document);
    const sal_Int32 two_lines = 60; // with what is around them
    press("ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 10; }));
    go_to(document, cell(document, "四", "E6"));
    picture("quiet-validated");
    for (int finding = 0; finding < 14; ++finding) {
        press("ctrl+F11");
        EXPECT_LE(top_of_sheet(document) - before, two_lines) << finding << ": " << cursor(document);
    }
    picture("quiet-next");
    go_to(document, cell(document, "四", "E6"));
    EXPECT_TRUE(is_frozen(document));
    quit();
}

// A green bar that says that all is well, above a figure that was changed since, is a lie.
TEST_F(Quiet, WhatTheBarToldGoesAsSoonAsItIsNoLongerTrue) {
    const auto document = open(typed_report());
    press("ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return shows_bar(document, "result"); }));
    picture("quiet-success");
    go_to(document, cell(document, "年报", "D24"));
    press("8 Return");
    EXPECT_TRUE(comes_true([&] { return !shows_bar(document, "result"); }));
    quit();
}

// A cell that is marked, as a script selects it, keeps the cursor: Enter leads to the next cell of what is marked.
TEST_F(Quiet, EnterLeadsOnFromTheCellThatAFindingLedTo) {
    const auto document = open(typed_report());
    cell(document, "年报", "D23")->setValue(31);
    press("ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return cursor(document) == "年报!D23"; })) << cursor(document);
    press("7 Return"); // wrong as well
    EXPECT_TRUE(comes_true([&] { return cell(document, "年报", "D23")->getValue() == 7; }));
    EXPECT_TRUE(comes_true([&] { return cursor(document) == "年报!D24"; })) << cursor(document);
    quit();
}

// What a mail brings is read-only.
TEST_F(Quiet, TheListIsThereWhereTheDocumentIsReadOnly) {
    beans::PropertyValue read_only;
    read_only.Name = to_uno("ReadOnly");
    read_only.Value <<= true;
    const auto document = open_in_place(office_->copy(faulty_report()), {&read_only, 1});
    press("ctrl+F9 ctrl+shift+F3");
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::TREE, "问题清单").is(); }));
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::LABEL, "待处理 24").is(); }));
    picture("quiet-read-only");
    quit();
}

} // namespace
} // namespace crossfoot::test
