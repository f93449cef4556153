// Documents turned into others by this very office, out of sight.
#pragma once

#include "process/conversion.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <string_view>

namespace crossfoot::office {

// The folder with this office's programs; empty where nobody knows.
std::string program_folder();

struct ConversionHere {
    std::string_view bytes;
    std::string filter; // that loads them; empty: what they are is told by their content
    std::string to;     // the filter that stores them
    com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue> options; // of that filter
};

// For the main thread, or under the office's lock. The document runs no macros, follows no links and comes into no
// list of recent ones. Where the office has no such filter, as without Writer, a part is missing.
OfficeOutput converted_here(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                            const ConversionHere& call);

} // namespace crossfoot::office
