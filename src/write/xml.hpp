// Short forms for building XML.
#pragma once

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

inline std::string text_of(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out.str();
}

} // namespace crossfoot
