#include "text/toml_file.hpp"

#include "text/shown.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::size_t longest_reason = 400; // characters

[[noreturn]] void complain(std::string_view source, toml::source_index line, std::string_view reason) {
    throw TomlError(std::string(source) + ':' + std::to_string(line) + ": " + shown(reason, longest_reason));
}

// Where the text that starts at a quote ends: at its last quote, or before the line's end where that is missing.
std::size_t end_of_text(std::string_view toml, std::size_t begin) {
    const char quote = toml[begin];
    const bool lines = toml.substr(begin, 3) == std::string(3, quote);
    for (std::size_t at = begin + (lines ? 3 : 1); at < toml.size(); ++at) {
        if (toml[at] == '\\' && quote == '"')
            ++at;
        else if (toml[at] == quote && (!lines || toml.substr(at, 3) == toml.substr(begin, 3)))
            return at + (lines ? 2 : 0);
        else if (toml[at] == '\n' && !lines)
            return at - 1;
    }
    return toml.size();
}

// Each dot of a key is a table in a table, and the parser's limit for nesting does not count them: freeing a million of
// them needs more stack than there is.
void refuse_deep_keys(std::string_view toml, std::string_view source) {
    constexpr int most_dots = 16;
    int dots = 0;
    toml::source_index line = 1;
    for (std::size_t at = 0; at < toml.size(); ++at) {
        const std::size_t begin = at;
        if (toml[at] == '#')
            at = std::min(toml.find('\n', at), toml.size()) - 1;
        else if (toml[at] == '"' || toml[at] == '\'')
            at = end_of_text(toml, at);
        else if (toml[at] == '.')
            ++dots;
        else if (std::string_view("=,[]{}\n").find(toml[at]) != std::string_view::npos)
            dots = 0;
        if (dots > most_dots)
            complain(source, line, "a key has " + std::to_string(most_dots) + " dots at most");
        const std::string_view passed = toml.substr(begin, at + 1 - begin);
        line += static_cast<toml::source_index>(std::count(passed.begin(), passed.end(), '\n'));
    }
}

} // namespace

TomlFile::TomlFile(std::string_view text, std::string_view source) : source_(source) {
    refuse_deep_keys(text, source);
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

void TomlFile::only(const toml::table& table, std::span<const std::string_view> keys) const {
    for (const auto& [key, value] : table)
        if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
            fail(value, "unknown key " + quoted(key.str()));
}

std::string TomlFile::quoted(std::string_view text) { return '"' + shown(text) + '"'; }

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

bool TomlFile::truth(const toml::table& table, std::string_view key, bool otherwise) const {
    const toml::node* node = table.get(key);
    const auto value = node ? node->value_exact<bool>() : std::optional(otherwise);
    if (!value)
        fail(*node, quoted(key) + " must be true or false");
    return *value;
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
