// The deck of the sidebar that holds the list of findings.
#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController.hpp>

namespace crossfoot::office {

// Opens the sidebar at the deck and goes to the list, so that the keyboard works there; without a window nothing
// happens.
void show_panel(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);

// The list that is shown in the sidebar of a frame, from when it is made until it goes (then without a window).
void set_list(const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame,
              const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& list);

} // namespace crossfoot::office
