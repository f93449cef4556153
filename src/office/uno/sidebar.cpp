#include "office/uno/sidebar.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include <map>

namespace crossfoot::office {

using com::sun::star::frame::XFrame;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;

namespace {

// Asked and told in the office's main thread alone, or under its lock.
std::map<Reference<XFrame>, Reference<com::sun::star::awt::XWindow>>& lists() {
    static std::map<Reference<XFrame>, Reference<com::sun::star::awt::XWindow>> lists;
    return lists;
}

} // namespace

void set_list(const Reference<XFrame>& frame, const Reference<com::sun::star::awt::XWindow>& list) {
    if (list.is()) {
        lists()[frame] = list;
    } else {
        lists().erase(frame);
    }
}

void show_panel(const Reference<com::sun::star::frame::XController>& controller) {
    const Reference<com::sun::star::frame::XController2> with_sidebar(controller, UNO_QUERY);
    const Reference<com::sun::star::ui::XSidebarProvider> sidebar =
        with_sidebar.is() ? with_sidebar->getSidebar() : nullptr;
    if (!sidebar.is()) {
        return;
    }
    sidebar->showDecks(true);
    sidebar->setVisible(true);
    const Reference<com::sun::star::ui::XDecks> decks = sidebar->getDecks();
    if (!decks.is() || !decks->hasByName("CrossfootDeck")) {
        return; // a hidden document has no sidebar
    }
    const Reference<com::sun::star::ui::XDeck> deck(decks->getByName("CrossfootDeck"), UNO_QUERY);
    if (deck.is() && !deck->isActive()) { // activating an open deck would close it
        deck->activate(true);
    }
    if (const auto list = lists().find(controller->getFrame()); list != lists().end()) {
        list->second->setFocus();
    }
}

} // namespace crossfoot::office
