// The list of findings in the sidebar, driven by the keyboard.
#include "window/window.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleContext.hpp>

#include <map>

namespace crossfoot::test {
namespace {

namespace a11y = accessibility;

class Panel : public Window {
protected:
    static Reference<a11y::XAccessibleContext> context_of(const Reference<uno::XInterface>& object) {
        const Reference<a11y::XAccessible> accessible(object, uno::UNO_QUERY);
        return accessible.is() ? accessible->getAccessibleContext() : nullptr;
    }

    // Calls visit for what a screen reader meets, the window first.
    static void walk(const Reference<a11y::XAccessibleContext>& context,
                     const std::function<void(const Reference<a11y::XAccessibleContext>&)>& visit) {
        if (!context.is())
            return;
        visit(context);
        const auto count = std::min<sal_Int32>(static_cast<sal_Int32>(context->getAccessibleChildCount()), 300);
        for (sal_Int32 i = 0; i < count; ++i)
            walk(context_of(context->getAccessibleChild(i)), visit);
    }

    static Reference<a11y::XAccessibleContext> find(const Reference<sheet::XSpreadsheetDocument>& document,
                                                    sal_Int16 role, const std::string& name) {
        Reference<a11y::XAccessibleContext> found;
        const auto window = Reference<frame::XModel>(document, UNO_QUERY_THROW)
                                ->getCurrentController()
                                ->getFrame()
                                ->getContainerWindow();
        walk(context_of(window), [&](const Reference<a11y::XAccessibleContext>& context) {
            if (!found.is() && context->getAccessibleRole() == role &&
                calc::from_uno(context->getAccessibleName()).find(name) != std::string::npos)
                found = context;
        });
        return found;
    }

    static void clear_modified(const Reference<sheet::XSpreadsheetDocument>& document) {
        Reference<util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);
    }
};

TEST_F(Panel, IsOpenedWalkedAndReadByAScreenReader) {
    const auto document = open(faulty_report());
    press("ctrl+F9");
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 10; }));
    press("alt+c l");
    picture("panel-opened");
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::TREE, "").is(); }));
    picture("panel");
    walk(context_of(Reference<frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController()->getFrame()->getContainerWindow()), [&](const auto& c) { if (c->getAccessibleRole()!=a11y::AccessibleRole::TABLE_CELL) std::fprintf(stderr, "A11Y %d '%s' / '%s' %d\n", int(c->getAccessibleRole()), calc::from_uno(c->getAccessibleName()).c_str(), calc::from_uno(c->getAccessibleDescription()).c_str(), int(c->getAccessibleChildCount())); });
    clear_modified(document);
    quit();
}

} // namespace
} // namespace crossfoot::test
