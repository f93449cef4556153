// Keys in the list, which the list itself does not take: gtk3 hands those on to the sheet, which Delete would empty,
// and the office cuts and pastes there wherever the focus is.
#pragma once

#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase1.hxx>

#include <functional>

namespace crossfoot::office {

// Owned by its panel, which ends it, and the toolkit; for the main thread alone.
class ListKeys final : public cppu::WeakImplHelper1<com::sun::star::awt::XKeyHandler> {
public:
    // take: what a key without modifiers does while the list has the focus; false: the list is to have it.
    using Take = std::function<bool(sal_Int16 key)>;
    ListKeys(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow2>& list, Take take);

    void begin(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);
    void end();

    sal_Bool SAL_CALL keyPressed(const com::sun::star::awt::KeyEvent& event) override;
    sal_Bool SAL_CALL keyReleased(const com::sun::star::awt::KeyEvent&) override { return false; }
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {}

private:
    com::sun::star::uno::Reference<com::sun::star::awt::XWindow2> list_;
    Take take_;
    com::sun::star::uno::Reference<com::sun::star::awt::XExtendedToolkit> toolkit_;
};

} // namespace crossfoot::office
