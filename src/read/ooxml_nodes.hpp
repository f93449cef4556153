// What all parts of Office Open XML have in common.
#pragma once

#include "text/trim.hpp"

#include <initializer_list>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace crossfoot {

// Some writers put a prefix before every name: <x:row>.
bool is(pugi::xml_node node, std::string_view name);
bool is_any(pugi::xml_node node, std::initializer_list<std::string_view> names);
pugi::xml_node child(pugi::xml_node parent, std::string_view name);

// The attribute's text, whatever its prefix: w:val="5". Empty where there is none.
std::string_view attribute(pugi::xml_node node, std::string_view name);

// What stands in an element before, after and between comments and in CDATA.
std::string all_characters(pugi::xml_node node);

bool flag(pugi::xml_node node, const char* attribute);
std::optional<int> whole(std::string_view text);

} // namespace crossfoot
