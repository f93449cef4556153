#include "text/toml_file.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

[[noreturn]] void complain(std::string_view source, toml::source_index line, std::string_view reason) {
    throw TomlError(std::string(source) + ':' + std::to_string(line) + ": " + std::string(reason));
}

} // namespace

TomlFile::TomlFile(std::string_view text, std::string_view source) : source_(source) {
    try {
        root_ = toml::parse(text, source);
    } catch (const toml::parse_error& error) {
        complain(source, error.source().begin.line, error.description());
    }
}

void TomlFile::fail(const toml::node& at, const std::string& reason) const {
    complain(at.source().path ? *at.source().path : source_, at.source().begin.line, reason);
}

void TomlFile::fail(toml::source_index line, const std::string& reason) const { complain(source_, line, reason); }

void TomlFile::only(const toml::table& table, std::initializer_list<std::string_view> keys) const {
    for (const auto& [key, value] : table)
        if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
            fail(value, "unknown key " + quoted(key.str()));
}

std::string TomlFile::text(const toml::node& node) const {
    const auto value = node.value_exact<std::string>();
    if (!value)
        fail(node, "a text is expected here");
    return *value;
}

std::string TomlFile::text(const toml::table& table, std::string_view key, bool needed) const {
    const toml::node* node = table.get(key);
    if (!node && !needed)
        return {};
    if (!node)
        fail(table, quoted(key) + " is missing");
    const auto value = node->value_exact<std::string>();
    if (!value || (needed && value->empty()))
        fail(*node, quoted(key) + " must be a text");
    return *value;
}

std::vector<std::string> TomlFile::texts(const toml::table& table, std::string_view key) const {
    std::vector<std::string> result;
    const toml::node* node = table.get(key);
    if (!node)
        return result;
    const toml::array* array = node->as_array();
    if (!array)
        fail(*node, quoted(key) + " must be a list of texts");
    for (const toml::node& element : *array) {
        const auto value = element.value_exact<std::string>();
        if (!value || value->empty())
            fail(element, quoted(key) + " must be a list of texts");
        result.push_back(*value);
    }
    return result;
}

const toml::table& TomlFile::table(const toml::table& parent, std::string_view key) const {
    const toml::node* node = parent.get(key);
    if (!node || !node->is_table())
        fail(node ? *node : parent, '[' + std::string(key) + (node ? "] must be a table" : "] is missing"));
    return *node->as_table();
}

std::vector<const toml::table*> TomlFile::tables(const toml::table& parent, std::string_view key) const {
    std::vector<const toml::table*> result;
    const toml::node* node = parent.get(key);
    if (!node)
        return result;
    const toml::array* array = node->as_array();
    if (!array)
        fail(*node, quoted(key) + " must be a list of tables");
    for (const toml::node& element : *array) {
        if (!element.is_table())
            fail(element, quoted(key) + " must be a list of tables");
        result.push_back(element.as_table());
    }
    return result;
}

} // namespace crossfoot
