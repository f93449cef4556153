// Reads a TOML file so that every complaint names the line, and a person can mend the file in an editor.
#pragma once

#include "text/toml_error.hpp"

#include <toml++/toml.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {

class TomlFile {
public:
    // `source` names the file in complaints, which are TomlErrors; so does each function below.
    TomlFile(std::string_view text, std::string_view source);

    const toml::table& root() const { return root_; }

    [[noreturn]] void fail(const toml::node& at, const std::string& reason) const;
    [[noreturn]] void fail(toml::source_index line, const std::string& reason) const;

    // There is no other key.
    void only(const toml::table& table, std::initializer_list<std::string_view> keys) const;

    std::string text(const toml::node& node) const;
    // Not empty where it is needed, and empty where it is left out.
    std::string text(const toml::table& table, std::string_view key, bool needed = true) const;
    // None of them empty; no text at all where the key is left out.
    std::vector<std::string> texts(const toml::table& table, std::string_view key) const;
    const toml::table& table(const toml::table& parent, std::string_view key) const;
    std::vector<const toml::table*> tables(const toml::table& parent, std::string_view key) const;

    // What a word means; `otherwise` where the key is left out.
    template <typename Choice>
    Choice choice(const toml::table& table, std::string_view key,
                  std::initializer_list<std::pair<std::string_view, Choice>> choices,
                  std::optional<Choice> otherwise = {}) const {
        if (!table.contains(key) && otherwise)
            return *otherwise;
        const std::string value = text(table, key);
        std::string known;
        for (const auto& [word, meaning] : choices) {
            if (value == word)
                return meaning;
            known += (known.empty() ? "" : ", ") + std::string(word);
        }
        fail(*table.get(key), quoted(key) + " is " + quoted(value) + ", but must be one of " + known);
    }

    static std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

protected:
    toml::table root_;

private:
    std::string source_;
};

} // namespace crossfoot
