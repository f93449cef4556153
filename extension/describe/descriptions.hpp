// The cell functions as extension/functions.toml gives them, to describe them to Calc and to people.
#pragma once

#include "form/form.hpp"

#include <filesystem>
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
    std::string example; // a formula, in the order and with the separators of an English Calc
    std::vector<Parameter> parameters;
};

// Throws std::runtime_error, naming file and line, where the file cannot be read or a text is missing.
std::vector<Function> read_functions(const std::filesystem::path& file);

} // namespace crossfoot::describe
