// Where a window of ours opens.
#pragma once

#include <com/sun/star/awt/XWindow.hpp>

namespace crossfoot::office {

// Over the window that it belongs to, where it would lie in the screen's corner, and nowhere off the screen.
void centre(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& window,
            const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& over);

} // namespace crossfoot::office
