// The files that came with the extension.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace crossfoot::office {

inline constexpr char extension_id[] = "org.crossfoot";

// The version of the installed package.
std::string installed_version(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

// The address of a file of the package. Takes its path inside the package in UTF-8.
std::string package_address(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                            const std::string& path);

// Opens a new untitled document from a file of the package. Takes its path inside the package in UTF-8, gives its
// address.
std::string open_as_template(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                             const std::string& path);

} // namespace crossfoot::office
