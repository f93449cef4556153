#include "panel_deck.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace crossfoot::calc {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;

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
}

} // namespace crossfoot::calc
