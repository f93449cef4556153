// The deck of the sidebar that holds the list of findings.
#pragma once

#include <com/sun/star/frame/XController.hpp>

namespace crossfoot::office {

// Opens the sidebar at the deck; without a window nothing happens.
void open_deck(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);

// The same, and goes to the list, so that the keyboard works there.
void show_panel(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);

} // namespace crossfoot::office
