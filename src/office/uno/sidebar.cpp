#include "office/uno/sidebar.hpp"

#include "office/uno/controls.hpp"
#include "office/uno/main_thread.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;

namespace {

// Nothing without a window, or where the document is hidden.
Reference<com::sun::star::ui::XDeck> opened_deck(const Reference<com::sun::star::frame::XController>& controller) {
    const Reference<com::sun::star::frame::XController2> with_sidebar(controller, UNO_QUERY);
    const Reference<com::sun::star::ui::XSidebarProvider> sidebar =
        with_sidebar.is() ? with_sidebar->getSidebar() : nullptr;
    if (!sidebar.is()) {
        return {};
    }
    sidebar->showDecks(true);
    sidebar->setVisible(true);
    const Reference<com::sun::star::ui::XDecks> decks = sidebar->getDecks();
    if (!decks.is() || !decks->hasByName("CrossfootDeck")) {
        return {}; // a hidden document has no sidebar
    }
    const Reference<com::sun::star::ui::XDeck> deck(decks->getByName("CrossfootDeck"), UNO_QUERY);
    if (deck.is() && !deck->isActive()) { // activating an open deck would close it
        deck->activate(true);
    }
    return deck;
}

} // namespace

void open_deck(const Reference<com::sun::star::frame::XController>& controller) { opened_deck(controller); }

void show_panel(const Reference<com::sun::star::uno::XComponentContext>& context,
                const Reference<com::sun::star::frame::XController>& controller) {
    const Reference<com::sun::star::ui::XDeck> deck = opened_deck(controller);
    const Reference<com::sun::star::ui::XPanels> panels = deck.is() ? deck->getPanels() : nullptr;
    if (!panels.is() || !panels->hasByName("CrossfootFindings"))
        return;
    const Reference<com::sun::star::ui::XPanel> panel(panels->getByName("CrossfootFindings"), UNO_QUERY);
    if (const Reference<com::sun::star::awt::XWindow> window(panel.is() ? panel->getDialog() : nullptr); window.is())
        focus_list(context, window);
}

// gtk3 gives the focus to no control of a window that has none, and to a window only when a command or a key is over.
void focus_list(const Reference<com::sun::star::uno::XComponentContext>& context,
                const Reference<com::sun::star::awt::XWindow>& panel) {
    const MainThread main_thread(context);
    main_thread.later([main_thread, panel] {
        panel->setFocus();
        main_thread.later([panel] { Controls(panel).window("list")->setFocus(); });
    });
}

} // namespace crossfoot::office
