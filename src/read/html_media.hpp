// For which screens a rule of a web page is.
#pragma once

#include <string_view>

namespace crossfoot {

enum class HtmlMedia {
    any,    // whatever their width
    wide,   // from a width on that those have at which people work
    narrow, // those of telephones
    other,  // printers, or what is not told here
};

// Of a media query: "screen and (max-width: 767px)". Of several in a list the widest.
HtmlMedia media_of(std::string_view query);

} // namespace crossfoot
