// The files that came with the extension.
#pragma once

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace crossfoot::office {

inline constexpr char extension_id[] = "org.crossfoot";

// The version of the installed package.
std::string installed_version(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

// The address of a file of the package. Takes its path inside the package in UTF-8.
std::string package_address(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                            const std::string& path);

// Opens a new untitled document from a file. Takes its address.
com::sun::star::uno::Reference<com::sun::star::lang::XComponent>
open_as_template(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const std::string& address);

} // namespace crossfoot::office
