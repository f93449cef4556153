// A part of a package, or a whole flat file, as XML.
#pragma once

#include "read/zip_package.hpp"

#include <pugixml.hpp>
#include <string_view>

namespace crossfoot {

// An XML document that is parsed inside its own buffer.
class XmlPart {
public:
    // Throws ReadError: damaged or too_large; the name is for its message.
    XmlPart(Buffer buffer, unsigned whitespace, std::string_view name, Budget& budget);
    pugi::xml_node root() const { return document_.document_element(); }

private:
    Buffer buffer_; // outlives the document, which points into it
    Budget::Share tree_;
    pugi::xml_document document_;
};

// Where the element's name stands in the part's text.
inline std::size_t source_of(pugi::xml_node element) { return static_cast<std::size_t>(element.offset_debug()); }

// Whether what is written in the element, and in those in it, holds a digit.
bool holds_digit(pugi::xml_node element);

} // namespace crossfoot
