#include "descriptions.hpp"

#include <toml++/toml.h>

#include <functional>
#include <sstream>
#include <stdexcept>

namespace crossfoot::describe {
namespace {

[[noreturn]] void fail(const toml::node& at, const std::string& reason) {
    std::ostringstream message;
    message << *at.source().path << ':' << at.source().begin.line << ": " << reason;
    throw std::runtime_error(message.str());
}

std::string text(const toml::table& table, std::string_view key) {
    const auto value = table[key].value<std::string>();
    if (!value || value->empty())
        fail(table, "\"" + std::string(key) + "\" is missing");
    return *value;
}

LocalText both(const toml::table& languages) {
    return {text(languages, language_tag(Language::zh_cn)), text(languages, language_tag(Language::en))};
}

LocalText both(const toml::table& table, std::string_view key) {
    const toml::table* languages = table[key].as_table();
    if (!languages)
        fail(table, "\"" + std::string(key) + "\" must give its text as { zh-CN = …, en = … }");
    return both(*languages);
}

template <typename Element>
std::vector<Element> list(const toml::table& table, std::string_view key,
                          const std::function<Element(const toml::table&)>& read) {
    const toml::array* array = table[key].as_array();
    if (!array)
        fail(table, "\"" + std::string(key) + "\" must be a list");
    std::vector<Element> elements;
    for (const toml::node& node : *array) {
        if (!node.is_table())
            fail(node, "\"" + std::string(key) + "\" must be a list of tables");
        elements.push_back(read(*node.as_table()));
    }
    return elements;
}

Parameter parameter(const toml::table& table) {
    return {text(table, "id"), both(table, "name"), both(table), table["optional"].value_or(false)};
}

Command command(const toml::table& table) {
    Command result{text(table, "id"),
                   both(table, "title"),
                   table["keys"].value_or(std::string()),
                   table["macro"].value_or(std::string()),
                   {},
                   table["separated"].value_or(false),
                   both(table)};
    if (const toml::array* bars = table["bars"].as_array()) {
        for (const toml::node& bar : *bars)
            result.bars.push_back(bar.value_or(std::string()));
        if (result.macro.empty())
            fail(table, "a command of a bar needs its \"macro\"");
    }
    return result;
}

std::string plain(std::string entry) {
    if (const std::size_t letter = entry.find("(~"); letter != std::string::npos)
        entry.erase(letter, entry.find(')', letter) + 1 - letter);
    std::erase(entry, '~');
    constexpr std::string_view asks = "…";
    if (entry.ends_with(asks))
        entry.erase(entry.size() - asks.size());
    return entry;
}

LocalText paragraph(const toml::table& table) { return both(table); }

Function function(const toml::table& table) {
    return {text(table, "id"),     text(table, "name"),    both(table),
            both(table, "result"), text(table, "example"), list<Parameter>(table, "parameters", parameter)};
}

toml::table parse(const std::filesystem::path& file) {
    try {
        return toml::parse_file(file.string());
    } catch (const toml::parse_error& error) {
        std::ostringstream message;
        message << file.string() << ':' << error.source().begin.line << ": " << error.description();
        throw std::runtime_error(message.str());
    }
}

} // namespace

std::vector<Function> read_functions(const std::filesystem::path& file) {
    return list<Function>(parse(file), "function", function);
}

std::vector<Command> read_commands(const std::filesystem::path& file) {
    return list<Command>(parse(file), "command", command);
}

Prose read_prose(const std::filesystem::path& file) {
    const toml::table table = parse(file);
    const toml::table* words = table["words"].as_table();
    if (!words)
        fail(table, "\"words\" is missing");
    Prose prose;
    for (const auto& [key, value] : *words)
        prose.words[std::string(key.str())] = both(*words, key.str());
    prose.overview = list<LocalText>(table, "overview", paragraph);
    prose.rules = list<LocalText>(table, "rules", paragraph);
    prose.without = list<LocalText>(table, "without", paragraph);
    return prose;
}

LocalText Command::title() const { return {plain(entry.zh_cn), plain(entry.en)}; }

std::string signature(const Function& function, Language language) {
    std::string text = function.name + "(";
    std::string closing;
    bool first = true;
    for (const Parameter& parameter : function.parameters) {
        const std::string before = first ? "" : "; ";
        text += (parameter.optional ? "[" + before : before) + parameter.name.in(language);
        closing += parameter.optional ? "]" : "";
        first = false;
    }
    return text + closing + ")";
}

std::string summary(const Function& function, Language language) {
    const std::string& text = function.description.in(language);
    const std::string_view after_mark = language == Language::en ? ": " : "：";
    const std::size_t mark = text.find(after_mark);
    if (mark == std::string::npos)
        throw std::runtime_error(function.id + ": the description does not start with 勾稽：… or Crossfoot: …");
    std::string rest = text.substr(mark + after_mark.size());
    if (rest.front() >= 'a' && rest.front() <= 'z')
        rest.front() = static_cast<char>(rest.front() - 'a' + 'A');
    return rest;
}

} // namespace crossfoot::describe
