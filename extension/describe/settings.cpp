#include "settings.hpp"

#include <pugixml.hpp>
#include <sstream>

namespace crossfoot::describe {
namespace {

using pugi::xml_node;

constexpr const char* service = "org.crossfoot.Functions";

xml_node add_node(xml_node parent, const std::string& name, bool replace) {
    xml_node node = parent.append_child("node");
    node.append_attribute("oor:name") = name.c_str();
    if (replace)
        node.append_attribute("oor:op") = "replace";
    return node;
}

xml_node add_property(xml_node parent, const char* name) {
    xml_node property = parent.append_child("prop");
    property.append_attribute("oor:name") = name;
    return property;
}

void add_value(xml_node property, const char* language, const std::string& text) {
    xml_node value = property.append_child("value");
    value.append_attribute("xml:lang") = language;
    value.text() = text.c_str();
}

void add_texts(xml_node parent, const char* name, const LocalText& texts) {
    xml_node property = add_property(parent, name);
    add_value(property, "en-US", texts.en);
    add_value(property, "zh-CN", texts.zh_cn);
}

void add_function(xml_node functions, const Function& function, const LocalText& more) {
    xml_node node = add_node(functions, function.id, true);
    add_texts(node, "DisplayName", {function.name, function.name}); // Calc parses the name of its own language alone
    add_texts(node, "Description", {function.description.zh_cn + more.zh_cn, function.description.en + more.en});
    add_property(node, "Category").append_child("value").text() = "Add-In";
    xml_node parameters = add_node(node, "Parameters", false);
    for (const Parameter& parameter : function.parameters) {
        xml_node described = add_node(parameters, parameter.id, true);
        add_texts(described, "DisplayName", parameter.name);
        add_texts(described, "Description", parameter.description);
    }
}

} // namespace

std::string add_in_settings(const std::vector<Function>& functions, const Prose& prose) {
    pugi::xml_document document;
    xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    xml_node root = document.append_child("oor:component-data");
    root.append_attribute("xmlns:oor") = "http://openoffice.org/2001/registry";
    root.append_attribute("xmlns:xs") = "http://www.w3.org/2001/XMLSchema";
    root.append_attribute("oor:name") = "CalcAddIns";
    root.append_attribute("oor:package") = "org.openoffice.Office";
    xml_node add_in = add_node(add_node(root, "AddInInfo", false), service, true);
    xml_node described = add_node(add_in, "AddInFunctions", false);
    for (const Function& function : functions)
        add_function(described, function, prose.word("more"));
    std::ostringstream text;
    document.save(text, "  ");
    return text.str();
}

} // namespace crossfoot::describe
