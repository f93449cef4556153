#include "office/panel/list_keys.hpp"

#include "office/uno/guarded.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/Toolkit.hpp>

#include <utility>

namespace crossfoot::office {

namespace awt = com::sun::star::awt;

ListKeys::ListKeys(const com::sun::star::uno::Reference<awt::XWindow2>& list, Take take)
    : list_(list), take_(std::move(take)) {}

// Marked as deprecated; but no other listener can take a key.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

void ListKeys::begin(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context) {
    toolkit_.set(awt::Toolkit::create(context), com::sun::star::uno::UNO_QUERY_THROW);
    toolkit_->addKeyHandler(this);
}

void ListKeys::end() {
    take_ = nullptr;
    list_.clear();
    if (const auto toolkit = std::exchange(toolkit_, nullptr); toolkit.is())
        toolkit->removeKeyHandler(this);
}

#pragma GCC diagnostic pop

sal_Bool ListKeys::keyPressed(const awt::KeyEvent& event) {
    bool taken = false;
    guarded_event("ListKeys::keyPressed", [&] {
        if (!list_.is() || !list_->hasFocus())
            return;
        const Take take = take_; // what it does may end this
        const bool empties = event.KeyCode == awt::Key::DELETE || event.KeyCode == awt::Key::BACKSPACE;
        taken = empties || event.KeyCode == awt::Key::RETURN;
        if (taken && event.Modifiers == 0)
            taken = take(event.KeyCode) || empties;
    });
    return taken;
}

} // namespace crossfoot::office
