// The commands of the program; each file adds one to the parser and leaves the exit status of its run.
#pragma once

#include "form/form.hpp"

#include <CLI/CLI.hpp>

namespace crossfoot::cli {

// What the program returns. A higher one outweighs a lower one.
enum class Outcome {
    clean = 0,  // everything was read and nothing is wrong with it
    faulty = 1, // errors were found
    unread = 2  // something could not be read, or the command was not understood
};

// The help of a command is in the given language, that of the environment.
void add_check_command(CLI::App& app, Language language, Outcome& outcome);
void add_figures_command(CLI::App& app, Language language, Outcome& outcome);
void add_template_command(CLI::App& app, Language language, Outcome& outcome);
void add_rules_command(CLI::App& app, Language language);

} // namespace crossfoot::cli
