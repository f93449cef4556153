// The commands of the program; each file adds one to the parser and leaves the exit status of its run.
#pragma once

#include "batch/outcome.hpp"
#include "language/language.hpp"

#include <CLI/CLI.hpp>

namespace crossfoot::cli {

using batch::Outcome;

// The help of a command is in the given language, that of the environment.
void add_check_command(CLI::App& app, Language language, Outcome& outcome);
void add_compare_command(CLI::App& app, Language language, Outcome& outcome);
void add_figures_command(CLI::App& app, Language language, Outcome& outcome);
void add_collect_command(CLI::App& app, Language language, Outcome& outcome);
void add_join_command(CLI::App& app, Language language, Outcome& outcome);
void add_report_command(CLI::App& app, Language language, Outcome& outcome);
void add_template_command(CLI::App& app, Language language, Outcome& outcome);
void add_rules_command(CLI::App& app, Language language);
void add_manual_command(CLI::App& app, Language language); // of all that app has as it runs

} // namespace crossfoot::cli
