// The box that tells what this is.
#pragma once

#include "form/form.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace crossfoot::calc {

// Shows version and licence until the user closes the box; an office without windows shows nothing. Gives the text.
std::string show_about(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                       const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame, Language language);

} // namespace crossfoot::calc
