#include "configuration.hpp"

#include <sstream>

namespace crossfoot::describe {

using pugi::xml_node;

namespace {

xml_node add_property(xml_node parent, const char* name) {
    xml_node property = parent.append_child("prop");
    property.append_attribute("oor:name") = name;
    return property;
}

void add_local_value(xml_node property, const char* language, const std::string& text) {
    xml_node value = property.append_child("value");
    value.append_attribute("xml:lang") = language;
    value.text() = text.c_str();
}

} // namespace

xml_node add_component_data(pugi::xml_document& document, const char* name) {
    xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    xml_node root = document.append_child("oor:component-data");
    root.append_attribute("xmlns:oor") = "http://openoffice.org/2001/registry";
    root.append_attribute("xmlns:xs") = "http://www.w3.org/2001/XMLSchema";
    root.append_attribute("oor:name") = name;
    root.append_attribute("oor:package") = "org.openoffice.Office";
    return root;
}

xml_node add_node(xml_node parent, const std::string& name, bool replace) {
    xml_node node = parent.append_child("node");
    node.append_attribute("oor:name") = name.c_str();
    if (replace)
        node.append_attribute("oor:op") = "replace";
    return node;
}

void add_value(xml_node parent, const char* property, const std::string& value) {
    add_property(parent, property).append_child("value").text() = value.c_str();
}

void add_texts(xml_node parent, const char* property, const LocalText& texts, const char* english) {
    xml_node values = add_property(parent, property);
    add_local_value(values, english, texts.en);
    add_local_value(values, "zh-CN", texts.zh_cn);
}

std::string text_of(const pugi::xml_document& document) {
    std::ostringstream text;
    document.save(text, "  ");
    return text.str();
}

} // namespace crossfoot::describe
