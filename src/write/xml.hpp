// Short forms for building OpenDocument XML.
#pragma once

#include <cmath>
#include <initializer_list>
#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace crossfoot {

using Attributes = std::initializer_list<std::pair<const char*, std::string_view>>;

inline pugi::xml_node element(pugi::xml_node parent, const char* name, Attributes attributes = {}) {
    pugi::xml_node node = parent.append_child(name);
    for (const auto& [key, value] : attributes)
        node.append_attribute(key).set_value(std::string(value).c_str());
    return node;
}

inline pugi::xml_node attribute(pugi::xml_node node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(std::string(value).c_str());
    return node;
}

// The root of a part with the name spaces that our parts use.
inline pugi::xml_node root(pugi::xml_document& document, const char* name) {
    return element(document, name,
                   {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                    {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                    {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                    {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
                    {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                    {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
                    {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
                    {"xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
                    {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                    {"xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"},
                    {"xmlns:calcext", "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"},
                    {"xmlns:loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"},
                    {"office:version", "1.2"}});
}

inline std::string text_of(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out.str();
}

// A length as OpenDocument writes it, to a tenth of a millimetre.
inline std::string mm(double length) {
    const int tenths = static_cast<int>(std::lround(length * 10));
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + "mm";
}

} // namespace crossfoot
