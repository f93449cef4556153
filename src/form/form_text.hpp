// What the readers of a form file's parts have in common.
#pragma once

#include "form/form.hpp"
#include "text/toml_file.hpp"

#include <string>
#include <string_view>
#include <unordered_set>

namespace crossfoot {

// Pairs of name and content, ended by an empty name.
extern const std::string_view built_in_form_files[];

class FormText : public TomlFile {
public:
    // The whole form, where the file says only in what it differs from a built-in one.
    FormText(std::string_view content, std::string_view source);

    // { zh-CN = …, en = … }
    LocalText local(const toml::table& table, std::string_view key, bool needed = true) const {
        const toml::node* node = table.get(key);
        if (!node && !needed)
            return {};
        const toml::table* languages = node ? node->as_table() : nullptr;
        if (!languages)
            fail(node ? *node : table, "\"" + std::string(key) + "\" must give its text as { zh-CN = …, en = … }");
        only(*languages, {"zh-CN", "en"});
        return {text(*languages, "zh-CN"), text(*languages, "en")};
    }

    // Takes an id that no element of its kind has used yet.
    void unique(std::unordered_set<std::string>& used, const std::string& id, const toml::table& at) const {
        if (!used.insert(id).second)
            fail(at, "id " + quoted(id) + " is used twice");
    }
};

// Adds the sheets and tables of a file to the form, whose units are known already.
void read_tables(const FormText& file, Form& form);

// Adds the rules with their relations, and the rates, to a form whose tables are known. The newest form, nullptr
// without one, says what rules of the same ids check where the file does not.
void read_rules(const FormText& file, const Form* newest, Form& form);

// Adds how its reports are published to a form whose tables are known.
void read_publication(const FormText& file, Form& form);

// Adds what the file says of prose to a form whose tables and rules are known.
void read_prose(const FormText& file, Form& form);

// Adds what the file says of the year before to a form whose tables and rules are known.
void read_last_year(const FormText& file, Form& form);

// Adds what only some organs may make to a form whose tables and rules are known.
void read_powers(const FormText& file, Form& form);

} // namespace crossfoot
