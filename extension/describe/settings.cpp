#include "settings.hpp"

#include "configuration.hpp"

namespace crossfoot::describe {
namespace {

using pugi::xml_node;

constexpr const char* service = "org.crossfoot.Functions";
constexpr const char* english_locale = "en-US";

void add_function(xml_node functions, const Function& function, const LocalText& more) {
    xml_node node = add_node(functions, function.id, true);
    // Calc parses the name of its own language alone.
    add_texts(node, "DisplayName", {function.name, function.name}, english_locale);
    add_texts(node, "Description", {function.description.zh_cn + more.zh_cn, function.description.en + more.en},
              english_locale);
    add_value(node, "Category", "Add-In");
    xml_node parameters = add_node(node, "Parameters", false);
    for (const Parameter& parameter : function.parameters) {
        xml_node described = add_node(parameters, parameter.id, true);
        add_texts(described, "DisplayName", parameter.name, english_locale);
        add_texts(described, "Description", parameter.description, english_locale);
    }
}

} // namespace

std::string add_in_settings(const std::vector<Function>& functions, const Prose& prose) {
    pugi::xml_document document;
    xml_node root = add_component_data(document, "CalcAddIns");
    xml_node add_in = add_node(add_node(root, "AddInInfo", false), service, true);
    xml_node described = add_node(add_in, "AddInFunctions", false);
    for (const Function& function : functions)
        add_function(described, function, prose.word("more"));
    return text_of(document);
}

} // namespace crossfoot::describe
