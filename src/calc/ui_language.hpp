// The language in which the office speaks to its user.
#pragma once

#include "form/form.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

namespace crossfoot::calc {

// Chinese for every Chinese locale, English for all others.
Language ui_language(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

} // namespace crossfoot::calc
