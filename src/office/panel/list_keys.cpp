#include "office/panel/list_keys.hpp"

#include "office/uno/guarded.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/Toolkit.hpp>

#include <utility>

namespace crossfoot::office {

namespace awt = com::sun::star::awt;

namespace {

// By the key: an event's KeyFunc has numbers of the toolkit's own in all versions known, not those of awt::KeyFunction.
bool overwrites_cell(const awt::KeyEvent& event) {
    switch (event.KeyCode) {
    case awt::Key::BACKSPACE:
    case awt::Key::DELETE: // with Shift cuts
    case awt::Key::INSERT: // with Shift pastes
        return true;
    case awt::Key::RETURN: // with Alt fills the selection
        return event.Modifiers != 0;
    case awt::Key::D: // fills down
    case awt::Key::V:
    case awt::Key::X:
        return (event.Modifiers & awt::KeyModifier::MOD1) != 0;
    default:
        return false;
    }
}

} // namespace

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
        const bool acts = event.KeyCode == awt::Key::DELETE || event.KeyCode == awt::Key::RETURN;
        const Take take = take_; // what it does may end this
        taken = (acts && event.Modifiers == 0 && take(event.KeyCode)) || overwrites_cell(event);
    });
    return taken;
}

} // namespace crossfoot::office
