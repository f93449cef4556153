// Writing files of the office's configuration (.xcu).
#pragma once

#include "descriptions.hpp"

#include <pugixml.hpp>
#include <string>

namespace crossfoot::describe {

// The root of a file that sets values of org.openoffice.Office.<name>.
pugi::xml_node add_component_data(pugi::xml_document& document, const char* name);

pugi::xml_node add_node(pugi::xml_node parent, const std::string& name, bool replace);
void add_value(pugi::xml_node parent, const char* property, const std::string& value);

// `english` names the language of English texts: en-US is what the office falls back to for any other language.
void add_texts(pugi::xml_node parent, const char* property, const LocalText& texts, const char* english);

std::string text_of(const pugi::xml_document& document);

} // namespace crossfoot::describe
