// Where a command can do something.
#pragma once

#include "office/command_list/command.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace crossfoot::office {

// For the menu, which is asked as it opens: by what is known of the document, without checking it. What is not known
// yet, as before the first check or after an edit, may well be there.
bool is_available(Command command,
                  const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

} // namespace crossfoot::office
