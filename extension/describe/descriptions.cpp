#include "descriptions.hpp"

#include "text/toml_file.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace crossfoot::describe {
namespace {

std::string content(const std::filesystem::path& file) {
    std::ostringstream text;
    if (std::ifstream stream(file, std::ios::binary); !stream || !(text << stream.rdbuf()))
        throw TomlError(file.string() + ": cannot be read");
    return text.str();
}

std::string without_letter(std::string entry) {
    if (const std::size_t letter = entry.find("(~"); letter != std::string::npos)
        entry.erase(letter, entry.find(')', letter) + 1 - letter);
    std::erase(entry, '~');
    return entry;
}

std::string plain(std::string entry) {
    entry = without_letter(std::move(entry));
    constexpr std::string_view asks = "…";
    if (entry.ends_with(asks))
        entry.erase(entry.size() - asks.size());
    return entry;
}

class DescriptionFile : private TomlFile {
public:
    explicit DescriptionFile(const std::filesystem::path& file) : TomlFile(content(file), file.string()) {}

    std::vector<Function> functions() const { return list(root_, "function", &DescriptionFile::function); }
    std::vector<Command> commands() const { return list(root_, "command", &DescriptionFile::command); }

    Prose prose() const {
        Prose prose;
        const toml::table& words = table(root_, "words");
        for (const auto& [key, value] : words)
            prose.words[std::string(key.str())] = both(table(words, key.str()));
        prose.overview = list(root_, "overview", &DescriptionFile::both);
        prose.rules = list(root_, "rules", &DescriptionFile::both);
        prose.without = list(root_, "without", &DescriptionFile::both);
        return prose;
    }

private:
    LocalText both(const toml::table& languages) const {
        return {text(languages, language_tag(Language::zh_cn)), text(languages, language_tag(Language::en))};
    }

    template <typename Element>
    std::vector<Element> list(const toml::table& parent, std::string_view key,
                              Element (DescriptionFile::*read)(const toml::table&) const) const {
        if (!parent.contains(key))
            fail(parent, quoted(key) + " is missing");
        std::vector<Element> elements;
        for (const toml::table* node : tables(parent, key))
            elements.push_back((this->*read)(*node));
        return elements;
    }

    Parameter parameter(const toml::table& from) const {
        return {text(from, "id"), both(table(from, "name")), both(from), from["optional"].value_or(false)};
    }

    Function function(const toml::table& from) const {
        return {text(from, "id"),
                text(from, "name"),
                both(from),
                both(table(from, "result")),
                text(from, "example"),
                list(from, "parameters", &DescriptionFile::parameter)};
    }

    Command command(const toml::table& from) const {
        Command result{text(from, "id"),
                       both(table(from, "title")),
                       text(from, "keys", false),
                       texts(from, "bars"),
                       from["separated"].value_or(false),
                       from["menu"].value_or(true),
                       {},
                       {}};
        if (result.menu)
            result.help = both(from);
        if (from.contains("button"))
            result.button = both(table(from, "button"));
        return result;
    }
};

} // namespace

std::vector<Function> read_functions(const std::filesystem::path& file) { return DescriptionFile(file).functions(); }
std::vector<Command> read_commands(const std::filesystem::path& file) { return DescriptionFile(file).commands(); }
Prose read_prose(const std::filesystem::path& file) { return DescriptionFile(file).prose(); }

std::vector<Command> of_menu(std::vector<Command> commands) {
    std::erase_if(commands, [](const Command& command) { return !command.menu; });
    return commands;
}

LocalText Command::label() const { return {without_letter(entry.zh_cn), without_letter(entry.en)}; }

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
