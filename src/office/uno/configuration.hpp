// The office's configuration: one value by its path.
#pragma once

#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <utility>
#include <vector>

namespace crossfoot::office {

// A part of the configuration, such as "/org.crossfoot.Settings", whose values are always those of the moment.
com::sun::star::uno::Reference<com::sun::star::container::XHierarchicalNameAccess>
configuration(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, const char* node);

// Changes values below a part ("Checking/Live") for the user, all at once.
void change_configuration(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                          const char* node,
                          const std::vector<std::pair<const char*, com::sun::star::uno::Any>>& values);

} // namespace crossfoot::office
