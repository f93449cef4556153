// The deck of the sidebar that holds the list of findings.
#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace crossfoot::office {

// Opens the sidebar at the deck; without a window nothing happens.
void open_deck(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);

// The same, and goes to the list, so that the keyboard works there.
void show_panel(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);

// Gives the list in the panel the focus as soon as the office is done with what it is in the midst of.
void focus_list(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& panel);

} // namespace crossfoot::office
