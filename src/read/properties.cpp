#include "read/properties.hpp"

#include "read/xml_part.hpp"

#include <new>

namespace crossfoot {
namespace {

constexpr std::size_t most = 1000; // no document has so many

template <typename Read> std::vector<DocumentProperty> in_part(ZipPackage& package, std::string_view part, Read read) {
    if (!package.contains(part))
        return {};
    try {
        const XmlPart properties(package.extract(part), pugi::parse_ws_pcdata, part, package.budget());
        return read(properties.root());
    } catch (const ReadError&) {
        return {};
    } catch (const std::bad_alloc&) {
        return {};
    }
}

} // namespace

std::vector<DocumentProperty> ods_properties(pugi::xml_node document) {
    std::vector<DocumentProperty> result;
    for (const pugi::xml_node node : document.child("office:meta").children("meta:user-defined"))
        if (const std::string_view type = node.attribute("meta:value-type").as_string("string");
            type == "string" && result.size() < most)
            result.push_back({node.attribute("meta:name").value(), node.child_value()});
    return result;
}

std::vector<DocumentProperty> ods_properties(ZipPackage& package) {
    return in_part(package, "meta.xml", [](pugi::xml_node root) { return ods_properties(root); });
}

std::vector<DocumentProperty> xlsx_properties(ZipPackage& package) {
    return in_part(package, "docProps/custom.xml", [](pugi::xml_node root) {
        std::vector<DocumentProperty> result;
        for (const pugi::xml_node node : root.children())
            for (const pugi::xml_node value : node.children())
                if (std::string_view(value.name()).ends_with("lpwstr") && result.size() < most)
                    result.push_back({node.attribute("name").value(), value.child_value()});
        return result;
    });
}

} // namespace crossfoot
