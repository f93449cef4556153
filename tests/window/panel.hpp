// A window with the list of findings in its sidebar, seen as a screen reader sees it.
#pragma once

#include "office/uno/configuration.hpp"
#include "window/window.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/accessibility/XAccessibleStateSet.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XSingleServiceFactory.hpp>
#include <com/sun/star/script/XInvocation.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include <algorithm>

namespace crossfoot::test {

namespace a11y = accessibility;

class Panel : public Window {
protected:
    static Reference<a11y::XAccessibleContext> context_of(const Reference<uno::XInterface>& object) {
        const Reference<a11y::XAccessible> accessible(object, uno::UNO_QUERY);
        return accessible.is() ? accessible->getAccessibleContext() : nullptr;
    }

    // From 26.8 on a window does not answer that itself, but it is the parent of whatever is in it.
    Reference<a11y::XAccessibleContext> context_of_window(const Reference<uno::XInterface>& window) const {
        if (const auto own = context_of(window); own.is())
            return own;
        const Reference<awt::XWindowPeer> peer(window, uno::UNO_QUERY);
        if (!peer.is())
            return {};
        const Reference<awt::XControl> within(create("com.sun.star.awt.UnoControlFixedText"), UNO_QUERY_THROW);
        within->setModel({create("com.sun.star.awt.UnoControlFixedTextModel"), UNO_QUERY_THROW});
        Reference<awt::XWindow>(within, UNO_QUERY_THROW)->setVisible(false);
        within->createPeer(peer->getToolkit(), peer);
        const auto found = context_of(context_of(within)->getAccessibleParent());
        within->dispose();
        return found;
    }

    Reference<uno::XInterface> create(const char* service) const {
        return office_->context->getServiceManager()->createInstanceWithContext(to_uno(service), office_->context);
    }

    Reference<a11y::XAccessibleContext> window_of(const Reference<sheet::XSpreadsheetDocument>& document) const {
        return context_of_window(Reference<frame::XModel>(document, UNO_QUERY_THROW)
                                     ->getCurrentController()
                                     ->getFrame()
                                     ->getContainerWindow());
    }

    // The first that it is so of among what a screen reader meets, the window first. Neither the cells of a sheet nor
    // the menus are asked: there are so many that it would be nearly all that a test does.
    static Reference<a11y::XAccessibleContext>
    first(const Reference<a11y::XAccessibleContext>& context,
          const std::function<bool(const Reference<a11y::XAccessibleContext>&, sal_Int16 role)>& so) {
        if (!context.is())
            return {};
        const sal_Int16 role = context->getAccessibleRole();
        if (so(context, role))
            return context;
        if (role == a11y::AccessibleRole::TABLE || role == a11y::AccessibleRole::MENU_BAR)
            return {};
        const auto count = std::min<sal_Int32>(static_cast<sal_Int32>(context->getAccessibleChildCount()), 300);
        for (sal_Int32 i = 0; i < count; ++i)
            if (const auto found = first(context_of(context->getAccessibleChild(i)), so); found.is())
                return found;
        return {};
    }

    static Reference<a11y::XAccessibleContext> find(const Reference<a11y::XAccessibleContext>& window, sal_Int16 role,
                                                    const std::string& name) {
        return first(window, [&](const Reference<a11y::XAccessibleContext>& context, sal_Int16 its) {
            return its == role && office::from_uno(context->getAccessibleName()).find(name) != std::string::npos;
        });
    }

    Reference<a11y::XAccessibleContext> find(const Reference<sheet::XSpreadsheetDocument>& document, sal_Int16 role,
                                             const std::string& name) const {
        return find(window_of(document), role, name);
    }

    // In the toolbars and bars.
    int buttons(const Reference<sheet::XSpreadsheetDocument>& document, const std::string& name) const {
        int count = 0;
        first(window_of(document), [&](const Reference<a11y::XAccessibleContext>& context, sal_Int16 role) {
            if (role == a11y::AccessibleRole::PUSH_BUTTON &&
                office::from_uno(context->getAccessibleName()).find(name) != std::string::npos)
                ++count;
            return false;
        });
        return count;
    }

    static bool shows_bar(const Reference<sheet::XSpreadsheetDocument>& document, const std::string& name) {
        return Reference<frame::XInfobarProvider>(
                   Reference<frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController(), UNO_QUERY_THROW)
            ->hasInfobar(to_uno("org.crossfoot." + name));
    }

    // The line of the list that is selected.
    std::string selected_line(const Reference<sheet::XSpreadsheetDocument>& document) const {
        const auto line =
            first(window_of(document), [&](const Reference<a11y::XAccessibleContext>& context, sal_Int16 role) {
                return role == a11y::AccessibleRole::TREE_ITEM && has(context, a11y::AccessibleStateType::SELECTED);
            });
        return line.is() ? office::from_uno(line->getAccessibleName()) : std::string();
    }

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" // the only way to ask by name
    // Asked by name, since newer offices give a number of bits where older ones give an object.
    bool has(const Reference<a11y::XAccessibleContext>& context, sal_Int16 state) const {
        const Reference<lang::XSingleServiceFactory> invocations(
            office_->context->getServiceManager()->createInstanceWithContext("com.sun.star.script.Invocation",
                                                                             office_->context),
            UNO_QUERY_THROW);
        const uno::Any target(context);
        const Reference<script::XInvocation> object(invocations->createInstanceWithArguments({&target, 1}),
                                                    UNO_QUERY_THROW);
        uno::Sequence<sal_Int16> indices;
        uno::Sequence<uno::Any> values;
        const uno::Any states = object->invoke("getAccessibleStateSet", {}, indices, values);
        sal_Int64 bits = 0;
        if (states >>= bits)
            return (bits >> (state - 1) & 1) != 0;
        return Reference<a11y::XAccessibleStateSet>(states, UNO_QUERY_THROW)->contains(state);
    }

#pragma GCC diagnostic pop

