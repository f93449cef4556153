// The help that came with the extension.
#pragma once

#include "language/language.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <string_view>

namespace crossfoot::office {

// Shows the help at the function of ours that the formula uses first, else from its beginning. A window of the office
// shows it, without a network; where the office has no Writer to show it with, the user's browser. Takes a cell's
// formula as the cell gives it to programs, gives the address shown.
std::string show_help(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                      const rtl::OUString& formula, Language language);

} // namespace crossfoot::office
