#include "language/catalogue.hpp"

#include "text/fill.hpp"
#include "text/toml_file.hpp"

#include <stdexcept>
#include <vector>

namespace crossfoot {

extern const std::string_view built_in_texts[]; // pairs of file name and content, ended by an empty name

namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

// Keys are written with their table: "severity.error".
void gather(Texts& texts, const toml::table& table, const std::string& prefix) {
    for (const auto& [key, node] : table) {
        const std::string name = prefix + std::string(key.str());
        if (const toml::table* inner = node.as_table())
            gather(texts, *inner, name + '.');
        else
            texts.insert_or_assign(name, node.value<std::string>().value());
    }
}

// A language with few texts of its own has the English ones beside them.
Texts parse(Language language) {
    const std::string file = std::string(language_tag(language)) + ".toml";
    for (const std::string_view* entry = built_in_texts; !entry->empty(); entry += 2) {
        if (*entry != file)
            continue;
        Texts texts;
        if (language > Language::en)
            texts = parse(Language::en);
        gather(texts, TomlFile(entry[1], file).root(), "");
        return texts;
    }
    throw std::logic_error("no texts are built in for " + file);
}

} // namespace

const std::map<std::string, std::string, std::less<>>& catalogue(Language language) {
    static const std::vector<Texts> all = [] {
        std::vector<Texts> parsed;
        for (const Language each : all_languages())
            parsed.push_back(parse(each));
        return parsed;
    }();
    return all[static_cast<std::size_t>(language)];
}

std::string say(Language language, std::string_view key,
                std::initializer_list<std::pair<std::string_view, std::string_view>> placeholders) {
    const Texts& texts = catalogue(language);
    const auto found = texts.find(key);
    if (found == texts.end())
        throw std::logic_error("no text has the key " + std::string(key));
    return fill(found->second, [&](std::string_view name) -> std::optional<std::string> {
        for (const auto& [known, value] : placeholders)
            if (known == name)
                return std::string(value);
        return {};
    });
}

} // namespace crossfoot
