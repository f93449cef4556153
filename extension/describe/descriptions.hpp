// The texts of the cell functions, the commands and the help, as extension/{functions,commands,help}.toml give them.
#pragma once

#include "form/form.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace crossfoot::describe {

struct Parameter {
    std::string id; // as in XFunctions.idl
    LocalText name;
    LocalText description;
    bool optional = false;
};

struct Function {
    std::string id;   // the method in XFunctions.idl
    std::string name; // what a person types
    LocalText description;
    LocalText result;
    std::string example; // a formula, with the separator that every locale understands
    std::vector<Parameter> parameters;
};

struct Command {
    std::string id;                // as in vnd.org.crossfoot:validate
    LocalText entry;               // of the menu: "~Validate Report", "校验报表(~V)"
    std::string keys;              // the shortcut; may be empty
    std::vector<std::string> bars; // that have it: "toolbar", "notebookbar"
    bool separated = false;        // a line is drawn above it
    bool menu = true;              // else it is offered elsewhere
    LocalText help;                // of one in the menu
    LocalText button;              // its caption where little room is; empty for its label

    // The entry without the letter that opens it, and without the … of what asks for something.
    LocalText title() const;
    LocalText label() const; // with the …
};

// What is said beside the texts of functions and commands.
struct Prose {
    // A heading or the like. Throws std::out_of_range for a key that help.toml does not have.
    const LocalText& word(const std::string& key) const { return words.at(key); }

    std::map<std::string, LocalText> words;
    std::vector<LocalText> overview;
    std::vector<LocalText> rules;   // what holds for all functions
    std::vector<LocalText> without; // what happens without the extension
};

// Each throws TomlError where the file cannot be read or a text is missing.
std::vector<Function> read_functions(const std::filesystem::path& file);
std::vector<Command> read_commands(const std::filesystem::path& file);
std::vector<Command> of_menu(std::vector<Command> commands);
Prose read_prose(const std::filesystem::path& file);

// "total; parts", "range[; form]": the arguments as a person reads them.
std::string signature(const Function& function, Language language);

// The description without the mark (勾稽, Crossfoot) by which it is found in the function wizard.
std::string summary(const Function& function, Language language);

} // namespace crossfoot::describe
