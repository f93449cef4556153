// What lies on the clipboard of the system as text of any kind.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <vector>

namespace crossfoot::office {

// As a file of that kind would have it, the kind that says most first: a web page, then RTF, then plain text in UTF-8.
// Empty where there is none of them.
std::vector<std::string>
clipboard_texts(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

} // namespace crossfoot::office
