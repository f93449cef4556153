// What the context menu of a marked cell offers: its suggestion, to accept it, and why it is marked.
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace crossfoot::office {

// From now on, for this window. Cells without findings keep the office's menu as it is.
void extend_context_menu(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                         const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);

} // namespace crossfoot::office
