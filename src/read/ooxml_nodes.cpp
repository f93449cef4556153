#include "read/ooxml_nodes.hpp"

#include <algorithm>
#include <charconv>

namespace crossfoot {

using pugi::xml_node;

namespace {

bool is_called(std::string_view full, std::string_view name) {
    if (full.size() <= name.size())
        return full == name;
    return full[full.size() - name.size() - 1] == ':' && full.ends_with(name);
}

} // namespace

bool is(xml_node node, std::string_view name) { return is_called(node.name(), name); }

bool is_any(xml_node node, std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return is(node, name); });
}

std::string_view attribute(xml_node node, std::string_view name) {
    for (const pugi::xml_attribute attribute : node.attributes())
        if (is_called(attribute.name(), name))
            return attribute.value();
    return {};
}

xml_node child(xml_node parent, std::string_view name) {
    for (const xml_node node : parent.children())
        if (is(node, name))
            return node;
    return {};
}

std::string all_characters(xml_node node) {
    std::string all = node.value(); // those before any child stand in the element itself
    for (const xml_node part : node.children())
        all += part.value();
    return all;
}

bool flag(xml_node node, const char* attribute) {
    const std::string_view value = node.attribute(attribute).value();
    return value == "1" || value == "true" || value == "on";
}

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace crossfoot