    // Whether a button can be used now.
    bool offers(const Reference<sheet::XSpreadsheetDocument>& document, const char* button) const {
        const auto found = find(document, a11y::AccessibleRole::PUSH_BUTTON, button);
        return found.is() && has(found, a11y::AccessibleStateType::ENABLED) &&
               has(found, a11y::AccessibleStateType::SHOWING);
    }

    // On the screen, in pixels.
    static awt::Rectangle area(const Reference<a11y::XAccessibleContext>& context) {
        const Reference<a11y::XAccessibleComponent> shown(context, UNO_QUERY_THROW);
        const awt::Point at = shown->getLocationOnScreen();
        const awt::Size size = shown->getSize();
        return {at.X, at.Y, size.Width, size.Height};
    }

    static void click(const Reference<a11y::XAccessibleContext>& context, int button = 1) {
        const awt::Rectangle at = area(context);
        EXPECT_EQ(shell("xdotool mousemove " + std::to_string(at.X + at.Width / 2) + ' ' +
                        std::to_string(at.Y + at.Height / 2) + " click " + std::to_string(button)),
                  0);
    }

    // A button is as wide as it must be, and lies in the sidebar, of which the list takes the whole width.
    void expect_whole(const Reference<sheet::XSpreadsheetDocument>& document, const char* button,
                      sal_Int32 more_than) const {
        const awt::Rectangle list = area(find(document, a11y::AccessibleRole::TREE, ""));
        const awt::Rectangle shown = area(find(document, a11y::AccessibleRole::PUSH_BUTTON, button));
        EXPECT_GT(shown.Width, more_than) << button;
        EXPECT_GE(shown.X, list.X) << button;
        EXPECT_LE(shown.X + shown.Width, list.X + list.Width) << button;
        EXPECT_LE(shown.Y + shown.Height, 880) << button;
    }

    // The list, or the line in it that is selected.
    bool list_has_focus(const Reference<sheet::XSpreadsheetDocument>& document) const {
        return first(find(document, a11y::AccessibleRole::TREE, ""),
                     [&](const Reference<a11y::XAccessibleContext>& context, sal_Int16) {
                         return has(context, a11y::AccessibleStateType::FOCUSED);
                     })
            .is();
    }

    void focus_list(const Reference<sheet::XSpreadsheetDocument>& document) const {
        const auto list = find(document, a11y::AccessibleRole::TREE, "");
        ASSERT_TRUE(list.is());
        Reference<a11y::XAccessibleComponent>(list, UNO_QUERY_THROW)->grabFocus();
    }

    // One of our commands, or the address of another.
    void dispatch(const Reference<sheet::XSpreadsheetDocument>& document, const std::string& command) const {
        frame::DispatchHelper::create(office_->context)
            ->executeDispatch({Reference<frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController()->getFrame(),
                               UNO_QUERY_THROW},
                              to_uno(command.find(':') == std::string::npos ? "vnd.org.crossfoot:" + command : command),
                              "_self", 0, {});
    }

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" // the only way to a dialog
    // In any window of the office, such as a dialog.
    Reference<a11y::XAccessibleContext> in_top_window(sal_Int16 role, const std::string& name) const {
        Reference<a11y::XAccessibleContext> found;
        const Reference<awt::XExtendedToolkit> toolkit(awt::Toolkit::create(office_->context), UNO_QUERY_THROW);
        for (sal_Int32 i = 0; !found.is() && i < toolkit->getTopWindowCount(); ++i)
            found = find(context_of_window(toolkit->getTopWindow(i)), role, name);
        return found;
    }
#pragma GCC diagnostic pop

    // The faulty sample, validated, with its list beside it.
    Reference<sheet::XSpreadsheetDocument> open_listed() {
        const auto document = open(faulty_report());
        press("ctrl+F9");
        EXPECT_TRUE(comes_true([&] { return notes_of(document) > 10; }));
        press("alt+r l"); // 问题清单
        EXPECT_TRUE(
            comes_true([&] { return find(document, a11y::AccessibleRole::TREE_ITEM, "表三 · 工作表“三”").is(); }));
        return document;
    }

    // At our page.
    void open_options() const {
        press("alt+F12");
        EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name 选项") == 0; }));
        Reference<a11y::XAccessibleContext> pages; // where the focus is not in every version
        EXPECT_TRUE(comes_true([&] { return (pages = in_top_window(a11y::AccessibleRole::TREE, "")).is(); }));
        Reference<a11y::XAccessibleComponent>(pages, UNO_QUERY_THROW)->grabFocus();
        press("End Right Down");
    }

    uno::Any setting(const char* path) const {
        return office::configuration(office_->context, "/org.crossfoot.Settings")->getByHierarchicalName(to_uno(path));
    }

    // "三!E7"; of a merged cell its first
    static std::string cursor(const Reference<sheet::XSpreadsheetDocument>& document) {
        const Reference<frame::XModel> model(document, UNO_QUERY_THROW);
        const Reference<sheet::XSheetCellRange> range(model->getCurrentSelection(), uno::UNO_QUERY);
        if (!range.is())
            return {};
        const Reference<sheet::XCellAddressable> cell(range->getCellByPosition(0, 0), UNO_QUERY_THROW);
        const Reference<container::XNamed> sheet(range->getSpreadsheet(), UNO_QUERY_THROW);
        const auto at = cell->getCellAddress();
        return office::from_uno(sheet->getName()) + '!' + static_cast<char>('A' + at.Column) +
               std::to_string(at.Row + 1);
    }
};

} // namespace crossfoot::test
